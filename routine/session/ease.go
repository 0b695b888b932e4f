package session

import (
	"slices"
	"time"

	"tspine/routine"
)

// Easing: what is left of an exercise that hurts a little becomes shorter and
// fewer (X): half the hold or the work, half the reps of each set.
const easeDivisor = 2

// ease makes the rest of the current exercise easier, from the current rep
// on. What was done of the exercise is banked first: its steps change.
func (s *Session) ease() {
	start := s.timeline.RepStart(s.step)
	end, before := s.timeline.ExerciseEnd(start), len(s.timeline.Steps)
	s.ledger.bank(s.timeline, s.Step().Exercise)
	s.timeline = eased(s.timeline, start)
	s.ledger.replace(start, end, end-start+len(s.timeline.Steps)-before)
	s.eased = append(slices.Clone(s.eased), start)
	s.plan = PlanCues(s.timeline, s.voice)
	s.step, s.into, s.extra = start, 0, 0
}

// eased is the timeline with the exercise of step start easier from there on.
func eased(t routine.Timeline, start int) routine.Timeline {
	end := t.ExerciseEnd(start)
	var rest []routine.Step
	for i := start; i < end; i++ {
		s := t.Steps[i]
		if !s.Kind.Between() && s.Rep > easedReps(t, i, start) {
			continue
		}
		if s.Kind == routine.Hold || s.Kind == routine.Work {
			s.Duration = max(time.Second, (s.Duration / easeDivisor).Round(time.Second/2))
		}
		rest = append(rest, s)
	}
	t.Steps = slices.Concat(t.Steps[:start], leadingNowhere(rest), t.Steps[end:])
	return t
}

// leadingNowhere takes out the steps between reps that no rep follows any more.
func leadingNowhere(steps []routine.Step) []routine.Step {
	var out []routine.Step
	for i, s := range steps {
		if s.Kind.Between() && (i+1 == len(steps) || steps[i+1].Kind.Between()) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// easedReps is the last rep that is kept of the set and side of step i: half
// of those that lie ahead, rounded up, so that one is always left.
func easedReps(t routine.Timeline, i, start int) int {
	first, last := 0, 0
	for j := start; j < t.ExerciseEnd(start); j++ {
		s := t.Steps[j]
		if s.Set != t.Steps[i].Set || s.Side != t.Steps[i].Side || s.Kind.Between() {
			continue
		}
		if first == 0 {
			first = s.Rep
		}
		last = s.Rep
	}
	return first + (last-first+easeDivisor)/easeDivisor - 1
}
