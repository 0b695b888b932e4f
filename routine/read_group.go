package routine

import (
	"fmt"
	"slices"

	"tspine/routine/strict"
)

// maxRounds is how often a group may be done (X).
const maxRounds = 10

// entry is one [[exercise]], or one [[group]] of them.
type entry struct {
	table *strict.Table
	group bool
}

// readEntries gives the [[exercise]] and [[group]] tables in the order of the
// file, when there is a sensible number of them.
func readEntries(t *strict.Table) []entry {
	single, groups := readTables(t), t.Tables("group")
	v, there := t.Any("exercise")
	if list, ok := v.([]any); groups == nil && (!there || ok && len(list) == 0) {
		t.Fail("exercise", "the routine has no exercise", `add one, such as [[exercise]] with use = "prone-w" below it`)
	}
	var out []entry
	for _, e := range single {
		out = append(out, entry{e, false})
	}
	for _, g := range groups {
		out = append(out, entry{g, true})
	}
	slices.SortStableFunc(out, func(a, b entry) int { return a.table.At("").Compare(b.table.At("")) })
	return out
}

// readTables are the exercises of a routine or of a group, none where there are
// too many.
func readTables(t *strict.Table) []*strict.Table {
	tables := t.Tables("exercise")
	if n := len(tables); n > maxExercises {
		t.Fail("exercise", fmt.Sprintf("the routine has %d exercises; the limit is %d", n, maxExercises), "split it into several routines")
		return nil
	}
	return tables
}

// readGroup reads one [[group]]: its exercises one after the other, as often as
// it has rounds. Its rest is how long one gets ready for the next round.
func readGroup(t *strict.Table, read func(*strict.Table) Exercise) []Exercise {
	rounds, rest := Count{}, Span{}
	t.Require("rounds")
	readCount(t, "rounds", maxRounds, &rounds)
	readSpan(t, "rest", minBetween, maxRest, &rest)
	if rounds.Min != rounds.Max {
		t.Fail("rounds", "rounds is a range", "write how many there are, such as rounds = 3")
		rounds.Max = rounds.Min
	}
	var once, out []Exercise
	for _, e := range readTables(t) {
		once = append(once, read(e))
	}
	if len(once) == 0 {
		t.Fail("exercise", "the group has no exercise", `add one, such as [[group.exercise]] with use = "prone-w" below it`)
	}
	t.Done()
	for n := 1; n <= rounds.Max; n++ {
		for i, e := range once {
			if rounds.Max > 1 {
				e = e.each(func(e *Exercise) { e.Round, e.Rounds = n, rounds.Max })
			}
			if i == 0 && n > 1 && rest.Set {
				e = e.each(func(e *Exercise) { e.Dose.Ready = rest })
			}
			out = append(out, e)
		}
	}
	return out
}

// each is an exercise with a change made to it and to its variations.
func (e Exercise) each(change func(*Exercise)) Exercise {
	change(&e)
	e.Variations = slices.Clone(e.Variations)
	for i := range e.Variations {
		change(&e.Variations[i])
	}
	return e
}
