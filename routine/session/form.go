package session

import (
	"slices"
	"time"

	"tspine/routine"
)

// window is a part of a step in which a line may be spoken, and the phase
// that it is.
type window struct {
	step     int
	from, to time.Duration
	phase    routine.Kind
	leads    bool // words stand at its end, and lead into the phase
}

// Room for words about a short hold (X).
const (
	// spared is by how much a voice may be slower than it is known to be for words that
	// lead into it: else one that is hardly slower would leave them out.
	spared = 150 * time.Millisecond
	moment = 900 * time.Millisecond // what is left of it for words that follow its own
)

// formCues speaks form lines in the rep that begins at step i, or along timed
// work: always while the exercise is new, seldom when it is known.
func (l *layout) formCues(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	switch {
	case len(e.During) == 0:
	case s.Rep > 0:
		if l.formDue(e, s) {
			l.formLine(l.formPlaces(i))
		}
	default:
		if e.Dose.Cycle.Set {
			l.cycleLines(i)
		}
		every := byFamiliarity[time.Duration](l.voice, e, 12, 20, 40) * time.Second // (X)
		for from := every / 2; from < s.Duration-lastFrom; from += every {
			l.formLine([]window{{step: i, from: from, to: min(from+every, s.Duration), phase: routine.Work}})
		}
	}
}

// formIn is the first form line that belongs to a phase of step i's exercise;
// -1 without one.
func (l *layout) formIn(i int, phase routine.Kind) int {
	return slices.IndexFunc(l.forms[l.timeline.Steps[i].Exercise], func(f formLine) bool { return f.in == phase })
}

// cycleLines speaks the first line of each half of a cycle at its beginning,
// until the person has the beat; not the first where the start has spoken it.
func (l *layout) cycleLines(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	half := e.Dose.Cycle.At(l.timeline.Level) / 2
	for n := range l.guidedHalves(e) {
		phase := routine.Move
		if n%2 == 1 {
			phase = routine.Return
		}
		k := l.formIn(i, phase)
		if n == 0 && l.tries[line{s.Exercise, CueForm, k}].placed {
			continue
		}
		if from := time.Duration(n) * half; k >= 0 && from < s.Duration-lastFrom {
			longest, ok := l.speak(i, l.forms[s.Exercise][k].cue, from, from+half)
			l.tried(line{s.Exercise, CueForm, k}, longest, ok)
		}
	}
}

// guidedHalves is how many halves of a cycle are put into words (X).
func (l *layout) guidedHalves(e routine.Exercise) int { return byFamiliarity(l.voice, e, 4, 2, 0) }

// formPlaces are where a rep's form line may stand: in its hold first, else
// on the way back, else on the way out, but on the way out of a stretch only
// what belongs there: other words would call the person back into it. In a
// long hold it waits until the person has settled.
func (l *layout) formPlaces(i int) []window {
	var out []window
	for _, k := range []routine.Kind{routine.Hold, routine.Work, routine.Return, routine.Move} {
		for j := i; j < l.timeline.RepEnd(i); j++ {
			switch s := l.timeline.Steps[j]; {
			case s.Kind != k:
			case k == routine.Hold:
				out = append(out, l.inHold(j)...)
			case l.wayBack(j) > 0:
				out = append(out, window{step: j, from: l.wayBack(j), to: s.Duration, phase: routine.Return},
					window{step: j, from: toneTakes, to: l.wayBack(j), phase: routine.Move})
			default:
				out = append(out, window{step: j, from: toneTakes, to: s.Duration, phase: k})
			}
		}
	}
	return out
}

// inHold are the places for words of hold step j: the hold, and where a paced one
// is too short for any voice the end of the way there, so that they lead into it.
func (l *layout) inHold(j int) []window {
	s := l.timeline.Steps[j]
	at := window{step: j, from: toneTakes, to: s.Duration, phase: routine.Hold}
	spoken := func(c Cue) bool { return c.Kind == CueStart && c.Words != "" }
	switch {
	case s.Duration >= longFrom:
		at.from = settle
	case slices.ContainsFunc(l.steps[j], spoken): // what is heard now needs a moment to be done
		at.to -= moment
	}
	if before := l.timeline.Steps[max(0, j-1)]; before.Kind == routine.Move && before.Counted {
		return []window{at, {step: j - 1, from: toneTakes, to: before.Duration - spared, phase: routine.Hold, leads: true}}
	}
	return []window{at}
}

// leavesForm says whether the word of hold step i leaves time for a form line.
func (l *layout) leavesForm(i int) bool {
	free := min(l.slot(i), l.timeline.Steps[i].Duration-moment) - l.sounds(i, cue(CueStart, "Hold."))
	return slices.ContainsFunc(l.forms[l.timeline.Steps[i].Exercise], func(f formLine) bool {
		return f.in == routine.Hold && l.sounds(i, f.cue) <= free
	})
}

// takes says whether a form line may be spoken in the window.
func (l *layout) takes(at window, f formLine) bool {
	switch s := l.timeline.Steps[at.step]; {
	case at.leads:
		return f.in == at.phase
	case at.phase == routine.Move && s.Kind == routine.Work: // its count is on the way out
		return f.in == at.phase
	case at.phase == routine.Work && s.Rep > 0: // nobody can tell its phases
		return true
	case at.phase == routine.Work:
		return f.in == "" || !l.timeline.Exercise(at.step).Dose.Cycle.Set
	case at.phase == routine.Return && !s.Counted:
		return f.in == routine.Return
	}
	return f.in == "" || f.in == at.phase
}

// formDue says whether a rep has a form line (X).
func (l *layout) formDue(e routine.Exercise, s routine.Step) bool {
	switch {
	case l.voice.isNew(e):
		return s.Set == 1 || s.Rep%2 == 1
	case l.voice.knows(e): // the first has its own words
		return s.Set == 1 && s.Rep == min(2, l.reps[setSideOf(s)])
	}
	return s.Rep%3 == min(2, l.reps[setSideOf(s)])%3
}

// formLine speaks the exercise's next form line, or the first after it that
// fits, in the first of its places that has room.
func (l *layout) formLine(places []window) {
	exercise := l.timeline.Steps[places[0].step].Exercise
	forms := l.forms[exercise]
	for n := range forms {
		k := (l.form[exercise] + n) % len(forms)
		at := line{exercise, CueForm, k}
		for _, p := range places {
			if !l.takes(p, forms[k]) {
				continue
			}
			from := p.from
			if p.leads {
				from = max(from, p.to-l.sounds(p.step, forms[k].cue))
			}
			longest, ok := l.speak(p.step, forms[k].cue, from, p.to)
			l.tried(at, longest, ok)
			if ok {
				l.fitted[exercise] = max(l.fitted[exercise], l.voice.Takes(forms[k].cue.Words))
				l.form[exercise] = k + 1
				return
			}
		}
	}
}
