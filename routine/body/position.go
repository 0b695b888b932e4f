package body

import "math"

// Position is how the body lies or stands.
type Position string

// The seven positions.
const (
	Standing  Position = "standing"
	Seated    Position = "seated"
	Kneeling  Position = "kneeling"
	AllFours  Position = "all-fours"
	SideLying Position = "side-lying"
	Supine    Position = "supine"
	Prone     Position = "prone"
)

// Positions are all of them.
var Positions = []string{string(Standing), string(Seated), string(Kneeling), string(AllFours), string(SideLying), string(Supine), string(Prone)}

// Words are the position as people call it.
func (p Position) Words() string {
	switch p {
	case AllFours:
		return "on all fours"
	case SideLying:
		return "lying on your side"
	case Supine:
		return "lying on your back"
	case Prone:
		return "lying face down"
	}
	return string(p)
}

// OnFloor says whether the position is taken on the floor.
func (p Position) OnFloor() bool { return p != Standing && p != Seated }

// Lying says whether the position is one that the body lies in.
func (p Position) Lying() bool { return p == Prone || p == SideLying || p == Supine }

// Side is a side of the body.
type Side string

// The sides. For a side-lying body it is the side that lies below.
const (
	NoSide Side = ""
	Left   Side = "left"
	Right  Side = "right"
)

// Other is the opposite side; NoSide stays NoSide.
func (s Side) Other() Side { return others[s] }

var others = map[Side]Side{Left: Right, Right: Left}

// turn is how the pelvis is turned in a position: upright the body faces +X;
// face down its head is at +X, face up at -X; lying on a side it faces +Z.
func (f *motion) turn() Turn {
	switch f.position {
	case AllFours, Prone:
		return aboutZ(-90)
	case Supine:
		return aboutZ(90)
	case SideLying:
		if f.side == Right {
			return Turn{Vec{Z: 1}, Vec{X: -1}, Vec{Y: -1}}
		}
		return Turn{Vec{Z: 1}, Vec{X: 1}, Vec{Y: 1}}
	}
	return still
}

// bent is an angle of both sides, in degrees.
type bent struct {
	angle Angle
	deg   float64
}

// bends are how positions begin, and the poses that are only on a way, where that
// is not as in standing.
var bends = map[Position][]bent{
	Seated:    {{HipFlexion, 90}, {KneeFlexion, 90}, {ShoulderFlexion, 30}, {ShoulderAbduction, 15}, {ElbowFlexion, 60}},
	AllFours:  {{HipFlexion, 90}, {ShoulderFlexion, 90}, {ShoulderAbduction, 0}, {ElbowFlexion, 0}, {WristExtension, 85}},
	SideLying: {{HipFlexion, 45}, {KneeFlexion, 70}, {ShoulderFlexion, 70}, {ShoulderAbduction, 0}, {AnkleDorsiflexion, -20}},
	Supine:    {{HipFlexion, 45}, {KneeFlexion, 90}},
	Prone:     {{HipFlexion, 1}, {AnkleDorsiflexion, -55}},
	squat:     {{HipFlexion, 80}, {KneeFlexion, 85}, {ShoulderFlexion, 30}},
	stoop:     {{HipFlexion, 80}, {KneeFlexion, 85}, {ShoulderFlexion, 30}},
	sit:       {{HipFlexion, 118}, {KneeFlexion, 95}, {ShoulderFlexion, 40}, {ElbowFlexion, 30}},
}

// reached are the places where the hands begin, each at that of its own side.
var reached = map[Position]int{Seated: placeNamed("thigh"), AllFours: floorPlace, sit: placeNamed("knee")}

// rest is the pose that a position begins with.
func rest(p Position) (r Pose) {
	for _, b := range append([]bent{{ElbowFlexion, 10}, {ShoulderAbduction, 6}}, bends[p]...) {
		r.Angle[b.angle.Of(0)], r.Angle[b.angle.Of(1)] = b.deg, b.deg
	}
	if place, ok := reached[p]; ok {
		r.hand = [2]goal{{place + 1, 0}, {place + 1, 1}}
	}
	return r
}

// stand puts the body of pose p where its position and its contacts hold it.
func (f *motion) stand(p *Pose, b *Body) {
	f.turned(p, b)
	if f.position == AllFours {
		f.onHands(p, b)
	}
	root := p.shift
	switch f.position {
	case Standing:
		low := min(b.Bone[Foot.Of(0)].At.Y, b.Bone[Foot.Of(1)].At.Y)
		root = root.Add(f.feet(b)).Add(Vec{Y: AnkleHeight - low})
		root.Y -= f.tooHigh(b, root)
	case Seated:
		root.Y += f.seat + sitHeight
	case Kneeling, AllFours:
		root = root.Add(f.knees.Sub(b.between(Shank)))
	default:
		root.Y += f.lie(b, root)
	}
	b.move(root)
	for side := range 2 {
		if f.planted[side] {
			f.plant(b, side)
		}
		if f.position == Kneeling || f.position == AllFours {
			b.shin(side)
		}
	}
}

