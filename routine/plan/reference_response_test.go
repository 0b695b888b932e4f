package plan_test

import "time"

// start: "Start pain = the first pain given in an assessment or rating"; at is when, and ok is false while
// there is nothing to compare with.
// Reading: without any pain the start is the first assessment, so that a change rating can be used. A rating
// "now" is a pain of that moment and no average: it is neither start nor now, and speaks through H and today.
func (r *refReplay) start() (pain *int, at time.Time, ok bool) {
	for i := range r.assessments {
		if a := &r.assessments[i]; a.Pain != nil && !a.Now && !a.At.Before(r.courseAt) {
			return a.Pain, a.At, true
		}
	}
	return nil, r.day0At, r.class != ""
}

// refNow is how it is now.
type refNow struct {
	given  bool
	pain   float64
	pained bool
	change *int
}

// now: "pain and change of the newest later record (assessment or rating) that gave either; with none, the
// mean of the pains before the sessions of the last 7 days, from 3 on". counted leaves out what was seen and
// may go on.
//
// Reading: the mean takes pains since the start only.
func (r *refReplay) now(counted bool) refNow {
	_, at, ok := r.start()
	if !ok {
		return refNow{}
	}
	for i := len(r.assessments) - 1; i >= 0; i-- {
		a := &r.assessments[i]
		if a.Now || !a.At.After(at) || a.Pain == nil && a.Change == nil || counted && r.quieted(a.At) {
			continue
		}
		now := refNow{given: true, change: a.Change}
		if a.Pain != nil {
			now.pain, now.pained = float64(*a.Pain), true
		}
		return now
	}
	return r.meanBefore(at, counted)
}

func (r *refReplay) meanBefore(start time.Time, counted bool) refNow {
	sum, n := 0, 0
	for i := range r.sessions {
		s := &r.sessions[i]
		if s.Before == nil || r.today-s.day() >= 7 || !s.Start.After(start) || counted && r.quieted(s.Start) {
			continue
		}
		sum, n = sum+*s.Before, n+1
	}
	if n < refMeanFrom {
		return refNow{}
	}
	return refNow{given: true, pain: float64(sum) / float64(n), pained: true}
}

// fell is how far pain is under the start; known only where both were given.
func (r *refReplay) fell(now refNow) (by float64, known bool) {
	start, _, _ := r.start()
	if start == nil || !now.pained {
		return 0, false
	}
	return float64(*start) - now.pain, true
}

// worseBy: "average pain up >= 2, or rating <= -2"; "Start 0: worse still by +2."
func (r *refReplay) worseBy(now refNow) bool {
	by, known := r.fell(now)
	return known && by <= -refRise || now.change != nil && *now.change <= -2
}

// improvedBy: "average pain down >= 1, or change rating >= +1". "Worse beats improved." "Start pain 0: judge
// improvement by the rating alone", which holds by itself: pain cannot fall under 0.
func (r *refReplay) improvedBy(now refNow) bool {
	by, known := r.fell(now)
	return !r.worseBy(now) && (known && by >= 1 || now.change != nil && *now.change >= 1)
}

func (r *refReplay) worse() bool    { return r.worseBy(r.now(false)) }
func (r *refReplay) improved() bool { return r.improvedBy(r.now(false)) }

// improvedForReal: "down >= 2 (>= 1 from a start <= 4), or rating >= +3".
func (r *refReplay) improvedForReal(counted bool) bool {
	now := r.now(counted)
	if r.worseBy(now) {
		return false
	}
	least := 2.0
	if start, _, _ := r.start(); start != nil && *start <= 4 {
		least = 1
	}
	by, known := r.fell(now)
	return known && by >= least || now.change != nil && *now.change >= 3
}

// quieted: ""Seen, may go on" (--cleared DATE) quiets every professional line that held up to that day for
// 28 days (H, ratings and ends by pain before it no longer count); a new one speaks again."
//
// Reading: a line is worked out from what was told after the day of the clearance; of that very day, from
// what was told after the clearance was kept. 28 days: the dates differ by at most 28.
func (r *refReplay) quieted(at time.Time) bool {
	day := refDayOf(at)
	for i := range r.assessments {
		a := &r.assessments[i]
		if a.Cleared == nil {
			continue
		}
		kept, seen := refDayOf(a.At), *a.Cleared
		if seen > kept || r.today-seen > refQuiet {
			continue
		}
		if day < seen || day == seen && (kept > seen || !at.After(a.At)) {
			return true
		}
	}
	return false
}

// blocked: RF2-RF5 "Any of them: ... do not start a session until the person has recorded "seen and cleared"
// with a date".
func (r *refReplay) blocked() bool {
	for _, sign := range []string{"RF2", "RF3", "RF4", "RF5"} {
		if told := r.told(sign); !told.IsZero() && !r.clearedSince(sign, told) {
			return true
		}
	}
	return false
}

// told is when a sign was last told: "A sign reported again needs a new one."
func (r *refReplay) told(sign string) time.Time {
	var at time.Time
	for i := range r.assessments {
		for _, w := range r.assessments[i].Warnings {
			if w == sign {
				at = r.assessments[i].At
			}
		}
	}
	return at
}

// clearedSince: "recorded with or after the report it clears; its date is not in the future and not before
// the report's day, for RF2-RF4 not more than 14 days before it".
func (r *refReplay) clearedSince(sign string, told time.Time) bool {
	earliest := refDayOf(told)
	if sign != "RF5" {
		earliest -= refClearBefore
	}
	for i := range r.assessments {
		a := &r.assessments[i]
		if a.Cleared == nil || a.At.Before(told) {
			continue
		}
		if *a.Cleared >= earliest && *a.Cleared <= refDayOf(a.At) {
			return true
		}
	}
	return false
}

// strongPain: "Pain 8-10 in an assessment: until a newer pain is given, or 14 days."
// Reading: an average, of an assessment or a rating; a pain of a session or one told "now" is no newer one.
func (r *refReplay) strongPain() bool {
	for i := len(r.assessments) - 1; i >= 0; i-- {
		if a := &r.assessments[i]; a.Pain != nil && !a.Now {
			return *a.Pain >= refStrongPain && r.today-refDayOf(a.At) <= refWindow && !r.quieted(a.At)
		}
	}
	return false
}
