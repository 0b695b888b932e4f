package routine

import (
	"fmt"
	"slices"

	"tspine/routine/body"
)

// Focus is what an exercise or a routine is for (C1).
type Focus string

// The three focuses. Balance is a routine of both blocks (D3), never an
// exercise.
const (
	Mobility  Focus = "mobility"
	Stability Focus = "stability"
	Balance   Focus = "balance"
)

// Position is how the body lies or stands during an exercise.
type Position = body.Position

// The seven positions.
const (
	Standing  = body.Standing
	Seated    = body.Seated
	Kneeling  = body.Kneeling
	AllFours  = body.AllFours
	SideLying = body.SideLying
	Supine    = body.Supine
	Prone     = body.Prone
)

// Screen is what the person can see of the screen from the position.
type Screen string

// The three kinds of sight.
const (
	Visible Screen = "visible"
	Edge    Screen = "edge"
	Hidden  Screen = "hidden"
)

// Side is the side of the body that works. For a side-lying exercise it is
// the side that the person lies on (X). Empty means both or neither.
type Side = body.Side

// The sides.
const (
	NoSide = body.NoSide
	Left   = body.Left
	Right  = body.Right
)

// SideOf is what a side is a side of, as it is spoken: "hand" makes "left
// hand". Empty is the body: "left side".
type SideOf string

// SidesOf are what it may be.
var SidesOf = []string{"hand", "arm", "foot", "leg"}

// Valid says whether what comes from a file is one; it is drawn as it is.
func (s SideOf) Valid() bool { return s == "" || slices.Contains(SidesOf, string(s)) }

// Sides is how a dose treats the two sides.
type Sides string

// Both works both sides together; Each does all of one side, then all of the
// other; Alternate changes side from rep to rep; the last two work one alone.
const (
	Both      Sides = "both"
	Each      Sides = "each"
	Alternate Sides = "alternate"
	OnlyLeft  Sides = "left"
	OnlyRight Sides = "right"
)

// Pace is who counts a rep.
type Pace string

// Guided reps follow the tempo; a self-paced rep ends with the person's key,
// or by itself after twice its guided time (X).
const (
	Guided    Pace = "guided"
	SelfPaced Pace = "self"
)

// Level is where in every range a session stands.
type Level string

// Low is the low end of every range, High the high end, Mid the midpoint,
// counts rounded up, seconds to the half.
const (
	Low  Level = "low"
	Mid  Level = "mid"
	High Level = "high"
)

// Levels are all levels, easiest first.
var Levels = []Level{Low, Mid, High}

// ParseLevel reads a level's name. The error says what the names are.
func ParseLevel(s string) (Level, error) {
	if l := Level(s); slices.Contains(Levels, l) {
		return l, nil
	}
	return "", fmt.Errorf("%q is not a level: write low, mid or high", s)
}

// Up is the next harder level; High stays High.
func (l Level) Up() Level { return Levels[min(slices.Index(Levels, l)+1, len(Levels)-1)] }

// Down is the next easier level; Low stays Low.
func (l Level) Down() Level { return Levels[max(slices.Index(Levels, l)-1, 0)] }
