package body

// Angle is one axis of one joint, in degrees from the neutral-zero position.
type Angle int

// The angles of the trunk. Flexion goes forward; side-bend and rotation go to
// the right.
const (
	PelvisTilt Angle = iota
	PelvisBend
	PelvisTurn
	LumbarFlexion
	LumbarBend
	LumbarTurn
	ThoracicFlexion
	ThoracicBend
	ThoracicTurn
	NeckFlexion
	NeckBend
	NeckTurn
	trunkAngles
)

// The angles of a side, counted from the first of that side.
const (
	Retraction Angle = iota
	Elevation
	ShoulderFlexion
	ShoulderAbduction
	ShoulderRotation   // external
	ShoulderHorizontal // adduction
	ElbowFlexion
	ForearmSupination
	WristExtension
	HipFlexion
	HipAbduction
	HipRotation // external
	KneeFlexion
	AnkleDorsiflexion
	sideAngles
)

const angles = trunkAngles + 2*sideAngles

// Of is the angle of side a body has two of: 0 is left, 1 is right.
func (a Angle) Of(side int) Angle { return trunkAngles + Angle(side)*sideAngles + a }

// axis is what a movement is called and how far healthy joints go with it.
type axis struct {
	name, opposite string // the opposite is the same axis with the other sign
	angle          Angle
	least, most    float64 // degrees
}

// joint is what a pose may name.
type joint struct {
	name  string
	sided bool
	axes  []axis // the first may be written as a bare number
}

// joints are the joints by the clinic's names, with the range of a healthy
// adult (AAOS norms, rounded out so that no flexible person is refused) (X).
var joints = []joint{
	{"pelvis", false, []axis{
		{"tilt", "posterior-tilt", PelvisTilt, -100, 110}, {"side-bend", "", PelvisBend, -60, 60}, {"rotation", "", PelvisTurn, -90, 90}}},
	{"lumbar", false, []axis{
		{"flexion", "extension", LumbarFlexion, -35, 60}, {"side-bend", "", LumbarBend, -30, 30}, {"rotation", "", LumbarTurn, -15, 15}}},
	{"thoracic", false, []axis{
		{"flexion", "extension", ThoracicFlexion, -35, 50}, {"side-bend", "", ThoracicBend, -40, 40}, {"rotation", "", ThoracicTurn, -60, 60}}},
	{"neck", false, []axis{
		{"flexion", "extension", NeckFlexion, -70, 60}, {"side-bend", "", NeckBend, -45, 45}, {"rotation", "", NeckTurn, -85, 85}}},
	{"scapula", true, []axis{
		{"retraction", "protraction", Retraction, -25, 30}, {"elevation", "depression", Elevation, -12, 40}}},
	{"shoulder", true, []axis{
		{"flexion", "extension", ShoulderFlexion, -60, 180}, {"abduction", "adduction", ShoulderAbduction, -45, 180},
		{"rotation", "internal-rotation", ShoulderRotation, -90, 100}, {"horizontal", "horizontal-abduction", ShoulderHorizontal, -50, 135}}},
	{"elbow", true, []axis{{"flexion", "extension", ElbowFlexion, -10, 155}}},
	{"forearm", true, []axis{{"supination", "pronation", ForearmSupination, -90, 90}}},
	{"wrist", true, []axis{{"extension", "flexion", WristExtension, -85, 90}}},
	{"hip", true, []axis{
		{"flexion", "extension", HipFlexion, -30, 135}, {"abduction", "adduction", HipAbduction, -35, 60},
		{"rotation", "internal-rotation", HipRotation, -50, 60}}},
	{"knee", true, []axis{{"flexion", "extension", KneeFlexion, -10, 160}}},
	{"ankle", true, []axis{{"dorsiflexion", "plantarflexion", AnkleDorsiflexion, -60, 40}}},
}
