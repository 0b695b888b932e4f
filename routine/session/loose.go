package session

import (
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// loose adds the lines that may be spoken anywhere in step i.
func (l *layout) loose(i int) {
	s := l.timeline.Steps[i]
	switch s.Kind {
	case routine.Ready:
		l.setup(i)
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
	if !l.voice.speaks(c.Kind) {
		c.Words = ""
	}
	at, longest, ok := l.place(max(toneTakes, l.voice.Takes(c.Words)), l.starts[i]+from, l.starts[i]+to)
	if ok {
		c.Offset = at - l.starts[i]
		l.add(i, c)
	}
	return longest, ok
}

// tell is speak for what must be shown: without room for its words, the tone
// takes the next gap, and without any the cue stands at the first offset.
func (l *layout) tell(i int, c Cue, from, to time.Duration) {
	if _, ok := l.speak(i, c, from, to); ok {
		return
	}
	c.Words, c.Offset = "", from
	if _, ok := l.speak(i, c, from, to); !ok {
		l.add(i, c)
	}
}

// setup speaks the set-up lines of an exercise while it is new; afterwards
// they are shown only, one after the other.
func (l *layout) setup(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	spoken := l.voice.speaks(CueSetup) && l.voice.Met[e.ID] < NewFor
	for n, words := range e.Setup {
		c := Cue{Kind: CueSetup, Text: words}
		turn := s.Duration * time.Duration(n) / time.Duration(len(e.Setup))
		if !spoken {
			l.tell(i, c, turn, s.Duration)
			continue
		}
		c.Words = words.Spoken()
		longest, ok := l.speak(i, c, 0, s.Duration)
		l.tried(line{s.Exercise, CueSetup, n}, longest, ok)
		if !ok {
			c.Words = ""
			l.tell(i, c, turn, s.Duration)
		}
	}
}

// next tells what comes after a rest, about nextBefore before it.
func (l *layout) next(i int) {
	d := l.timeline.Steps[i].Duration
	if d < nextBefore {
		return
	}
	words := "Next: " + unitWords(l.timeline, i, i+1)
	if side := sideWords(l.timeline.Steps[i].Side); side != "" {
		words += ", " + side
	}
	l.tell(i, cue(CueNext, words+"."), d-nextBefore, d)
}

// formCues speaks form lines in the rep that begins at step i, or along timed
// work: always while the exercise is new, seldom when it is familiar.
func (l *layout) formCues(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	if len(e.During) == 0 || s.Rep > 0 && !l.formDue(e, s.Rep) {
		return
	}
	if s.Rep > 0 {
		l.formLine(l.formPlaces(i))
		return
	}
	every := formEvery(l.voice.Met[e.ID])
	for from := every / 2; from < s.Duration-lastFrom; from += every {
		l.formLine([]stretch{{i, from, min(from+every, s.Duration)}})
	}
}

// stretch is a stretch of a step in which a line may be spoken.
type stretch struct {
	step     int
	from, to time.Duration
}

// formPlaces are where a rep's form line may stand: in its hold first, else
// on the way back, else on the way out, but never on the way out of a stretch,
// when it would call the person back into it. In a long hold it waits until
// the person has settled.
func (l *layout) formPlaces(i int) []stretch {
	var out []stretch
	for _, k := range []routine.Kind{routine.Hold, routine.Work, routine.Return, routine.Move} {
		for j := i; j < l.timeline.RepEnd(i); j++ {
			s := l.timeline.Steps[j]
			if s.Kind != k || k == routine.Return && !s.Counted {
				continue
			}
			from := toneTakes
			if s.Duration >= lastFrom {
				from = settle
			}
			out = append(out, stretch{j, from, s.Duration})
		}
	}
	return out
}

// formEvery is how far apart form lines stand in timed work (X).
func formEvery(met int) time.Duration {
	switch {
	case met < NewFor:
		return 12 * time.Second
	case met < FamiliarAfter:
		return 20 * time.Second
	}
	return 40 * time.Second
}

// formDue says whether a rep has a form line (X).
func (l *layout) formDue(e routine.Exercise, rep int) bool {
	switch met := l.voice.Met[e.ID]; {
	case met < NewFor:
		return true
	case met < FamiliarAfter:
		return rep%3 == 1
	}
	return rep == 1
}

// formLine speaks the exercise's next form line, or the first after it that
// fits, in the first of the places that has room.
func (l *layout) formLine(places []stretch) {
	exercise := l.timeline.Steps[places[0].step].Exercise
	forms := l.forms[exercise]
	for n := range forms {
		k := (l.form[exercise] + n) % len(forms)
		at := line{exercise, CueForm, k}
		for _, p := range places {
			longest, ok := l.speak(p.step, forms[k], p.from, p.to)
			l.tried(at, longest, ok)
			if ok {
				l.room[exercise] = max(l.room[exercise], l.voice.Takes(forms[k].Words))
				l.form[exercise] = k + 1
				return
			}
		}
	}
}

// halfOfReps tells the half of reps inside a time, in the gap after the count.
func (l *layout) halfOfReps(i int) {
	s := l.timeline.Steps[i]
	timed := s.Kind == routine.Work && s.Rep > 0 && !s.Self
	if of := l.reps[goOf(s)]; timed && of > 1 && s.Rep == of/2+1 {
		l.tell(i, cue(CueHalf, "Half-way."), toneTakes, s.Duration)
	}
}

// tried remembers whether a line has found a slot.
func (l *layout) tried(at line, longest time.Duration, ok bool) {
	l.placed[at] = l.placed[at] || ok
	l.best[at] = max(l.best[at], longest)
}

// missing lists the lines that were tried and never found a slot. A form line
// that is shorter than one that did was only unlucky in its turn.
func (l *layout) missing() []Misfit {
	var out []Misfit
	for n, e := range l.timeline.Routine.Exercises {
		out = append(out, l.missingOf(n, CueReady, []text.Text{e.Name})...)
		out = append(out, l.missingOf(n, CueSetup, e.Setup)...)
		out = append(out, l.missingOf(n, CueForm, e.During)...)
	}
	return out
}

func (l *layout) missingOf(exercise int, k CueKind, words []text.Text) []Misfit {
	var out []Misfit
	for i, w := range words {
		at, takes := line{exercise, k, i}, l.voice.Takes(w.Spoken())
		placed, tried := l.placed[at]
		if unlucky := k == CueForm && takes <= l.room[exercise]; tried && !placed && !unlucky {
			out = append(out, Misfit{exercise, k, w, takes, l.best[at]})
		}
	}
	return out
}
