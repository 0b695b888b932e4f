package figure

import (
	"math"

	"tspine/routine"
)

// Phase is what the figure is doing.
type Phase uint8

// Still stands in the start pose (ready, rest); Move goes from start to end;
// Hold stands in the end pose; Return goes from end to start; Cycle goes there
// and back (timed work).
const (
	Still Phase = iota
	Move
	Hold
	Return
	Cycle
)

// Moment is one instant of a movement.
type Moment struct {
	Phase    Phase
	Progress float64 // 0 to 1 within the phase; what lies outside is cut off
	Mirror   bool    // left and right exchanged, see routine.Figure.Mirrored
}

// reach is how far the movement is from its start (0) to its end (1), with
// ease-in and ease-out, so that a limb starts and stops like a limb.
func (m Moment) reach() float64 {
	p := m.Progress
	if !(p > 0) {
		p = 0
	}
	p = min(p, 1)
	switch m.Phase {
	case Move:
		return ease(p)
	case Hold:
		return 1
	case Return:
		return ease(1 - p)
	case Cycle:
		return ease(1 - math.Abs(2*p-1))
	}
	return 0
}

func ease(p float64) float64 { return p * p * (3 - 2*p) }

// bodyAt puts every joint of fig at its place for reach and appends them to
// at. Between two poses a joint swings about its parent on an arc, so limbs
// keep their length; a joint without a parent goes straight.
func bodyAt(fig *routine.Figure, reach float64, at []routine.Point) []routine.Point {
	last := len(fig.Poses) - 1
	s := reach * float64(last)
	i := min(int(s), last-1)
	from, to, t := fig.Poses[i].At, fig.Poses[i+1].At, s-float64(i)
	for n, j := range fig.Joints {
		if j.Parent < 0 {
			at = append(at, between(from[n], to[n], t))
			continue
		}
		p := j.Parent
		off := swing(sub(from[n], from[p]), sub(to[n], to[p]), t)
		at = append(at, routine.Point{X: at[p].X + off.X, Y: at[p].Y + off.Y})
	}
	return at
}

// swing turns a into b the short way round while its length goes evenly.
func swing(a, b routine.Point, t float64) routine.Point {
	la, lb := math.Hypot(a.X, a.Y), math.Hypot(b.X, b.Y)
	if a == b || la < 1e-6 || lb < 1e-6 {
		return between(a, b, t)
	}
	turn := math.Atan2(a.X*b.Y-a.Y*b.X, a.X*b.X+a.Y*b.Y)
	sin, cos := math.Sincos(turn * t)
	k := (la + (lb-la)*t) / la
	return routine.Point{X: k * (a.X*cos - a.Y*sin), Y: k * (a.X*sin + a.Y*cos)}
}

func between(a, b routine.Point, t float64) routine.Point {
	return routine.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}

func sub(a, b routine.Point) routine.Point { return routine.Point{X: a.X - b.X, Y: a.Y - b.Y} }
