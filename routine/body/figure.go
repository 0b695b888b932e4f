package body

import (
	"cmp"

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
