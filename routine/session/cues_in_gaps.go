package session

import (
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// inGaps adds the lines that may be spoken anywhere in step i.
func (l *layout) inGaps(i int) {
	s := l.timeline.Steps[i]
	switch s.Kind {
	case routine.Ready, routine.Switch:
		for n, c := range l.shown[i] { // set-up that is not spoken, one line after the other
			from := s.Duration * time.Duration(n) / time.Duration(len(l.shown[i]))
			l.tell(i, c, from, s.Duration)
		}
	case routine.Rest:
		l.next(i)
	default:
		l.halfOfReps(i)
		if i == l.timeline.RepStart(i) {
			l.formCues(i)
		}
	}
}

// speak puts a cue where its words, or its tone, have room between two
// offsets of step i.
func (l *layout) speak(i int, c Cue, from, to time.Duration) (longest time.Duration, ok bool) {
	at, longest, ok := l.place(max(toneTakes, l.sounds(i, c)), l.starts[i]+from, l.starts[i]+to)
	if ok {
		l.addAt(i, c, at-l.starts[i])
	}
	return longest, ok
}

// tell is speak for what must be shown: the first of its words and of shorter ones
// for which there is room is spoken. Without any, the tone takes the next gap, and
// without one the cue stands at the first offset.
func (l *layout) tell(i int, c Cue, from, to time.Duration, shorter ...string) {
	for _, c.Words = range append([]string{c.Words}, shorter...) {
		if _, ok := l.speak(i, c, from, to); ok {
			return
		}
	}
	c.Words = ""
	if _, ok := l.speak(i, c, from, to); !ok {
		l.addAt(i, c, from)
	}
}

// addAt adds a cue so long after the start of step i.
func (l *layout) addAt(i int, c Cue, offset time.Duration) {
	if c.Offset = offset; c.FromEnd {
		c.Offset = l.timeline.Steps[i].Duration - offset
	}
	l.add(i, c)
}

// next tells what comes after a rest, about nextBefore before it.
func (l *layout) next(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	if s.Duration < nextBefore {
		return
	}
	unit := unitWords(l.timeline, i, i+1)
	if side := sideWords(e, s.Side); side != "" {
		unit += ", " + side
	}
	words, short := "Next: "+unit+".", text.Capital(unit)+"."
	shorter := []string{words, short}
	if sets, _, _ := l.timeline.Of(i); sets > 1 && s.Set == sets {
		words = "Next: " + unit + ", the last one."
		shorter = append([]string{words}, shorter...)
	}
	if l.voice.isNew(e) && !e.Leave.Empty() && !e.Position.Lying() { // what was left for the rest
		words += " Get back into position."
	}
	c := cue(CueNext, words)
	switch {
	case s.Duration < nextSpoken:
		c.Words, shorter = "", nil // the set is told as it begins
	case l.voice.Speech == Counts:
		c.Words, shorter = short, nil
	}
	c.FromEnd = true // it stays before the end of a rest that keys make longer or shorter
	l.tell(i, c, s.Duration-nextBefore, s.Duration, shorter...)
}

// halfOfReps tells the half of reps inside a time, in the gap after the count.
func (l *layout) halfOfReps(i int) {
	s := l.timeline.Steps[i]
	timed := s.Kind == routine.Work && s.Rep > 0 && !s.Self
	if of := l.reps[setSideOf(s)]; timed && of > 1 && s.Rep == of/2+1 {
		left := s.Duration * time.Duration(of-s.Rep+1)
		c := cue(CueHalf, leftWords(left))
		c.Left = left
		if back := l.wayBack(i); back > 0 { // on either way, apart from the tone between them
			for _, way := range [][2]time.Duration{{toneTakes, back}, {back + 2*tones[CueDown], s.Duration}} {
				if _, ok := l.speak(i, c, way[0], way[1]); ok {
					return
				}
			}
			c.Words = ""
		}
		l.tell(i, c, toneTakes, s.Duration)
	}
}
