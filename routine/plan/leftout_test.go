package plan

import (
	"slices"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

// hurtsAt does a session in which an exercise was ended by pain.
func (p *person) hurtsAt(day int, f routine.Focus, exercises ...string) {
	r := p.day(day).later().does(f)
	for _, e := range exercises {
		hurtAt(r, e)
	}
}

// TestWhatIsLeftOutIsLeftOutOfToday, and the line says no more than is done.
func TestWhatIsLeftOutIsLeftOutOfToday(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 4")
	p.hurtsAt(0, routine.Mobility, "chair-extension")
	p.hurtsAt(3, routine.Mobility, "chair-extension")
	p.day(4)
	if got := p.plan(); !slices.Equal(got.LeftOut, []string{"chair-extension"}) || len(got.Today.LeftOut) != 0 {
		t.Errorf("left out %q, today %q %q", got.LeftOut, got.Today.Routine, got.Today.LeftOut)
	}
	p.reports(DateOf(p.now) - 2) // seen between the two: it was recorded after the second, and lets it in again
	if got := p.plan().LeftOut; len(got) != 0 {
		t.Errorf("seen, and yet left out %q", got)
	}
}

func TestLeftOutUntilItIsDoneWithoutHurt(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4")
	p.hurtsAt(0, routine.Stability, "row")
	r := p.day(14).does(routine.Stability) // a variation is the same exercise
	r.Exercises[0].ID = "single-arm-row"
	hurtAt(r, "single-arm-row")
	p.day(40)
	if got := p.plan(); got.Today.Routine != StabilityDay || !slices.Equal(got.Today.LeftOut, []string{"row"}) {
		t.Errorf("day 40: %q without %q", got.Today.Routine, got.Today.LeftOut)
	}
	if i := p.plan().Insights[0]; i.ID != "leave-out-row" || i.Severity != SeverityAdvice || !slices.Equal(i.Records, []string{"stability-0", "stability-1"}) {
		t.Errorf("it says %+v", i)
	}
	p.does(routine.Stability) // taken back in, and done
	if got := p.later().plan().LeftOut; len(got) != 0 {
		t.Errorf("done without hurt, and yet left out %q", got)
	}
}

func TestHurtTwiceTooFarApart(t *testing.T) {
	p := newPerson(t)
	p.hurtsAt(0, routine.Stability, "row")
	p.hurtsAt(15, routine.Stability, "row")
	if got := p.plan().LeftOut; len(got) != 0 {
		t.Errorf("left out %q", got)
	}
}

// TestASideOfWhichNothingIsLeftIsNotSuggested, the other may be.
func TestASideOfWhichNothingIsLeftIsNotSuggested(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 4")
	p.hurtsAt(0, routine.Mobility, "chair-extension", "foam-roller", "thoracic-rotation")
	p.hurtsAt(10, routine.Mobility, "chair-extension", "foam-roller", "thoracic-rotation")
	p.day(15)
	if got := p.plan().Today; got.Routine != StabilityDay || got.Why[0].Text != "Every exercise in the mobility day is left out for now, so stability is next." {
		t.Errorf("today %q: %v", got.Routine, got.Why)
	}
}

// TestAnEndOfWhatIsLeftOutIsNoHardDay for the professional.
func TestAnEndOfWhatIsLeftOutIsNoHardDay(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4")
	p.hurtsAt(0, routine.Stability, "row")
	p.hurtsAt(14, routine.Stability, "row")
	p.hurtsAt(20, routine.Stability, "row") // taken back in: it hurt again
	p.day(29).rates("change 1")
	if got := p.ids(SeverityProfessional); got != nil {
		t.Errorf("%q", got)
	}
	if got := p.plan().LeftOut; len(got) != 1 {
		t.Errorf("left out %q", got)
	}
	if r := p.day(21).plan().Today.Routine; r != Rest {
		t.Errorf("the day after it hurt again: %s", r)
	}
}

// TestOwnDays: the person's own routine can be the mobility day.
func TestOwnDays(t *testing.T) {
	p := newPerson(t)
	p.settings.Days = map[routine.Focus][]string{routine.Mobility: {"cat-camel"}}
	p.settings.Base = map[string]string{"cat-camel-slow": "cat-camel"}
	p.feels(Stiff, "M1 M2", "pain 4")
	for _, day := range []int{0, 2} {
		r := p.day(day).later().does(routine.Mobility)
		r.Exercises = []session.ExerciseRecord{{ID: "cat-camel-slow", Focus: routine.Mobility, Outcome: session.Hurt}}
	}
	if got := p.day(4).plan().LeftOut; !slices.Equal(got, []string{"cat-camel"}) {
		t.Errorf("left out %q", got)
	}
}

func TestWhichBlockOfABalanceDayMadeItWorse(t *testing.T) {
	for name, c := range map[string]struct {
		before, between, after int
		mobility, stability    int
	}{
		"the first":        {1, 4, 4, 3, 0},
		"the second":       {1, 1, 3, 0, 2},
		"nobody asked":     {1, -1, 4, 0, 0},
		"nothing is known": {-1, -1, 4, 0, 0},
		"only between":     {-1, 1, 4, 0, 3},
	} {
		r := completed("b", routine.Balance, newPerson(t).now)
		rated(&r, c.before, c.after, -1)
		r.PainBetween = given(c.between)
		if m, s := rise(r, routine.Mobility), rise(r, routine.Stability); m != c.mobility || s != c.stability {
			t.Errorf("%s: mobility %d, stability %d", name, m, s)
		}
	}
}

// TestStrengthThatMakesItWorse takes a day off, never the last, for 14 days.
func TestStrengthThatMakesItWorse(t *testing.T) {
	for feel, want := range map[Feel]Days{Loose: {1, 2}, Stiff: {4, 1}} {
		p := newPerson(t)
		p.feels(feel, map[Feel]string{Loose: "S1 S2", Stiff: "M1 M2"}[feel], "pain 4", "stretching fine")
		for _, day := range []int{1, 3} {
			rated(p.day(day).does(routine.Stability), 2, 4, 4)
		}
		p.day(4)
		if got := p.plan(); got.Mix != want || got.ReassessDue != DateOf(p.now)+10 {
			t.Errorf("%s: mix %v, due %s", feel, got.Mix, got.ReassessDue)
		}
		p.day(7) // the assessment is a week old: now it asks
		if got := p.plan(); got.ReassessDue != DateOf(p.now) {
			t.Errorf("%s: due %s", feel, got.ReassessDue)
		}
		p.day(16)
		if got := p.plan().Mix; got != Mix(p.plan().Class, 1) {
			t.Errorf("%s: after 14 days %v", feel, got)
		}
	}
}
