package session

import (
	"fmt"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// When cues fall due (X).
const (
	ticks      = 3                // how many ticks lead to a start or an end
	lastFrom   = 5 * time.Second  // the shortest hold that has its last seconds ticked
	halfFrom   = 20 * time.Second // the shortest hold that has its half told (DESIGN)
	nextBefore = 9 * time.Second  // how long before its end a rest tells what is next
	settle     = 700 * time.Millisecond
)

// fixed adds the cues that belong to the start, the half or the end of step i.
func (l *layout) fixed(i int) {
	s := l.timeline.Steps[i]
	if i > 0 && l.endsWork(i-1) {
		l.add(i, Cue{Kind: CueEnd, Text: text.New("Stop.")})
	}
	switch s.Kind {
	case routine.Ready:
		l.fixedReady(i)
	case routine.Move:
		l.count(i)
	case routine.Hold:
		l.fixedHold(i)
	case routine.Return:
		l.add(i, l.endCue(i))
	case routine.Work:
		l.fixedWork(i)
	case routine.Rest:
		l.opening(i, CueRest, "Rest "+seconds(s.Duration)+".", "Rest.")
	case routine.Switch:
		l.fixedSwitch(i)
	case routine.Reposition:
		l.opening(i, CueReposition, "Slide a little.", "Slide.")
	}
	if s.Kind.Between() {
		l.ticks(i, CueTick)
	}
}

// cue is words at the start of a step.
func cue(k CueKind, words string) Cue {
	t := text.New(words)
	return Cue{Kind: k, Text: t, Words: t.Spoken()}
}

// opening adds the cue at the start of step i. The first of the lines is
// shown, and the first that fits before the ticks is spoken.
func (l *layout) opening(i int, k CueKind, lines ...string) (spoken bool) {
	c := cue(k, lines[0])
	c.Words = l.voice.first(l.slot(i), lines...)
	l.add(i, c)
	return c.Words != ""
}

// slot is how long words at the start of step i may take.
func (l *layout) slot(i int) time.Duration {
	d := l.timeline.Steps[i].Duration
	if l.ticked(i) {
		d -= min(ticks, (d-1)/time.Second) * time.Second
	}
	return d
}

// ticked says whether the last seconds of step i are ticked: before every
// start, and at the end of a hold and of timed work.
func (l *layout) ticked(i int) bool {
	s := l.timeline.Steps[i]
	switch {
	case s.Kind == routine.Work && s.Rep > 0:
		return !s.Self && s.Rep == l.reps[goOf(s)] && s.Duration > ticks*time.Second
	case s.Kind == routine.Work, s.Kind == routine.Hold:
		return s.Duration >= lastFrom
	}
	return s.Kind.Between()
}

// ticks adds 3-2-1 before the end of step i, as far as it is long enough.
func (l *layout) ticks(i int, k CueKind) {
	for n := ticks; n > 0; n-- {
		if before := time.Duration(n) * time.Second; l.ticked(i) && before < l.timeline.Steps[i].Duration {
			l.add(i, Cue{Kind: k, Offset: before, FromEnd: true, Number: n, Of: ticks, Text: text.New(fmt.Sprint(n))})
		}
	}
}

// fixedHold begins a hold: the first of a set tells how long it is. In a
// short one of the others the word gives way to a form line.
func (l *layout) fixedHold(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	switch {
	case s.Rep == 1 && s.Set == 1:
		l.opening(i, CueStart, fmt.Sprintf("Hold %s.", exactly(s.Duration)), "Hold.")
	case s.Duration < lastFrom && len(e.During) > 0 && l.formDue(e, s.Rep):
		l.add(i, Cue{Kind: CueStart, Text: text.New("Hold.")})
	default:
		l.opening(i, CueStart, "Hold.")
	}
	l.half(i)
	l.ticks(i, CueLast)
}

// endCue begins the way back. Only the way out of a stretch is spoken: in
// paced reps the tone keeps the time.
func (l *layout) endCue(i int) Cue {
	if l.timeline.Steps[i].Counted {
		return Cue{Kind: CueEnd, Text: text.New("Return.")}
	}
	return cue(CueEnd, "Slowly return.")
}

// endsWork says whether timed work ends with step i, so that the next step
// opens with the end tone.
func (l *layout) endsWork(i int) bool {
	t := l.timeline
	return t.Steps[i].Kind == routine.Work && !t.Steps[i].Self && (i+1 == len(t.Steps) || t.Steps[i+1].Kind.Between())
}

// fixedReady tells the exercise, its side, and how to get into position.
func (l *layout) fixedReady(i int) {
	e, from := l.timeline.Exercise(i), routine.Standing
	if i > 0 {
		from = l.timeline.Exercise(i - 1).Position
	}
	side := l.timeline.Steps[i].Side
	name := e.Name.String()
	if w := sideWords(side); w != "" {
		name += ", " + w
	}
	lines := []string{name + ".", e.Name.String() + "."}
	if m := moveWords(from, e.Position, side); m != "" {
		lines = append([]string{name + ". " + m}, lines...)
	}
	ok := l.opening(i, CueReady, lines...)
	l.tried(line{l.timeline.Steps[i].Exercise, CueReady, 0}, l.slot(i), ok)
}

// fixedSwitch tells the side to change to, and how to get there.
func (l *layout) fixedSwitch(i int) {
	side := l.timeline.Steps[i].Side
	short := []string{capital(sideWords(side)) + ".", capital(string(side)) + "."}
	if e := l.timeline.Exercise(i); e.Position == routine.SideLying {
		roll := moveWords(e.Position, e.Position, side)
		l.opening(i, CueSwitch, append([]string{"Switch sides. " + roll, roll}, short...)...)
		return
	}
	l.opening(i, CueSwitch, append([]string{"Switch sides: " + sideWords(side) + "."}, short...)...)
}

// count tells which rep begins, the first time with how many there are, and
// the side where it is new.
func (l *layout) count(i int) {
	s := l.timeline.Steps[i]
	of := l.reps[goOf(s)]
	what, n := "Rep", fmt.Sprint(s.Rep)
	if levels := l.levels[s.Exercise]; levels > 1 && levels == of {
		what, n = "Segment", fmt.Sprint("Segment ", s.Rep)
	}
	side := ""
	if alternate := l.timeline.Exercise(i).Dose.Sides == routine.Alternate; s.Side != routine.NoSide && (s.Rep == 1 || alternate) {
		side = ", " + string(s.Side)
	}
	lines := []string{n + side + ".", n + "."}
	switch {
	case of == 1:
	case s.Rep == of:
		lines = append([]string{n + side + ", last one.", "Last one."}, lines...)
	case s.Rep == 1 || what == "Segment":
		lines = append([]string{fmt.Sprintf("%s of %d%s.", n, of, side)}, lines...)
	}
	c := cue(CueCount, fmt.Sprintf("%s %d of %d", what, s.Rep, of))
	c.Words = l.voice.first(l.slot(i), lines...)
	c.Number, c.Of = s.Rep, of
	l.add(i, c)
}

// fixedWork is a rep inside a time, a self-paced rep, or a plain timer.
func (l *layout) fixedWork(i int) {
	s := l.timeline.Steps[i]
	if s.Rep > 0 {
		l.count(i)
	} else {
		length := capital(exactly(s.Duration)) + "."
		l.opening(i, CueStart, "Start. "+length, length)
		l.half(i)
	}
	l.ticks(i, CueLast)
}

// half tells the half of a long hold or of timed work.
func (l *layout) half(i int) {
	if d := l.timeline.Steps[i].Duration; d >= halfFrom {
		c := cue(CueHalf, "Half-way.")
		c.Offset = d / 2
		l.add(i, c)
	}
}
