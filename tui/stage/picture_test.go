package stage

import (
	"math"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/figure"
)

// Which part of the movement the figure shows, and whether frames are worth
// drawing.
func TestPose(t *testing.T) {
	second := time.Second
	work := func(exercise, rep int) func(routine.Step) bool {
		return func(s routine.Step) bool { return s.Exercise == exercise && s.Kind == routine.Work && s.Rep == rep }
	}
	for _, c := range []struct {
		name   string
		s      Scene
		want   figure.Moment
		moving bool
	}{
		{"get ready begins with the start pose", day(t).after(5 * second), figure.Moment{Phase: figure.Still}, false},
		{"then one slow rep: out", day(t).after(9 * second), figure.Moment{Phase: figure.Move, Progress: 0.5}, true},
		{"held", day(t).after(13 * second), figure.Moment{Phase: figure.Hold}, false},
		{"and back", day(t).after(17 * second), figure.Moment{Phase: figure.Return, Progress: 0.5}, true},
		{"move", day(t).at(t, 1500*time.Millisecond, is(routine.Move, 0)), figure.Moment{Phase: figure.Move, Progress: 0.5}, true},
		{"hold stands still", day(t).at(t, 3*second, is(routine.Hold, 0)), figure.Moment{Phase: figure.Hold, Progress: 0.2}, false},
		{"return", day(t).at(t, 1500*time.Millisecond, is(routine.Return, 0)), figure.Moment{Phase: figure.Return, Progress: 0.5}, true},
		{"switch", day(t).at(t, 3*second, is(routine.Switch, 0)), figure.Moment{}, false},
		{"rest", day(t).at(t, 3*second, is(routine.Rest, 1)), figure.Moment{}, false},
		{"change of level", day(t).at(t, 3*second, is(routine.Reposition, 2)), figure.Moment{}, false},
		{"timed work goes by its cycle", day(t).at(t, 18*second, work(3, 0)), figure.Moment{Phase: figure.Cycle, Progress: 0.25}, true},
		{"a rep inside a time takes its own", day(t).at(t, 3*second, work(4, 2)), figure.Moment{Phase: figure.Cycle, Progress: 0.5}, true},
		{"a self-paced rep its guided time", day(t).at(t, 5*second, work(5, 1)), figure.Moment{Phase: figure.Cycle, Progress: 0.25}, true},
		{"a pause", day(t).at(t, 1500*time.Millisecond, is(routine.Move, 0), session.Key), figure.Moment{Phase: figure.Move, Progress: 0.5}, false},
	} {
		got := poseOf(c.s.Session)
		if got.Phase != c.want.Phase || math.Abs(got.Progress-c.want.Progress) > 1e-9 {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
		if got := Moving(c.s.Session, false); got != c.moving {
			t.Errorf("%s: moving is %v", c.name, got)
		}
		if Moving(c.s.Session, true) {
			t.Errorf("%s: moves though calm", c.name)
		}
	}
}

// The other side is the mirror image, also while the person changes to it.
func TestOtherSideIsMirrored(t *testing.T) {
	left := figureSeen(day(t).at(t, time.Second, is(routine.Ready, 0)))
	right := figureSeen(day(t).at(t, time.Second, is(routine.Switch, 0)))
	for y, line := range left {
		for x, r := range line {
			if (r == ' ') != (right[y][len(line)-1-x] == ' ') {
				t.Fatalf("line %d:\n%s\n%s", y, string(line), string(right[y]))
			}
		}
	}
}

// figureSeen is what stands in the figure's place at the design size.
func figureSeen(s Scene) [][]rune {
	b := arrange(80, 24, s.needs()).figure
	var out [][]rune
	for _, l := range strings.Split(seen(s, 80, 24), "\n")[b.y : b.y+b.h] {
		line := []rune(l + strings.Repeat(" ", 80))
		out = append(out, line[b.x:b.x+b.w])
	}
	return out
}
