package session

import (
	"slices"
	"time"
)

// Event is what happens to a session.
type Event uint8

// The events. Tick only lets time pass. Key is any key that is not bound to
// something else: it pauses, resumes, and takes back a question.
const (
	Tick Event = iota
	Start
	Key
	Next     // on to the next rep
	Back     // this rep again, or the one before when it has just begun
	More     // 5 s more
	Less     // 5 s less
	Repeat   // the exercise from its beginning
	Skip     // the exercise is left out; asks for a second Skip
	Quit     // the session ends; asks for a second Quit
	Leave    // the same, by a key that every keyboard has: after it Leave ends, too, and after Quit it does not
	Hurts    // the exercise is ended and recorded; asks how to go on, whatever else was asked
	Ease     // answer to Hurts: go on smaller and shorter
	LeaveOut // answer to Hurts: go on with the next exercise
	PassOver // too much pain for the exercise that is got ready for: it is skipped, and Back takes it up
	EaseOff  // some pain: the exercise that is got ready for and those after it go on smaller and shorter
	Stop     // the session ends at once; also an answer to Hurts
	Where    // tell where the session stands
	Counted  // the person counts a self-paced rep, or comes just too late for one; anywhere else it is a Key
	Away     // the terminal goes away: pause now
	Deaf     // the sound has gone: pause now
	Read     // in get ready: stand still, without a sound, until a key begins the work
)

// Apply lets the time up to now pass, then the event happen. It returns
// the cues that are due: of those that fell due inside one call only the
// newest of each kind. Before Start and after the end nothing changes.
func (s Session) Apply(now time.Time, e Event) (Session, []Cue) {
	if s.mode == Waiting {
		if e != Start {
			return s, nil
		}
		s.mode, s.started, s.last = Running, now, now
		return s, newest(s.entered(now))
	}
	if s.mode == Ended {
		return s, nil
	}
	wasPaused := s.mode == Paused
	cues := s.pass(now)
	if e == Counted {
		e = s.counted()
	}
	// The key that wakes a computer must not take back the pause it uncovers.
	uncovered := s.mode == Paused && !wasPaused
	if s.mode != Ended && !(uncovered && e == Key) {
		cues = append(cues, s.handle(now, e)...)
	}
	return s, newest(cues)
}

// counted is what counting a rep means where the session stands now. Just
// after a self-paced rep it was meant for that one, whatever goes on since.
func (s Session) counted() Event {
	switch {
	case s.mode != Running:
		return Key
	case s.step > 0 && s.timeline.Steps[s.step-1].Self && s.into < LateWithin:
		return Tick
	case !s.Step().Self:
		return Key
	}
	return Counted
}

// newest keeps the last cue of each kind, in order.
func newest(cues []Cue) []Cue {
	var out []Cue
	for i, c := range cues {
		if !slices.ContainsFunc(cues[i+1:], func(o Cue) bool { return o.Kind == c.Kind }) {
			out = append(out, c)
		}
	}
	return out
}

// Slept tells that the computer slept for d between the last call and the
// next. The moments do not show it: a sleep stops the monotonic clock, and the
// wall clock may just as well have been set.
func (s Session) Slept(d time.Duration) Session {
	s.slept += max(0, d)
	return s
}

// pass lets time pass. A long gap is not credited, asleep or awake.
func (s *Session) pass(now time.Time) []Cue {
	gap, slept := max(0, now.Sub(s.last)), s.slept
	s.last, s.slept = now, 0
	if s.mode == Paused {
		s.paused += gap + slept
		return nil
	}
	if gap+slept > s.stall {
		s.paused += gap + slept
		why := WhyStalled
		if slept > s.stall/2 {
			why = WhyAsleep
		}
		return s.pause(now, why)
	}
	var cues []Cue
	if s.mode == CountingIn {
		used := min(gap, s.countIn)
		cues = s.countDown(now, used, gap)
		s.paused += used
		gap -= used
		if s.mode == CountingIn {
			return cues
		}
	}
	return append(cues, s.run(now, gap)...)
}

