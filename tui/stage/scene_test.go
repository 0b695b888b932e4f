package stage

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/body"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/theme"
)

var start = time.Date(2026, 11, 23, 8, 15, 0, 0, time.UTC)

var colourful = Look{Theme: theme.New(theme.Dark, colorprofile.TrueColor), Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}}

// shipped is a routine of the library at its begin.
func shipped(t testing.TB, id string) Scene {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			return sceneOf(r, routine.High)
		}
	}
	t.Fatalf("no routine %q", id)
	return Scene{}
}

// day is the routine of testdata at its begin.
func day(t testing.TB) Scene {
	t.Helper()
	src, err := os.ReadFile("testdata/day.toml")
	if err != nil {
		t.Fatal(err)
	}
	r, err := routine.Parse("day.toml", src, routine.Library{})
	if err != nil {
		t.Fatal(err)
	}
	return sceneOf(r, routine.Low)
}

func sceneOf(r routine.Routine, l routine.Level) Scene {
	s, _ := session.New(session.Setup{Routine: r, Options: routine.Options{Level: l}, Stall: 24 * time.Hour}).Apply(start, session.Start)
	figures := map[string]*body.Figure{}
	for _, e := range r.Exercises {
		if f, ok := data.Figure(e); ok {
			figures[e.ID] = f
		}
	}
	return Scene{Session: s, Figures: figures, Keys: keyLine, Look: colourful}
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
			if c.Kind == session.CueWhere || c.Kind == session.CueAsk || c.Kind == session.CueHurt {
				s.Said = c.Text
			}
		}
	}
	return s
}

// at is the session so far into the first step that suits.
func (s Scene) at(t testing.TB, into time.Duration, suits func(routine.Step) bool, events ...session.Event) Scene {
	t.Helper()
	var passed time.Duration
	for _, step := range s.Session.Timeline().Steps {
		if suits(step) {
			return s.after(passed+into, events...)
		}
		passed += step.Duration
	}
	t.Fatal("no such step")
	return s
}

func is(k routine.Kind, exercise int) func(routine.Step) bool {
	return func(s routine.Step) bool { return s.Kind == k && s.Exercise == exercise }
}

// seen is a frame without its styles and the blanks at the ends of lines.
func seen(s Scene, w, h int) string {
	lines := Draw(s, w, h)
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n") + "\n"
}
