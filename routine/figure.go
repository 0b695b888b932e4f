package routine

import (
	"slices"

	"tspine/routine/text"
)

// Figure is a body that moves: joints, the limbs between them, what stands
// around it, and its poses from the start of the movement to its end. All
// places are in a box of 100x100: X grows to the right, Y grows upward, and
// thickness is in the same units. It is plain data and is never changed once
// it has been read.
type Figure struct {
	ID       string
	View     string    // from where it is seen: one of figureViews
	Side     Side      // the side the drawing shows as it stands; the other one is its mirror image
	Describe text.Text // the movement in words, in place of the drawing
	Frame    Frame     // the part of the box that is drawn
	Joints   []Joint   // every joint stands after the one it hangs on
	Limbs    []Limb    // in the order of drawing: a later one covers an earlier one
	Props    []Prop
	Marks    []Mark
	Poses    []Pose // two or more: the first is the start, the last the end
}

// Point is a place in the box.
type Point struct{ X, Y float64 }

// Frame is the part of the box that is drawn.
type Frame struct{ Left, Bottom, Right, Top float64 }

// Joint is a place of the body, or of a thing that moves with it. It swings
// about its parent, an index into Joints; with -1 it goes straight from pose
// to pose, and what has one place in all poses stays there.
type Joint struct {
	Name   string
	Parent int
}

// Limb is a chain of joints as one tapered shape; a chain of one is a disc.
type Limb struct {
	Joints        []int
	Width         []float64 // thickness at each joint
	Far           bool      // on the side that is turned away: drawn lighter; a far disc is a detail, such as hair
	Over          bool      // with a gap around it, to stand apart from what it passes over
	Fill          bool      // the joints are the corners of a filled shape
	Foreshortened bool      // its length in the drawing may change with the pose
}

// Prop is a thing: a line through fixed points, or through joints (a band
// from its anchor to a hand). One point or joint makes a disc.
type Prop struct {
	Points []Point // fixed; empty when Joints is set
	Joints []int
	Width  float64 // thickness of the line, or diameter of the disc
	Closed bool    // the line returns to its first point and is the edge of a surface, such as a mat
	Front  bool    // drawn over the body; through joints, with a gap between it and the body
}

// Mark is a place that matters: what should be felt, what should keep
// contact.
type Mark struct {
	Joint int
	Size  float64 // diameter
}

// Pose is where every joint is at one moment, in the order of Joints.
type Pose struct{ At []Point }

// Mirrored says whether the drawing has to be mirrored to show side.
func (f *Figure) Mirrored(side Side) bool {
	return f.Side != NoSide && side == f.Side.Other()
}

// Joint is the index of the joint with that name, or -1.
func (f *Figure) Joint(name string) int {
	return slices.IndexFunc(f.Joints, func(j Joint) bool { return j.Name == name })
}
