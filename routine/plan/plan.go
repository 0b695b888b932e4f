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
	Mix         Days      `json:"mix"`   // days per week of class and stage; by F before the first assessment
	Stage       int       `json:"stage"` // 1 to 3; 0 before the first assessment
	Levels      Levels    `json:"levels"`
	ReassessDue Date      `json:"reassess_due"` // null before the first assessment
	Blocked     bool      `json:"blocked"`      // a warning sign waits for "seen and cleared"
	Today       Today     `json:"today"`
	Week        Week      `json:"week"`
	Insights    []Insight `json:"insights"` // the most urgent first

	// Waiting are the warning signs that wait for a clearance (RF2 to RF5).
	Waiting []string `json:"-"`
	// Feel is the newest answer to F; before the first assessment it chooses.
	Feel Feel `json:"-"`
	// Day counts from the first assessment, which is day 0; -1 before it.
	Day int `json:"-"`
	// LeaveOut are the ids of exercises that hurt twice.
	LeaveOut []string `json:"-"`
	// Why says why the class is what it is.
	Why Reason `json:"-"`

	view view
}

// Week is this week, Monday to Sunday (X). Planned is the mix, changed where
// one kind of day made it worse.
type Week struct {
	Done    Days `json:"done"`
	Planned Days `json:"planned"`
}

// Settings are what the person set and the rules need.
type Settings struct {
	South  bool // lives in the southern half, where winter is June to August (H1)
	NoHeat bool // does not want to be offered heat before mobility work (H1)
}

// Make answers everything for the moment now. Assessments and records may
// come in any order; neither is changed. Ratings and dates out of range are
// for the reader of the files to refuse (Assessment.Check).
func Make(now time.Time, assessments []Assessment, records []session.Record, s Settings) Plan {
	v := look(now, assessments, records, s)
	p := Plan{Class: v.now.class, Position: v.now.result.Position, D: v.now.result.D, Stage: v.now.stage,
		Blocked: len(v.waiting) > 0, Waiting: v.waiting, Feel: newestFeel(byTime(assessments), v.log), Day: v.day(), Why: v.now.why, view: v}
	p.Levels = Levels{v.climbs[routine.Mobility].level, v.climbs[routine.Stability].level}
	p.Mix = v.now.mix()
	if p.Class == NoClass {
		p.Mix = Mix(classByFeel(p.Feel), 1)
	}
	p.Week = Week{Done: v.log.done(v.today.Monday(), v.today.Monday()+daysInWeek-1), Planned: v.plannedFrom(p.Mix)}
	p.ReassessDue = v.reassessDue()
	for _, l := range v.leave {
		p.LeaveOut = append(p.LeaveOut, l.exercise.ID)
	}
	p.Today = v.suggest(p)
	p.Insights = v.insights(p)
	return p
}

func (v view) suggest(p Plan) Today {
	if p.Blocked {
		return Today{Why: []Reason{v.blockedWhy()}}
	}
	c := v.choice(p)
	if p.Class == NoClass {
		chosen, why := c.byFeel(p.Feel)
		return Today{chosen, []Reason{why}}
	}
	chosen, why := c.pick()
	out := Today{chosen, []Reason{why}}
	if v.worse[routine.Mobility] != nil {
		out.Why = append(out.Why, Reason{"Stretching has made it worse lately, so it pauses.", "C3"})
	}
	out.Why = append(out.Why, c.weekFacts())
	if why != p.Why {
		out.Why = append(out.Why, p.Why)
	}
	return out
}

func (v view) choice(p Plan) choice {
	c := choice{today: v.today, planned: p.Week.Planned, done: p.Week.Done, doneToday: v.log.days[v.today],
		spaced: !v.log.near(routine.Stability, v.today), makeUp: v.now.since <= v.today.Monday() && !v.irregular()}
	switch v.now.class {
	case MobilityLed:
		c.lead, c.leadWhy = routine.Mobility, p.Why
	case StabilityLed, Shift:
		c.lead, c.leadWhy = routine.Stability, p.Why
	default:
		c.lead, c.leadWhy = v.alternate()
	}
	return c
}

// alternate leads with the kind that was not done last.
func (v view) alternate() (routine.Focus, Reason) {
	for i := len(v.log.records) - 1; i >= 0; i-- {
		switch r := v.log.records[i]; {
		case r.Routine.Focus == routine.Mobility && counts(*r.Record, routine.Mobility):
			return routine.Stability, Reason{"Mobility was last, so stability is next.", "X"}
		case r.Routine.Focus == routine.Stability && counts(*r.Record, routine.Stability):
			return routine.Mobility, Reason{"Stability was last, so mobility is next.", "X"}
		}
	}
	return routine.Mobility, Reason{"Both kinds are equally due, and mobility comes first.", "X"}
}
