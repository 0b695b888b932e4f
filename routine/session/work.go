package session

import (
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// beatEvery is how far apart soft beats stand where nothing else is heard,
// beatsFrom how long the hold or the work has to be, and beatsTo the longest
// there is, and shortestCycle the quickest cycle that has a beat of its own (X).
const (
	beatEvery     = 10 * time.Second
	beatsFrom     = 30 * time.Second
	beatsTo       = time.Hour
	shortestCycle = time.Second
	shortestWays  = 3 * time.Second // the quickest rep inside a time whose way back has a tone
)

// workCues is a rep inside a time, a self-paced rep, or a plain timer.
func (l *layout) workCues(i int) {
	if s := l.timeline.Steps[i]; s.Rep > 0 {
		l.count(i)
		if back := l.wayBack(i); back > 0 {
			l.add(i, Cue{Kind: CueDown, Offset: back})
		}
	} else {
		l.startWork(i)
		l.half(i)
		l.beats(i)
	}
	l.ticks(i, CueLast)
}

// startWork begins timed work: with its length, which get ready has told a person
// who learns it, with its first way where it is slow, and with its set.
func (l *layout) startWork(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	length := text.Capital(exactly(s.Duration)) + "."
	lines := []string{"Start. " + length, length}
	if !l.voice.knows(e) && l.voice.speaks(CueSetup) {
		lines = []string{"Start."}
	}
	if first := l.firstWay(i); first != "" {
		lines = []string{first}
	}
	c := Cue{Kind: CueStart, Text: text.New("Start. " + length)}
	if l.opensSet(i) {
		lines, c.Set = []string{setWords(s) + ". " + lines[0], setWords(s) + "."}, s.Set
		if !l.voice.speaks(CueStart) {
			lines = lines[1:]
		}
	}
	c.Words = l.voice.first(l.room(i, c), lines...)
	l.add(i, c)
}

// wayBack is when the way back begins in a rep inside a time, of which the count
// begins the way out; 0 where the rep is too quick to be told its ways.
func (l *layout) wayBack(i int) time.Duration {
	if s := l.timeline.Steps[i]; s.Kind == routine.Work && s.Rep > 0 && !s.Self && s.Duration >= shortestWays {
		return s.Duration / 2
	}
	return 0
}

// Way is the kind of step that a person moves like now: of slow timed work one of the two
// ways of a rep or a cycle, as its tones tell them; else the step's own.
func (s Session) Way() routine.Kind {
	l, at := layout{timeline: s.timeline}, s.into
	back := l.wayBack(s.At())
	if cycle := l.slowCycle(s.At()); cycle > 0 {
		at, back = at%cycle, cycle/2
	}
	switch {
	case back == 0:
		return s.Step().Kind
	case at < back:
		return routine.Move
	}
	return routine.Return
}

// firstWay begins slow work in words with its first way: empty where they are not
// over before the second begins.
func (l *layout) firstWay(i int) string {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	k := l.formIn(i, routine.Move)
	if k < 0 || !e.Dose.Cycle.Set || l.guidedHalves(e) == 0 || !l.voice.speaks(CueForm) {
		return ""
	}
	c := Cue{Kind: CueStart, Words: "Start. " + l.forms[s.Exercise][k].cue.Words + "."}
	if l.voice.Takes(c.Words) > l.room(i, c) {
		return ""
	}
	l.tried(line{s.Exercise, CueForm, k}, 0, true)
	return c.Words
}

// beats keep the pace of slow timed work, a tone for each half of its cycle,
// and let no long hold or work go by in silence.
func (l *layout) beats(i int) {
	s := l.timeline.Steps[i]
	end := min(l.slot(i), beatsTo)
	if cycle := l.slowCycle(i); cycle > 0 {
		for at := cycle / 2; at < end; at += cycle / 2 {
			if k, _ := BeatAt(l.timeline, i, at); at != s.Duration/2 || at < halfFrom/2 {
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

// slowCycle is how long a cycle of slow timed work takes whose halves have a beat, 0
// in any other step.
func (l *layout) slowCycle(i int) time.Duration {
	s := l.timeline.Steps[i]
	if cycle := l.timeline.Exercise(i).Dose.Cycle.At(l.timeline.Level); s.Kind == routine.Work && s.Rep == 0 && cycle >= shortestCycle {
		return cycle
	}
	return 0
}

// BeatAt is the beat of slow timed work that falls due at a moment of step i:
// CueUp where its cycle begins, CueDown at the half of it.
func BeatAt(t routine.Timeline, i int, at time.Duration) (beat CueKind, ok bool) {
	half := t.Exercise(i).Dose.Cycle.At(t.Level) / 2
	switch {
	case t.Steps[i].Kind != routine.Work || half < shortestCycle/2 || at%half != 0:
		return "", false
	case at/half%2 == 1:
		return CueDown, true
	}
	return CueUp, true
}

// clear says whether the half of step i does not fall due at a moment of it.
func (l *layout) clear(i int, at time.Duration) bool {
	half := l.timeline.Steps[i].Duration / 2
	return at >= half+settle || at+settle <= half || half < halfFrom/2
}
