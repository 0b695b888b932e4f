package plan_test

import "testing"

const refProfessionals = "professional-worse professional-no-response professional-no-lasting-change professional-not-improved " +
	"professional-hard-days professional-pain-rising professional-strong-pain professional-both-sides"

// improved, improved for real, worse: by pain and by the change rating.
func TestRefImproved(t *testing.T) {
	for _, c := range []struct {
		start, pain, change      int // 99: not given
		improved, forReal, worse bool
	}{
		{6, 6, 99, false, false, false},
		{6, 5, 99, true, false, false},
		{6, 4, 99, true, true, false},
		{5, 4, 99, true, false, false},
		{4, 3, 99, true, true, false},
		{1, 0, 99, true, true, false},
		{4, 5, 99, false, false, false},
		{4, 6, 99, false, false, true},
		{0, 1, 99, false, false, false},
		{0, 2, 99, false, false, true},
		{0, 0, 1, true, false, false},
		{0, 0, 3, true, true, false},
		{6, 99, 0, false, false, false},
		{6, 99, 1, true, false, false},
		{6, 99, 2, true, false, false},
		{6, 99, 3, true, true, false},
		{6, 99, -1, false, false, false},
		{6, 99, -2, false, false, true},
		{6, 4, -2, false, false, true}, // worse beats improved
		{4, 6, 3, false, false, true},
		{99, 99, 1, true, false, false},
		{99, 99, -2, false, false, true},
		{99, 99, 3, true, true, false},
		{99, 5, 99, false, false, false}, // the first pain is the start
	} {
		given := func(n int, o func(int) refOption) refOption {
			if n == 99 {
				return func(*refAssessment, *refSession) {}
			}
			return o(n)
		}
		p := new(refPerson).full(0, "", refBoth, refFine, given(c.start, refPain))
		p.rating(1, given(c.pain, refPain), given(c.change, refChange))
		r := refNewReplay(false)
		for _, e := range refEvents(p.refHistory, refMonday+1) {
			r.today = refDayOf(e.at)
			r.apply(e)
		}
		if r.improved() != c.improved || r.improvedForReal(false) != c.forReal || r.worse() != c.worse {
			t.Errorf("start %d, pain %d, change %d: improved %v, for real %v, worse %v", c.start, c.pain, c.change,
				r.improved(), r.improvedForReal(false), r.worse())
		}
	}
}

// The start and now: which records they come from.
func TestRefStartAndNow(t *testing.T) {
	begin := func() *refPerson { return new(refPerson).full(0, "", refBoth, refFine, refPain(6)) }
	refWant{Day: 5, Says: "pain-down"}.check(t, "newest", begin().rating(4, refPain(8)).rating(5, refPain(5)))
	refWant{Day: 5, Silent: "pain-down"}.check(t, "newest gives only the change", begin().rating(4, refPain(5)).rating(5, refChange(0)))
	refWant{Day: 5, Says: "pain-down"}.check(t, "newest gives neither", begin().rating(4, refPain(5)).rating(5, refWarn()))
	refWant{Day: 5, Says: "pain-down"}.check(t, "a rating before the first assessment is the start",
		new(refPerson).rating(0, refPain(6)).full(1, "", refBoth, refFine, refPain(5)))
	refWant{Day: 5, Says: "pain-down", Silent: refProfessionals}.check(t, "a pain of the moment", begin().rating(4, refPain(5)).declined(5, 9))
	refWant{Day: 5, Silent: "pain-down"}.check(t, "a pain of the moment", new(refPerson).declined(0, 9).full(1, "", refBoth, refFine, refPain(5)))
	three := begin().session(1, refMobility, refBefore(5)).session(2, refMobility, refBefore(5))
	refWant{Day: 3, Silent: "pain-down"}.check(t, "two pains before", three)
	three.session(3, refMobility, refBefore(5))
	refWant{Day: 3, Says: "pain-down"}.check(t, "three pains before", three)
	refWant{Day: 7, Says: "pain-down"}.check(t, "six days before", three)
	refWant{Day: 8, Silent: "pain-down"}.check(t, "seven days before", three)
	refWant{Day: 3, Silent: "pain-down"}.check(t, "a rating comes first", three.rating(3, refPain(6)))
	p := begin().session(1, refMobility, refBefore(5)).session(2, refMobility, refBefore(5)).session(3, refMobility, refBefore(6))
	refWant{Day: 3, Silent: "pain-down"}.check(t, "a mean of 5 1/3", p)
	refWant{Day: 1, Silent: "pain-down"}.check(t, "start 0", new(refPerson).full(0, "", refBoth, refFine, refPain(0)).rating(1, refPain(0)))
	refWant{Day: 1, Silent: "pain-down", Says: "professional-worse"}.check(t, "worse", begin().rating(1, refPain(5), refChange(-2)))
}

