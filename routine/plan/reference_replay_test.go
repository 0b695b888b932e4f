package plan_test

import (
	"slices"
	"time"
)

// refReplay lives through a history, one day and one record at a time. What the rules remember is kept
// here; everything else is worked out again whenever it is asked for.
type refReplay struct {
	today       refDay
	dawn        bool // the beginning of today, before the morning after yesterday's sessions is told
	south       bool
	assessments []refAssessment // told so far, oldest first
	sessions    []refSession    // begun so far, oldest first
	outBefore   []map[string]bool

	class       string
	stage       int
	classFrom   refDay // the day that the class began
	stage3From  refDay
	recordsOnly bool // a SHIFT that no assessment has said or kept
	paused      bool // CROSSED without stretching
	pausedFrom  refDay

	newest   *refAssessment // the newest full one
	answered time.Time      // when W was last answered yes or no
	yes      bool           // W by answer
	seen     bool           // W by the records: Wr
	seenAt   time.Time

	courseAt  time.Time // the records of the present course begin here
	day0      refDay
	day0At    time.Time
	weeks     []refWeek
	sides     map[string]*refSide
	out       map[string]*refOut
	stood     map[refDay]bool   // days on which a professional line or a block stood
	since     map[string]refDay // since when a professional line stands
	quietTill map[string]refDay // a line that held when a professional saw it is quiet up to this day
	news      map[string]refDay
	balancing bool // the balance point held at the end of the day before
	suggested map[refThing]bool
	next      refThing
	nextFrom  refDay
}

func refNewReplay(south bool) *refReplay {
	return &refReplay{
		south:     south,
		sides:     map[string]*refSide{refMobility: {}, refStability: {}},
		out:       map[string]*refOut{},
		stood:     map[refDay]bool{},
		since:     map[string]refDay{},
		quietTill: map[string]refDay{},
		news:      map[string]refDay{},
		suggested: map[refThing]bool{},
	}
}

// refEvent is one record: an assessment or a session.
type refEvent struct {
	at         time.Time
	assessment *refAssessment
	session    *refSession
}

// refEvents puts the records up to a day in order.
func refEvents(h refHistory, today refDay) []refEvent {
	var events []refEvent
	told := slices.Clone(h.Assessments)
	for i := range told {
		events = append(events, refEvent{at: told[i].At, assessment: &told[i]})
	}
	for i := range h.Sessions {
		events = append(events, refEvent{at: h.Sessions[i].Start, session: &h.Sessions[i]})
	}
	events = slices.DeleteFunc(events, func(e refEvent) bool { return refDayOf(e.at) > today })
	slices.SortStableFunc(events, func(a, b refEvent) int { return a.at.Compare(b.at) })
	refReplace(events)
	return events
}

// "Of two full assessments on one day the later replaces the earlier."
// Reading: pain and change are replaced with the rest; a warning sign and a clearance stay told.
func refReplace(events []refEvent) {
	var last *refAssessment
	for i := len(events) - 1; i >= 0; i-- {
		a := events[i].assessment
		if a == nil || !a.full() {
			continue
		}
		if last != nil && refDayOf(last.At) == refDayOf(a.At) {
			*a = refAssessment{At: a.At, Short: true, Warnings: a.Warnings, Cleared: a.Cleared}
			continue
		}
		last = a
	}
}

// full: "any of the three makes a full assessment with the rest kept". "A record without signs, feeling
// and W (the first edition wrote some) is a rating."
func (a *refAssessment) full() bool {
	return !a.Short && !a.Now && (a.Signs != [10]bool{} || a.Feel != "" || a.Stretching != "")
}

// refPlan says what the rules say on a day.
func refPlan(h refHistory, today refDay) refResult {
	events := refEvents(h, today)
	day := today
	if len(events) > 0 {
		day = refDayOf(events[0].at)
	}
	r := refNewReplay(h.South)
	for ; day <= today; day++ {
		r.startDay(day)
		for len(events) > 0 && refDayOf(events[0].at) == day {
			r.apply(events[0])
			events = events[1:]
		}
		r.endDay()
	}
	return r.result()
}

// startDay is the beginning of a day, before anything is told or done on it.
//
// Reading: "better, same, worse the next morning" is asked when the program is next opened, so the morning
// after a session is known from the next day on, after the plan of a week that begins on that day was made;
// a worse one pauses stretching from that day on.
func (r *refReplay) startDay(day refDay) {
	r.today, r.dawn = day, true
	r.lapse()
	r.settle()
	if day == day.monday() && r.class != "" {
		r.weeks = append(r.weeks, refWeek{monday: day, planned: r.mix()})
	}
	r.dawn = false
	for i := range r.sessions {
		s := &r.sessions[i]
		if s.day() == day-1 && s.Morning == refWorse && s.has(refMobility) && !s.empty() && r.sideWorse(refMobility, r.answered, false) {
			r.seeWorse(day.Time(0, 0))
		}
	}
	r.settle()
	r.pause()
}

