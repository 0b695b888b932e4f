package plan

import (
	"slices"
	"strings"
	"testing"

	"tspine/routine"
)

// ids are the insights of a severity.
func (p *person) ids(s Severity) (out []string) {
	for _, i := range p.plan().Insights {
		if i.Severity == s {
			out = append(out, i.ID)
		}
	}
	return out
}

// rests checks that today is rest, with the reason that decided it.
func (p *person) rests(why string) {
	p.t.Helper()
	if got := p.plan().Today; got.Routine != Rest || got.Level != "" || got.Why[0].Text != why {
		p.t.Errorf("%s: %s %s, %v, want rest: %s", p.now.Format("2006-01-02"), got.Routine, got.Level, got.Why, why)
	}
}

const (
	lookBefore = "Have your back looked at before you continue. Until then, rest."
	wasHard    = "Yesterday was hard on your back, so today is for rest."
)

// TestTheDayAfterAHardOneIsForRest: 4 -> 10 with a worse morning.
func TestTheDayAfterAHardOneIsForRest(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 4")
	r := rated(p.does(routine.Mobility), 4, 10, 8)
	p.day(1).rests(wasHard)
	morning(r, WorseMorning)
	p.rests(wasHard)
	got := p.plan()
	if got.Today.Instead != StabilityDay || got.LevelOf(routine.Stability) != routine.Low || got.Heat {
		t.Errorf("instead %q at %s, heat %t", got.Today.Instead, got.LevelOf(routine.Stability), got.Heat)
	}
	p.settings.Level = routine.High // low all the same
	if got := p.plan().LevelOf(routine.Stability); got != routine.Low {
		t.Errorf("with a level of the person's own: %s", got)
	}
	if p.day(2).plan().Today.Routine != StabilityDay {
		t.Error("two days later it is still for rest")
	}
}

// TestWhatMakesADayHard: pain counts when it is above the start, or strong.
func TestWhatMakesADayHard(t *testing.T) {
	for name, c := range map[string]struct {
		start, before, after int
		mood                 Morning
		hurt                 string
		want                 bool
	}{
		"little pain":           {4, 5, 5, SameMorning, "", false},
		"6 from 4":              {4, 6, 3, SameMorning, "", true},
		"6 after, from 4":       {4, 5, 6, SameMorning, "", true},
		"7 from 7":              {7, 7, 6, SameMorning, "", false},
		"8 from 7":              {7, 8, 7, SameMorning, "", true},
		"6 from an unknown one": {-1, 6, 5, SameMorning, "", true},
		"a worse morning":       {4, 2, 2, WorseMorning, "", true},
		"an end by pain":        {4, 2, 2, SameMorning, "row", true},
	} {
		p := newPerson(t)
		if c.start < 0 {
			p.feels(Both, "M1 S1")
		} else {
			p.feels(Both, "M1 S1", strings.Replace("pain N", "N", string(rune('0'+c.start)), 1))
		}
		r := rated(p.later().does(routine.Stability), c.before, c.after, 3)
		hurtAt(r, c.hurt)
		morning(r, c.mood)
		if got := p.day(1).plan().Today.Why[0].Text == wasHard; got != c.want {
			t.Errorf("%s: hard %t", name, got)
		}
	}
}

// TestPainToldBeforeASession that is then declined.
func TestPainToldBeforeASession(t *testing.T) {
	for pain, want := range map[string]string{"now 3": "mobility mid", "now 4": "mobility low", "now 5": "mobility low", "now 6": "rest ", "now 9": "rest ", "pain 7": "mobility mid", "pain 8": "rest "} {
		p := newPerson(t)
		p.feels(Stiff, "M1 M2", "pain 7")
		p.ratings = nil
		for i := range 2 {
			rated(p.day(i).later().does(routine.Mobility), 2, 1, 3)
		}
		p.day(7).rates(pain)
		got := p.plan().Today
		if got.Routine+" "+string(got.Level) != want {
			t.Errorf("%s: today %s %s", pain, got.Routine, got.Level)
		}
		hard := strings.Contains(p.day(8).plan().Today.Why[0].Text, "hard")
		if hard != (pain == "now 9") {
			t.Errorf("%s: the day after is hard %t", pain, hard)
		}
	}
}

// TestProfessionalLines stand alone: today is rest beside each of them.
func TestProfessionalLines(t *testing.T) {
	for want, happens := range map[string]func(p *person){
		"professional-hard-days": func(p *person) {
			hurtAt(rated(p.day(1).does(routine.Stability), 2, 2, 3), "row")
			rated(p.day(15).does(routine.Stability), 6, 2, 3)
		},
		"professional-strong-pain":  func(p *person) { p.day(15).rates("pain 8", "change 1") },
		"professional-worse":        func(p *person) { p.day(15).rates("change -2") },
		"professional-pain-rising":  func(p *person) { rated(p.day(15).does(routine.Stability), 6, 5, 3).PainBetween = given(7) },
		"professional-both-sides":   bothSidesWorse,
		"professional-not-improved": func(p *person) { p.day(20).rates("change 0"); p.day(42) },
	} {
		p := newPerson(t)
		p.feels(Both, "M1 S1", "pain 4", "stretching fine")
		happens(p)
		p.later()
		if got := p.ids(SeverityProfessional); !slices.Contains(got, want) {
			t.Errorf("%s: %q", want, got)
		}
		p.rests(lookBefore)
		p.later().reports(DateOf(p.now))
		if got := p.ids(SeverityProfessional); got != nil {
			t.Errorf("%s: seen and cleared, and yet %q", want, got)
		}
	}
}