// refTimed follows the program for some weeks with one rating; 99: none.
func refTimed(days, start, pain int, skip ...int) *refPerson {
	p := new(refPerson)
	if start == 99 {
		p.full(0, "", refBoth, refFine)
	} else {
		p.full(0, "", refBoth, refFine, refPain(start))
	}
	if pain != 99 {
		p.rating(1, refPain(pain))
	}
	at := 0
	for _, week := range skip { // no session in these weeks
		p.follow(at, 7*week-1)
		at = 7*week + 7
	}
	p.follow(at, days)
	return p
}

// "by time, first that holds", and day 42 besides.
func TestRefByTime(t *testing.T) {
	const no, lasting, six, reassess, smaller = "professional-no-response", "professional-no-lasting-change",
		"professional-not-improved", "reassess-no-response", "smaller-and-more-regular"
	same := refTimed(62, 5, 5)
	refWant{Day: 13, Silent: refProfessionals + " " + reassess + " " + smaller}.check(t, "day 13", same)
	refWant{Day: 14, Says: reassess, Silent: refProfessionals + " " + smaller, Due: 14}.check(t, "day 14", same)
	refWant{Day: 20, Says: reassess, Silent: refProfessionals}.check(t, "day 20", same)
	refWant{Day: 21, Says: no, Silent: reassess + " " + six, Routine: refRest}.check(t, "day 21", same)
	refWant{Day: 41, Says: no, Silent: six}.check(t, "day 41", same)
	refWant{Day: 42, Says: no + " " + six, Silent: lasting}.check(t, "day 42", same)

	p := new(refPerson).full(2, "", refBoth, refFine, refPain(5)).rating(3, refPain(5))
	p.follow(2, 24)
	refWant{Day: 22, Says: reassess, Silent: refProfessionals}.check(t, "three weeks, 20 days", p)
	refWant{Day: 23, Says: no}.check(t, "three weeks, 21 days", p)

	unrated := refTimed(62, 5, 99)
	refWant{Day: 21, Says: reassess, Silent: refProfessionals}.check(t, "no rating", unrated)
	refWant{Day: 60, Says: reassess, Silent: refProfessionals}.check(t, "no rating", unrated)
	refWant{Day: 60, Says: reassess, Silent: refProfessionals}.check(t, "no start", refTimed(62, 99, 99))

	down := refTimed(62, 6, 5)
	refWant{Day: 14, Silent: refProfessionals + " " + reassess + " " + smaller}.check(t, "improved", down)
	refWant{Day: 42, Silent: refProfessionals}.check(t, "improved", down)
	refWant{Day: 55, Silent: refProfessionals}.check(t, "improved", down)
	refWant{Day: 56, Says: lasting, Silent: no + " " + six}.check(t, "not for real", down)
	refWant{Day: 56, Silent: refProfessionals, Class: refMaintenance}.check(t, "for real", refTimed(62, 6, 4))

	// one irregular week of the last three, of the last two, of the last four
	irregular := refTimed(62, 5, 5, 0)
	refWant{Day: 14, Says: smaller, Silent: reassess}.check(t, "week 1 missed", irregular)
	refWant{Day: 21, Says: reassess, Silent: smaller + " " + no}.check(t, "week 1 missed", irregular)
	refWant{Day: 28, Says: no}.check(t, "week 1 missed", irregular)
	late := refTimed(62, 6, 5, 5)
	refWant{Day: 42, Says: smaller, Silent: refProfessionals}.check(t, "week 6 missed, improved", late)
	refWant{Day: 56, Silent: smaller + " " + lasting}.check(t, "two of four", late)
	late = refTimed(62, 5, 5, 5)
	refWant{Day: 42, Says: no + " " + six}.check(t, "passed over, not irregular: RF1 stood", late)

	worse := refTimed(30, 5, 7)
	refWant{Day: 1, Says: "professional-worse", Routine: refRest}.check(t, "worse", worse)
	refWant{Day: 21, Says: "professional-worse", Silent: no + " " + reassess + " " + smaller}.check(t, "worse comes first", worse)
}

