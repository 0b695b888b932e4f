package session

import (
	"time"

	"tspine/routine/text"
)

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
		out = append(out, l.missingOf(n, CueCaution, e.Caution)...)
		var forms []text.Text
		for _, c := range e.During {
			forms = append(forms, c.Say)
		}
		out = append(out, l.missingOf(n, CueForm, forms)...)
	}
	return out
}

func (l *layout) missingOf(exercise int, k CueKind, words []text.Text) []Misfit {
	var out []Misfit
	for i, w := range words {
		at, takes := line{exercise, k, i}, l.voice.Takes(w.Spoken())
		placed, tried := l.placed[at]
		if unlucky := k == CueForm && takes <= l.fitted[exercise]; tried && !placed && !unlucky {
			out = append(out, Misfit{exercise, k, w, takes, l.best[at]})
		}
	}
	return out
}
