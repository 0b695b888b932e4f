package plan

import (
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

// TestTheWeeksOfTheMixes lives two weeks of every mix from a Monday on.
func TestTheWeeksOfTheMixes(t *testing.T) {
	for _, c := range []struct {
		feel  Feel
		signs string
		w     string
		want  string
	}{
		{Stiff, "M1 M2", "fine", "MSMMM--"},
		{Both, "M1 S1", "fine", "MSMSM--"},
		{Neither, "", "fine", "MSMSM--"},
		{Loose, "S1 S2", "fine", "SMS-S--"},
		{Loose, "S1 S2", "worse", "S-S-S--"},
		{Stiff, "M1 M2", "worse", "SMS-S--"},
	} {
		p := newPerson(t)
		p.feels(c.feel, c.signs, "stretching "+c.w)
		p.lives(c.want)
		p.lives(c.want)
	}
}

// TestAMissedDayIsDoneLaterInTheWeekOrGone: never two a day, never next week.
func TestAMissedDayIsDoneLaterInTheWeekOrGone(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1")
	p.does(routine.Mobility)
	p.day(4).lives("SMS" + "MSM-") // from Friday on, three sessions are left of the week
	p = newPerson(t)
	p.feels(Both, "M1 S1")
	p.day(6)
	if got := p.plan().Today.Routine; got != MobilityDay {
		t.Errorf("on Sunday today is %q", got)
	}
	p.day(7).lives("MSMSM--")
}

func TestSixDaysInARowAreEnough(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2")
	for day := range 6 {
		p.day(day).does([]routine.Focus{routine.Mobility, routine.Stability}[day%2])
	}
	if got := p.day(6).plan().Today; got.Routine != Rest || got.Why[0].Text != "You had a session on each of the last six days. Your back has earned a day off." {
		t.Errorf("on the seventh day: %+v", got)
	}
}

// TestObeyingIsNotPunished: told to pause stretching, and doing three of three.
func TestObeyingIsNotPunished(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S3", "pain 5", "stretching worse")
	for week := range 3 {
		p.day(week * 7)
		if week == 2 {
			p.feels(Loose, "S1 S3", "pain 5", "change 0", "stretching none")
		}
		p.lives("S-S-S--")
	}
	p.says("professional-no-response", "stretching-makes-it-worse", "level-stay-stability") // RF1, on day 21
	p.is(Shift, 1, 0, 3)
}

// TestPlannedDaysAreFrozen: what is suggested later changes no plan.
func TestPlannedDaysAreFrozen(t *testing.T) {
	p := newPerson(t)
	p.day(2).feels(Stiff, "M1 M2") // a Wednesday: five days are left
	p.planned(4, 1)
	p.day(4)
	p.planned(4, 1)
	p.day(9).feels(Loose, "S1 S2", "stretching worse")
	p.is(Shift, 1, 0, 3)
	p.planned(4, 1)
	p.day(14)
	p.planned(0, 3)
	for day, want := range map[int]Days{5: {1, 1}, 6: {1, 0}} {
		p := newPerson(t)
		p.day(day).feels(Stiff, "M1 M2")
		p.planned(want.Mobility, want.Stability)
	}
}

func (p *person) planned(mobility, stability int) {
	p.t.Helper()
	if got := p.plan().Week.Planned; got != (Days{mobility, stability}) {
		p.t.Errorf("%s: planned %v, want {%d %d}", p.now.Format("2006-01-02"), got, mobility, stability)
	}
}

// TestAPausedWeekAsksForWhatWasDone: stretching paused on a Thursday.
func TestAPausedWeekAsksForWhatWasDone(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 3", "stretching fine") // (4,1)
	rated(p.later().does(routine.Mobility), 3, 5, 3)
	p.day(1).does(routine.Stability)
	rated(p.day(2).does(routine.Mobility), 3, 5, 3) // two of two: stretching pauses
	p.is(Crossed, 1, 0, 3)
	for _, day := range []int{7, 9, 11} {
		p.day(day).does(routine.Stability)
	}
	p.day(14)
	if asked, done := p.plan().s.asked(p.plan().s.weeks[0]); asked != 3 || done != 3 {
		t.Errorf("the first week asks for %d, done %d", asked, done)
	}
	if got := p.plan().s.consistent(2); got != consistent {
		t.Errorf("two weeks are %d", got)
	}
}

func TestEnough(t *testing.T) {
	for planned, want := range map[int]int{0: 0, 1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 5, 50: 35} {
		if got := enough(planned); got != want {
			t.Errorf("of %d: %d, want %d", planned, got, want)
		}
	}
}

// TestAWeekWithAProfessionalLineIsPassedOver by what asks for regular weeks.
func TestAWeekWithAProfessionalLineIsPassedOver(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 4")
	p.lives("MSMSM--")
	p.reports(0, "RF3")
	p.lives("!!!!!!!")
	p.day(13).reports(DateOf(p.now))
	p.day(14).lives("MSMSM--")
	p.day(21).says("reassess-no-response", "reassess-due", "level-stay-mobility", "level-stay-stability")
	if got := p.plan().s.consistent(2); got != consistent {
		t.Errorf("the first and the third week are %d", got)
	}
	if got := p.plan().s.consistent(3); got != tooFew {
		t.Errorf("three weeks are %d", got)
	}
}

func TestWhatCountsAsADayDone(t *testing.T) {
	with := func(f routine.Focus, status session.Status, outcomes ...session.Outcome) session.Record {
		r := completed("r", f, newPerson(t).now)
		r.Status = status
		for i, o := range outcomes {
			r.Exercises[i].Outcome = o
			if o == session.Skipped || o == session.Hurt {
				r.Exercises[i].Done = nil
			}
		}
		return r
	}
	const done, part, skip, hurt = session.Done, session.PartlyDone, session.Skipped, session.Hurt
	for name, c := range map[string]struct {
		record session.Record
		want   kinds
	}{
		"completed":                     {with(routine.Mobility, session.Completed), kinds{[2]bool{true, false}}},
		"one of three in part":          {with(routine.Stability, session.Partial, part, skip, skip), kinds{[2]bool{false, true}}},
		"only hurt":                     {with(routine.Stability, session.Partial, hurt, skip, skip), kinds{[2]bool{false, true}}},
		"nothing":                       {with(routine.Stability, session.Partial, skip, skip, skip), kinds{}},
		"balance":                       {with(routine.Balance, session.Completed), kinds{[2]bool{true, true}}},
		"balance, first block":          {with(routine.Balance, session.Partial, done, done, done, skip, skip, skip), kinds{[2]bool{true, false}}},
		"nothing planned and cut short": {session.Record{Status: session.Partial, Routine: session.RoutineRef{Focus: routine.Mobility}}, kinds{}},
	} {
		if got := (kinds{[2]bool{touched(c.record, routine.Mobility), touched(c.record, routine.Stability)}}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
