package stage

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/theme"
)

// The screens as a person sees them, without colour; where the figure stands
// are dots, so that a body that moves an inch changes no picture here.
func TestScreens(t *testing.T) {
	scenes := map[string]Scene{
		"ready": day(t).at(t, 12*time.Second, is(routine.Ready, 0)),
		"hold":  day(t).at(t, 4*time.Second, is(routine.Hold, 0)),
		"reps":  day(t).at(t, 600*time.Millisecond, func(s routine.Step) bool { return s.Kind == routine.Return && s.Rep == 4 }),
		"rest":  day(t).at(t, 5*time.Second, is(routine.Rest, 1)),
	}
	for name, s := range scenes {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 15}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, dotted(s, size[0], size[1]))
			})
		}
	}
}

// dotted is a frame with dots in the place of the figure.
func dotted(s Scene, w, h int) string {
	lines := strings.Split(seen(s, w, h), "\n")
	b := arrange(w, h, s.needs()).figure
	for y := b.y; y < b.y+b.h; y++ {
		line := []rune(lines[y] + strings.Repeat(" ", w))
		for x := b.x; x < b.x+b.w; x++ {
			line[x] = '.'
		}
		lines[y] = strings.TrimRight(string(line), " ")
	}
	return strings.Join(lines, "\n")
}

// The smallest window that still tells phase, side and seconds.
func TestSmallest(t *testing.T) {
	for _, c := range []struct {
		name string
		s    Scene
		want string
	}{
		{"hold", day(t).at(t, 3*time.Second, is(routine.Hold, 0)), `
HOLD · LEFT     12 s
▄▄  ▄▄▄
 █  ▄▄█       LEFT
▄█▄ █▄▄
rep 1 of 3
1 of 6 · 9:11 to go
`},
		{"switch", day(t).at(t, time.Second, is(routine.Switch, 0)), `
SWITCH · RIGHT   7 s
  ▄▄▄
    █         RIGHT
    █

1 of 6 · 8:13 to go
`},
		{"reps", day(t).at(t, time.Second, is(routine.Return, 1)), `
RETURN           1 s
  ▄▄
   █
  ▄█▄
set 1/2 · rep 1/10
2 of 6 · 6:39 to go
`},
		{"paused", day(t).at(t, 3*time.Second, is(routine.Hold, 0), session.Key), `
PAUSED  left    12 s

Any key resumes
after 3-2-1.


`},
	} {
		if got := "\n" + seen(c.s, 20, 6); got != c.want {
			t.Errorf("%s:%s", c.name, got)
		}
	}
}

// What is told of a session that does not run, in a window of the design size.
func TestAnswers(t *testing.T) {
	hold := func(events ...session.Event) Scene {
		return day(t).at(t, 3*time.Second, is(routine.Hold, 0), events...)
	}
	problem := hold()
	problem.Said = text.New("Not saved: the disk is full.")
	for _, c := range []struct {
		name string
		s    Scene
		want []string
	}{
		{"paused by a key", hold(session.Key), []string{"PAUSED  hold · left side · rep 1 of 3", "Any key resumes after 3-2-1.", "next: rep 2 of 3"}},
		{"paused by the terminal", hold(session.Away), []string{"PAUSED  hold · left side · rep 1 of 3", "While you were away.", "Any key resumes after 3-2-1."}},
		{"counting in", hold(session.Key, session.Key), []string{"RESUMING  hold · left side · rep 1 of 3"}},
		{"asked to end", hold(session.Quit), []string{"END?  hold", "End the session? q ends it, any other key", "continues."}},
		{"where", hold(session.Where), []string{"HOLD · LEFT SIDE", "side, rep 1 of 3. Hold, 12 seconds"}},
		{"a problem beside the cue", problem, []string{"Not saved: the disk is full.", "Let the shoulder sink"}},
		{"ended", hold(session.Stop), []string{"DONE"}},
	} {
		got := seen(c.s, 80, 24)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", c.name, want, got)
			}
		}
	}
}

// A vertebral level is called a segment, since a level is low, mid or high.
func TestSegmentsAreNamed(t *testing.T) {
	s := day(t).at(t, time.Second, is(routine.Hold, 2))
	for size, want := range map[[2]int]string{{80, 24}: "HOLD  spot 1 of 3", {40, 15}: "HOLD  spot 1 of 3", {20, 6}: "spot 1 of 3"} {
		if got := seen(s, size[0], size[1]); !strings.Contains(got, want) {
			t.Errorf("%v: no %q in\n%s", size, want, got)
		}
	}
}

// A reminder of form is bold while it is to be done, and faint on the way
// back, where one that is too long for a hold of a second is spoken; it is
// gone with the next phase.
func TestFormCueStandsBackOnReturn(t *testing.T) {
	reps := func(k routine.Kind) Scene { return day(t).at(t, 900*time.Millisecond, is(k, 1)) }
	for _, c := range []struct {
		name string
		s    Scene
		cue  string
		want theme.Role
	}{
		{"a hold", day(t).at(t, 5*time.Second, is(routine.Hold, 0)), "Let the shoulder sink", theme.Title},
		{"on the way back", reps(routine.Return), "Squeeze the blades", theme.Faint},
	} {
		got := strings.Join(Draw(c.s, 80, 24), "\n")
		if want := c.s.Look.Theme.Paint(c.want, c.cue); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in\n%s", c.name, want, got)
		}
	}
	next := day(t).at(t, 900*time.Millisecond, func(s routine.Step) bool { return s.Kind == routine.Move && s.Exercise == 1 && s.Rep == 2 })
	if got := seen(next, 80, 24); strings.Contains(got, "Squeeze the blades") {
		t.Errorf("still there in the next rep:\n%s", got)
	}
}

