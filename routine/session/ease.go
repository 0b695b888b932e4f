package session

import (
	"slices"
	"time"

	"tspine/routine"
)

// Easing: what is left of an exercise that hurts a little becomes shorter and
// fewer (X): half the hold or the time, half the reps of each set.
const easeDivisor = 2

// ease makes the rest of the current exercise easier, from the current rep
// on, and the rounds of it that are still to come.
func (s *Session) ease() {
	start, now := s.timeline.RepStart(s.step), s.Step().Exercise
	s.easeFrom(start)
	for i := start; i < len(s.timeline.Steps); i = s.timeline.ExerciseEnd(i) {
		if s.laterRound(s.timeline.Steps[i].Exercise, now) {
			s.easeFrom(i)
		}
	}
	s.plan = PlanCues(s.timeline, s.voice)
	s.step, s.into, s.extra = start, 0, 0
}

// easeOff makes the exercise that is got ready for easier, and all that follow.
func (s *Session) easeOff() {
	if s.Step().Kind != routine.Ready {
		return
	}
	for i := s.step; i < len(s.timeline.Steps); i = s.timeline.ExerciseEnd(i) {
		s.easeFrom(i)
	}
	s.layOut()
	s.plan.steps[s.step] = slices.Clone(s.plan.steps[s.step])
	for i, c := range s.plan.steps[s.step] {
		if c.Dose {
			s.plan.steps[s.step][i] = c.reworded(DoseWords(s.timeline, s.step), s.voice)
		}
	}
}

// laterRound says whether an exercise is a later round of another one.
func (s *Session) laterRound(n, of int) bool {
	all := s.timeline.Routine.Exercises
	return n > of && all[n].Round > 1 && all[n].ID == all[of].ID
}

// easeFrom makes an exercise easier from a step on. What was done of it is
// banked first: its steps change.
func (s *Session) easeFrom(start int) {
	end, before := s.timeline.ExerciseEnd(start), len(s.timeline.Steps)
	now := s.timeline.Steps[start].Exercise
	s.ledger.bank(s.timeline, now, s.easedFrom(now))
	s.lighten(start)
	s.ledger.replace(start, end, end-start+len(s.timeline.Steps)-before)
}

// lighten makes the exercise of a step easier from there on, in the timeline alone.
func (s *Session) lighten(start int) {
	s.timeline = eased(s.timeline, start)
	s.eased = append(slices.Clone(s.eased), easing{start, s.timeline.Steps[start].Exercise, start - s.timeline.ExerciseStart(start)})
}

// easedSteps are the steps from which exercises were made easier, as they were
// counted then.
func (s Session) easedSteps() (steps []int) {
	for _, e := range s.eased {
		steps = append(steps, e.step)
	}
	return steps
}

// easing is that an exercise was made easier from a step on.
type easing struct {
	step     int // as it was counted then
	exercise int
	after    int // steps from the start of the exercise: easing one before it moves both
}

// easedFrom is the step from which exercise i was made easier last, -1 when it was
// not.
func (s Session) easedFrom(i int) int {
	for _, e := range slices.Backward(s.eased) {
		if e.exercise == i {
			return e.after + slices.IndexFunc(s.timeline.Steps, func(s routine.Step) bool { return s.Exercise == i })
		}
	}
	return -1
}

// eased is the timeline with the exercise of step start easier from there on.
// A rep keeps its pace: of paced and timed reps there are fewer, not faster ones.
func eased(t routine.Timeline, start int) routine.Timeline {
	end := t.ExerciseEnd(start)
	kept := easedReps(t.Steps[start:end])
	var rest []routine.Step
	for _, s := range t.Steps[start:end] {
		if !s.Kind.Between() && s.Rep > kept[setSideOf(s)] {
			continue
		}
		if s.Kind == routine.Hold || s.Kind == routine.Work && s.Rep == 0 {
			s.Duration = max(time.Second, (s.Duration / easeDivisor).Round(time.Second/2))
		}
		s.Eased = true
		rest = append(rest, s)
	}
	t.Steps = slices.Concat(t.Steps[:start], leadingSomewhere(rest), t.Steps[end:])
	return t
}

// leadingSomewhere leaves out the steps between reps that no rep follows any more.
func leadingSomewhere(steps []routine.Step) []routine.Step {
	var out []routine.Step
	for i, s := range steps {
		if s.Kind.Between() && (i+1 == len(steps) || steps[i+1].Kind.Between()) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// setSide is one set of one side of an exercise: its reps are counted together.
type setSide struct {
	exercise, set int
	side          routine.Side
}

func setSideOf(s routine.Step) setSide { return setSide{s.Exercise, s.Set, s.Side} }

// easedReps is the last rep that is kept of each set and side: half of those
// that lie ahead, rounded up, so that one is always left.
func easedReps(steps []routine.Step) map[setSide]int {
	first, kept := map[setSide]int{}, map[setSide]int{}
	for _, s := range steps {
		if s.Kind.Between() {
			continue
		}
		at := setSideOf(s)
		if first[at] == 0 {
			first[at] = s.Rep
		}
		kept[at] = first[at] + (s.Rep-first[at])/easeDivisor
	}
	return kept
}
