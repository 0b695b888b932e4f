package plan

import (
	"strings"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

// everything is all that a plan says of itself, a sentence a line.
func everything(p Plan) string {
	said := []string{p.Why.Text}
	for _, w := range p.Today.Why {
		said = append(said, w.Text)
	}
	for _, i := range p.Insights {
		said = append(said, i.Text, i.Why.Text)
	}
	return strings.Join(said, "\n")
}

// tells checks that the plan says a sentence, and that it does not say others.
func (p *person) tells(want string, not ...string) {
	p.t.Helper()
	said := everything(p.plan())
	if !strings.Contains(said, want) {
		p.t.Errorf("%s: %q is not in\n%s", p.now.Format("2 January"), want, said)
	}
	for _, n := range not {
		if strings.Contains(said, n) {
			p.t.Errorf("%s: it says %q:\n%s", p.now.Format("2 January"), n, said)
		}
	}
}

// until lives on, day by day, until the plan says a sentence.
func (p *person) until(want string) *person {
	p.t.Helper()
	for range 55 {
		if strings.Contains(everything(p.plan()), want) {
			return p
		}
		if r := p.plan().Today.Routine; r == MobilityDay || r == StabilityDay {
			p.ratings(p.does(routine.Focus(r)))
		}
		p.now = p.now.AddDate(0, 0, 1)
		if int(DateOf(p.now)-DateOf(newPerson(p.t).now))%14 == 0 {
			p.rates("change 1")
		}
	}
	p.t.Fatalf("%q is never said", want)
	return p
}

// What is left out because it hurt is made no harder.
func TestWhatIsLeftOutIsNotFurthered(t *testing.T) {
	for _, c := range []struct {
		feel          Feel
		exercise, not string
	}{
		{Both, "thoracic-rotation", "the rotation with your arm extended"},
		{Loose, "row", "the single-arm row"},
		{Loose, "row", "a stronger band for the row"},
	} {
		p := newPerson(t)
		p.feels(c.feel, "S1", "pain 4", "change 0")
		p.ratings = func(r *session.Record) { rated(r, 2, 1, 3) }
		p.until(c.not)
		for range 2 { // on one day, which no professional has to see
			hurtAt(rated(p.later().does(routine.Balance), 2, 1, 3), c.exercise)
		}
		p.tells("Left out for now: "+c.exercise, c.not)
	}
}

// What was true once is told as past, with when it was.
func TestPastIsToldAsPast(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	p.regularly(7)
	p.feels(Stiff, "M1 M2", "pain 3", "change 3", "stretching fine")
	p.regularly(1)
	p.tells("After 8 weeks you were clearly better than at the start.", "Eight weeks in", "You are clearly better")
	p.now = p.now.AddDate(0, 0, 1)
	p.rates("pain 5")
	p.tells("You got clearly better than at the start", "You are clearly better")

	p = newPerson(t)
	p.feels(Stiff, "M1", "pain 5")
	for _, after := range []int{2, 2} {
		rated(p.later().does(routine.Mobility), 2, after, 3)
	}
	rated(p.day(1).does(routine.Mobility), 2, 5, 3)
	rated(p.day(4).does(routine.Mobility), 2, 2, 8)
	p.tells("Pain rose during the session on 8 September.", "the last session")
}

// A weekly plan that cannot have fewer days does not promise them.
func TestFewerDaysAreFewer(t *testing.T) {
	for feel, want := range map[Feel][2]string{Loose: {"Fewer stability days for now.", "Go easy"}, Stiff: {"Go easy on strength work for now", "Fewer"}} {
		p := newPerson(t)
		p.feels(feel, map[Feel]string{Loose: "S1 S2", Stiff: "M1 M2"}[feel], "pain 4", "stretching fine")
		for _, day := range []int{1, 3} {
			rated(p.day(day).does(routine.Stability), 2, 4, 4)
		}
		p.day(8).tells(want[0], want[1])
		p.tells("Your sessions show that strength work makes it worse, so your answers may have changed.")
	}
}

// While a professional should look first, no work is said to go on.
func TestNothingGoesOnBesideAProfessionalLine(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4", "stretching worse")
	p.tells("Stretching is paused for now. Strength work continues.")
	p.later().reports(0, "RF3")
	p.tells("Stretching is paused for now.", "continues")
}

// Every way to another class has a reason of its own.
func TestTheReasonOfAWayBack(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 4", "stretching worse")
	p.day(15).feels(Stiff, "M1 M2", "pain 4", "stretching fine")
	p.tells("Stretching no longer makes it worse", "have moved from one side")

	p = newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	p.stretchesBadly()
	p.tells("Your sessions show that stretching makes it worse, so your answers may have changed.")
	p.day(10).feels(Stiff, "M1 M2", "pain 5", "stretching none")
	p.day(17).tells("Stretching made it worse, and it is not known yet whether it still does.", "allow stretching")
	p.day(18).feels(Stiff, "M1 M2", "pain 4", "stretching none")
	p.tells("You are better than at the start, so one mobility day comes back.", "allow stretching", "no stretching for now")
}

// A level that the person has set is told as such.
func TestTheLevelOfTheSettings(t *testing.T) {
	p := newPerson(t)
	p.settings.Level = routine.Low
	p.feels(Both, "M1 S1", "pain 5")
	for i := range 2 {
		rated(p.day(i*2).later().does(routine.Mobility), 2, 1, 3)
	}
	p.tells("mobility days would be at level mid; your settings keep level low.", "are now at level")
}

// The number of sessions to the next level counts from the last long break.
func TestHowManyMoreToTheNextLevel(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 5")
	rated(p.later().does(routine.Mobility), 2, 1, 3)
	p.day(16)
	rated(p.does(routine.Balance), 2, 1, 3)
	p.day(17).tells("The last session went well; one more like it and the level goes up.")
	p.day(44)
	rated(p.does(routine.Balance), 2, 1, 3)
	p.day(45).tells("The last session went well; two more like it and the level goes up.")
}

// A week that went as planned is the first only where it was.
func TestTheFirstWeekThatWentAsPlanned(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 3")
	p.week()
	p.tells("Your first week went as planned.")
	p = newPerson(t)
	p.feels(Both, "M1 S1", "pain 3")
	p.day(7).week()
	p.tells("A whole week went as planned, for the first time.", "Your first week")
}

// Somebody who is worse after a "seen, may go on" is not doing well on one day and
// worse on the next.
func TestMaintenanceDoesNotFlip(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 3", "stretching fine")
	p.regularly(8)
	p.rates("pain 1", "change 3")
	p.is(Maintenance, 1, 2, 2)
	p.now = p.now.AddDate(0, 0, 1)
	p.reports(DateOf(p.now))
	before, changes := p.plan().Class, 0
	for range 14 {
		rated(p.later().does(routine.Mobility), 5, 5, 3)
		p.now = p.now.AddDate(0, 0, 1)
		if now := p.plan().Class; now != before {
			before, changes = now, changes+1
		}
	}
	if before == Maintenance || changes != 1 {
		t.Errorf("%d changes, to %s", changes, before)
	}
	p.tells("You are worse than at the start", "keeping what you have gained")
}

// Pains before sessions are not told as the average of the last day.
func TestWhichPainIsTold(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 2")
	for i := range 3 {
		rated(p.day(i+1).does(routine.Mobility), 5, 5, 3)
	}
	p.tells("You are worse than at the start (pain before recent sessions 5, average at the start 2).")

	p = newPerson(t)
	p.feels(Both, "M1 S1")
	p.ratings = func(r *session.Record) { rated(r, 4, 4, 4) }
	for range 7 {
		p.week()
	}
	p.tells("No improvement since the start, after 49 days (pain before recent sessions 4).")
}

// The same answers, given again, can lead elsewhere: that is a sentence, too.
func TestWhatIfTheSameAnswers(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 5", "stretching worse")
	p.day(15).feels(Stiff, "M1 M2", "pain 5", "stretching fine")
	var same int
	for _, a := range p.day(16).plan().WhatIf(p.now) {
		if strings.HasPrefix(a.Text, "If ,") {
			t.Error(a.Text)
		}
		if strings.HasPrefix(a.Text, "If you gave the same answers again, ") && len(a.Changes) == 0 {
			same++
		}
	}
	if same == 0 {
		t.Error("no way without a change")
	}
}
