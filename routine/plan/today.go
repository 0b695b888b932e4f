package plan

import (
	"fmt"

	"tspine/routine"
	"tspine/routine/text"
)

// The suggestions for a day, ids of the built-in routines except Rest. Rest
// is a suggestion like the others, never a prohibition. While Blocked, and
// before the first assessment, the suggestion is empty. A balance day is the
// person's own pick and never suggested.
const (
	MobilityDay  = "mobility"  // D1
	StabilityDay = "stability" // D2
	BalanceDay   = "balance"   // D3
	Rest         = "rest"      // X
)

// Today is the suggestion for the day and why: the reason that decided it
// first, the facts after it.
type Today struct {
	Routine string        `json:"routine"`
	Level   routine.Level `json:"level"` // empty when nothing is to be done
	Why     []Reason      `json:"why"`
	LeftOut []string      `json:"left_out"` // ids of exercises that the routine would have held; never null
	// Own is the person's own routine that stands in place of Routine; its zero
	// value is the shipped one.
	Own Own `json:"own,omitzero"`
	// Instead is what may be done on the day after a hard one, at level low: the
	// other kind of day; empty when there is none.
	Instead string `json:"-"`
}

// Own is a routine of the person's own for a day.
type Own struct {
	ID   string    `json:"routine"`
	Name text.Text `json:"name"`
}

// rest is a rest day and its reason.
func rest(text string) Today {
	return Today{Routine: Rest, Why: []Reason{{text, "X"}}, LeftOut: []string{}}
}

// today is the first rule that holds.
func (s *state) today() Today {
	yesterday := s.day - 1
	switch pain := s.toldToday(); {
	case s.lines.stands[lineSigns]:
		return Today{Why: []Reason{s.blockedWhy()}, LeftOut: []string{}}
	case !s.assessed():
		return Today{Why: []Reason{{"How does your upper back feel? That one answer decides your first day.", "C3"}}, LeftOut: []string{}}
	case s.lines.any():
		return rest("Have your back looked at before you continue. Until then, rest.")
	case s.startedOn(s.day) && !s.finishedOn(s.day):
		return rest("You have already started a session today. Rest is part of the plan.")
	case s.startedOn(s.day):
		return rest("Today's session is done. Rest is part of the plan.")
	case s.busy():
		return rest("You had a session on each of the last six days. Your back has earned a day off.")
	case s.hardOn(yesterday):
		return s.afterHard()
	case pain >= endPain:
		return rest(fmt.Sprintf("Your pain is %d today, so give your back a rest.", pain))
	default:
		return s.choice(pain)
	}
}

// busy says whether there was a session on each of the last days.
func (s *state) busy() bool {
	for n := 1; n <= sessionsInARow; n++ {
		if !s.log.days[s.day-Date(n)].any() {
			return false
		}
	}
	return true
}

// afterHard is the day after a hard one: rest, or the other side at level low.
func (s *state) afterHard() Today {
	t := rest("Yesterday was hard on your back, so today is for rest.")
	k := s.log.days[s.day-1]
	for i, f := range sides {
		other := 1 - i
		_, some := s.without(f)
		if k.done[other] && !k.done[i] && s.mix().Of(f) > 0 && some {
			t.Instead = string(f)
			t.Why = append(t.Why, Reason{fmt.Sprintf("If you would rather move, a gentle %s day at level low is fine.", f), "X"})
		}
	}
	return t
}

// open are the sides of which the week still holds a day, and which may be
// done today.
func (s *state) open() (open [2]bool, left [2]int) {
	mix, done := s.mix(), s.log.done(s.day.Monday(), s.day)
	for i, f := range sides {
		left[i] = mix.Of(f) - done.Of(f)
		_, some := s.without(f)
		open[i] = left[i] > 0 && some
	}
	open[1] = open[1] && !s.log.days[s.day-1].done[1]
	return open, left
}

// choice is the side of which the larger share of the week is still to do (X).
func (s *state) choice(pain int) Today {
	mix := s.mix()
	open, left := s.open()
	if !open[0] && !open[1] {
		return s.nothingOpen(left)
	}
	first, second := left[0]*mix.Stability, left[1]*mix.Mobility // the shares, on one denominator
	switch {
	case !open[1]:
		return s.suggest(0, s.onlyWhy(0, left), pain)
	case !open[0]:
		return s.suggest(1, s.onlyWhy(1, left), pain)
	case first > second:
		return s.suggest(0, "Mobility is further behind this week.", pain)
	case second > first:
		return s.suggest(1, "Stability is further behind this week.", pain)
	case mix.Stability > mix.Mobility:
		return s.suggest(1, "Stability gets more days than mobility for now, so it comes first.", pain)
	case mix.Mobility > mix.Stability:
		return s.suggest(0, "Mobility gets more days than stability for now, so it comes first.", pain)
	}
	return s.suggest(0, "Both kinds get the same number of days, and mobility comes first.", pain)
}

// onlyWhy says why only one side is open.
func (s *state) onlyWhy(side int, left [2]int) string {
	other := sides[1-side]
	_, some := s.without(other)
	switch {
	case s.mix().Of(other) == 0:
		return "Stretching is paused, so this is a stability day."
	case left[1-side] <= 0:
		return fmt.Sprintf("This week's %s days are done, so %s is next.", other, sides[side])
	case !some:
		return fmt.Sprintf("Every exercise in the %s day is left out for now, so %s is next.", other, sides[side])
	}
	return "Stability days need a day between them, so mobility is next."
}

func (s *state) nothingOpen(left [2]int) Today {
	switch {
	case left[0] <= 0 && left[1] <= 0:
		return rest("This week's days are done. Enjoy the rest.")
	case left[1] > 0 && s.log.days[s.day-1].done[1]:
		return rest("Stability days need a day between them, so rest today.")
	}
	return rest("The remaining exercises this week are left out for now, so rest today.")
}

// suggest is a day of one side, at its level.
func (s *state) suggest(side int, why string, pain int) Today {
	f := sides[side]
	t := Today{Routine: string(f), Level: s.level(f), Why: []Reason{{why, "X"}}}
	t.LeftOut, _ = s.without(f)
	t.Why = append(t.Why, Reason{weekWords(s.log.done(s.day.Monday(), s.day), s.mix()), "X"})
	if pain >= easePain {
		t.Why = append(t.Why, Reason{fmt.Sprintf("Your pain is %d today, so keep it light: level low.", pain), "X"})
	}
	return t
}
