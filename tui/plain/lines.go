package plain

import (
	"fmt"
	"strings"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/live"
	"tspine/tui/report"
)

// say writes cues as lines. Who follows by ear and by lines alone is told
// everything that is needed, and nothing twice.
func (p Session) say(l *live.Live, cues []session.Cue) {
	if p.Reader != nil {
		p.read(l, cues)
		return
	}
	for _, c := range cues {
		p.write(lines(l, c))
	}
}

// lines are a cue in words: what to do now, and where that leads.
func lines(l *live.Live, c session.Cue) []string {
	t := l.Timeline()
	words := c.Text.String()
	switch c.Kind {
	case session.CueReady:
		return ready(l, c.Step, words)
	case session.CueCount:
		return counted(t, c)
	case session.CueStart:
		return started(l, c)
	case session.CueNext:
		return []string{strings.Replace(words, "Next:", "next:", 1)}
	}
	if words == "" || c.Dose { // told with the exercise
		return nil
	}
	return []string{words}
}

// ready opens an exercise: which of how many, its name and how to get there,
// its dose and the time to get ready; between the two blocks a question too.
func ready(l *live.Live, i int, words string) []string {
	t := l.Timeline()
	e := t.Steps[i].Exercise
	does := report.Dose(t, i)
	if l.IsEased(e) {
		does += ", made easier: half of what was left"
	}
	out := []string{"",
		fmt.Sprintf("Exercise %d of %d: %s", e+1, len(t.Routine.Exercises), words),
		fmt.Sprintf("Dose: %s. Get ready: %g s.", does, t.Steps[i].Duration.Seconds())}
	if live.BetweenBlocks(t, i) {
		q := flow.Between()
		out = append(out, q.Words+" "+scale(q))
	}
	return out
}

// started begins a hold or timed work and tells what comes then; in the middle
// of one, after a pause, it tells what is left of it.
func started(l *live.Live, c session.Cue) []string {
	t := l.Timeline()
	step := t.Steps[c.Step]
	words := c.Text.String()
	switch _, reps, _ := t.Of(c.Step); {
	case c.Offset > 0:
		return []string{fmt.Sprintf("%s, %.0f s left.", strings.TrimSuffix(words, "."), l.Left().Seconds())}
	case step.Kind == routine.Hold:
		words = fmt.Sprintf("Hold %g s.", step.Duration.Seconds())
		if step.Rep < reps {
			return []string{words}
		}
	}
	return []string{words, next(t, c.Step)}
}

// counted begins a rep: which one, of what set and side, and at the last one
// what comes then, unless the hold in it is still to be told.
func counted(t routine.Timeline, c session.Cue) []string {
	step := t.Steps[c.Step]
	words := c.Text.String()
	if sets, _, _ := t.Of(c.Step); sets > 1 {
		words += fmt.Sprintf(", set %d of %d", step.Set, sets)
	}
	if step.Side != routine.NoSide {
		words += ", " + string(step.Side)
	}
	if step.Self {
		words += ". Enter counts it"
	}
	if c.Number < c.Of || c.Step+1 < len(t.Steps) && t.Steps[c.Step+1].Kind == routine.Hold {
		return []string{words}
	}
	return []string{words, next(t, c.Step)}
}

func next(t routine.Timeline, i int) string { return "next: " + session.NextWords(t, i) }
