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
		l.add(i, l.holdCue(i))
		l.halfAndLast(i, s.Duration)
	case routine.Return:
		l.add(i, l.endCue(i))
	case routine.Work:
		l.fixedWork(i)
	case routine.Rest:
		l.add(i, cue(CueRest, "Rest "+seconds(s.Duration)+"."))
	case routine.Switch:
		l.add(i, cue(CueSwitch, l.switchWords(i)))
	case routine.Reposition:
		l.add(i, cue(CueReposition, "Next level."))
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

// holdCue begins a hold. In a short one the word gives way to a form line.
func (l *layout) holdCue(i int) Cue {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	c := cue(CueStart, "Hold.")
	if s.Duration < lastFrom && len(e.During) > 0 && l.formDue(e, s.Rep) {
		c.Words = ""
	}
	return c
}

// endCue begins the way back. Only the way out of a stretch is spoken: in
// paced reps the tone keeps the time.
func (l *layout) endCue(i int) Cue {
	if l.timeline.Steps[i].Counted {
		return Cue{Kind: CueEnd, Text: text.New("Return.")}
	}
	return cue(CueEnd, "Slowly back.")
}

// endsWork says whether timed work ends with step i, so that the next step
// opens with the end tone.
func (l *layout) endsWork(i int) bool {
	t := l.timeline
	return t.Steps[i].Kind == routine.Work && !t.Steps[i].Self && (i+1 == len(t.Steps) || t.Steps[i+1].Kind.Between())
}

// ticks adds 3-2-1 before the end of step i, as far as it is long enough.
func (l *layout) ticks(i int, k CueKind) {
	for n := ticks; n > 0; n-- {
		if before := time.Duration(n) * time.Second; before < l.timeline.Steps[i].Duration {
			l.add(i, Cue{Kind: k, Offset: before, FromEnd: true, Number: n, Of: ticks, Text: text.New(fmt.Sprint(n))})
		}
	}
}

func (l *layout) fixedReady(i int) {
	e, from := l.timeline.Exercise(i), routine.Standing
	if i > 0 {
		from = l.timeline.Exercise(i - 1).Position
	}
	words := e.Name.String()
	if w := sideWords(l.timeline.Steps[i].Side); w != "" {
		words += ", " + w
	}
	words += "."
	if m := moveWords(from, e.Position, l.timeline.Steps[i].Side); m != "" {
		words += " " + m
	}
	l.add(i, cue(CueReady, words))
}

// switchWords tell the side to change to, and how to roll there.
func (l *layout) switchWords(i int) string {
	s := l.timeline.Steps[i]
	if e := l.timeline.Exercise(i); e.Position == routine.SideLying {
		return "Switch sides. " + moveWords(e.Position, e.Position, s.Side)
	}
	return "Switch sides: " + sideWords(s.Side) + "."
}

// count tells which rep begins. With alternating sides it tells the side.
func (l *layout) count(i int) {
	s := l.timeline.Steps[i]
	_, of, _ := l.timeline.Of(i)
	words := fmt.Sprintf("%d", s.Rep)
	if l.timeline.Exercise(i).Dose.Sides == routine.Alternate {
		words += ", " + string(s.Side)
	}
	if s.Rep == of && of > 1 {
		words += ", last one"
	}
	c := cue(CueCount, words+".")
	c.Text = text.New(fmt.Sprintf("Rep %d of %d", s.Rep, of))
	c.Number, c.Of = s.Rep, of
	l.add(i, c)
}

// fixedWork is a rep inside a time, a self-paced rep, or a plain timer.
func (l *layout) fixedWork(i int) {
	s := l.timeline.Steps[i]
	if s.Rep > 0 {
		l.count(i)
		return
	}
	l.add(i, cue(CueStart, "Start. "+capital(seconds(s.Duration))+"."))
	l.halfAndLast(i, s.Duration)
}

func (l *layout) halfAndLast(i int, d time.Duration) {
	if d >= halfFrom {
		c := cue(CueHalf, "Half-way.")
		c.Offset = d / 2
		l.add(i, c)
	}
	if d >= lastFrom {
		l.ticks(i, CueLast)
	}
}
