package plan_test

// refSide is what is known of the level of one side.
type refSide struct {
	level    int
	row      int // clean sessions in a row
	any      bool
	first    refDay // the first session of the side
	last     refDay
	changed  bool
	change   refDay // when the level last changed
	up       bool   // and whether upwards
	stepped  bool
	stepUp   refDay // the last step up
	highFrom refDay
}

// bad: "after >= 6, or after - before >= 2, or morning worse, or an exercise ended by pain".
// Reading: "After not given: neither clean nor bad" is about what after says; an end by pain and a worse
// morning are bad without it.
func (s *refSession) bad() bool {
	return s.After != nil && *s.After >= refHardPain || s.roseBy2(s.Side) || s.Morning == refWorse || s.hurt()
}

// clean: "nothing hurt, morning not worse, effort <= 6 or not given, and after <= 3, or after <= 5 and at
// least 2 under the start". "bad is judged first"; "Clean needs half of the exercises done".
// Reading: eased is done, a part is not.
func (r *refReplay) clean(s *refSession) bool {
	if s.bad() || s.After == nil || 2*s.count(refDone, refEased) < len(s.Exercises) {
		return false
	}
	if s.Effort != nil && *s.Effort > refEffortMost {
		return false
	}
	start, _, _ := r.start()
	return *s.After <= refCleanAfter || *s.After <= refCleanAfterHigh && start != nil && *start-*s.After >= refCleanUnder
}

// moveLevel: "start low; after two clean sessions in a row of that day one step up; a bad session: one step
// down; anything between: stay". "A balance day moves no level." "At most one step up a side in 7 days.
// Anything between breaks the row of clean ones; after a step the row begins again."
//
// Reading: a balance day is a session of both sides for the 28 days, and does not break a row; a row that is
// ready while the 7 days run steps up with the next clean session; 7 days: the dates differ by at most 7.
func (r *refReplay) moveLevel(s refSession) {
	if s.empty() {
		return
	}
	for name, side := range r.sides {
		if !s.has(name) {
			continue
		}
		if !side.any {
			side.any, side.first = true, r.today
		}
		side.last = r.today
		if s.Side == name {
			r.judge(side, &s)
		}
	}
}

func (r *refReplay) judge(side *refSide, s *refSession) {
	switch {
	case s.bad():
		side.row = 0
		r.setLevel(side, max(refLow, side.level-1))
	case r.clean(s):
		side.row++
		ready := side.row >= refRow && (!side.stepped || r.today-side.stepUp > refStepDays)
		if ready && side.level < refHigh {
			side.row, side.stepped, side.stepUp = 0, true, r.today
			r.setLevel(side, side.level+1)
		}
	default:
		side.row = 0
	}
}

func (r *refReplay) setLevel(side *refSide, level int) {
	if level == side.level {
		return
	}
	side.changed, side.change, side.up = true, r.today, level > side.level
	if level == refHigh {
		side.highFrom = r.today
	}
	side.level = level
}

// lapse: "28 days without a session of a side: low."
// Reading: the row of clean ones begins again, too.
func (r *refReplay) lapse() {
	for _, side := range r.sides {
		if side.any && r.today-side.last >= refAway {
			side.row = 0
			r.setLevel(side, refLow)
		}
	}
}

// stayed: "every stay for more than 14 days is told".
// Reading: since the last change, or with none since the first session of the side; it is no news and is told
// as long as it holds.
func (r *refReplay) stayed(side *refSide) bool {
	since := side.first
	if side.changed {
		since = side.change
	}
	return side.any && r.today-since > refStay
}

// refThing is a next thing at level high.
type refThing struct{ kind, side string }

// "order variation, band (stability only), day".
// Reading: once for each side; where both sides are ready the order goes before the side, mobility first.
var refThings = []refThing{
	{"next-variation", refMobility}, {"next-variation", refStability},
	{"next-band", refStability},
	{"next-day", refMobility}, {"next-day", refStability},
}

// ready: "At high: the last change to high is 14 or more days ago, two or more sessions of that side in the
// last 14 days and all clean; ... no stretching variation or mobility day while W, SHIFT, CROSSED or paused;
// never a day beyond 6".
// Reading: the last 14 days are today and the 13 before; a balance day is not looked at; nothing more is
// suggested beside "have it looked at before you go on".
func (r *refReplay) ready(t refThing) bool {
	side := r.sides[t.side]
	if side.level != refHigh || r.today-side.highFrom < refHighDays || len(r.professional()) > 0 {
		return false
	}
	if t.side == refMobility && (r.w() || r.class == refShift || r.class == refCrossed || r.stretchingPaused()) {
		return false
	}
	if mix := r.mix(); t.kind == "next-day" && mix.Mobility+mix.Stability >= refMostDays {
		return false
	}
	n := 0
	for i := range r.sessions {
		s := &r.sessions[i]
		if s.Side != t.side || s.empty() || r.today-s.day() >= refHighDays {
			continue
		}
		if !r.clean(s) {
			return false
		}
		n++
	}
	return n >= refHighSessions
}

// suggestNext: "suggest the next thing, once each ...; never more than one at a time".
// Reading: the next one comes when the one before is no longer told; a variation that was done the last time is
// no next thing.
func (r *refReplay) suggestNext() {
	if r.nextTold() {
		return
	}
	for _, t := range refThings {
		if !r.suggested[t] && r.ready(t) && !(t.kind == "next-variation" && r.varied(t.side)) {
			r.suggested[t], r.next, r.nextFrom = true, t, r.today
			return
		}
	}
}

// varied: the last session of a side had a variation.
func (r *refReplay) varied(side string) bool {
	for i := len(r.sessions) - 1; i >= 0; i-- {
		if s := &r.sessions[i]; s.Side == side && !s.empty() {
			for _, e := range s.Exercises {
				if e.ID != e.Base {
					return true
				}
			}
			return false
		}
	}
	return false
}

// nextTold: news "stands from the day it becomes true for 7 days".
// Reading: these are the day and the six after it, and only while it is still true.
func (r *refReplay) nextTold() bool {
	return r.next.kind != "" && r.today-r.nextFrom < refNewsDays && r.ready(r.next)
}
