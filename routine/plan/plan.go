package plan

import (
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// Plan is the whole answer. Its JSON is that of `tspine plan --json`.
type Plan struct {
	Class       Class     `json:"class"`    // NoClass before the first assessment
	Position    float64   `json:"position"` // of the newest assessment, -1 stiff to +1 loose
	D           int       `json:"d"`
	Mix         Days      `json:"mix"`   // days per week as they are suggested today
	Stage       int       `json:"stage"` // 1 to 3; 0 before the first assessment
	Levels      Levels    `json:"levels"`
	ReassessDue Date      `json:"reassess_due"` // null before the first assessment
	Blocked     bool      `json:"blocked"`      // a warning sign waits for "seen and cleared"
	Today       Today     `json:"today"`
	Week        Week      `json:"week"`
	Insights    []Insight `json:"insights"` // the most urgent first

	// Answers are the newest ones, where a reassessment begins; Worse is W as it
	// stands, the records included.
	Answers Answers `json:"-"`
	// Day counts from the first assessment, or from the one after a long time
	// away, which is day 0; -1 before it.
	Day int `json:"-"`
	// LookFirst says that a professional line stands: a reason to have it looked at
	// before going on. Today is rest then, and nothing is forbidden.
	LookFirst bool `json:"-"`
	// LeftOut are the ids of all exercises that are left out for now, whatever
	// routine holds them; never null.
	LeftOut []string `json:"-"`
	// Heat says whether heat may be offered before mobility work today (H1).
	Heat bool `json:"-"`
	// Why says why the class is what it is.
	Why Reason `json:"-"`

	history history
	s       *state
}

// Date is the day that the plan was made for.
func (p Plan) Date() Date { return p.s.day }

// Week is this week, Monday to Sunday (X). Planned is what was suggested when
// the week began, and stays as it was then.
type Week struct {
	Done    Days `json:"done"`
	Planned Days `json:"planned"`
}

// ThisWeek is the week as it is told: before the first answer, which decides how
// many days are planned, with none.
func (p Plan) ThisWeek() Week {
	if p.Class == NoClass {
		return Week{Done: p.Week.Done}
	}
	return p.Week
}

// Settings are what the rules need to know of the person's settings and
// routines.
type Settings struct {
	South  bool // lives in the southern half, where winter is June to August (H1)
	NoHeat bool // does not want to be offered heat before mobility work (H1)

	// Level is the level of every session where the person has set one; on a day
	// that asks for level low it is low all the same.
	Level routine.Level
	// Days are the ids of the exercises of the mobility and the stability day (D1,
	// D2), as shipped or the person's own.
	Days map[routine.Focus][]string
	// Own are the person's own routines that stand in place of the shipped days,
	// by the id of the day.
	Own map[string]Own
	// Base is the exercise that a variation is one of, by id.
	Base map[string]string

	month time.Month
}

// Make answers everything for the moment now. Assessments and records may
// come in any order; neither is changed. Ratings and dates out of range are
// for the reader of the files to refuse (Assessment.Check).
func Make(now time.Time, assessments []Assessment, records []session.Record, settings Settings) Plan {
	settings.month = now.Month()
	c := followUp(DateOf(now), assessments, records, settings)
	return c.plan(c.with(nil))
}

// plan is the answer to where things stand.
func (c history) plan(s *state) Plan {
	r := s.result()
	p := Plan{Class: s.now.class, D: r.D, Position: r.Position, Stage: s.now.stage, Mix: s.mix(), Levels: s.levels(), ReassessDue: s.reassessDue(),
		Blocked: s.lines.stands[lineSigns], Today: s.today(), Answers: s.standing(), Day: s.number(), LeftOut: s.leftOutIDs(),
		LookFirst: s.lines.any(), Heat: s.heat() && !s.lines.any(), Why: s.why(), history: c, s: s}
	p.Week = Week{Done: s.log.done(s.day.Monday(), s.day), Planned: s.week.planned}
	if !s.assessed() {
		p.Week.Planned = unassessed
	}
	p.Insights = s.insights(p.Today)
	p.Today.Own = s.settings.Own[p.Today.Routine]
	return p
}

// LevelOf is the level of a session of a focus today: low on the day after a hard
// one, and with pain of 4 or more told today (X).
func (p Plan) LevelOf(f routine.Focus) routine.Level { return p.s.level(f) }

// NearBalance says whether the newest answers are near the balance point, the
// middle between stiff and loose (C4, X).
func (p Plan) NearBalance() bool { return p.Class != NoClass && abs(p.D) <= balanceD }

// Waiting are the ids of the warning signs that wait for "seen and cleared".
func (p Plan) Waiting() []string { return p.s.signs() }