// turned is the body of a pose with its hips at the origin.
func (f *motion) turned(p *Pose, b *Body) {
	a := &p.Angle
	turn := f.turn().then(swing(a[PelvisBend], -a[PelvisTilt])).then(aboutY(-a[PelvisTurn]))
	b.forward(p, Frame{Vec{}, turn})
}

// straightArm is how long an arm is that stands on its hand, to the wrist.
const straightArm = UpperArmLength + ForearmLength - 0.3

// onHands tilts the trunk of one on all fours until the shoulders are as high
// as straight arms hold them; the thighs stay as they are.
func (f *motion) onHands(p *Pose, b *Body) {
	a := &p.Angle
	hips := [2]float64{a[HipFlexion.Of(0)] + a[PelvisTilt], a[HipFlexion.Of(1)] + a[PelvisTilt]}
	tilt := a[PelvisTilt]
	for range 6 {
		a[HipFlexion.Of(0)], a[HipFlexion.Of(1)] = hips[0]+a[PelvisTilt]-tilt, hips[1]+a[PelvisTilt]-tilt
		f.turned(p, b)
		knee, shoulder := b.between(Shank), b.between(UpperArm)
		at := shoulder.Sub(knee).Add(f.knees).Add(p.shift)
		wrist := f.palms[0].Toward(f.palms[1], 0.5).Sub(Vec{X: PalmLength})
		off := at.X - wrist.X
		high := at.Y - wrist.Y - math.Sqrt(max(0, straightArm*straightArm-off*off))
		a[PelvisTilt] += high / max(20, shoulder.X) * 180 / math.Pi
	}
}

// feet is how far the hips are from where they began for the feet to stay.
func (f *motion) feet(b *Body) Vec {
	var off Vec
	n := 0.0
	for side := range 2 {
		if f.planted[side] {
			off = off.Add(f.foot[side].Sub(b.Bone[Foot.Of(side)].At))
			n++
		}
	}
	if n == 0 {
		return Vec{}
	}
	return Vec{off.X / n, 0, off.Z / n}
}

// tooHigh is how much the hips have to come down for the legs to be long
// enough.
func (f *motion) tooHigh(b *Body, root Vec) float64 {
	const leg = ThighLength + ShankLength - 0.2
	down := 0.0
	for side := range 2 {
		if f.planted[side] {
			way := b.Bone[Thigh.Of(side)].At.Add(root).Sub(f.foot[side])
			down = max(down, way.Y-math.Sqrt(max(0, leg*leg-way.X*way.X-way.Z*way.Z)))
		}
	}
	return down
}

// plant keeps a foot flat where it stands.
func (f *motion) plant(b *Body, side int) {
	foot := Foot.Of(side)
	ahead := b.Bone[foot].Turn.X
	if f.position == Supine {
		ahead = b.Bone[Pelvis].Turn.Y.Times(-1)
	}
	b.bend(chain{Thigh.Of(side), Shank.Of(side), ThighLength, ShankLength, -1}, f.foot[side])
	ahead = Vec{ahead.X, 0, ahead.Z}.unit(Vec{X: 1})
	b.Bone[foot] = Frame{f.foot[side], Turn{ahead, Vec{Y: 1}, ahead.Cross(Vec{Y: 1})}}
}

// shin lays a lower leg on the floor behind its knee.
func (b *Body) shin(side int) {
	shank, foot := Shank.Of(side), Foot.Of(side)
	ahead := b.Bone[Pelvis].ahead()
	lying := Turn{Vec{Y: -1}, ahead, Vec{Y: -1}.Cross(ahead)}
	b.Bone[shank].Turn = lying
	b.joint(foot, shank, Vec{Y: -ShankLength}, aboutZ(-62))
}

// lie is how high the hips are for the trunk to touch the floor, or a roller.
func (f *motion) lie(b *Body, shift Vec) float64 {
	up := math.Inf(-1)
	for _, p := range parts[:trunkParts] {
		from, to := p.ends(b)
		for _, end := range [2]Vec{from, to} {
			up = max(up, p.R-end.Y)
			if f.roller {
				dx := end.X + shift.X - f.rollerAt.X - (shift.X-f.poses[0].shift.X)/2
				if r := p.R + rollerRadius; math.Abs(dx) < r {
					up = max(up, rollerRadius+math.Sqrt(r*r-dx*dx)-end.Y)
				}
			}
		}
	}
	return up
}
