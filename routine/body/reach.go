package body

import "math"

// chain are the two bones of a limb with what they carry.
type chain struct {
	upper, lower Bone
	l1, l2       float64
	bends        float64 // +1: the lower bone flexes to the front (elbow); -1: to the back (knee)
}

// bend lets the end of the lower bone reach target by turning the upper bone
// and bending the joint between them. The joint stays on the side where the
// angles of the pose put it. What is too far is reached for.
func (b *Body) bend(c chain, target Vec) {
	root, before := b.Bone[c.upper].At, b.Bone[c.upper].Turn
	way := target.Sub(root)
	far := min(max(way.Len(), math.Abs(c.l1-c.l2)+0.5), c.l1+c.l2-0.05)
	along := way.unit(before.Y.Times(-1))
	a := (c.l1*c.l1 - c.l2*c.l2 + far*far) / (2 * far)
	h := math.Sqrt(max(0, c.l1*c.l1-a*a))
	hint := b.Bone[c.lower].At.Sub(before.X.Times(c.bends * 4)).Sub(root)
	aside := hint.across(along).unit(before.X.Times(-c.bends).across(along).unit(before.Z))
	middle := root.Add(along.Times(a)).Add(aside.Times(h))
	end := root.Add(along.Times(far))
	hinge := aside.Cross(along).Times(c.bends)
	b.Bone[c.upper].Turn = turned(root.Sub(middle), hinge)
	b.Bone[c.lower] = Frame{middle, turned(middle.Sub(end), hinge)}
}

// turned is the frame with Y along up and Z along hinge, which stands square
// on it.
func turned(up, hinge Vec) Turn {
	y := up.unit(Vec{Y: 1})
	z := hinge.across(y).unit(Vec{Z: 1})
	return Turn{y.Cross(z), y, z}
}

// reach lets the palm of a side come to a place; the hand goes on straight
// from the forearm, with the pose's own turn of the forearm.
func (b *Body) reach(side int, target Vec, flat bool, a *[angles]float64) {
	c, o := chain{UpperArm.Of(side), Forearm.Of(side), UpperArmLength, ForearmLength, 1}, out(side)
	hand := Hand.Of(side)
	if flat {
		ahead := b.Bone[Pelvis].ahead()
		wrist := target.Sub(ahead.Times(PalmLength))
		b.bend(c, wrist)
		y := ahead.Times(-1)
		x := Vec{Y: 1}.Cross(y).Times(-o) // the thumb looks inward
		b.Bone[hand] = Frame{b.Bone[c.lower].Of(Vec{Y: -c.l2}), Turn{x, y, x.Cross(y)}}
		return
	}
	c.l2 += PalmLength
	b.bend(c, target)
	b.joint(hand, c.lower, Vec{Y: -ForearmLength}, aboutY(-o*a[ForearmSupination.Of(side)]))
}

// ahead is where the body looks, level with the floor: its front, or in
// positions that face the floor or the ceiling the way of its head.
func (f Frame) ahead() Vec {
	v := f.Turn.X
	if math.Abs(v.Y) > 0.7 {
		v = f.Turn.Y
	}
	return Vec{v.X, 0, v.Z}.unit(Vec{X: 1})
}
