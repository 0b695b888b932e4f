package plan

import (
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

func TestStiffAndImproving(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2 M4", "pain 6")
	p.is(MobilityLed, 1, 5, 2)
	p.ratings = func(r *session.Record) { rated(r, -1, 3, 5) }
	p.lives("MSMMSMM")
	p.says("level-up-mobility", "level-up-stability")
	p.lives("MSMMSMM")

	// Two weeks on it is a little better, and strength follows.
	p.says("reassess-no-response", "reassess-due", "level-up-stability")
	p.feels(Stiff, "M1 M2 M4", "pain 5", "change 1")
	p.is(MobilityLed, 2, 4, 3)
	p.says("level-up-stability")
	if got := p.plan().Levels; got != (Levels{routine.High, routine.High}) {
		t.Errorf("after two clean weeks the levels are %v", got)
	}
	p.lives("MSMSMSM")
	p.lives("MSMSMSM")

	// Stage 3 opens in week 6; week 5 is too early for it.
	p.feels(Stiff, "M1 M2", "pain 4", "change 2")
	p.is(MobilityLed, 2, 4, 3)
	p.lives("MSMSMSM")
	p.says("week-six")
	p.lives("MSMSMSM")

	p.feels(Stiff, "M1", "pain 3", "change 3")
	p.is(MobilityLed, 3, 3, 3)
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")

	// Week 9: the two sides have come together.
	p.feels(Both, "M1", "pain 2", "change 4")
	p.is(Balanced, 1, 3, 3)
	p.says()
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")
	p.feels(Neither, "", "pain 1", "change 4")
	p.is(Unclear, 1, 3, 3)
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")
}

func TestLooseAndStretchedTooMuch(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S3 S5", "pain 5", "stretching worse")
	p.is(Shift, 1, 0, 3)
	p.lives("S-S-S--")
	p.lives("S-S-S--")

	// Stage 2 of SHIFT opens in week 4, and only when it has improved.
	p.feels(Loose, "S1 S3 S5", "pain 4", "stretching worse")
	p.is(Shift, 1, 0, 3)
	p.lives("S-S-S--")
	p.lives("S-S-S--")
	p.feels(Loose, "S1 S3 S5", "pain 5", "stretching worse")
	p.is(Shift, 1, 0, 3)
	p.says("professional-no-response")
	p.lives("S-S-S--")
	p.lives("S-S-S--")
	p.feels(Loose, "S1 S3", "pain 3", "change 2", "stretching worse")
	p.is(Shift, 2, 1, 3)
	p.says()
	p.lives("SMS-S--")
	p.lives("SMS-S--")

	// Nothing is said any more about stretching: strength leads, some mobility stays.
	p.feels(Loose, "S1", "pain 2", "change 3")
	p.is(StabilityLed, 1, 1, 3)
	p.lives("SMS-S--")
	p.lives("SMS-S--")
	p.feels(Loose, "S1", "pain 2", "change 3")
	p.is(StabilityLed, 2, 2, 3)
	p.lives("SMSMS--")
	p.lives("SMSMS--")
}

func TestMobilityDaysMakeItWorse(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 4")
	rated(p.does(routine.Mobility), 3, 5, 4)
	p.day(1).says()
	morning(p.does(routine.Mobility), WorseMorning)

	// Two of two: stretching pauses, the week becomes that of a shift.
	p.day(2).says("stretching-makes-it-worse", "reassess-due")
	p.is(MobilityLed, 1, 5, 2)
	got := p.plan()
	if got.Week.Planned != (Days{0, 3}) || got.ReassessDue != DateOf(p.now)-1 {
		t.Errorf("planned %v, reassess due %s", got.Week.Planned, got.ReassessDue)
	}
	p.lives("S-S-S-S")

	// Assessing again answers the question: stretching has made it worse.
	p.feels(Stiff, "M1", "stretching worse")
	p.is(Balanced, 1, 3, 3)
	p.says("check-advised", "stretching-makes-it-worse")

	// Two weeks after the last bad one the sessions no longer speak against it.
	p.day(16)
	p.says("check-advised", "smaller-and-more-regular")
}

func TestStabilityDaysMakeItWorse(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 2")
	rated(p.does(routine.Stability), 2, 4, 4)
	p.day(2)
	rated(p.does(routine.Stability), 2, 2, 4)
	p.day(4)
	rated(p.does(routine.Stability), 1, 3, 4)
	p.day(5).says("fewer-stability-days", "reassess-due")
	if got := p.plan().Week.Planned; got != (Days{1, 2}) {
		t.Errorf("planned %v", got)
	}
}

func TestIrregular(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 4")
	p.is(Balanced, 1, 3, 3)
	for week := range 12 {
		p.day(week * 7)
		if week%2 == 0 && week > 0 {
			p.feels(Both, "M1 S1", "pain 4", "change 1")
		}
		p.day(week*7 + 1)
		p.does(routine.Mobility)
		p.day(week*7 + 6)
		switch {
		case week < 2:
			p.says()
		case week == 5:
			p.says("smaller-and-more-regular", "week-six")
		default:
			p.says("smaller-and-more-regular")
		}
		// Nobody is made to catch up: one small session is suggested, never both.
		if got := p.plan().Today.Routine; got != StabilityDay {
			t.Errorf("week %d: today %q", week+1, got)
		}
	}
}

func TestNotResponding(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2 M3 M5", "pain 5")
	p.ratings = func(r *session.Record) { rated(r, 5, 5, 7) }
	p.lives("MSMMSMM")
	p.says()
	p.lives("MSMMSMM")
	p.says("reassess-no-response", "reassess-due")
	p.feels(Stiff, "M1 M2 M3 M5", "pain 5", "change 0")
	p.is(MobilityLed, 2, 4, 3)
	p.says("reassess-no-response")
	p.lives("MSMSMSM")
	p.says("professional-no-response")
	p.lives("MSMSMSM")
	p.feels(Stiff, "M1 M2 M3 M5", "pain 4")
	p.says()
	p.lives("MSMSMSM")
	p.lives("MSMSMSM")

	// Week 7: worse now, so the stage stays and a professional comes first.
	p.feels(Stiff, "M1 M2 M3 M5", "pain 7", "change -3")
	p.is(MobilityLed, 2, 4, 3)
	p.says("professional-worse", "professional-not-improved")
	p.lives("MSMSMSM")
	p.lives("MSMSMSM")

	// Week 9: a small change only, after eight weeks with regular ones at the end.
	p.feels(Stiff, "M1 M2 M3 M5", "change 1")
	p.is(MobilityLed, 3, 3, 3)
	p.says("professional-no-lasting-change")
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")
	p.feels(Stiff, "M1 M2 M3 M5", "change 3")
	p.says()
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")
}

func TestWarningSignInWeekThree(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 M2 S1", "pain 4")
	p.lives("MSMSMS-")
	p.lives("MSMSMS-")
	p.feels(Both, "M1 M2 S1", "pain 3")
	p.day(16).reports(0, "RF3")
	p.says("warning-signs")
	p.lives("!!!!!!!")

	// Saying later that there is none does not unsay it, nor does an appointment to come.
	p.feels(Both, "M1 M2 S1", "pain 3")
	p.reports(DateOf(p.now) + 3)
	p.says("warning-signs")
	if got := p.plan(); !got.Blocked || got.Today.Routine != "" {
		t.Errorf("blocked %t, today %q", got.Blocked, got.Today.Routine)
	}

	// Seen and cleared: it goes on as before, and nothing is to be made up for.
	p.day(24).reports(DateOf(p.now) - 1)
	p.is(Balanced, 1, 3, 3)
	p.says("smaller-and-more-regular")
	p.lives("MSMSMSM") // from a Thursday on
	p.lives("SMS-MSM")
}

func TestMissedReassessments(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2 M3", "pain 6")
	for week := range 10 {
		p.day(week * 7)
		p.is(MobilityLed, 1, 5, 2)
		p.lives("MSMMSMM")
	}
	p.says("professional-no-response", "professional-not-improved", "reassess-due")

	// However late, one stage at a time.
	p.feels(Stiff, "M1 M2 M3", "change 3")
	p.is(MobilityLed, 2, 4, 3)
	p.says()
	p.day(84).feels(Stiff, "M1 M2 M3", "change 3")
	p.is(MobilityLed, 3, 3, 3)
}

func TestFromOneSideToTheOther(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1")
	p.is(MobilityLed, 1, 5, 2)
	p.day(14).feels(Loose, "S1")
	p.is(Balanced, 1, 3, 3)
	if got := p.plan(); got.D != 4 || got.Position != 0.5 {
		t.Errorf("the place on the continuum is the answers' own: d %d, position %v", got.D, got.Position)
	}
	p.day(28).feels(Loose, "S1")
	p.is(StabilityLed, 1, 1, 3)
	p.day(42).feels(Stiff, "M1")
	p.is(Balanced, 1, 3, 3)
}

func TestNoAssessment(t *testing.T) {
	p := newPerson(t)
	p.is(NoClass, 0, 3, 3)
	p.says("first-assessment")
	if got := p.plan(); got.Today.Routine != "" || got.ReassessDue != 0 || got.Day != -1 {
		t.Errorf("today %q, due %q, day %d", got.Today.Routine, got.ReassessDue, got.Day)
	}
	for feel, want := range map[Feel]string{Stiff: "MMMMMMM", Loose: "S-S-S-S", Both: "BMBMBMB", Neither: "BMBMBMB"} {
		p := newPerson(t)
		p.assessments = []Assessment{{At: p.now, Short: true, Feel: feel}}
		p.lives(want)
		p.is(NoClass, 0, Mix(classByFeel(feel), 1).Mobility, Mix(classByFeel(feel), 1).Stability)
	}
}

func TestMissedDaysAreMadeUpOnlyWhereTheWeekCanBeMadeWhole(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1")
	p.lives("MSMSMS-")
	p.does(routine.Mobility)
	p.day(8).does(routine.Stability)
	p.day(11) // Friday, with four sessions and three days left
	if got := p.plan().Today; got.Routine != BalanceDay {
		t.Errorf("today %q, because %s", got.Routine, got.Why)
	}
	p.day(12) // Saturday: too much for the rest of the week
	if got := p.plan().Today; got.Routine != MobilityDay {
		t.Errorf("today %q, because %s", got.Routine, got.Why)
	}
}
