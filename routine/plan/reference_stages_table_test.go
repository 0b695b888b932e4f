package plan_test

import "testing"

// refStages lives through a class with a reassessment on each of some days, and everything done between.
func refStages(signs, feel, stretching string, days []int, options ...refOption) *refPerson {
	p := new(refPerson).full(0, signs, feel, stretching, options...)
	at := 0
	for _, day := range days {
		p.follow(at, day-1)
		p.full(day, signs, feel, refNone, options...)
		at = day
	}
	return p
}

// "stage 2 from week 3 (SHIFT: week 4), stage 3 from week 6; one stage at a time, at a reassessment"
func TestRefStages(t *testing.T) {
	for _, c := range []struct {
		name           string
		signs, feel, w string
		days           []int
		options        []refOption
		stage          int
		mix            string
	}{
		{"day 13", refStiffSigns, refStiff, refFine, []int{13}, nil, 1, "4,1"},
		{"day 14", refStiffSigns, refStiff, refFine, []int{14}, nil, 2, "3,2"},
		{"day 34", refStiffSigns, refStiff, refFine, []int{14, 34}, nil, 2, "3,2"},
		{"day 35", refStiffSigns, refStiff, refFine, []int{14, 35}, nil, 3, "3,3"},
		{"one at a time", refStiffSigns, refStiff, refFine, []int{35}, nil, 2, "3,2"},
		{"one and then one", refStiffSigns, refStiff, refFine, []int{35, 36}, nil, 3, "3,3"},
		{"loose, day 14", refLooseSigns, refLoose, refFine, []int{14}, nil, 2, "2,3"},
		{"loose, day 35", refLooseSigns, refLoose, refFine, []int{14, 35}, nil, 3, "2,3"},
		{"one row", "M1", refBoth, refFine, []int{14, 35}, nil, 1, "3,2"},
		{"crossed has one row", refStiffSigns, refStiff, refWorse, []int{14, 35}, nil, 1, "1,3"},
		{"shift, not improved", refLooseSigns, refLoose, refWorse, []int{21}, nil, 1, "0,3"},
		{"shift, day 20", refLooseSigns, refLoose, refWorse, []int{20}, []refOption{refChange(1)}, 1, "0,3"},
		{"shift, day 21", refLooseSigns, refLoose, refWorse, []int{21}, []refOption{refChange(1)}, 2, "1,3"},
		{"shift, day 35", refLooseSigns, refLoose, refWorse, []int{21, 35}, []refOption{refChange(1)}, 3, "2,3"},
	} {
		last := c.days[len(c.days)-1]
		refWant{Day: last, Stage: c.stage, Mix: c.mix}.check(t, c.name, refStages(c.signs, c.feel, c.w, c.days, c.options...))
	}
}

// "A stage rises only with consistent(2) as of the reassessment itself, its own rating included, and no
// professional line."
func TestRefStageStays(t *testing.T) {
	begin := func() *refPerson { return new(refPerson).full(0, refStiffSigns, refStiff, refFine, refPain(4)) }
	again := func(p *refPerson, options ...refOption) *refPerson {
		return p.full(14, refStiffSigns, refStiff, refFine, options...)
	}
	stay := refWant{Day: 14, Class: refMobilityLed, Stage: 1}
	rise := refWant{Day: 14, Class: refMobilityLed, Stage: 2}

	p := begin()
	p.follow(0, 13)
	rise.check(t, "no rating", again(p))

	p = begin()
	p.follow(0, 13)
	rise.check(t, "one more is not worse", again(p, refPain(5)))

	p = begin()
	p.follow(0, 13)
	stay.check(t, "worse by pain", again(p, refPain(6)))

	p = begin()
	p.follow(0, 13)
	stay.check(t, "worse by the rating", again(p, refChange(-2)))

	p = begin()
	p.follow(0, 6)
	p.week(7, "M S M")
	stay.check(t, "an irregular week", again(p))

	p = begin()
	p.follow(0, 13)
	stay.check(t, "a warning sign", again(p, refWarn("RF3")))

	p = begin()
	p.follow(0, 6)
	p.rating(8, refWarn("RF3")).rating(8, refSeen(8))
	p.follow(8, 13)
	stay.check(t, "a week that is passed over", again(p))

	// Counted from the day that the class began, here day 15.
	for day, stage := range map[int]int{28: 1, 29: 2} {
		p := new(refPerson).full(0, "M1", refBoth, refFine)
		p.follow(0, 14)
		p.full(15, refStiffSigns, refStiff, refFine)
		p.follow(15, day-1)
		p.full(day, refStiffSigns, refStiff, refFine)
		refWant{Day: day, Class: refMobilityLed, Stage: stage}.check(t, "a class of day 15", p)
	}

	// From Thursday on: the first week is a short one and counts.
	p = new(refPerson).full(3, refStiffSigns, refStiff, refFine)
	p.follow(3, 16)
	p.full(17, refStiffSigns, refStiff, refFine)
	refWant{Day: 17, Stage: 2}.check(t, "from Thursday", p)
}