// worseMorning: a worse morning after a session that is known by now.
func (r *refReplay) worseMorning(s *refSession) bool {
	return s.Morning == refWorse && s.day() < r.today && !(r.dawn && s.day() == r.today-1)
}

// pause notes a week in which stretching was paused after the plan was made.
func (r *refReplay) pause() {
	if n := len(r.weeks); n > 0 && r.class != "" && r.mix().Mobility == 0 && r.weeks[n-1].planned.Mobility > 0 {
		r.weeks[n-1].paused = true
	}
}

// apply is one record.
func (r *refReplay) apply(e refEvent) {
	if e.assessment != nil {
		r.assess(*e.assessment)
	} else {
		r.train(*e.session)
	}
	r.settle()
	r.pause()
}

// settle does what follows from a date or a rating alone.
// Reading: a line that stood at any moment of a day, its morning too, stood on that day.
func (r *refReplay) settle() {
	r.maintain()
	state := r.professional()
	for _, id := range state {
		if _, known := r.since[id]; !known {
			r.since[id] = r.today
		}
	}
	for id := range r.since {
		if !slices.Contains(state, id) {
			delete(r.since, id)
		}
	}
	if r.blocked() || len(state) > 0 {
		r.stood[r.today] = true
	}
}

// endDay is the end of a day, or now.
//
// Reading: news that no single record makes (the balance point, the next thing) becomes true on the day
// at whose end it is true.
func (r *refReplay) endDay() {
	balancing := r.atBalancePoint()
	if balancing && !r.balancing {
		r.news["balance-point"] = r.today
	}
	r.balancing = balancing
	r.suggestNext()
}

// train keeps a session.
func (r *refReplay) train(s refSession) {
	r.outBefore = append(r.outBefore, r.leftOut())
	r.sessions = append(r.sessions, s)
	r.countEnds(s)
	r.moveLevel(s)
	if s.has(refMobility) && !s.empty() && r.sideWorse(refMobility, r.answered, false) {
		r.seeWorse(s.Start)
	}
}

// assess keeps an assessment or a rating.
func (r *refReplay) assess(a refAssessment) {
	r.assessments = append(r.assessments, a)
	r.takeBack(a)
	defer r.quiet(a)
	if !a.full() {
		return
	}
	before := r.mix()
	first := r.class == ""
	begins := first || r.daysAway() >= refAway
	if begins {
		r.beginCourse(a, first)
	}
	r.answer(a)
	r.newest = &a
	r.reassess(a, first)
	if begins {
		r.weeks = []refWeek{{monday: r.today.monday(), planned: refCut(r.mix(), int(r.today.monday()+7-r.today))}}
	}
	if !first && before.Mobility == 0 && r.mix().Mobility > 0 {
		r.news["stretching-returns"] = r.today
	}
}

// quiet: "quiets every professional line that held up to that day for 28 days". What happened before no longer
// counts (quieted); a line that time alone brings about is quiet as it stood, so that the next rating that is no
// better does not call for a professional who has just said that it may go on.
//
// Reading: no response, no lasting change and not improved are those lines; the rating of the clearance itself
// is told before it.
func (r *refReplay) quiet(a refAssessment) {
	if a.Cleared == nil || *a.Cleared > r.today {
		return
	}
	for _, id := range []string{"professional-no-response", "professional-no-lasting-change", "professional-not-improved"} {
		if from, stands := r.since[id]; stands && from <= *a.Cleared {
			r.quietTill[id] = *a.Cleared + refQuiet
		}
	}
}

// isQuiet: the line held when a professional saw it.
func (r *refReplay) isQuiet(id string) bool {
	till, quiet := r.quietTill[id]
	return quiet && r.today <= till
}

// Reading: the week of the assessment is a first one again, cut to the days left; a rating of before the very
// first assessment belongs to the first course.
//
// "At the first full assessment 28 or more days after the last session (or the start), start pain, day 0
// and the weeks for consistent begin anew; class, stage and levels stand".
func (r *refReplay) beginCourse(a refAssessment, first bool) {
	if !first {
		r.courseAt = a.At // in the first course a rating before the first assessment counts
	}
	r.day0, r.day0At = r.today, a.At
	r.weeks = nil
}

// daysAway counts the days since the last session, or the start: "days on which a professional line or a
// block stood are not days without a session".
// Reading: any session counts, one of which nothing was done too; the day of the assessment is one of the days.
func (r *refReplay) daysAway() int {
	last := r.day0
	if n := len(r.sessions); n > 0 {
		last = max(last, refDayOf(r.sessions[n-1].Start))
	}
	away := 0
	for day := last + 1; day <= r.today; day++ {
		if !r.stood[day] {
			away++
		}
	}
	return away
}