// The same, without UTF-8: no cell but ASCII, and the movement in words.
func TestWithoutUTF8(t *testing.T) {
	s := day(t).at(t, 3*time.Second, is(routine.Hold, 0))
	s.Look = Look{Theme: theme.New(theme.Dark, colorprofile.ASCII)}
	s.Keys = func(int) string { return "any key pause" }
	got := seen(s, 80, 24)
	if i := strings.IndexFunc(got, func(r rune) bool { return r > '~' }); i >= 0 {
		t.Errorf("not ASCII from %q", got[i:])
	}
	for _, want := range []string{"HOLD - LEFT SIDE", "   ###   ", "====", "----"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// A terminal without braille gets letters, and keeps the digits.
func TestWithoutBraille(t *testing.T) {
	s := day(t).at(t, 3*time.Second, is(routine.Hold, 0))
	s.Look.Braille, s.Look.Blocks = false, false
	got := seen(s, 80, 24)
	if !strings.Contains(got, "==") || !strings.Contains(got, "███") || strings.ContainsFunc(got, isBraille) {
		t.Error(got)
	}
}

func isBraille(r rune) bool { return r > 0x2800 && r < 0x2900 }

// The end of a countdown stands out without colour: its seconds are reversed,
// the large digits stay as they are, to be read from afar.
func TestLastSeconds(t *testing.T) {
	for _, c := range []struct {
		name string
		s    Scene
		want bool
	}{
		{"early in a hold", day(t).at(t, 11*time.Second, is(routine.Hold, 0)), false},
		{"late in a hold", day(t).at(t, 12*time.Second, is(routine.Hold, 0)), true},
		{"late in a hold, paused", day(t).at(t, 12*time.Second, is(routine.Hold, 0), session.Key), false},
		{"a step that is short", day(t).at(t, time.Second, is(routine.Move, 0)), false},
		{"a rep", day(t).at(t, 1900*time.Millisecond, is(routine.Move, 1)), false},
		{"the count-in", day(t).at(t, time.Second, is(routine.Hold, 0), session.Key, session.Key), true},
	} {
		c.s.Look.Theme = theme.New(theme.Dark, colorprofile.ASCII)
		reversed := regexp.MustCompile(`\x1b\[7[^m]*m *\d+ s`)
		if got := reversed.MatchString(strings.Join(Draw(c.s, 80, 24), "\n")); got != c.want {
			t.Errorf("%s: reversed is %v", c.name, got)
		}
	}
}

// With flash every phase has an edge of its own, without colour too.
func TestFlash(t *testing.T) {
	for kind, want := range map[routine.Kind]string{routine.Ready: "░░", routine.Move: "╱╱", routine.Hold: "██", routine.Return: "╲╲",
		routine.Switch: "▒▒", routine.Rest: "──"} {
		exercise := 0
		if kind == routine.Rest {
			exercise = 1
		}
		s := day(t).at(t, time.Second, is(kind, exercise))
		s.Look.Flash = true
		for i, l := range strings.Split(strings.TrimSuffix(seen(s, 80, 24), "\n"), "\n") {
			if !strings.HasPrefix(l, want) || !strings.HasSuffix(l, want) || ansi.StringWidth(l) != 80 {
				t.Errorf("%s, line %d: %q", kind, i, l)
			}
		}
	}
}

// Calm: within a second nothing changes, whatever moves otherwise.
func TestCalm(t *testing.T) {
	for k, second := range map[routine.Kind]time.Duration{routine.Ready: 9, routine.Move: 1, routine.Hold: 6, routine.Return: 2} {
		early := day(t).at(t, second*time.Second+time.Millisecond, is(k, 0))
		late := day(t).at(t, second*time.Second+999*time.Millisecond, is(k, 0))
		early.Look.Calm, late.Look.Calm = true, true
		if a, b := seen(early, 80, 24), seen(late, 80, 24); a != b {
			t.Errorf("%s:\n%s\n%s", k, a, b)
		}
	}
}

// Nothing jumps: the gauge and the name keep their places through a session.
func TestNothingJumps(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}, {120, 40}} {
		s := day(t)
		var passed time.Duration
		places := map[string]bool{}
		for _, step := range s.Session.Timeline().Steps {
			frame := strings.Split(seen(s.after(passed+step.Duration/2), size[0], size[1]), "\n")
			for y, l := range frame {
				if strings.HasSuffix(l, " s") && strings.ContainsAny(l, "━─") {
					places[fmt.Sprint(y, ansi.StringWidth(l))] = true
				}
			}
			passed += step.Duration
		}
		if len(places) != 1 {
			t.Errorf("%v: the gauge ends at %v", size, places)
		}
	}
}

func TestHelp(t *testing.T) {
	s := day(t).at(t, 3*time.Second, is(routine.Hold, 0))
	s.Help = []string{"any key  pause", "x        it hurts", "q        end"}
	for _, size := range [][2]int{{80, 24}, {40, 15}, {20, 6}} {
		got := seen(s, size[0], size[1])
		for _, want := range append(s.Help, "HOLD") {
			if !strings.Contains(got, want) {
				t.Errorf("%v: no %q in\n%s", size, want, got)
			}
		}
	}
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
	widths := []int{1, 2, 7, 12, 19, 20, 23, 29, 30, 39, 40, 63, 64, 80, 131, 300}
	heights := []int{1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 15, 19, 20, 24, 41, 60, 100}
	n := 0
	for _, id := range []string{"mobility", "stability", "balance"} {
		scene := shipped(t, id)
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

func BenchmarkDraw(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			s := shipped(b, "balance").at(b, time.Second, is(routine.Return, 3))
			for b.Loop() {
				Draw(s, size[0], size[1])
			}
		})
	}
}
