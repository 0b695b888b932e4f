package plan_test

import "time"

func (s *refSession) day() refDay { return refDayOf(s.Start) }

// has: "a balance day is one of each".
func (s *refSession) has(side string) bool { return s.Side == side || s.Side == refBalance }

func (s *refSession) count(outcomes ...string) int {
	n := 0
	for _, e := range s.Exercises {
		for _, o := range outcomes {
			if e.Outcome == o {
				n++
			}
		}
	}
	return n
}

// hurt: an exercise was ended by pain.
func (s *refSession) hurt() bool { return s.count(refHurt) > 0 }

// empty: "a session of which nothing was done and nothing hurt says nothing for levels, worse side and days done".
// Reading: a part of an exercise is something.
func (s *refSession) empty() bool { return s.count(refDone, refPartial, refEased, refHurt) == 0 }

// roseBy2: "after - before >= 2"; "after - before of a balance day goes by its block (between)".
func (s *refSession) roseBy2(side string) bool {
	from, to := s.Before, s.After
	if s.Side == refBalance && side == refMobility {
		to = s.Between
	} else if s.Side == refBalance {
		from = s.Between
	}
	return from != nil && to != nil && *to-*from >= refRise
}

// sideWorse: "of the last 3 sessions of a side within 14 days, 2 or more with pain after - before >= 2 or a
// worse next morning", of those begun after a moment; counted leaves out what was seen and may go on.
func (r *refReplay) sideWorse(side string, after time.Time, counted bool) bool {
	looked, bad := 0, 0
	for i := len(r.sessions) - 1; i >= 0 && looked < refLastSessions; i-- {
		s := &r.sessions[i]
		if r.today-s.day() > refWindow {
			break
		}
		if !s.has(side) || s.empty() || !s.Start.After(after) || counted && r.quieted(s.Start) {
			continue
		}
		looked++
		if s.roseBy2(side) || r.worseMorning(s) {
			bad++
		}
	}
	return bad >= refWorseSessions
}

// refCause is one thing that makes a day an H.
type refCause struct {
	at         time.Time
	strong     bool // pain 8 or more
	stretching bool // it came from stretching
	leftOut    bool // an end by pain of an exercise that was left out already
}

// hardPain: "pain counts for H when >= 6 and above the start pain, or >= 8".
// Reading: without a start pain 6 is enough.
func (r *refReplay) hardPain(pain *int) bool {
	if pain == nil {
		return false
	}
	start, _, _ := r.start()
	return *pain >= refStrongPain || *pain >= refHardPain && (start == nil || *pain > *start)
}

// causes are all causes of an H that were told so far: "pain before or after >= 6, or an exercise ended by
// pain, or morning worse"; "Before, between and after count"; a pain told before a declined session, too.
//
// Reading: "came only from stretching" is the pain after, the morning after and the ends by pain of a
// mobility session, and the pain between and the ends of mobility exercises of a balance session.
func (r *refReplay) causes() []refCause {
	var all []refCause
	for i := range r.sessions {
		s := &r.sessions[i]
		add := func(holds, strong, stretching, leftOut bool) {
			if holds {
				all = append(all, refCause{s.Start, strong, stretching, leftOut})
			}
		}
		strong := func(p *int) bool { return p != nil && *p >= refStrongPain }
		mobility := s.Side == refMobility
		add(r.hardPain(s.Before), strong(s.Before), false, false)
		add(r.hardPain(s.Between), strong(s.Between), true, false)
		add(r.hardPain(s.After), strong(s.After), mobility, false)
		add(r.worseMorning(s), false, mobility, false)
		for _, e := range s.Exercises {
			add(e.Outcome == refHurt, false, refSideOf(e.Base) == refMobility, r.outBefore[i][e.Base])
		}
	}
	for i := range r.assessments {
		if a := &r.assessments[i]; a.Now && r.hardPain(a.Pain) {
			all = append(all, refCause{a.At, *a.Pain >= refStrongPain, false, false})
		}
	}
	return all
}

func refSideOf(base string) string {
	for _, side := range []string{refMobility, refStability} {
		for _, id := range refExercises[side] {
			if id == base {
				return side
			}
		}
	}
	return ""
}

// hardDay: the day is an H.
func (r *refReplay) hardDay(day refDay) bool {
	for _, c := range r.causes() {
		if refDayOf(c.at) == day {
			return true
		}
	}
	return false
}

// twoHardDays: "Two H = two different dates, both within 14 days of today; H that came only from stretching
// do not count for them while the mix has 0 mobility days, pain 8 or more always counts." "an end by pain of
// an exercise that is already left out does not count".
func (r *refReplay) twoHardDays() bool {
	paused := r.mix().Mobility == 0
	days := map[refDay]bool{}
	for _, c := range r.causes() {
		counts := !c.leftOut && (!c.stretching || !paused || c.strong)
		if counts && r.today-refDayOf(c.at) <= refWindow && !r.quieted(c.at) {
			days[refDayOf(c.at)] = true
		}
	}
	return len(days) >= 2
}

// painRising: "the mean of the last 7 days' ratings >= start + 2"; "pains before, between and after of the
// sessions of today and the six days before, 3 or more of them; silent without a start".
func (r *refReplay) painRising() bool {
	start, _, _ := r.start()
	sum, n := 0, 0
	for i := range r.sessions {
		s := &r.sessions[i]
		if r.today-s.day() >= 7 || r.quieted(s.Start) {
			continue
		}
		for _, p := range []*int{s.Before, s.Between, s.After} {
			if p != nil {
				sum, n = sum+*p, n+1
			}
		}
	}
	return start != nil && n >= refMeanFrom && sum >= (*start+refRise)*n
}

// refOut is what is known of the ends by pain of one exercise, its variations included.
type refOut struct {
	ends []time.Time
	out  bool
}

// countEnds: "two such ends of one exercise in 14 days: it IS left out"; "until the person takes it back
// and it is then done without hurt".
// Reading: done or eased is done without hurt, a part is not. Two ends on one day are two ends.
func (r *refReplay) countEnds(s refSession) {
	for _, e := range s.Exercises {
		o := r.out[e.Base]
		if o == nil {
			o = &refOut{}
			r.out[e.Base] = o
		}
		switch {
		case e.Outcome == refHurt:
			o.ends = append(o.ends, s.Start)
			o.out = o.out || r.endsInWindow(o) >= 2
		case o.out && (e.Outcome == refDone || e.Outcome == refEased):
			*o = refOut{}
		}
	}
}

func (r *refReplay) endsInWindow(o *refOut) int {
	n := 0
	for _, at := range o.ends {
		if r.today-refDayOf(at) <= refWindow && !r.quieted(at) {
			n++
		}
	}
	return n
}

// takeBack: "or "seen and cleared" is recorded after the second end".
// Reading: when it is recorded counts, whatever its date.
func (r *refReplay) takeBack(a refAssessment) {
	if a.Cleared == nil || *a.Cleared > r.today {
		return
	}
	for _, o := range r.out {
		if o.out {
			*o = refOut{}
		}
	}
}

// leftOut are the exercises that are left out, by base id.
func (r *refReplay) leftOut() map[string]bool {
	out := map[string]bool{}
	for base, o := range r.out {
		if o.out {
			out[base] = true
		}
	}
	return out
}