// refShifted is a person in SHIFT at day 35 with stage 3.
func refShifted() *refPerson {
	p := new(refPerson).full(0, refLooseSigns, refLoose, refWorse, refPain(6))
	p.follow(0, 20)
	p.full(21, refLooseSigns, refLoose, refNone, refPain(5))
	p.follow(21, 34)
	return p.full(35, refLooseSigns, refLoose, refFine, refPain(5))
}

// "is left only at a reassessment 14 or more days after the one that gave stage 3"
func TestRefLeaveShift(t *testing.T) {
	p := refShifted()
	refWant{Day: 20, Class: refShift, Stage: 1, Mix: "0,3", Says: "stretching-makes-it-worse"}.check(t, "shift", p)
	refWant{Day: 21, Stage: 2, Mix: "1,3", Says: "stretching-returns stretching-makes-it-worse"}.check(t, "shift", p)
	refWant{Day: 27, Says: "stretching-returns"}.check(t, "shift", p)
	refWant{Day: 28, Silent: "stretching-returns"}.check(t, "shift", p)
	refWant{Day: 35, Stage: 3, Mix: "2,3", Silent: "stretching-makes-it-worse"}.check(t, "shift", p)
	p.follow(35, 47)
	p.full(48, refLooseSigns, refLoose, refFine)
	refWant{Day: 48, Class: refShift, Stage: 3}.check(t, "13 days", p)
	refWant{Day: 60, Class: refShift, Stage: 3}.check(t, "only at a reassessment", p)

	for w, class := range map[string]string{refFine: refStabilityLed, refNone: refStabilityLed, refWorse: refShift} {
		p := refShifted().full(49, refLooseSigns, refLoose, w)
		refWant{Day: 49, Class: class}.check(t, "14 days, "+w, p)
	}
	p = refShifted().full(49, refStiffSigns, refStiff, refFine)
	refWant{Day: 49, Class: refBalanced, Mix: "3,2"}.check(t, "to the stiff side", p)
	p.full(50, refStiffSigns, refStiff, refFine)
	refWant{Day: 50, Class: refMobilityLed, Stage: 1, Mix: "4,1"}.check(t, "to the stiff side", p)
}

var refSore = refPains(2, 4) // two more after than before

// Wr in SHIFT's stage 2 begins SHIFT again.
func TestRefShiftAgain(t *testing.T) {
	p := new(refPerson).full(0, refLooseSigns, refLoose, refWorse, refPain(6))
	p.follow(0, 20)
	p.full(21, refLooseSigns, refLoose, refNone, refPain(5))
	p.week(21, "S M S . S", refSore)
	p.Sessions[len(p.Sessions)-1].After = refInt(2)
	refWant{Day: 27, Class: refShift, Stage: 2}.check(t, "once", p)
	p.session(29, refMobility, refSore)
	refWant{Day: 29, Class: refShift, Stage: 1, Mix: "0,2", Due: 29}.check(t, "twice", p)
	p.full(35, refLooseSigns, refLoose, refNone, refPain(5))
	refWant{Day: 35, Stage: 1}.check(t, "counts from there", p)
}

