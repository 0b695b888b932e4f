package body

// Bone is a rigid piece of the body. Its frame stands at the joint that is
// nearer to the pelvis; X is its front, Y its upper end, Z its right.
type Bone int

// The bones of the trunk.
const (
	Pelvis Bone = iota
	Lumbar
	LowThoracic
	MidThoracic
	UpperThoracic
	Neck
	Head
	trunkBones
)

// The bones of a side, for Of. A limb goes from its joint down its own Y.
const (
	Scapula Bone = iota // with the clavicle
	UpperArm
	Forearm
	Hand
	Thigh
	Shank
	Foot
	sideBones
)

// Bones is how many there are.
const Bones = trunkBones + 2*sideBones

// Of is the bone of a side: 0 is left, 1 is right.
func (b Bone) Of(side int) Bone { return trunkBones + Bone(side)*sideBones + b }

// Measures of an adult of 172 cm (Winter, Biomechanics and Motor Control of
// Human Movement, shares of the height), in cm.
const (
	LumbarLength   = 16.0
	ThoracicLength = 9.5 // of each third
	NeckLength     = 9.0
	UpperArmLength = 30.0
	ForearmLength  = 26.0
	PalmLength     = 8.0 // from the wrist to what a hand holds
	ThighLength    = 42.0
	ShankLength    = 41.0
	AnkleHeight    = 8.0
	hipWidth       = 8.8 // half
	kneeHeight     = 6.5 // kneeling
	sitHeight      = 9.0 // hip joint over what one sits on
)

// Places of joints in the bone before.
var (
	toLumbar   = Vec{-1, 10, 0}
	toClavicle = Vec{2, 3.5, 3}
	toShoulder = Vec{-3, 1, 14.5}
)

// Frame is where a bone is and how it is turned.
type Frame struct {
	At   Vec
	Turn Turn
}

// Of is a place of the bone in the world.
func (f Frame) Of(local Vec) Vec { return f.At.Add(f.Turn.Of(local)) }

// Body is every bone at one moment.
type Body struct {
	Bone [Bones]Frame
}

// Palm is where the hand of a side holds.
func (b *Body) Palm(side int) Vec { return b.Bone[Hand.Of(side)].Of(Vec{0, -PalmLength, 0}) }

// out is +1 for the right side and -1 for the left.
func out(side int) float64 { return float64(2*side - 1) }

// forward puts every bone where the angles of p say, the hips at root.
func (b *Body) forward(p *Pose, root Frame) {
	a := &p.Angle
	b.Bone[Pelvis] = root
	b.joint(Lumbar, Pelvis, toLumbar, spine(a, LumbarFlexion, 1))
	third := spine(a, ThoracicFlexion, 1.0/3)
	b.joint(LowThoracic, Lumbar, Vec{Y: LumbarLength}, third)
	b.joint(MidThoracic, LowThoracic, Vec{Y: ThoracicLength}, third)
	b.joint(UpperThoracic, MidThoracic, Vec{Y: ThoracicLength}, third)
	half := spine(a, NeckFlexion, 0.5)
	b.joint(Neck, UpperThoracic, Vec{Y: ThoracicLength}, half)
	b.joint(Head, Neck, Vec{Y: NeckLength}, half)
	for side := range 2 {
		b.arm(a, side)
		b.leg(a, side)
	}
}

// joint hangs a bone on another.
func (b *Body) joint(bone, on Bone, at Vec, turn Turn) {
	f := &b.Bone[on]
	b.Bone[bone] = Frame{f.Of(at), f.Turn.then(turn)}
}

// spine is a share of the three angles that begin with flexion.
func spine(a *[angles]float64, flexion Angle, share float64) Turn {
	return swing(a[flexion+1]*share, -a[flexion]*share).then(aboutY(-a[flexion+2] * share))
}

func (b *Body) arm(a *[angles]float64, side int) {
	o := out(side)
	of := func(n Angle) float64 { return a[n.Of(side)] }
	scapula, upper, lower, hand := Scapula.Of(side), UpperArm.Of(side), Forearm.Of(side), Hand.Of(side)
	b.joint(scapula, UpperThoracic, flip(toClavicle, o), aboutY(-o*of(Retraction)).then(aboutX(-o*of(Elevation))))
	b.joint(upper, scapula, flip(toShoulder, o), aboutX(o*of(Elevation)).then(aboutY(o*of(Retraction))).
		then(aboutY(o*of(ShoulderHorizontal))).then(swing(-o*of(ShoulderAbduction), of(ShoulderFlexion))).then(aboutY(-o*of(ShoulderRotation))))
	b.joint(lower, upper, Vec{Y: -UpperArmLength}, aboutZ(of(ElbowFlexion)))
	b.joint(hand, lower, Vec{Y: -ForearmLength}, aboutY(-o*of(ForearmSupination)).then(aboutX(o*of(WristExtension))))
}

func (b *Body) leg(a *[angles]float64, side int) {
	o := out(side)
	of := func(n Angle) float64 { return a[n.Of(side)] }
	thigh, shank, foot := Thigh.Of(side), Shank.Of(side), Foot.Of(side)
	b.joint(thigh, Pelvis, Vec{Z: o * hipWidth}, aboutZ(of(HipFlexion)).then(aboutX(-o*of(HipAbduction))).then(aboutY(-o*of(HipRotation))))
	b.joint(shank, thigh, Vec{Y: -ThighLength}, aboutZ(-of(KneeFlexion)))
	b.joint(foot, shank, Vec{Y: -ShankLength}, aboutZ(of(AnkleDorsiflexion)))
}

// flip is a place of the right side for the side that lies out.
func flip(v Vec, out float64) Vec { return Vec{v.X, v.Y, v.Z * out} }

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