// run lets d pass in the steps of the timeline.
func (s *Session) run(now time.Time, d time.Duration) []Cue {
	var cues []Cue
	for s.mode == Running {
		length := s.Length()
		used := max(0, min(d, length-s.into))
		from := s.into
		s.into += used
		s.active += used
		d -= used
		over := s.into >= length
		if s.Step().Counted {
			enough := enoughDivisor*length >= s.Step().Duration // it may still count as done
			s.ledger.put(s.step, s.into, over && enough)
		}
		cues = append(cues, s.due(now, from, d)...)
		if !over {
			break
		}
		if s.Step().Wait && used > 0 {
			// A key goes on, and then finds the step over.
			return append(cues, s.pause(now.Add(-d), WhyWaits)...)
		}
		cues = append(cues, s.enter(s.pastHurt(s.step+1), now.Add(-d))...)
	}
	return cues
}

// due is the cues of the current step after from, up to where it stands; over
// is how much of the call's time is still to pass. Keys that change a step's
// length move the cues that hang on its end: they are put in order again, and
// words that would now cover one of them are left out.
func (s *Session) due(now time.Time, from, over time.Duration) []Cue {
	var cues []Cue
	for _, c := range s.plan.Step(s.step) {
		at := c.in(s.Length())
		falls := at > from
		if c.Kind == CueNext { // keys may have moved its moment over where the step stands
			falls, s.told = !s.told, s.told || at <= s.into
			at = max(at, from)
		}
		if falls && at <= s.into && at < s.Length() {
			if s.extra != 0 || at > c.in(s.Length()) {
				c = s.stretched(c, at)
			}
			c.Due = now.Add(at - s.into - over)
			cues = append(cues, c)
		}
	}
	slices.SortStableFunc(cues, func(a, b Cue) int { return a.Due.Compare(b.Due) })
	return cues
}

// stretched is a cue that falls due at a moment of a step that keys have made
// longer or shorter: what it tells of the time is true again.
func (s *Session) stretched(c Cue, at time.Duration) Cue {
	if c.Room = 0; c.Left > 0 {
		c.Left += s.extra
		c = c.reworded(leftWords(c.Left), s.voice)
	}
	if s.covers(at, c.Takes) {
		c.Words, c.Takes = "", 0
	}
	return c
}

// covers says whether words at a moment of the current step run into a later
// cue of it, or over its end.
func (s *Session) covers(at, takes time.Duration) bool {
	return at+takes > s.Length() || slices.ContainsFunc(s.plan.Step(s.step), func(c Cue) bool {
		next := c.in(s.Length())
		return next > at && next < at+takes
	})
}

// enter goes to the start of a step; after the last one the session ends.
func (s *Session) enter(step int, at time.Time) []Cue {
	s.step, s.into, s.extra, s.told = step, 0, 0, false
	if step >= len(s.timeline.Steps) {
		return s.end(at)
	}
	return s.entered(at)
}

// entered is the cues that fall due as the current step begins.
func (s *Session) entered(at time.Time) []Cue {
	var cues []Cue
	for _, c := range s.plan.Step(s.step) {
		if c.in(s.Length()) == 0 {
			c.Due = at
			cues = append(cues, c)
		}
	}
	return cues
}

func (s *Session) end(at time.Time) []Cue {
	s.mode, s.ask, s.ended = Ended, AskNothing, at
	words := "Session ended."
	if s.status() == Completed {
		words = doneWords(s.timeline)
	}
	return []Cue{s.say(CueDone, at, words)}
}

// pause stops the time. The last moment before the pause is where it stands.
func (s *Session) pause(now time.Time, why Why) []Cue {
	s.mode, s.why, s.countIn = Paused, why, 0
	kind := CuePause
	if why == WhyAsleep || why == WhyStalled || why == WhyAway || why == WhySilent {
		kind = CueProblem
	}
	words := pauseWords[why]
	if why == WhyWaits {
		words = waitWords(s.timeline, s.At())
	}
	return []Cue{s.say(kind, now, words)}
}