// "a rule that asks for a reassessment makes it due today; once done, it does not ask again for 7 days"
func TestRefReassess(t *testing.T) {
	p := refTimed(13, 99, 99)
	refWant{Day: 13, Due: 14, Silent: "reassess-due"}.check(t, "not yet", p)
	refWant{Day: 14, Due: 14, Says: "reassess-due reassess-no-response"}.check(t, "due", p)
	p.follow(14, 22)
	refWant{Day: 22, Due: 14, Says: "reassess-due"}.check(t, "still due", p)
	p = refTimed(13, 99, 99).full(14, "", refBoth, refFine)
	p.follow(14, 22)
	refWant{Day: 14, Due: 28, Silent: "reassess-due reassess-no-response"}.check(t, "done", p)
	refWant{Day: 20, Due: 28, Silent: "reassess-due reassess-no-response"}.check(t, "6 days after", p)
	refWant{Day: 21, Due: 21, Says: "reassess-due reassess-no-response"}.check(t, "7 days after", p)
	p.rating(21, refPain(5))
	refWant{Day: 22, Due: 22, Says: "reassess-due"}.check(t, "a rating is none", p)

	p = new(refPerson).full(0, "", refLoose, refFine).session(0, refStability, refSore).session(2, refStability, refSore)
	const fewer = "fewer-stability-days"
	refWant{Day: 2, Mix: "1,2", Due: 14, Says: fewer, Silent: "reassess-due"}.check(t, "stability worse", p)
	refWant{Day: 6, Mix: "1,2", Due: 14, Silent: "reassess-due"}.check(t, "6 days", p)
	refWant{Day: 7, Mix: "1,2", Due: 7, Says: "reassess-due"}.check(t, "7 days", p)
	refWant{Day: 14, Mix: "1,2", Says: fewer}.check(t, "within 14 days", p)
	refWant{Day: 15, Mix: "1,3", Silent: fewer}.check(t, "runs out", p)
	p.session(4, refStability).session(6, refStability)
	refWant{Day: 6, Mix: "1,3", Silent: fewer}.check(t, "one of the last three", p)

	p = new(refPerson).full(0, "", refStiff, refFine).session(0, refStability, refSore).session(2, refStability, refSore)
	refWant{Day: 2, Mix: "4,1", Says: fewer}.check(t, "never under one", p)
	p = new(refPerson).full(0, "", refBoth, refFine)
	p.session(0, refBalance, refBefore(2), refBetween(1), refAfter(3)).session(2, refBalance, refBefore(2), refAfter(5))
	refWant{Day: 2, Mix: "3,2"}.check(t, "no pain between", p)
	p.session(4, refBalance, refBetween(1), refAfter(3))
	refWant{Day: 4, Mix: "3,1"}.check(t, "by its block", p)
}

// Both sides worse at once.
func TestRefBothSides(t *testing.T) {
	const both = "professional-both-sides"
	p := new(refPerson).full(0, "", refBoth, refFine).week(0, "B . B", refMorning(refWorse))
	refWant{Day: 0, Silent: both}.check(t, "once", p)
	refWant{Day: 2, Silent: both}.check(t, "the morning after is not yet known", p)
	refWant{Day: 3, Class: refShift, Mix: "0,2", Says: both + " fewer-stability-days stretching-makes-it-worse"}.check(t, "twice", p)
	refWant{Day: 14, Says: both}.check(t, "within 14 days", p)
	refWant{Day: 15, Silent: both}.check(t, "15 days", p)
	p.full(3, "", refBoth, refWorse)
	refWant{Day: 3, Silent: both}.check(t, "answered", p)
}

// "MAINTENANCE ... on the first day >= 56 on which the newest rating is improved for real and not worse"
func TestRefMaintenance(t *testing.T) {
	for feel, from := range map[string]string{refStiff: refMobilityLed, refLoose: refStabilityLed, refBoth: refBalanced, refNeither: refUnclear} {
		p := new(refPerson).full(0, "", feel, refFine, refPain(5)).rating(50, refPain(3)).session(50, refMobility)
		refWant{Day: 55, Class: from, Silent: "maintenance"}.check(t, feel, p)
		refWant{Day: 56, Class: refMaintenance, Stage: 1, Mix: "2,2", Says: "maintenance"}.check(t, feel, p)
		refWant{Day: 62, Says: "maintenance"}.check(t, feel, p)
		refWant{Day: 63, Class: refMaintenance, Silent: "maintenance"}.check(t, feel, p)
		p.full(63, "", feel, refFine)
		refWant{Day: 63, Class: refMaintenance}.check(t, "stays", p)
		p.rating(64, refPain(7))
		refWant{Day: 64, Class: from, Stage: 1, Says: "professional-worse"}.check(t, "left when worse", p)
	}
	p := new(refPerson).full(0, "", refBoth, refFine, refPain(5)).rating(50, refPain(4))
	refWant{Day: 60, Class: refBalanced}.check(t, "not for real", p)
	refWant{Day: 61, Class: refMaintenance}.check(t, "later", p.rating(61, refPain(3)))
	p.full(62, "", refBoth, refWorse)
	refWant{Day: 62, Class: refShift, Stage: 1, Silent: "maintenance"}.check(t, "at once when W", p)
	p = new(refPerson).full(0, "", refStiff, refFine, refPain(5)).rating(50, refPain(3))
	p.session(56, refMobility, refSore).session(58, refMobility, refSore)
	refWant{Day: 58, Class: refCrossed, Mix: "0,3"}.check(t, "at once when Wr", p)
	p = new(refPerson).full(0, "", refBoth, refFine, refPain(5)).rating(50, refPain(3)).full(63, "", refBoth, refFine, refPain(3))
	refWant{Day: 63, Class: refMaintenance, Mix: "2,2"}.check(t, "stands when a course begins anew", p)
	for _, feel := range []string{refStiff, refLoose} {
		p := new(refPerson).full(0, "", feel, refWorse, refPain(5)).rating(50, refPain(3))
		if got := p.on(60).Class; got == refMaintenance {
			t.Error("maintenance while W")
		}
	}
	// The plan of a week that begins on day 56 is the new one.
	if got := refTimed(55, 5, 3).on(56).WeekPlanned; got != (refMix{2, 2}) {
		t.Error("planned", got)
	}
}
