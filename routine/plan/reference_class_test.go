package plan_test

import "time"

// counts are m and s: "yes answers of M1..M5, of S1..S5".
func (a *refAssessment) counts() (m, s int) {
	for i, yes := range a.Signs {
		switch {
		case yes && i < 5:
			m++
		case yes:
			s++
		}
	}
	return m, s
}

// d = (s - m) + {stiff:-3, loose:+3, both:0, neither:0}[F]
func (a *refAssessment) d() int {
	m, s := a.counts()
	switch a.Feel {
	case refStiff:
		return s - m - refFeelWeight
	case refLoose:
		return s - m + refFeelWeight
	}
	return s - m
}

// conflict  = (F = stiff and s-m >= 2) or (F = loose and m-s >= 2)
func (a *refAssessment) conflict() bool {
	m, s := a.counts()
	return a.Feel == refStiff && s-m >= refConflictBy || a.Feel == refLoose && m-s >= refConflictBy
}

// high_both = m >= 4 and s >= 4
func (a *refAssessment) highBoth() bool {
	m, s := a.counts()
	return m >= refHighBoth && s >= refHighBoth
}

// refClassify is the block "first that holds".
func refClassify(a *refAssessment, w bool) string {
	m, s := a.counts()
	d := a.d()
	switch {
	case w && d > -refLed:
		return refShift
	case w:
		return refCrossed
	case a.conflict() || a.highBoth():
		return refBalanced
	case m+s == 0 && a.Feel == refNeither:
		return refUnclear
	case d <= -refLed:
		return refMobilityLed
	case d >= refLed:
		return refStabilityLed
	}
	return refBalanced
}

// w is W: "the answer W of the newest assessment ("not lately" keeps the one before), or "worse side:
// mobility" seen in the records since then".
func (r *refReplay) w() bool { return r.yes || r.seen }

// answer takes W from an assessment: ""not lately" keeps the W that stood, Wr included. Wr once seen
// stands until an assessment answers yes or no".
func (r *refReplay) answer(a refAssessment) {
	if a.Stretching != refWorse && a.Stretching != refFine {
		return
	}
	r.yes, r.seen, r.answered = a.Stretching == refWorse, false, a.At
}

// reassess reads the class from a full assessment; first is the first one ever.
func (r *refReplay) reassess(a refAssessment, first bool) {
	class := r.nextClass(a)
	if class != r.class {
		r.enter(class)
		r.recordsOnly = first && class == refShift && !r.yes
		return
	}
	if r.class == refCrossed {
		r.allowStretching()
	}
	r.riseStage()
}

// nextClass is the class after a full assessment.
func (r *refReplay) nextClass(a refAssessment) string {
	read := refClassify(&a, r.w())
	switch r.class {
	case "":
		return read
	case refMaintenance:
		// "it stays at reassessments; left when worse (class read anew from the newest answers, stage 1) or
		// at once when W"
		if !r.w() && !r.worse() {
			return refMaintenance
		}
		return read
	case refShift:
		return r.afterShift(a, read)
	}
	return refThrough(r.class, read)
}

// afterShift: "A SHIFT that only the records made is settled by the first reassessment after it: no ends
// it (class read anew, announced), yes or not lately keeps it. A SHIFT that an assessment said yes to, or
// kept, is left only at a reassessment 14 or more days after the one that gave stage 3; a no before that
// changes nothing."
func (r *refReplay) afterShift(a refAssessment, read string) string {
	if r.recordsOnly {
		r.recordsOnly = false
		if a.Stretching == refFine {
			return refThrough(refShift, read)
		}
		return refShift
	}
	if r.stage == 3 && r.today-r.stage3From >= refShiftEnd && !r.w() {
		return refThrough(refShift, read)
	}
	return refShift
}

// refThrough: "SHIFT, CROSSED and STABILITY_LED go to MOBILITY_LED only through BALANCED (one
// reassessment on a later day), and MOBILITY_LED to STABILITY_LED likewise; W moves to SHIFT or CROSSED at once."
func refThrough(from, to string) string {
	loose := from == refShift || from == refCrossed || from == refStabilityLed
	if loose && to == refMobilityLed || from == refMobilityLed && to == refStabilityLed {
		return refBalanced
	}
	return to
}

