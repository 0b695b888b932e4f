package session

import (
	"fmt"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// CountIn is the way back into a paused session, a tick each second (X). The
// ticks before the start and the end of a step are not it (see ticks).
func (s Session) CountIn() time.Duration { return 3 * time.Second }

// CountInWords are "3-2-1".
func (s Session) CountInWords() string {
	var numbers []string
	for n := s.countInTicks(); n > 0; n-- {
		numbers = append(numbers, fmt.Sprint(n))
	}
	return strings.Join(numbers, "-")
}

func (s Session) countInTicks() int { return int(s.CountIn() / time.Second) }

// resume begins the count-in of a paused session. A rep that was cut in the middle of its paced
// phases is begun again; a hold of a stretch, any of 5 s or more, and timed work go on.
func (s *Session) resume(now time.Time) []Cue {
	begins := s.why == WhyReading && s.Step().Kind == routine.Ready
	if begins {
		s.step, s.into, s.extra, s.why = s.timeline.RepEnd(s.step), 0, 0, WhyKey
	}
	if s.rewinds() {
		s.step, s.into, s.extra = s.timeline.RepStart(s.step), 0, 0
	}
	s.mode, s.ask, s.countIn = CountingIn, AskNothing, s.CountIn()
	c := s.resumeCue(now)
	if begins {
		c = s.show(CueResume, now, "Starting in "+seconds(s.CountIn())+".")
	}
	return []Cue{c, s.tick(s.countInTicks(), now)}
}

// rewinds says whether going on means the whole rep again.
func (s *Session) rewinds() bool {
	step := s.Step()
	switch step.Kind {
	case routine.Hold:
		return s.Exercise().Dose.Tempo.Move.Set && step.Duration < lastFrom
	case routine.Move:
		return true
	case routine.Return:
		return step.Counted
	}
	return step.Self
}

// countDown takes time off the count-in and ticks each second of it.
func (s *Session) countDown(now time.Time, used, gap time.Duration) []Cue {
	before := s.countIn
	s.countIn -= used
	var cues []Cue
	for n := s.countInTicks(); n > 0; n-- {
		if mark := time.Duration(n) * time.Second; mark < before && mark >= s.countIn {
			cues = append(cues, s.tick(n, now.Add(before-mark-gap)))
		}
	}
	if s.countIn == 0 {
		s.mode = Running
		cues = append(cues, s.countedIn(now.Add(used-gap))...)
	}
	return cues
}

// countedIn is what is heard at the end of a count-in: the start of the step, or a
// tone for the middle of one. Between reps there is nothing to begin.
func (s *Session) countedIn(at time.Time) []Cue {
	kind := CueStart
	switch step := s.Step(); {
	case s.into == 0:
		return s.entered(at)
	case step.Kind.Between():
		return nil
	case step.Kind == routine.Return:
		kind = CueEnd
	}
	return []Cue{s.show(kind, at, text.Capital(s.Step().Kind.Words())+".")}
}

// tick is one second of the count-in.
func (s Session) tick(n int, at time.Time) Cue {
	c := s.show(CueTick, at, fmt.Sprint(n))
	c.Number, c.Of = n, s.countInTicks()
	return c
}

// resumeTakes is how long the tone that resumes sounds.
const resumeTakes = 100 * time.Millisecond

// resumeCue says what goes on after the count-in, in as many words as fit
// before its second tick.
func (s Session) resumeCue(at time.Time) Cue {
	kind := text.Capital(s.Step().Kind.Words())
	lines := []string{kind + ".", "Carry on."}
	if side := sideWords(s.Exercise(), s.Step().Side); side != "" {
		lines = []string{kind + ", " + side + ".", text.Capital(side) + ".", text.Capital(string(s.Step().Side)) + ".", "Carry on."}
	}
	c := s.say(CueResume, at, "Resuming: "+strings.ToLower(lines[0]))
	c.Words = s.voice.first(time.Second-resumeTakes, lines...)
	c.Takes = s.voice.Takes(c.Words)
	return c
}
