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

// view is everything that the rules look at, worked out once.
type view struct {
	settings Settings
	today    Date
	month    time.Month
	log      log
	full     []Assessment
	course   []standing
	now      standing
	response response
	waiting  []string
	cleared  Date
	leave    []leave
	worse    map[routine.Focus][]dated
	climbs   map[routine.Focus]climb
}

// Make answers everything for the moment now. Assessments and records may
// come in any order; neither is changed. Ratings and dates out of range are
// for the reader of the files to refuse (Assessment.Check).
func Make(now time.Time, assessments []Assessment, records []session.Record, s Settings) Plan {
	v := look(now, assessments, records, s)
	p := Plan{Class: v.now.class, Position: v.now.result.Position, D: v.now.result.D, Stage: v.now.stage,
		Blocked: len(v.waiting) > 0, Feel: newestFeel(byTime(assessments), v.log), Day: v.day(), Why: v.now.why, view: v}
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

func look(now time.Time, assessments []Assessment, records []session.Record, s Settings) view {
	all := byTime(assessments)
	v := view{settings: s, today: DateOf(now), month: now.Month(), full: full(all)}
	v.log = newLog(v.today, records)
	v.course = course(v.full)
	if n := len(v.course); n > 0 {
		v.now = v.course[n-1]
	}
	v.response = responseOf(v.full).withSessions(v.log)
	v.waiting, v.cleared = waiting(all, v.today)
	v.leave = leaveOut(v.log, v.cleared)
	v.worse, v.climbs = map[routine.Focus][]dated{}, map[routine.Focus]climb{}
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability} {
		v.worse[f], v.climbs[f] = worseSide(v.log, f), climbOf(v.log, f)
	}
	return v
}

// day counts from the first assessment.
func (v view) day() int {
	if len(v.course) == 0 {
		return -1
	}
	return int(v.today - v.course[0].from)
}

// plannedFrom is the mix with what made it worse taken back: stretching
// pauses and the week is that of SHIFT (C3), or there are fewer stability days.
func (v view) plannedFrom(mix Days) Days {
	if v.worse[routine.Mobility] != nil {
		mix = Mix(Shift, 1)
	}
	if v.worse[routine.Stability] != nil {
		mix.Stability = max(1, mix.Stability-FewerStability)
	}
	return mix
}

// reassessDue is two weeks after the newest assessment (R1), or the day of
// the session since then that showed a worse side.
func (v view) reassessDue() Date {
	if len(v.course) == 0 {
		return 0
	}
	due := v.now.from + ReassessDays
	for _, worse := range v.worse {
		if worse != nil {
			if last := worse[len(worse)-1].date; last > v.now.from {
				due = min(due, last)
			}
		}
	}
	return due
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
		case r.Routine.Focus == routine.Mobility && counts(r.Record, routine.Mobility):
			return routine.Stability, Reason{"Mobility was last, so stability is next.", "X"}
		case r.Routine.Focus == routine.Stability && counts(r.Record, routine.Stability):
			return routine.Mobility, Reason{"Stability was last, so mobility is next.", "X"}
		}
	}
	return routine.Mobility, Reason{"Both kinds are equally due, and mobility comes first.", "X"}
}

func classByFeel(f Feel) Class {
	switch f {
	case Stiff:
		return MobilityLed
	case Loose:
		return StabilityLed
	}
	return Balanced
}

// newestFeel is the newest answer to F, from an assessment or before a session.
func newestFeel(assessments []Assessment, l log) Feel {
	var feel Feel
	var at time.Time
	for _, a := range assessments {
		if a.Feel != NoFeel {
			feel, at = a.Feel, a.At
		}
	}
	for _, d := range l.records {
		if d.Feel != nil && *d.Feel != "" && d.Started.After(at) {
			feel, at = Feel(*d.Feel), d.Started
		}
	}
	return feel
}