// enter begins a class: "Stages count from the day the present class began; another class begins at stage 1".
func (r *refReplay) enter(class string) {
	r.class, r.stage, r.classFrom = class, 1, r.today
	r.recordsOnly = false
	r.paused = class == refCrossed && r.seen
	if r.paused {
		r.pausedFrom = refDayOf(r.seenAt)
	}
}

// riseStage: "stage 2 from week 3 (SHIFT: week 4), stage 3 from week 6; one stage at a time, at a
// reassessment, if not worse (SHIFT: only if improved)". "A stage rises only with consistent(2) as of the
// reassessment itself, its own rating included, and no professional line."
func (r *refReplay) riseStage() {
	if r.stage >= len(refRows[r.class]) || r.today-r.classFrom < r.nextStageDay() {
		return
	}
	if r.worse() || r.class == refShift && !r.improved() {
		return
	}
	if r.consistent(2) != refYes || len(r.professional()) > 0 {
		return
	}
	r.stage++
	if r.stage == 3 {
		r.stage3From = r.today
	}
}

func (r *refReplay) nextStageDay() refDay {
	switch {
	case r.stage == 2:
		return refStage3Day
	case r.class == refShift:
		return refStage2DayShift
	}
	return refStage2Day
}

// allowStretching: in CROSSED "it is (0,3), until a reassessment says no, or one at least 14 days later is
// improved and not worse: then (1,3)". A no leaves CROSSED altogether.
// Reading: 14 days after the day on which W was seen in the records.
func (r *refReplay) allowStretching() {
	if r.paused && r.today-r.pausedFrom >= refCrossedPause && r.improved() {
		r.paused = false
	}
}

// seeWorse: "mobility side (Wr): stretching pauses at once, W counts as yes". "Wr in SHIFT's stage 2 or 3
// begins SHIFT again at stage 1 that day; in CROSSED it makes (0,3)."
//
// Reading: it is looked for at every session with a mobility block. While it stands and stretching is
// paused, one more such session changes nothing.
func (r *refReplay) seeWorse(at time.Time) {
	anew := !r.seen
	pausesNow := r.class == refShift && r.stage > 1 || r.class == refCrossed && !r.paused
	if !anew && !pausesNow {
		return
	}
	r.seen, r.seenAt = true, at
	switch r.class {
	case "":
	case refShift:
		if r.stage > 1 {
			r.stage, r.classFrom = 1, r.today
		}
	case refCrossed:
		r.paused, r.pausedFrom = true, r.today
	default:
		r.enter(refClassify(r.newest, true))
		r.recordsOnly = r.class == refShift
	}
}

// maintain: "MAINTENANCE only from MOBILITY_LED, BALANCED, UNCLEAR or STABILITY_LED, on the first day >= 56
// on which the newest rating is improved for real and not worse and W is not yes; ... left when worse".
// Reading: "the newest rating" is "now"; who was worse and improves again comes back to it.
func (r *refReplay) maintain() {
	switch r.class {
	case refMaintenance:
		if r.worse() {
			r.enter(refClassify(r.newest, r.w()))
		}
	case refMobilityLed, refBalanced, refUnclear, refStabilityLed:
		if r.day() >= refLastingDay && r.improvedForReal(false) && !r.w() {
			r.enter(refMaintenance)
			r.news["maintenance"] = r.today
		}
	}
}

// mix is "what is suggested a week as of today, pause and "one less" included".
func (r *refReplay) mix() refMix {
	if r.class == "" {
		return refBeforeAnswers
	}
	mix := refRows[r.class][r.stage-1]
	if r.class == refCrossed && r.paused {
		mix = refCrossedPaused
	}
	if r.sideWorse(refStability, time.Time{}, false) {
		mix.Stability = max(1, mix.Stability-1)
	}
	return mix
}

// stretchingPaused: no mobility day is suggested.
func (r *refReplay) stretchingPaused() bool { return r.class != "" && r.mix().Mobility == 0 }

// day counts from day 0.
func (r *refReplay) day() refDay { return r.today - r.day0 }

// checkAdvised: "SHIFT check advised if conflict or high_both · CROSSED check advised · BALANCED check
// advised" by the same.
// Reading: it follows the newest answers in every class, one that the answers alone would not give too.
func (r *refReplay) checkAdvised() bool {
	return r.class == refCrossed || r.newest != nil && (r.newest.conflict() || r.newest.highBoth())
}
