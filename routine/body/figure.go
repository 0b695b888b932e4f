package body

import (
	"cmp"
	"math"

	"tspine/routine/text"
)

// Figure is a body that moves, with the things around it. It is plain data
// and is never changed once it has been read.
type Figure struct {
	ID       string
	Position Position
	Side     Side      // the side that the poses show at work; NoSide: both alike
	Describe text.Text // the movement in words, in place of a drawing
	View     View      // its own
	feel     [2][]Spot // where it should be felt, as it stands and with the other side at work
	sides    [2]motion // as it stands, and the other side of the body
	way      *way      // into the first pose; nil for the movement itself
}

// View is from where a body is seen, in degrees: Turn goes from its front (0)
// to its right side (90) and its back (180), Rise from level (0) to above (90).
type View struct{ Turn, Rise float64 }

// Spot is a place of the body with how far it reaches, in cm.
type Spot struct {
	Bone Bone
	At   Vec
	Size float64
}

// build makes both motions of the poses as they stand in the file.
func (f *Figure) build(poses []Pose, words []string) {
	other := make([]Pose, len(poses))
	for i, p := range poses {
		other[i] = p.mirror()
	}
	for _, s := range f.feel[0] {
		f.feel[1] = append(f.feel[1], s.other())
	}
	own := cmp.Or(f.Side, Left)
	f.sides = [2]motion{{position: f.Position, side: own, poses: poses}, {position: f.Position, side: own.Other(), poses: other}}
	for i := range f.sides {
		m := &f.sides[i]
		m.furnish(words)
		var b Body
		m.at(0, 0, &b)
		m.start = b.Bone[Pelvis].At
	}
}

// Spots are where it should be felt with a side at work.
func (f *Figure) Spots(s Side) []Spot {
	if f.sided(s) == &f.sides[1] {
		return f.feel[1]
	}
	return f.feel[0]
}

// other is the same spot on the other side of the body.
func (s Spot) other() Spot {
	s.At.Z = -s.At.Z
	if s.Bone >= trunkBones {
		s.Bone = trunkBones + (s.Bone-trunkBones+sideBones)%(2*sideBones)
	}
	return s
}

// Faces is the way that the front of the position looks, and its right.
func (f *Figure) Faces() (ahead, right Vec) {
	if f.Position == SideLying {
		return Vec{Z: 1}, Vec{X: -1}
	}
	return Vec{X: 1}, Vec{Z: 1}
}

// Phase is what the body is doing.
type Phase uint8

// Still stands in the first pose (ready, rest); Move goes from the first to
// the last; Hold stays there; Return goes back; Cycle goes there and back
// (timed work).
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
	Side     Side    // that works; NoSide is the figure's own
	Breath   float64 // 0 to 1 within a breath, 0 for none
}

// Reach is how far the movement is from its first pose (0) to its last (1),
// eased, so that a limb starts and stops like a limb.
func (m Moment) Reach() float64 {
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

// breathes is how much the upper back opens with a breath, in degrees (X).
const breathes = 2.5

// Pose is every angle in degrees, where the hands are, and how far the whole
// body is from the place its position gives it.
type Pose struct {
	Angle [angles]float64
	hand  [2]goal
	shift Vec
}

// mirror exchanges left and right.
func (p Pose) mirror() Pose {
	for i := range sideAngles {
		l, r := i.Of(0), i.Of(1)
		p.Angle[l], p.Angle[r] = p.Angle[r], p.Angle[l]
	}
	for a := range trunkAngles {
		if a%3 != 0 { // side-bends and rotations
			p.Angle[a] = -p.Angle[a]
		}
	}
	p.hand[0], p.hand[1] = p.hand[1], p.hand[0]
	for i := range p.hand {
		p.hand[i].side = 1 - p.hand[i].side
	}
	p.shift.Z = -p.shift.Z
	return p
}

// motion is a figure with one side at work.
type motion struct {
	position Position
	side     Side
	poses    []Pose
	seat     float64 // height of what one sits on
	wall     plane
	roller   bool
	rollerAt Vec
	planted  [2]bool // feet that stand
	foot     [2]Vec  // the ankles of those
	knees    Vec     // between the knees, where one kneels
	palms    [2]Vec  // where the hands of one on all fours stand
	props    []Solid // what stands still
	bands    []Solid // what moves with it
	start    Vec     // where the hips are in the first pose
}

type plane struct{ at, normal Vec }

// At puts b where the movement is at m. It allocates nothing.
func (f *Figure) At(m Moment, b *Body) {
	if f.way != nil {
		f.way.at(m, b)
		return
	}
	f.sided(m.Side).at(m.Reach(), m.Breath, b)
}

// sided is the motion of a side.
func (f *Figure) sided(s Side) *motion {
	if s != NoSide && f.Side != NoSide && s != f.Side {
		return &f.sides[1]
	}
	return &f.sides[0]
}

// at is the body a share of the way from the first pose to the last.
func (f *motion) at(reach, breath float64, b *Body) {
	last := len(f.poses) - 1
	s := reach * float64(last)
	i := max(0, min(int(s), last-1))
	from, to, t := &f.poses[i], &f.poses[min(i+1, last)], s-float64(i)
	var p Pose
	for n := range p.Angle {
		p.Angle[n] = from.Angle[n] + (to.Angle[n]-from.Angle[n])*t
	}
	p.shift = from.shift.Toward(to.shift, t)
	p.Angle[ThoracicFlexion] -= breathes * math.Sin(math.Pi*breath) * math.Sin(math.Pi*breath)
	f.stand(&p, b)
	for side := range 2 {
		f.hands(from.hand[side], to.hand[side], t, side, &p, b)
	}
}

// hands brings a palm to where it is on the way from one goal to another.
// Where only one of both has a goal, the other end is where the angles put it.
func (f *motion) hands(from, to goal, t float64, side int, p *Pose, b *Body) {
	if from.place == 0 && to.place == 0 {
		return
	}
	a, c := b.Palm(side), b.Palm(side)
	flatA, flatC := false, false
	if from.place > 0 {
		a, flatA = f.goal(b, side, from)
	}
	if to.place > 0 {
		c, flatC = f.goal(b, side, to)
	}
	b.reach(side, a.Toward(c, t), flatA && flatC, &p.Angle)
}
