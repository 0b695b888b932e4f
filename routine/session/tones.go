package session

import (
	"time"

	"tspine/routine"
)

// How long is kept free of words (X).
const (
	toneTakes    = 150 * time.Millisecond // for any tone
	tallyTakes   = 850 * time.Millisecond // for the notes of a count that no voice tells
	startUpTakes = 520 * time.Millisecond // for the start of slow work with its first way
)

// tones are how long the tones sound that words have to wait for, by kind; a
// little more than they do.
var tones = map[CueKind]time.Duration{
	CueReady:      450 * time.Millisecond,
	CueStart:      350 * time.Millisecond,
	CueHalf:       220 * time.Millisecond,
	CueEnd:        400 * time.Millisecond,
	CueSwitch:     500 * time.Millisecond,
	CueReposition: 300 * time.Millisecond,
	CueRest:       480 * time.Millisecond,
	CueUp:         200 * time.Millisecond,
	CueDown:       200 * time.Millisecond,
	CueDone:       500 * time.Millisecond,
}

// ToneTakes is how long the tone of a cue sounds before its words begin, in step
// i of the timeline. Cues that have no tone begin at once.
func ToneTakes(c Cue, t routine.Timeline, i int) time.Duration {
	s := t.Steps[i]
	switch {
	case StartsUp(c, t, i):
		return startUpTakes
	case c.Kind == CueCount && c.Words == "" && c.Number > 1:
		return tallyTakes
	case c.Kind == CueCount && s.Side != routine.NoSide && c.Number == 1:
		return tones[CueStart]
	case c.Kind == CueCount:
		return 160 * time.Millisecond
	case c.Kind == CueStart && s.Kind == routine.Hold:
		return 200 * time.Millisecond
	case c.Kind == CueEnd && s.Kind == routine.Return:
		return 180 * time.Millisecond
	}
	return tones[c.Kind]
}

// StartsUp says whether a cue starts slow work, and with it the first way of its
// cycle: its tone tells both. A side has a start of its own.
func StartsUp(c Cue, t routine.Timeline, i int) bool {
	if c.Kind != CueStart || t.Steps[i].Side != routine.NoSide {
		return false
	}
	_, slow := BeatAt(t, i, 0)
	return slow
}

// sounds is how long a cue of step i is heard, its tone and its words.
func (l *layout) sounds(i int, c Cue) time.Duration {
	if !l.voice.tells(c) {
		c.Words = ""
	}
	return l.before(i, c) + ToneTakes(c, l.timeline, i) + l.voice.Takes(c.Words)
}

// before is how long a cue that opens step i waits for the end of what was
// before.
func (l *layout) before(i int, c Cue) time.Duration {
	if i > 0 && l.ends(i) && c.Kind != CueEnd && c.Offset == 0 && !c.FromEnd && tones[c.Kind] > 0 {
		return endTakes
	}
	return 0
}

// room is how long words at the start of step i may take after the tone of a
// cue: up to the first beat of slow work.
func (l *layout) room(i int, c Cue) time.Duration {
	c.Words = "."
	until := l.slot(i)
	if cycle := l.slowCycle(i); cycle > 0 {
		until = min(until, cycle/2)
	}
	return until - l.before(i, c) - ToneTakes(c, l.timeline, i)
}
