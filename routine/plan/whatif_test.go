package plan

import (
	"slices"
	"strings"
	"testing"

	"tspine/routine"
)

func (p *person) whatIf() string {
	var out []string
	for _, a := range p.plan().WhatIf(p.now) {
		out = append(out, a.Of+": "+a.Text)
	}
	return strings.Join(out, "\n")
}

func TestWhatIf(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2", "pain 4", "stretching fine")
	want := `class: If it felt loose, your back would count as a bit of both.
class: If stretching made it worse, your back would count as stiff, and worse with stretching.
class: If it felt loose and stretching made it worse, your back would count as needing strength instead of stretching.
class: If you no longer ticked "stiff mornings" and "trouble turning to look behind you" and it felt loose, your back would count as mostly loose.
class: If you no longer ticked "stiff mornings" and "trouble turning to look behind you" and it felt neither stiff nor loose, your back would count as neither stiff nor loose.
day: If your average pain were 8, today would be a rest day.
day: If stretching made it worse, today would be a stability day.`
	if got := p.later().whatIf(); got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestWhatIfIsExact tries every alternative, and everything that is smaller.
func TestWhatIfIsExact(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 M4 S2", "pain 4", "stretching fine")
	p.regularly(3)
	now := p.plan()
	all := now.WhatIf(p.now)
	if len(all) < 4 {
		t.Fatalf("only %d alternatives", len(all))
	}
	for _, a := range all {
		if got := outcomes(now.Try(a.Assessment).s); !slices.Contains(got, outcome{a.Of, a.Value}) {
			t.Errorf("%s: it gives %v", a.Text, got)
		}
	}
	for _, tried := range now.trials(p.now) {
		for _, o := range outcomes(now.history.with(&tried.assessment)) {
			i := slices.IndexFunc(all, func(a Alternative) bool { return a.Of == o.of && a.Value == o.value })
			if i >= 0 && len(all[i].Changes) > len(tried.changes) {
				t.Errorf("%s: %v is smaller", all[i].Text, tried.changes)
			}
			if i < 0 && !slices.Contains(outcomes(now.s), o) && (o.of != "level" || strings.HasPrefix(o.value, now.Today.Routine+" ")) {
				t.Errorf("%v is missing", o)
			}
		}
	}
}

// TestTryingKeepsNothing: the plan is the same afterwards.
func TestTryingKeepsNothing(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4")
	rated(p.does(routine.Stability), 3, 2, 3)
	now := p.day(8).plan()
	before := strings.Join(explained(now), "\n")
	tried := now.Try(Assessment{At: p.now, Items: []string{"M1", "M2"}, Feel: Stiff, Stretching: StretchingWorse})
	if tried.Class != Crossed {
		t.Errorf("tried: %s", tried.Class)
	}
	now.WhatIf(p.now)
	if after := strings.Join(explained(now), "\n"); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

func explained(p Plan) (out []string) {
	for _, l := range p.Explain() {
		out = append(out, l.String())
	}
	return out
}

// TestASignThatWaitsCannotBeAnsweredAway.
func TestASignThatWaitsCannotBeAnsweredAway(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1 S2", "pain 4")
	p.reports(0, "RF3")
	if got := p.plan().WhatIf(p.now); got != nil {
		t.Errorf("%v", got)
	}
}

func BenchmarkWhatIf(b *testing.B) {
	p := newPerson(nil)
	p.feels(Both, "M1 M4 S2", "pain 4")
	p.regularly(11)
	now := p.plan()
	for b.Loop() {
		now.WhatIf(p.now)
	}
}