func bothSidesWorse(p *person) {
	for i := range 4 {
		r := p.day(1 + i).does([]routine.Focus{routine.Mobility, routine.Stability}[i%2])
		rated(r, 2, 4, 3)
	}
}

// TestHardDaysFromStretchingAlone do not count while stretching pauses.
func TestHardDaysFromStretchingAlone(t *testing.T) {
	for pain, want := range map[int][]string{7: nil, 8: {"professional-hard-days"}} {
		p := newPerson(t)
		p.feels(Loose, "S1 S2", "pain 5", "stretching worse")
		for day := range 2 {
			rated(p.day(1+day).does(routine.Mobility), 5, pain, 3)
		}
		if got := p.day(4).ids(SeverityProfessional); !slices.Equal(got, want) {
			t.Errorf("pain %d: %q", pain, got)
		}
	}
}

// TestSeenMayGoOn silences what was seen for 28 days; a new line speaks again.
func TestSeenMayGoOn(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 4")
	p.regularly(3)
	p.rates("pain 4", "change 0")
	if got := p.ids(SeverityProfessional); !slices.Equal(got, []string{"professional-no-response"}) {
		t.Fatalf("day 21: %q", got)
	}
	p.later().reports(DateOf(p.now))
	p.regularly(3)
	p.rates("pain 4", "change 0") // day 42: it still does not respond, and that was seen
	if got := p.ids(SeverityProfessional); !slices.Equal(got, []string{"professional-not-improved"}) {
		t.Errorf("day 42: %q", got)
	}
	p.later().reports(DateOf(p.now))
	p.day(45).rates("pain 6")
	if got := p.ids(SeverityProfessional); !slices.Equal(got, []string{"professional-worse"}) {
		t.Errorf("a new one: %q", got)
	}
}

// TestARatingAloneIsNoReassessment.
func TestARatingAloneIsNoReassessment(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2 M3", "pain 4", "stretching fine")
	p.day(5).rates("pain 4", "change 1")
	got := p.plan()
	if got.Class != MobilityLed || got.D != -6 || got.ReassessDue.String() != "2026-09-21" {
		t.Errorf("%s, d %d, due %s", got.Class, got.D, got.ReassessDue)
	}
}

// TestAskingOnce: after a reassessment no rule asks for another for a week.
func TestAskingOnce(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 5")
	p.regularly(2)
	p.feels(Both, "M1 S1", "pain 5")
	for day := 14; day < 21; day++ {
		p.day(day)
		for _, i := range p.plan().Insights {
			if i.ID == "reassess-due" || i.ID == "reassess-no-response" {
				t.Errorf("day %d: %s", day, i.ID)
			}
		}
	}
}

// TestWithoutARatingNoProfessionalIsSpokenOf: it asks for a reassessment.
func TestWithoutARatingNoProfessionalIsSpokenOf(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 5")
	p.ratings = nil
	for range 9 {
		for range 7 {
			if r := p.plan().Today.Routine; r != Rest {
				p.does(routine.Focus(r))
			}
			p.now = p.now.AddDate(0, 0, 1)
		}
	}
	if got := p.ids(SeverityProfessional); got != nil {
		t.Errorf("%q", got)
	}
	if got := p.ids(SeverityAdvice); !slices.Equal(got, []string{"reassess-no-response", "reassess-due"}) {
		t.Errorf("%q", got)
	}
}

// TestAfterALongTimeAway the start is measured anew.
func TestAfterALongTimeAway(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 3")
	p.regularly(2)
	p.day(60).feels(Stiff, "M1 M2", "pain 6")
	got := p.plan()
	if got.Day != 0 || got.Class != MobilityLed || p.ids(SeverityProfessional) != nil {
		t.Errorf("day %d, %s, %q", got.Day, got.Class, p.ids(SeverityProfessional))
	}
	p.day(62)
	p.planned(2, 1) // the first week anew, from a Friday on

	// Days on which a professional should have looked first are none away.
	p = newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 3")
	p.regularly(1)
	p.day(10).rates("pain 6")
	p.day(60).feels(Stiff, "M1 M2", "pain 6")
	if got := p.plan(); got.Day != 60 || !slices.Contains(p.ids(SeverityProfessional), "professional-worse") {
		t.Errorf("day %d, %q", got.Day, p.ids(SeverityProfessional))
	}
}
