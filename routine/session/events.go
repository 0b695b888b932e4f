package session

import (
	"slices"
	"time"

	"tspine/routine"
)

// handle takes in one event at now.
func (s *Session) handle(now time.Time, e Event) []Cue {
	switch e {
	case Tick, Start:
		return nil
	case Where:
		return []Cue{s.say(CueWhere, now, s.WhereWords())}
	case Away, Deaf:
		if s.mode == Paused {
			return nil
		}
		return s.pause(now, map[Event]Why{Away: WhyAway, Deaf: WhySilent}[e])
	case Read:
		if s.mode == Running && s.Step().Kind == routine.Ready {
			s.mode, s.why = Paused, WhyReading
		}
		return nil
	case Hurts:
		if exercise := s.Step().Exercise; !slices.Contains(s.hurt, exercise) {
			s.hurt = append(slices.Clone(s.hurt), exercise)
		}
		return s.question(now, CueHurt, AskHurt)
	case PassOver:
		s.passed = append(slices.Clone(s.passed), s.Step().Exercise)
		return s.skip(now)
	case EaseOff:
		s.easeOff()
		return nil
	case Stop:
		return s.end(now)
	}
	if s.ask != AskNothing {
		return s.answer(now, e)
	}
	if ask := asks[e]; ask != AskNothing {
		return s.question(now, CueAsk, ask)
	}
	if e != Key {
		return s.move(now, e)
	}
	if s.mode == Paused {
		return s.resume(now)
	}
	return s.pause(now, WhyKey)
}

// asks are the questions that keys ask for a second key.
var asks = map[Event]Ask{Skip: AskSkip, Quit: AskQuit, Leave: AskLeave}

// question pauses and waits for a second key.
func (s *Session) question(now time.Time, k CueKind, a Ask) []Cue {
	if s.mode != Paused {
		s.pause(now, WhyKey)
	}
	s.ask = a
	return []Cue{s.say(k, now, askWords[a])}
}

// answer takes the second key. After Hurts only its three answers and quitting
// count, and what is continued easier did not end by pain; after the other
// questions any other key goes on.
func (s *Session) answer(now time.Time, e Event) []Cue {
	asked := s.ask
	switch {
	case e == Quit && asked != AskSkip, e == Leave && asked == AskLeave:
		s.quit = asked != AskHurt
		return s.end(now)
	case asked == AskSkip && e == Skip:
		return s.skip(now)
	case asked == AskHurt && e == LeaveOut:
		return s.leave(now)
	case asked == AskHurt && e == Ease:
		s.hurt = slices.DeleteFunc(slices.Clone(s.hurt), func(i int) bool { return i == s.Step().Exercise })
		s.ease()
		s.ask = AskNothing
		return s.resume(now)
	case asked == AskHurt:
		return []Cue{s.say(CueRefused, now, askWords[asked])}
	}
	s.ask = AskNothing
	return s.resume(now)
}

// skip leaves the exercise out.
func (s *Session) skip(now time.Time) []Cue {
	s.skipped = append(slices.Clone(s.skipped), s.Step().Exercise)
	return s.leave(now)
}

// leave goes on with the next exercise.
func (s *Session) leave(now time.Time) []Cue {
	s.mode, s.ask = Running, AskNothing
	skipped := s.show(CueSkip, now, "")
	return append([]Cue{skipped}, s.enter(s.pastHurt(s.timeline.ExerciseEnd(s.step)), now)...)
}

// pastHurt is the step to go on with from a step on: an exercise that hurt in
// one round of its group is skipped in the rounds after it.
func (s *Session) pastHurt(step int) int {
	for ; step < len(s.timeline.Steps); step = s.timeline.ExerciseEnd(step) {
		at := s.timeline.Steps[step]
		hurtBefore := slices.ContainsFunc(s.hurt, func(n int) bool { return s.laterRound(at.Exercise, n) })
		if at.Kind != routine.Ready || !hurtBefore {
			break
		}
		s.skipped = append(slices.Clone(s.skipped), at.Exercise)
	}
	return step
}

// move takes the keys that change where in the timeline the session stands.
// Moving while paused stays paused; moving in a count-in counts in again.
// Nothing is lost: what was done of the step is in the ledger already.
func (s *Session) move(now time.Time, e Event) []Cue {
	to, said := 0, []Cue{s.show(moved[e], now, "")}
	switch e {
	case Next:
		to = s.timeline.RepEnd(s.step)
	case Back:
		to = s.back()
		s.takeUp(s.timeline.Steps[to].Exercise)
	case Repeat:
		to = s.timeline.ExerciseStart(s.step)
		s.ledger.bank(s.timeline, s.Step().Exercise, s.easedFrom(s.Step().Exercise))
	case More:
		s.extra += StepBy
		return said
	case Less:
		s.extra -= min(StepBy, s.Left())
		return append(said, s.run(now, 0)...)
	case Counted:
		s.ledger.put(s.step, s.into, true)
		to, said = s.step+1, nil // the next rep tells it
	default:
		return nil
	}
	cues := s.enter(to, now)
	switch s.mode {
	case Paused:
		return said
	case CountingIn:
		s.mode = Paused
		return append(said, s.resume(now)...)
	}
	return append(said, cues...)
}

// moved is what the keys that move are told by.
var moved = map[Event]CueKind{Next: CueForward, Back: CueBack, Repeat: CueAgain, More: CueMore, Less: CueLess}

// takeUp has an exercise done that was passed over for pain.
func (s *Session) takeUp(exercise int) {
	if slices.Contains(s.passed, exercise) {
		is := func(n int) bool { return n == exercise }
		s.passed, s.skipped = slices.DeleteFunc(slices.Clone(s.passed), is), slices.DeleteFunc(slices.Clone(s.skipped), is)
	}
}

// back is the start of this rep, or of the one before when this one has just
// begun.
func (s *Session) back() int {
	start := s.timeline.RepStart(s.step)
	if start > 0 && s.Step().Kind == routine.Ready {
		if before := s.timeline.Steps[start-1].Exercise; slices.Contains(s.passed, before) {
			return s.timeline.ExerciseStart(start - 1)
		}
	}
	passed := s.into
	for i := start; i < s.step; i++ {
		passed += s.timeline.Steps[i].Duration
	}
	if passed < BackWithin && start > 0 {
		return s.timeline.RepStart(start - 1)
	}
	return start
}
