package plan_test

// A second telling of the rules, made from the text of the programme and used to check the first.
// To compare: turn a refHistory into the package's own records, ask both for the same day, and hold
// the refResult against the answer. Everything that has to be converted is in this file.

import "time"

// refDay is a local date, counted in days from 1 January 1970.
type refDay int

func refDate(year int, month time.Month, day int) refDay {
	return refDay(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// refDayOf is the local date of a moment: the date that a clock in its own zone shows.
func refDayOf(t time.Time) refDay { return refDate(t.Date()) }

// Time is a moment of the day in UTC.
func (d refDay) Time(hour, minute int) time.Time {
	return time.Unix(int64(d)*86400, 0).UTC().Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute)
}

// monday is the first day of the week that d is in; day 0 was a Thursday.
func (d refDay) monday() refDay { return d - (d+3)%7 }

func (d refDay) String() string { return d.Time(0, 0).Format("Mon 2006-01-02") }

// Sides, in records and in what is suggested.
const (
	refMobility  = "mobility"
	refStability = "stability"
	refBalance   = "balance" // both blocks; only in records
	refRest      = "rest"    // only in what is suggested
)

// Answers to "how does it feel?"; "" is not answered.
const (
	refStiff   = "stiff"
	refLoose   = "loose"
	refBoth    = "both"
	refNeither = "neither"
)

// Answers to "does stretching make it worse?"; "" is not answered.
const (
	refWorse = "worse" // the morning after a session too
	refFine  = "fine"
	refNone  = "none" // not lately
)

// How an exercise ended.
const (
	refDone    = "done"
	refPartial = "partial"
	refSkipped = "skipped"
	refEased   = "eased"
	refHurt    = "hurt"
)

// refAssessment is one record of the assessments: a full one, a rating (Short), or a rating told
// before a session that was then declined (Now).
type refAssessment struct {
	At         time.Time
	Short, Now bool
	Signs      [10]bool // M1..M5, S1..S5
	Feel       string
	Stretching string
	Pain       *int     // 0..10, nil when not given
	Change     *int     // -5..+5, nil when not given
	Warnings   []string // "RF2".."RF5"; nil when not asked, empty when none
	Cleared    *refDay  // the date of "seen and cleared"
}

// refExercise is one exercise of a session. Base is its id, or that of what it is a variation of.
type refExercise struct {
	ID, Base, Outcome string
}

// refSession is one record of a session.
type refSession struct {
	Start                          time.Time
	Side                           string // mobility, stability or balance
	Level                          string // low, mid, high: what it was done at; no rule reads it
	Exercises                      []refExercise
	Before, Between, After, Effort *int
	Morning                        string // better, same, worse or ""
}

// refHistory is all that a person has told and done, in any order.
type refHistory struct {
	Assessments []refAssessment
	Sessions    []refSession
	South       bool // lives south of the equator; only the winter tip asks
}

// refMix is a number of days of each side.
type refMix struct{ Mobility, Stability int }

// refInsight is a sentence that the plan says, by its id.
type refInsight struct{ ID, Severity string }

// refToday is what is suggested today. Level is "" unless there is a session.
type refToday struct {
	Routine string // mobility, stability, rest, or "" when blocked and before any answer
	Level   string
	LeftOut []string // base ids, in the routine's order
}

// refResult is what plan --json says, without its words.
type refResult struct {
	Class                         string // "" before the first answer
	Position                      float64
	D                             int
	Mix                           refMix
	Stage                         int // 0 before the first answer
	LevelMobility, LevelStability string
	ReassessDue                   *refDay // nil before the first answer
	Blocked                       bool
	Today                         refToday
	WeekDone, WeekPlanned         refMix
	Insights                      []refInsight // sorted by id
}

// refExercises are the exercises of each side, by base id.
var refExercises = map[string][]string{
	refMobility:  {"thoracic-rotation", "chair-extension", "foam-roller"},
	refStability: {"row", "wall-angel", "prone-w"},
	refBalance:   {"thoracic-rotation", "chair-extension", "foam-roller", "row", "wall-angel", "prone-w"},
}
