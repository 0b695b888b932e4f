package routine

import (
	"slices"
	"time"
)

// Fit is the routine cut to a length of time. Whole exercises are left out
// first, the last one of the longer block (of the later one where both are as
// long), so that a balance day keeps both as long as it can. One exercise
// stays; while it is too long, it has a set less, down to the fewest that its
// dose allows. Everything else of a dose stays as it is. takes is how long a
// routine is at the level. ok says whether it fits; the shortest that there is
// comes back where it does not.
func (r Routine) Fit(l Level, within time.Duration, takes func(Routine) time.Duration) (cut Routine, ok bool) {
	cut = r
	cut.Exercises = slices.Clone(r.Exercises)
	fits := func() bool { return takes(cut) <= within }
	for len(cut.Exercises) > 1 && !fits() {
		i := cut.lastOfLonger()
		cut.Exercises = slices.Delete(cut.Exercises, i, i+1)
	}
	if len(cut.Exercises) != 1 {
		return cut, fits()
	}
	dose := &cut.Exercises[0].Dose
	for n := dose.Sets.AtLeastOne(r.AtLevel(l)); !fits() && n > dose.Sets.AtLeastOne(Low); {
		n--
		dose.Sets = Count{n, n}
	}
	return cut, fits()
}

// lastOfLonger is the last exercise of the focus that has more of them.
func (r Routine) lastOfLonger() int {
	count, last := map[Focus]int{}, map[Focus]int{}
	for i, e := range r.Exercises {
		count[e.Focus]++
		last[e.Focus] = i
	}
	longest := r.Exercises[len(r.Exercises)-1].Focus
	for f, n := range count {
		if n > count[longest] {
			longest = f
		}
	}
	return last[longest]
}
