package plan

import (
	"fmt"
	"strings"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

// regularly lives some weeks as suggested, with a little pain after each.
func (p *person) regularly(weeks int) {
	p.ratings = func(r *session.Record) { rated(r, 3, 2, 4) }
	for range weeks {
		p.week()
	}
}

// TestWaysBetweenClasses answers every other week on a later day.
func TestWaysBetweenClasses(t *testing.T) {
	answers := map[byte]func(p *person){
		'm': func(p *person) { p.feels(Stiff, "M1 M2", "stretching fine") },
		's': func(p *person) { p.feels(Loose, "S1 S2", "stretching fine") },
		'b': func(p *person) { p.feels(Both, "M1 S1", "stretching fine") },
		'w': func(p *person) { p.feels(Loose, "S1 S2", "stretching worse") },
		'c': func(p *person) { p.feels(Stiff, "M1 M2", "stretching worse") },
		'u': func(p *person) { p.feels(Neither, "", "stretching fine") },
	}
	for given, want := range map[string]string{
		"mm": "ML ML", "ms": "ML B", "mss": "ML B SL", "mbs": "ML B SL", "sm": "SL B", "smm": "SL B ML", "su": "SL U", "um": "U ML",
		"cm": "C B", "cmm": "C B ML", "cs": "C SL", "cw": "C S", "mw": "ML S", "mc": "ML C", "bw": "B S",
		"ws": "S S", "wm": "S S", "wc": "S S", "wb": "S S",
	} {
		p := newPerson(t)
		var got []string
		for i := range len(given) {
			p.day(14 * i)
			answers[given[i]](p)
			got = append(got, map[Class]string{MobilityLed: "ML", StabilityLed: "SL", Balanced: "B", Shift: "S", Crossed: "C", Unclear: "U"}[p.plan().Class])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", given, got, want)
		}
	}
	// Not both on one day: the later assessment of a day replaces the earlier.
	p := newPerson(t)
	answers['s'](p)
	p.day(14)
	answers['m'](p)
	answers['m'](p.later())
	p.is(Balanced, 1, 3, 2)
}

// TestNotLatelyLeavesStretchingAsItWas: an honest answer is not sent back to
// stretching.
func TestNotLatelyLeavesStretchingAsItWas(t *testing.T) {
	for _, w := range []string{"stretching none", "change 0"} { // not lately, and not answered
		p := newPerson(t)
		p.feels(Loose, "S1 S2", "stretching worse")
		p.day(14).feels(Stiff, "M1 M2", w)
		p.is(Shift, 1, 0, 3)
		if !p.plan().Answers.Worse {
			t.Errorf("%s: W is gone", w)
		}
	}
}

// TestShiftGoesByItsStages: back to both only when the third has stood.
func TestShiftGoesByItsStages(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 6", "stretching worse")
	p.regularly(2)
	p.feels(Loose, "S1", "pain 5", "stretching none") // day 14: too early
	p.is(Shift, 1, 0, 3)
	p.regularly(1)
	p.feels(Loose, "S1", "pain 5", "stretching none") // day 21, improved
	p.is(Shift, 2, 1, 3)
	p.says("stretching-makes-it-worse", "stretching-returns", "pain-down")
	p.regularly(2)
	p.feels(Both, "M1", "pain 5", "stretching fine") // day 35: a no before stage 3 has stood changes nothing
	p.is(Shift, 3, 2, 3)
	p.regularly(1)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine") // day 42: it has stood 7 days only
	p.is(Shift, 3, 2, 3)
	p.regularly(1)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine") // day 49
	p.is(Balanced, 1, 3, 2)
	p.day(50).feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	p.is(MobilityLed, 1, 4, 1)
}

func TestShiftStaysWhileStretchingMakesItWorse(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 6", "stretching worse")
	for _, week := range []int{3, 2, 3} {
		p.regularly(week)
		p.feels(Loose, "S1", "pain 5", "stretching worse")
	}
	p.is(Shift, 3, 2, 3)
}

// stretchesBadly does two mobility sessions that make it worse.
func (p *person) stretchesBadly() {
	for range 2 {
		p.now = p.now.AddDate(0, 0, 1)
		rated(p.does(routine.Mobility), 2, 4, 3)
	}
}

// TestTheRecordsPauseStretching at once, and a reassessment settles it.
func TestTheRecordsPauseStretching(t *testing.T) {
	for answer, want := range map[string]Class{"stretching fine": StabilityLed, "stretching worse": Shift, "stretching none": Shift} {
		p := newPerson(t)
		p.feels(Loose, "S1 S2", "pain 4", "stretching fine")
		p.stretchesBadly()
		p.is(Shift, 1, 0, 3)
		p.says("stretching-makes-it-worse", "reassess-due")
		if got := p.plan(); got.ReassessDue != DateOf(p.now) || got.Today.Routine != Rest {
			t.Errorf("due %s, today %s", got.ReassessDue, got.Today.Routine)
		}
		p.day(4).feels(Loose, "S1 S2", "pain 4", answer)
		if got := p.plan(); got.Class != want || got.ReassessDue != DateOf(p.now)+14 {
			t.Errorf("%s: %s, due %s", answer, got.Class, got.ReassessDue)
		}
		returns := strings.Contains(fmt.Sprint(p.plan().Insights), "stretching-returns")
		if returns != (want != Shift) {
			t.Errorf("%s: the coming back is announced %t", answer, returns)
		}
	}
}

// TestAWorseMorningIsKnownTheNextDay: the plan of a week is not changed by it.
func TestAWorseMorningIsKnownTheNextDay(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4", "stretching fine")
	rated(p.day(4).does(routine.Mobility), 2, 4, 3)
	morning(p.day(6).does(routine.Mobility), WorseMorning) // on Sunday
	p.day(7).planned(1, 3)
	p.is(Shift, 1, 0, 3)
}

func TestWrBeginsShiftAgain(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 6", "stretching worse")
	p.regularly(3)
	p.feels(Loose, "S1 S2", "pain 5", "stretching none")
	p.is(Shift, 2, 1, 3)
	p.stretchesBadly()
	p.is(Shift, 1, 0, 3)
	if s := p.plan().s.now; s.since != DateOf(p.now) {
		t.Errorf("it began again on %s", s.since)
	}
}

func TestCrossedStretchesAgainWhenImproved(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	p.stretchesBadly()
	p.is(Crossed, 1, 0, 3)
	p.day(10).feels(Stiff, "M1 M2", "pain 4", "stretching none")
	p.is(Crossed, 1, 0, 3)
	p.day(16).feels(Stiff, "M1 M2", "pain 5", "stretching none")
	p.is(Crossed, 1, 0, 3)
	p.day(17).feels(Stiff, "M1 M2", "pain 4", "stretching none")
	p.is(Crossed, 1, 1, 3)
	if strings.Contains(fmt.Sprint(p.plan().Insights), "heat") {
		t.Error("heat is offered in CROSSED")
	}
}

func TestAStageAsksForRegularWeeksAndNoProfessionalLine(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5")
	p.regularly(2)
	p.feels(Stiff, "M1 M2", "pain 5")
	p.is(MobilityLed, 2, 3, 2)

	p = newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5")
	p.day(14).feels(Stiff, "M1 M2", "pain 4") // nothing was done
	p.is(MobilityLed, 1, 4, 1)

	p = newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5")
	p.regularly(2)
	p.feels(Stiff, "M1 M2", "pain 8")
	p.is(MobilityLed, 1, 4, 1)
	p.says("professional-worse", "professional-strong-pain", "level-up-mobility", "level-up-stability")
}

func TestMaintenance(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	p.regularly(7)
	p.feels(Stiff, "M1 M2", "pain 3", "change 3", "stretching fine") // day 49
	p.is(MobilityLed, 2, 3, 2)
	p.regularly(1)
	p.is(Maintenance, 1, 2, 2) // day 56
	p.planned(2, 2)
	if !strings.Contains(fmt.Sprint(p.plan().Insights), "maintenance") {
		t.Error("it is not told")
	}
	p.day(63).feels(Loose, "S1 S2", "pain 3", "stretching none")
	p.is(Maintenance, 1, 2, 2)
	p.day(70).rates("pain 7")
	p.is(StabilityLed, 1, 1, 3)
	p.day(71).rates("pain 3")
	p.is(Maintenance, 1, 2, 2)
	p.day(72).feels(Loose, "S1 S2", "pain 3", "stretching worse")
	p.is(Shift, 1, 0, 3)
}
