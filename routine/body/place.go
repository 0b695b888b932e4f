package body

// place is where a hand can go or where something is felt.
type place struct {
	name  string
	bone  Bone    // of the right side
	at    Vec     // of the right side; for one in the middle Z is 0
	side  bool    // there is one on each side
	other bool    // without a side the one of the other hand is meant
	size  float64 // what is felt there reaches so far, in cm; 0 for none
}

// places are the named places of the body.
var places = []place{
	{"head", Head, Vec{-10.5, 7, 3}, true, false, 0}, // behind it
	{"ear", Head, Vec{0, 6, 10}, true, false, 0},
	{"forehead", Head, Vec{10.5, 9, 2}, true, false, 0},
	{"neck", Neck, Vec{-5, 4, 0}, false, false, 8},
	{"shoulder", UpperThoracic, Vec{8, 5.5, 14}, true, true, 11},
	{"chest", UpperThoracic, Vec{12.5, -1, 7}, true, true, 13},
	{"ribs", LowThoracic, Vec{13.5, 3, 5}, true, true, 12},
	{"side", LowThoracic, Vec{0, 0, 17}, true, false, 15},
	{"belly", Lumbar, Vec{13, 4, 7}, true, false, 12},
	{"upper-back", UpperThoracic, Vec{-10, 2, 0}, false, false, 13},
	{"mid-back", MidThoracic, Vec{-9, 2, 0}, false, false, 18},
	{"low-back", Lumbar, Vec{-11, 6, 5}, true, false, 13},
	{"hip", Pelvis, Vec{3, 13, 17}, true, false, 13},
	{"buttock", Pelvis, Vec{-10, 0, 8}, true, false, 12},
	{"seat", Pelvis, Vec{0, -6.5, 22}, true, false, 0},
	{"thigh", Thigh.Of(1), Vec{9.5, -25, 0}, true, false, 14},
	{"knee", Thigh.Of(1), Vec{8.5, -37, 0}, true, false, 10},
	{"calf", Shank.Of(1), Vec{-5, -14, 0}, true, false, 12},
	{"upper-arm", UpperArm.Of(1), Vec{5, -18, 0}, true, true, 12},
	{"forearm", Forearm.Of(1), Vec{0, -16, 0}, true, true, 17},
	{"floor", 0, Vec{}, false, false, 0},
	{"wall", 0, Vec{}, false, false, 0},
}

// Where the floor and the wall are among the places.
const (
	floorPlace = 20
	wallPlace  = 21
)

// goal is a place that a hand is at; the zero goal is none.
type goal struct {
	place int // one more than the index of the place
	side  int // of the place
}

// of is the place of a side.
func (p place) of(side int) Spot {
	s := Spot{p.bone, p.at, p.size}
	if side == 0 {
		s = s.other()
	}
	return s
}

// handThick is how far the middle of a hand is from what it lies on.
const handThick = 2.2

// goal is where the palm of a side goes for g, and whether the hand lies flat
// there. On the floor and the wall it is straight below or behind where the
// angles put it; on all fours it stays where it stands.
func (f *motion) goal(b *Body, side int, g goal) (at Vec, flat bool) {
	switch g.place - 1 {
	case floorPlace:
		if f.position == AllFours {
			return f.palms[side], true
		}
		at = b.Palm(side)
		at.Y = handThick
		return at, true
	case wallPlace:
		at = b.Palm(side)
		n := f.wall.normal
		return at.Sub(n.Times(at.Sub(f.wall.at).Dot(n) - handThick)), false
	}
	p := places[g.place-1]
	spot := p.of(g.side)
	return b.Bone[spot.Bone].Of(spot.At), p.name == "seat"
}