// "SHIFT that only the records made is settled by the first reassessment after it"
func TestRefShiftByRecords(t *testing.T) {
	begin := func() *refPerson {
		return new(refPerson).full(0, "M1 M2", refBoth, refFine).session(0, refMobility, refSore)
	}
	p := begin().session(2, refMobility, refPains(2, 3))
	refWant{Day: 2, Class: refBalanced}.check(t, "once", p)
	p = begin().session(2, refMobility, refMorning(refWorse))
	refWant{Day: 2, Class: refBalanced}.check(t, "the morning after is not yet known", p)
	refWant{Day: 3, Class: refShift, Stage: 1, Mix: "0,3", Due: 3, Routine: refRest,
		Says: "stretching-makes-it-worse reassess-due"}.check(t, "twice", p)

	p.full(3, "M1 M2", refBoth, refFine)
	refWant{Day: 3, Class: refBalanced, Mix: "3,2", Due: 17, Says: "stretching-returns",
		Silent: "stretching-makes-it-worse reassess-due"}.check(t, "a no ends it", p)

	for _, w := range []string{refWorse, refNone, ""} {
		p := begin().session(2, refMobility, refSore).full(3, "M1 M2", refBoth, w)
		refWant{Day: 3, Class: refShift, Mix: "0,3", Due: 17, Silent: "reassess-due"}.check(t, "kept by "+w, p)
		due := 10 // Wr still stands and asks again
		if w == refWorse {
			due = 17
		}
		refWant{Day: 10, Due: due}.check(t, "asks again after "+w, p)
		p.full(17, "M1 M2", refBoth, refFine)
		refWant{Day: 17, Class: refShift, Mix: "0,3"}.check(t, "a later no changes nothing", p)
	}
	// a third good one: two of the last three were worse
	p = begin().session(1, refMobility).session(2, refMobility, refSore)
	refWant{Day: 2, Class: refShift}.check(t, "two of three", p)
	p = begin().session(1, refMobility).session(2, refMobility).session(3, refMobility, refSore)
	refWant{Day: 3, Class: refBalanced}.check(t, "two of four", p)
	p = begin().session(14, refMobility, refSore)
	refWant{Day: 14, Class: refShift}.check(t, "within 14 days", p)
	p = begin().session(15, refMobility, refSore)
	refWant{Day: 15, Class: refBalanced}.check(t, "15 days", p)
	p = begin().full(1, "M1 M2", refBoth, refFine).session(2, refMobility, refSore)
	refWant{Day: 2, Class: refBalanced}.check(t, "after the newest no", p)
	p = begin().full(1, "M1 M2", refBoth, refNone).session(2, refMobility, refSore)
	refWant{Day: 2, Class: refShift}.check(t, "not lately is no answer", p)
	p = begin().session(2, refMobility, refSore, refEnds(refSkipped))
	refWant{Day: 2, Class: refBalanced}.check(t, "nothing was done", p)
	p = begin().session(2, refBalance, refBefore(2), refBetween(4), refAfter(2))
	refWant{Day: 2, Class: refShift}.check(t, "the block of a balance day", p)
	p = begin().session(2, refBalance, refBefore(2), refBetween(2), refAfter(4))
	refWant{Day: 2, Class: refBalanced}.check(t, "the other block", p)
}

// CROSSED by the records: (0,3), until a no, or 14 days and improved.
func TestRefCrossedByRecords(t *testing.T) {
	crossed := func() *refPerson {
		return new(refPerson).full(0, refStiffSigns, refStiff, refFine).
			session(0, refMobility, refSore).session(2, refMobility, refSore)
	}
	refWant{Day: 2, Class: refCrossed, Mix: "0,3", Due: 2, Says: "check-advised"}.check(t, "crossed", crossed())
	again := func(day int, w string, options ...refOption) *refPerson {
		return crossed().full(day, refStiffSigns, refStiff, w, options...)
	}
	refWant{Day: 3, Class: refBalanced, Mix: "3,2", Says: "stretching-returns"}.check(t, "a no", again(3, refFine))
	refWant{Day: 3, Class: refCrossed, Mix: "0,3"}.check(t, "a yes", again(3, refWorse))
	refWant{Day: 15, Mix: "0,3"}.check(t, "13 days", again(15, refWorse, refChange(1)))
	refWant{Day: 16, Mix: "1,3", Says: "stretching-returns"}.check(t, "14 days", again(16, refWorse, refChange(1)))
	refWant{Day: 16, Mix: "1,3"}.check(t, "14 days, not lately", again(16, refNone, refChange(1)))
	refWant{Day: 16, Mix: "0,3"}.check(t, "not improved", again(16, refWorse, refChange(0)))

	p := new(refPerson).full(0, refStiffSigns, refStiff, refWorse)
	refWant{Day: 0, Class: refCrossed, Mix: "1,3", Routine: refStability}.check(t, "by answer", p)
	p.session(1, refMobility, refSore).session(3, refMobility, refSore)
	refWant{Day: 3, Class: refCrossed, Mix: "0,3", Due: 3}.check(t, "by answer and records", p)
}
