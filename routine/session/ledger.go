package session

import (
	"slices"
	"time"

	"tspine/routine"
)

// ledger keeps what was really done. Each step has its own credit, the
// longest that it was ever done in one go, so that a rep that is done over is
// not counted twice and never counts less than before. Repeating an exercise
// banks its credits first: that is doing it again.
type ledger struct {
	Credit   []time.Duration `json:"credit_ns"` // by step
	Finished []bool          `json:"finished"`  // by step: its time ran out, not cut too short, or the person's key counted it
	Banked   []banked        `json:"banked,omitempty"`
	Wholes   []int           `json:"wholes,omitempty"` // exercises that were whole when they were banked
}

// banked is what a set of an exercise had before the exercise was begun again.
type banked struct {
	Exercise int    `json:"exercise"`
	Amount   Amount `json:"amount"`
}

// put credits step i; whole says that the step is finished. The slices are
// copied first: an older session value keeps its own ledger.
func (l *ledger) put(i int, d time.Duration, whole bool) {
	if d > l.Credit[i] {
		l.Credit = slices.Clone(l.Credit)
		l.Credit[i] = d
	}
	if whole && !l.Finished[i] {
		l.Finished = slices.Clone(l.Finished)
		l.Finished[i] = true
	}
}

// bank moves the credits of one exercise out of its steps; from is as in whole.
func (l *ledger) bank(t routine.Timeline, exercise, from int) {
	if l.whole(t, exercise, from) {
		l.Wholes = append(slices.Clone(l.Wholes), exercise)
	}
	l.Banked = slices.Clone(l.Banked)
	for _, a := range l.fresh(t, exercise) {
		l.Banked = append(l.Banked, banked{exercise, a})
	}
	l.Credit, l.Finished = slices.Clone(l.Credit), slices.Clone(l.Finished)
	for i, s := range t.Steps {
		if s.Exercise == exercise {
			l.Credit[i], l.Finished[i] = 0, false
		}
	}
}

// replace makes room for other steps in place of those from start to end,
// whose credits must have been banked.
func (l *ledger) replace(start, end, steps int) {
	l.Credit = slices.Replace(slices.Clone(l.Credit), start, end, make([]time.Duration, steps)...)
	l.Finished = slices.Replace(slices.Clone(l.Finished), start, end, make([]bool, steps)...)
}

// planned is what the timeline asks for, set by set and side by side.
func planned(t routine.Timeline, exercise int) []Amount {
	out := []Amount{}
	for _, s := range t.Steps {
		if s.Exercise != exercise || !s.Counted {
			continue
		}
		a := amountFor(&out, s)
		a.Reps = max(a.Reps, s.Rep)
		a.Segments = max(a.Segments, s.Segment)
		switch {
		case s.Kind == routine.Hold:
			a.HoldS = s.Duration.Seconds()
		case s.Kind == routine.Work && !s.Self:
			a.WorkS = round(a.WorkS + s.Duration.Seconds())
		}
	}
	return out
}

// done is everything that was done of an exercise.
func (l ledger) done(t routine.Timeline, exercise int) []Amount {
	out := []Amount{}
	for _, b := range l.Banked {
		if b.Exercise == exercise {
			merge(&out, b.Amount)
		}
	}
	for _, a := range l.fresh(t, exercise) {
		merge(&out, a)
	}
	return out
}

// fresh is what was done of an exercise since it was last banked.
func (l ledger) fresh(t routine.Timeline, exercise int) []Amount {
	var out []Amount
	for i, s := range t.Steps {
		if s.Exercise != exercise || !s.Counted || l.Credit[i] == 0 && !l.Finished[i] {
			continue
		}
		one := Amount{Set: s.Set, Side: s.Side, WorkS: l.Credit[i].Seconds()}
		if s.Kind == routine.Hold {
			one.HoldS = one.WorkS
		}
		if s.Rep > 0 && l.repDone(t, i) {
			one.Reps = 1
		}
		merge(&out, one)
	}
	return out
}

// repDone says whether step i is the last counted step of a rep whose counted
// steps are all finished, so that each rep is told once.
func (l ledger) repDone(t routine.Timeline, i int) bool {
	end := t.RepEnd(i)
	for j := t.RepStart(i); j < end; j++ {
		if t.Steps[j].Counted && (!l.Finished[j] || j > i) {
			return false
		}
	}
	return true
}

// whole says whether every counted step of the exercise from a step on is finished,
// now or in an earlier go: what came before it was made easier is banked.
func (l ledger) whole(t routine.Timeline, exercise, from int) bool {
	if slices.Contains(l.Wholes, exercise) {
		return true
	}
	for i, s := range t.Steps {
		if i >= from && s.Exercise == exercise && s.Counted && !l.Finished[i] {
			return false
		}
	}
	return true
}

// merge adds one amount to the amount of the same set and side.
func merge(into *[]Amount, one Amount) {
	a := amountFor(into, routine.Step{Set: one.Set, Side: one.Side})
	a.Reps += one.Reps
	a.HoldS = round(a.HoldS + one.HoldS)
	a.WorkS = round(a.WorkS + one.WorkS)
}

// amountFor is the amount of the step's set and side, made when it is not there.
func amountFor(in *[]Amount, s routine.Step) *Amount {
	i := slices.IndexFunc(*in, func(a Amount) bool { return a.Set == s.Set && a.Side == s.Side })
	if i < 0 {
		i = len(*in)
		*in = append(*in, Amount{Set: s.Set, Side: s.Side})
	}
	return &(*in)[i]
}

// round takes seconds to the millisecond, so that sums read as they should.
func round(s float64) float64 {
	return time.Duration(s * float64(time.Second)).Round(time.Millisecond).Seconds()
}
