package session

import (
	"time"

	"tspine/routine"
)

// beatEvery is how far apart soft beats stand where nothing else is heard,
// beatsFrom how long the hold or the work has to be, and beatsTo the longest
// there is (X).
const (
	beatEvery = 10 * time.Second
	beatsFrom = 30 * time.Second
	beatsTo   = time.Hour
)

// fixedWork is a rep inside a time, a self-paced rep, or a plain timer.
func (l *layout) fixedWork(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	if s.Rep > 0 {
		l.count(i)
	} else {
		length := capital(exactly(s.Duration)) + "."
		lines := []string{"Start. " + length, length}
		if !l.voice.knows(e) && l.voice.speaks(CueSetup) { // get ready has told the length
			lines = []string{"Start."}
		}
		l.says(i, CueStart, "Start. "+length, lines...)
		l.half(i)
		l.beats(i)
	}
	l.ticks(i, CueLast)
}

// beats keep the pace of slow timed work, a tone for each half of its cycle,
// and let no long hold or work go by in silence.
func (l *layout) beats(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	end := min(l.slot(i), beatsTo)
	if cycle := e.Dose.Cycle.At(l.timeline.Level); s.Kind == routine.Work && cycle >= time.Second {
		for n, at := 1, cycle/2; at < end; n, at = n+1, at+cycle/2 {
			k := CueDown
			if n%2 == 0 {
				k = CueUp
			}
			if l.clear(i, at) {
				l.add(i, Cue{Kind: k, Offset: at})
			}
		}
		return
	}
	if s.Duration <= beatsFrom {
		return
	}
	for at := beatEvery; at < end-settle; at += beatEvery {
		if l.clear(i, at) {
			l.add(i, Cue{Kind: CueBeat, Offset: at})
		}
	}
}

// clear says whether the half of step i does not fall due at a moment of it.
func (l *layout) clear(i int, at time.Duration) bool {
	half := l.timeline.Steps[i].Duration / 2
	return at >= half+settle || at+settle <= half || half < halfFrom/2
}
