package session

import (
	"fmt"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// When cues fall due (X).
const (
	Ticks      = 3                // how many, a second each, lead to the start or the end of a step; into a paused session it is CountIn
	lastFrom   = 5 * time.Second  // the shortest hold that has its last seconds ticked, and goes on inside it after a pause
	longFrom   = 8 * time.Second  // the shortest hold that has room for words of its own beside a form line
	halfFrom   = 20 * time.Second // the shortest hold that has its half told (DESIGN)
	halfRest   = 30 * time.Second // the shortest rest that has its half told
	beatRest   = 50 * time.Second // the shortest rest whose quarters have a soft beat
	nextBefore = 9 * time.Second  // how long before its end a rest tells what is next
	nextSpoken = 12 * time.Second // the shortest rest that has room for it in words, whatever the voice
	settle     = 700 * time.Millisecond
)

// atMoments adds the cues that belong to the start, the half or the end of step i.
func (l *layout) atMoments(i int) {
	s := l.timeline.Steps[i]
	if i > 0 && l.ends(i) {
		l.add(i, Cue{Kind: CueEnd, Text: l.endText(i)})
	}
	switch s.Kind {
	case routine.Ready, routine.Switch:
		l.spread(i)
	case routine.Move:
		l.count(i)
	case routine.Hold:
		l.holdCues(i)
	case routine.Return:
		l.endCue(i)
	case routine.Work:
		l.workCues(i)
	case routine.Rest:
		rest := "Rest " + seconds(s.Duration) + "."
		if s.Open() {
			rest = "Rest."
		}
		before, way := l.restWay(i)
		l.opens(i, CueRest, before+rest+way, rest, "Rest.")
		l.halfOfRest(i)
	case routine.Reposition:
		l.opens(i, CueReposition, "Slide to a new spot.", "Slide.")
	}
	if s.Kind.Between() {
		l.ticks(i, CueTick)
	}
}

// restWay says, while the exercise is new, where the body goes in rest step i: what
// is to be left safely goes before the word to rest.
func (l *layout) restWay(i int) (before, behind string) {
	switch e := l.timeline.Exercise(i); {
	case !l.voice.isNew(e):
		return "", ""
	case e.Position.Lying():
		return "", " Stay down."
	default:
		return after(e.Leave.String()), ""
	}
}

// cue is words at the start of a step.
func cue(k CueKind, words string) Cue {
	t := text.New(words)
	return Cue{Kind: k, Text: t, Words: t.Spoken()}
}

// opens adds the cue at the start of step i. The first of the lines is shown,
// and the first that fits before the ticks is spoken.
func (l *layout) opens(i int, k CueKind, lines ...string) { l.says(i, k, lines[0], lines...) }

// says is opens with other words on the screen; no lines are only shown.
func (l *layout) says(i int, k CueKind, shown string, lines ...string) {
	c := Cue{Kind: k, Text: text.New(shown)}
	c.Words = l.voice.first(l.room(i, c), lines...)
	l.add(i, c)
}

// slot is how long words at the start of step i may take.
func (l *layout) slot(i int) time.Duration {
	d := l.timeline.Steps[i].Duration
	if l.ticked(i) {
		d -= min(Ticks, (d-1)/time.Second) * time.Second
	}
	return d
}

// ticked says whether the last seconds of step i are ticked: before every
// start, and at the end of a hold and of timed work.
func (l *layout) ticked(i int) bool {
	s := l.timeline.Steps[i]
	switch {
	case s.Kind == routine.Work && s.Rep > 0:
		return !s.Self && s.Rep == l.reps[setSideOf(s)] && s.Duration > Ticks*time.Second
	case s.Kind == routine.Work, s.Kind == routine.Hold:
		return s.Duration >= lastFrom
	}
	return s.Kind.Between() && !s.Wait // a key counts in
}

// ticks adds 3-2-1 before the end of step i, as far as it is long enough.
func (l *layout) ticks(i int, k CueKind) {
	for n := Ticks; n > 0; n-- {
		if before := time.Duration(n) * time.Second; l.ticked(i) && before < l.timeline.Steps[i].Duration {
			l.add(i, Cue{Kind: k, Offset: before, FromEnd: true, Number: n, Of: Ticks, Text: text.New(fmt.Sprint(n))})
		}
	}
}

// holdCues begins a hold: the first tells how long it is. Later ones have the
// word while a stretch is new; a short one leaves its time to a form line, and at
// a new spot has both where there is room.
func (l *layout) holdCues(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	switch {
	case s.Rep == 1 && (s.Set == 1 || l.timeline.Exercise(i).Dose.Holds != nil):
		l.opens(i, CueStart, fmt.Sprintf("Hold %s.", exactly(s.Duration)), "Hold.")
	case l.voice.isNew(e) && (s.Duration >= longFrom || len(e.During) == 0 || l.levels[s.Exercise] > 1 && l.leavesForm(i)):
		l.opens(i, CueStart, "Hold.")
	default:
		l.add(i, Cue{Kind: CueStart, Text: text.New("Hold.")})
	}
	l.half(i)
	l.beats(i)
	l.ticks(i, CueLast)
}

// endCue begins the way back. Only the way out of a stretch is spoken: in
// paced reps the tone keeps the time. The last of an exercise is praised, and
// led back in the exercise's own words where it has some.
func (l *layout) endCue(i int) {
	s, back := l.timeline.Steps, "Slowly return."
	if own := l.formIn(i, routine.Return); own >= 0 {
		back = l.forms[s[i].Exercise][own].cue.Words + "."
	}
	shown, lines := "Slowly return.", []string{back, "Return."}
	switch isLast := i+1 == len(s) || s[i+1].Exercise != s[i].Exercise; {
	case isLast: // praise after the way back is told, so that nobody lets go
		lines = append([]string{back + " Well done."}, lines...)
	case s[i].Counted:
		lines = nil
	}
	if s[i].Counted {
		shown = "Return."
	}
	l.says(i, CueEnd, shown, lines...)
}

// ends says whether step i opens with the end tone: after timed work, and
// between exercises.
func (l *layout) ends(i int) bool {
	t := l.timeline
	before := t.Steps[i-1]
	return t.Steps[i].Kind == routine.Ready || before.Kind == routine.Work && !before.Self && t.Steps[i].Kind.Between()
}

// endText is shown at the end of timed work. Reps have been counted to the
// last one.
func (l *layout) endText(i int) text.Text {
	if before := l.timeline.Steps[i-1]; before.Kind == routine.Work && !before.Self {
		return text.New("Stop.")
	}
	return text.Text{}
}

// halfOfRest tells the half of a long rest.
func (l *layout) halfOfRest(i int) {
	d := l.timeline.Steps[i].Duration
	if d < halfRest {
		return
	}
	c := cue(CueHalf, leftWords(d/2))
	c.Offset, c.Left = d/2, d/2
	if l.voice.knows(l.timeline.Exercise(i)) {
		c.Words = ""
	}
	l.add(i, c)
	if d >= beatRest { // no quarter of it goes by in silence
		l.add(i, Cue{Kind: CueBeat, Offset: d / 4})
		l.add(i, Cue{Kind: CueBeat, Offset: d * 3 / 4})
	}
}

// half tells the half of a long hold or of timed work. Slow work keeps its beat
// meanwhile: where one falls due, the cue sounds like it (see BeatAt).
func (l *layout) half(i int) {
	if d := l.timeline.Steps[i].Duration; d >= halfFrom {
		c := cue(CueHalf, "Halfway.")
		if l.timeline.Steps[i].Kind == routine.Work {
			c = cue(CueHalf, leftWords(d/2)) // half-way along a movement is something else
		}
		c.Offset, c.Left = d/2, d/2
		l.add(i, c)
	}
}
