package stage

import (
	"math"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/body"
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
		name  string
		s     Scene
		want  body.Moment
		every time.Duration
	}{
		{"get ready begins where the person is", day(t).after(time.Second), body.Moment{}, 1200 * time.Millisecond},
		{"then the way: kneeling", day(t).after(5 * second), body.Moment{Progress: 0.5}, time.Second},
		{"and on hands and knees", day(t).after(8 * second), body.Moment{Progress: 0.75}, time.Second},
		{"down to the floor", day(t).after(9400 * time.Millisecond), body.Moment{Progress: 0.875}, moveEvery},
		{"the start pose", day(t).after(10800 * time.Millisecond), body.Moment{}, time.Second},
		{"one slow rep: out", day(t).after(11800*time.Millisecond + 8200*time.Millisecond*3/14), body.Moment{Phase: body.Move, Progress: 0.5}, slowEvery},
		{"held", day(t).after(15900 * time.Millisecond), body.Moment{Phase: body.Hold}, breatheEvery},
		{"and back", day(t).after(20*second - 8200*time.Millisecond*3/14), body.Moment{Phase: body.Return, Progress: 0.5}, slowEvery},
		{"move", day(t).at(t, 1500*time.Millisecond, is(routine.Move, 0)), body.Moment{Phase: body.Move, Progress: 0.5}, slowEvery},
		{"hold breathes", day(t).at(t, 3*second, is(routine.Hold, 0)), body.Moment{Phase: body.Hold, Progress: 0.2}, breatheEvery},
		{"return", day(t).at(t, 1500*time.Millisecond, is(routine.Return, 0)), body.Moment{Phase: body.Return, Progress: 0.5}, slowEvery},
		{"a switch on the floor is a roll: over the back", day(t).at(t, 3*second, is(routine.Switch, 0)), body.Moment{Progress: 0.5}, 2200 * time.Millisecond},
		{"onto the other side", day(t).at(t, 7*second, is(routine.Switch, 0)), body.Moment{}, 0},
		{"rest", day(t).at(t, 3*second, is(routine.Rest, 1)), body.Moment{}, 0},
		{"change of level", day(t).at(t, 3*second, is(routine.Reposition, 2)), body.Moment{}, 0},
		{"timed work goes by its cycle", day(t).at(t, 18*second, work(3, 0)), body.Moment{Phase: body.Cycle, Progress: 0.25}, slowEvery},
		{"a rep inside a time takes its own", day(t).at(t, 3*second, work(4, 2)), body.Moment{Phase: body.Cycle, Progress: 0.5}, slowEvery},
		{"a self-paced rep its guided time", day(t).at(t, 5*second, work(5, 1)), body.Moment{Phase: body.Cycle, Progress: 0.25}, 2 * second / passFrames},
		{"a pause", day(t).at(t, 1500*time.Millisecond, is(routine.Move, 0), session.Key), body.Moment{Phase: body.Move, Progress: 0.5}, 0},
	} {
		_, got, _ := c.s.shown()
		if got.Phase != c.want.Phase || math.Abs(got.Progress-c.want.Progress) > 1e-6 {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
		if got := c.s.FrameEvery(); got != c.every {
			t.Errorf("%s: a frame every %v", c.name, got)
		}
		c.s.Look.Calm = true
		if c.s.FrameEvery() > 0 {
			t.Errorf("%s: moves though calm", c.name)
		}
	}
}

// The other side of the body works, also while the person changes to it; the
// figure looks the same way as before.
func TestOtherSideWorks(t *testing.T) {
	f := day(t).Figures["stretch"]
	var left, right body.Body
	f.At(poseOf(day(t).at(t, time.Second, is(routine.Hold, 0)).Session), &left)
	f.At(poseOf(day(t).at(t, time.Second, func(s routine.Step) bool { return s.Kind == routine.Hold && s.Side == routine.Right }).Session), &right)
	a, b := left.Palm(0), right.Palm(1)
	if math.Abs(a.X+b.X) > 0.1 || math.Abs(a.Y-b.Y) > 0.1 {
		t.Errorf("the left hand is at %v, then the right one at %v", a, b)
	}
}

// A view that was chosen is named below the figure; the figure's own is not.
func TestViewIsNamed(t *testing.T) {
	s := day(t).at(t, time.Second, is(routine.Hold, 0))
	own := seen(s, 80, 24)
	for v := figure.Front; v < figure.Views; v++ {
		s.View = v
		if got := seen(s, 80, 24); !strings.Contains(got, v.Name()) || got == own {
			t.Errorf("no %q in\n%s", v.Name(), got)
		}
	}
}
