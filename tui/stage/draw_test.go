package stage

import (
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/theme"
)

var start = time.Date(2026, 11, 23, 8, 15, 0, 0, time.UTC)

// sceneOf is a shipped routine at its begin.
func sceneOf(t testing.TB, id string, level routine.Level) Scene {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID != id {
			continue
		}
		s, _ := session.New(session.Setup{Routine: r, Options: routine.Options{Level: level}, Stall: 24 * time.Hour}).Apply(start, session.Start)
		return Scene{Session: s, Figures: figuresOf(r), Keys: keyLine, Look: colourful}
	}
	t.Fatalf("no routine %q", id)
	return Scene{}
}

var colourful = Look{Theme: theme.New(true, colorprofile.TrueColor), UTF8: true, Braille: true}

func figuresOf(r routine.Routine) map[string]routine.Figure {
	figures := map[string]routine.Figure{}
	for _, e := range r.Exercises {
		if f, ok := data.Figure(r, e.Figure); ok {
			figures[e.ID] = f
		}
	}
	return figures
}

func keyLine(width int) string {
	if line := "any key pause · → next · ← back · x it hurts · w where am I · ? more"; width >= 68 {
		return line
	}
	return "any key pause"
}

// after lets time pass and then the events happen.
func (s Scene) after(d time.Duration, events ...session.Event) Scene {
	s.Session, _ = s.Session.Apply(start.Add(d), session.Tick)
	for _, e := range events {
		var cues []session.Cue
		s.Session, cues = s.Session.Apply(start.Add(d), e)
		s.Said = text.Text{}
		for _, c := range cues {
			if c.Kind == session.CueWhere || c.Kind == session.CueAsk || c.Kind == session.CuePause || c.Kind == session.CueProblem {
				s.Said = c.Text
			}
		}
	}
	return s
}

// check says what is wrong with the size of a frame.
func check(lines []string, w, h int) error {
	if len(lines) != h {
		return fmt.Errorf("%d lines in a window of %d", len(lines), h)
	}
	for i, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			return fmt.Errorf("line %d has %d cells in a window of %d: %q", i, n, w, l)
		}
	}
	return nil
}

// ways are what may have happened to a session.
var ways = map[string][]session.Event{
	"runs":        nil,
	"pauses":      {session.Key},
	"counts in":   {session.Key, session.Key},
	"was away":    {session.Away},
	"asks where":  {session.Where},
	"asks to end": {session.Quit},
	"hurts":       {session.Hurts},
	"ended":       {session.Stop},
}

// Every step of the shipped routines, whatever happened, at sizes from one
// cell to a wall: exact dimensions, and no panic.
func TestEverySizeOfEveryStep(t *testing.T) {
	widths := []int{1, 2, 7, 19, 20, 23, 29, 30, 39, 40, 63, 64, 80, 131, 300}
	heights := []int{1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 15, 16, 19, 24, 41, 100}
	n := 0
	for _, id := range []string{"mobility", "stability", "balance"} {
		scene := sceneOf(t, id, routine.High)
		var passed time.Duration
		for i, step := range scene.Session.Timeline().Steps {
			for way, events := range ways {
				n++
				w, h := widths[n%len(widths)], heights[n/len(widths)%len(heights)]
				s := scene.after(passed+step.Duration/3, events...)
				s.Look.Flash, s.Look.UTF8, s.Look.Calm = n%2 == 0, n%3 != 0, n%5 == 0
				if n%11 == 0 {
					s.Help = []string{"any key  pause", "x  it hurts"}
				}
				if err := check(Draw(s, w, h), w, h); err != nil {
					t.Fatalf("%s, step %d, %s: %v", id, i, way, err)
				}
			}
			passed += step.Duration
		}
	}
}
