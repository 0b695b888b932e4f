package figure

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"tspine/routine"
)

// steps is how finely the movement is looked at.
const steps = 60

func walk(fig *routine.Figure, look func(reach float64, at []routine.Point)) {
	for i := range steps + 1 {
		reach := float64(i) / steps
		look(reach, bodyAt(fig, reach, nil))
	}
}

func distance(at []routine.Point, a, b int) float64 {
	return math.Hypot(at[a].X-at[b].X, at[a].Y-at[b].Y)
}

// TestLimbsKeepTheirLength: in the plane to 4 parts of 100 of what they are at
// the start; foreshortened, between the shortest and the longest of the poses.
func TestLimbsKeepTheirLength(t *testing.T) {
	for _, fig := range builtIn(t) {
		for _, l := range fig.Limbs {
			for i := 1; i < len(l.Joints) && !l.Fill; i++ {
				a, b := l.Joints[i-1], l.Joints[i]
				start := distance(fig.Poses[0].At, a, b)
				short, long := start, start
				for _, p := range fig.Poses {
					short, long = min(short, distance(p.At, a, b)), max(long, distance(p.At, a, b))
				}
				if !l.Foreshortened {
					short, long = start, start
				}
				walk(fig, func(reach float64, at []routine.Point) {
					if d := distance(at, a, b); d < 0.96*short-0.2 || d > 1.04*long+0.2 {
						t.Errorf("%s: %s to %s is %.1f long at %.2f, not %.1f to %.1f", fig.ID, fig.Joints[a].Name, fig.Joints[b].Name, d, reach, short, long)
					}
				})
			}
		}
	}
}

// TestContactsStay: what stands on the floor, the seat or the wall does not
// slide, and what follows the wall or the roller stays with it.
func TestContactsStay(t *testing.T) {
	still := map[string][]string{
		"chair-extension":                {"pelvis", "near-hip", "near-ankle", "near-toe", "edge"},
		"foam-roller":                    {"near-ankle", "near-toe"},
		"prone-w":                        {"pelvis", "left-hip", "right-hip", "left-knee", "right-knee", "left-toe", "right-toe"},
		"row":                            {"pelvis", "near-ankle", "near-toe", "far-ankle", "far-toe", "anchor", "far-anchor"},
		"single-arm-row":                 {"pelvis", "left-ankle", "left-toe", "right-ankle", "right-toe", "anchor"},
		"thoracic-rotation":              {"pelvis", "right-hip", "right-knee", "left-hand", "right-toe"},
		"thoracic-rotation-arm-extended": {"pelvis", "right-hip", "right-knee", "left-hand", "right-toe"},
		"wall-angel":                     {"pelvis", "left-seat", "right-seat", "left-blade", "right-blade", "head", "left-ankle", "right-ankle", "left-toe", "right-toe"},
	}
	for _, fig := range builtIn(t) {
		names := still[fig.ID]
		if len(names) == 0 {
			t.Errorf("%s: it is not said what stays", fig.ID)
		}
		for _, name := range names {
			n := fig.Joint(name)
			if n < 0 {
				t.Errorf("%s has no %s", fig.ID, name)
				continue
			}
			home := fig.Poses[0].At[n]
			walk(fig, func(reach float64, at []routine.Point) {
				if d := math.Hypot(at[n].X-home.X, at[n].Y-home.Y); d > 1 {
					t.Errorf("%s: %s is %.1f away at %.2f", fig.ID, name, d, reach)
				}
			})
		}
	}
}

// TestFeetAreOnTheFloor: where the floor is a line, the soles stand on it.
func TestFeetAreOnTheFloor(t *testing.T) {
	for _, fig := range builtIn(t) {
		if fig.View == "above" {
			continue
		}
		floor := fig.Props[0].Points[0].Y
		for _, l := range fig.Limbs {
			end := l.Joints[len(l.Joints)-1]
			if !strings.HasSuffix(fig.Joints[end].Name, "-toe") {
				continue
			}
			sole := fig.Poses[0].At[end].Y - l.Width[len(l.Width)-1]/2
			if math.Abs(sole-floor) > 2 {
				t.Errorf("%s: a sole at %.1f, the floor at %.1f", fig.ID, sole, floor)
			}
		}
	}
}

// TestHeadIsAttached: the head is in line with the neck and one head's reach
// from it.
func TestHeadIsAttached(t *testing.T) {
	for _, fig := range builtIn(t) {
		head, neck, upper := fig.Joint("head"), fig.Joint("neck"), fig.Joint("upper-thoracic")
		var size float64
		for _, l := range fig.Limbs {
			if len(l.Joints) == 1 && l.Joints[0] == head {
				size = l.Width[0]
			}
		}
		walk(fig, func(reach float64, at []routine.Point) {
			if d := distance(at, head, neck); d > 0.75*size {
				t.Errorf("%s: the head of %.1f is %.1f from the neck at %.2f", fig.ID, size, d, reach)
			}
			a, b := sub(at[neck], at[upper]), sub(at[head], at[neck])
			bend := math.Abs(math.Atan2(a.X*b.Y-a.Y*b.X, a.X*b.X+a.Y*b.Y)) * 180 / math.Pi
			if bend > 30 {
				t.Errorf("%s: the neck is bent by %.0f degrees at %.2f", fig.ID, bend, reach)
			}
		})
	}
}

// TestInkStaysInTheFrame: nothing of the body is cut off at any moment.
func TestInkStaysInTheFrame(t *testing.T) {
	for _, fig := range builtIn(t) {
		f := fig.Frame
		walk(fig, func(reach float64, at []routine.Point) {
			for _, l := range fig.Limbs {
				for i, j := range l.Joints {
					r, p := l.Width[i]/2, at[j]
					if p.X-r < f.Left-0.3 || p.X+r > f.Right+0.3 || p.Y-r < f.Bottom-0.3 || p.Y+r > f.Top+0.3 {
						t.Errorf("%s: %s leaves the frame at %.2f", fig.ID, fig.Joints[j].Name, reach)
					}
				}
			}
		})
	}
}

// TestFramesFollowSmoothly: at 10 frames a second no joint goes further in one
// frame than a limb that swings may.
func TestFramesFollowSmoothly(t *testing.T) {
	const frames, most = 20, 10.0 // a move of 2 s, the fastest of the programme (X)
	for _, fig := range builtIn(t) {
		before := bodyAt(fig, 0, nil)
		for i := 1; i <= frames; i++ {
			now := bodyAt(fig, Moment{Phase: Move, Progress: float64(i) / frames}.reach(), nil)
			for j, p := range now {
				if d := math.Hypot(p.X-before[j].X, p.Y-before[j].Y); d > most {
					t.Errorf("%s: %s jumps by %.1f in frame %d", fig.ID, fig.Joints[j].Name, d, i)
				}
			}
			before = now
		}
	}
}

func TestReach(t *testing.T) {
	var got string
	for _, m := range []Moment{{Still, 0.5, false}, {Move, 0, false}, {Move, 0.25, false}, {Move, 0.5, false}, {Move, 2, false},
		{Hold, 0, false}, {Return, 0, false}, {Return, 1, false}, {Cycle, 0.25, false}, {Cycle, 0.5, false}, {Cycle, 1, false}, {Move, math.NaN(), false}} {
		got += fmt.Sprintf("%.2f ", m.reach())
	}
	if want := "0.00 0.00 0.16 0.50 1.00 1.00 1.00 0.00 0.50 1.00 0.00 0.00 "; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
