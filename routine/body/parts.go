package body

// Part is the flesh about a bone as a capsule, in the bone's own frame: what
// rests on the floor, and what nothing may pass through.
type Part struct {
	Bone     Bone
	From, To Vec
	R        float64 // cm
}

// trunkParts come first among the parts, the head last among them.
const trunkParts = 6

// parts are all parts of the body.
var parts = allParts()

func allParts() []Part {
	out := []Part{
		{Pelvis, Vec{-1, 2, -7}, Vec{-1, 2, 7}, 10},
		{Lumbar, Vec{0, 7, -5}, Vec{0, 7, 5}, 9.5},
		{LowThoracic, Vec{0.5, 4, -6}, Vec{0.5, 4, 6}, 10},
		{MidThoracic, Vec{0, 4, -7}, Vec{0, 4, 7}, 10},
		{UpperThoracic, Vec{-0.5, 3, -7}, Vec{-0.5, 3, 7}, 9.5},
		{Head, Vec{0.5, 7.5, 0}, Vec{0.5, 7.5, 0}, 9.3},
	}
	for side := range 2 {
		out = append(out,
			Part{UpperArm.Of(side), Vec{}, Vec{Y: -UpperArmLength}, 4.6},
			Part{Forearm.Of(side), Vec{}, Vec{Y: -ForearmLength}, 3.4},
			Part{Hand.Of(side), Vec{}, Vec{Y: -16}, 2.2},
			Part{Thigh.Of(side), Vec{}, Vec{Y: -ThighLength}, 6.5},
			Part{Shank.Of(side), Vec{}, Vec{Y: -ShankLength}, 4.6},
			Part{Foot.Of(side), Vec{-2, -5, 0}, Vec{14, -5.5, 0}, 2.5},
		)
	}
	return out
}

// ends are the ends of the capsule's axis in the world.
func (p Part) ends(b *Body) (from, to Vec) { return b.Bone[p.Bone].Of(p.From), b.Bone[p.Bone].Of(p.To) }
