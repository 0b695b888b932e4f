package plain

import (
	"fmt"
	"strings"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
	"tspine/tui/report"
)

// say writes cues as lines. Who follows by ear and by lines alone is told
// everything that is needed, and nothing twice.
func (p Session) say(l *live.Live, cues []session.Cue) {
	for _, c := range cues {
		for _, line := range lines(l.Timeline(), c) {
			fmt.Fprintln(p.Out, line)
		}
	}
}

// lines are a cue in words: what to do now, and where that leads.
func lines(t routine.Timeline, c session.Cue) []string {
	step := t.Steps[c.Step]
	words := c.Text.String()
	switch c.Kind {
	case session.CueReady:
		return ready(t, c.Step, words)
	case session.CueCount:
		return counted(t, c)
	case session.CueStart:
		if step.Kind == routine.Hold {
			return []string{fmt.Sprintf("Hold %g s.", step.Duration.Seconds())}
		}
		return []string{words, next(t, c.Step)}
	case session.CueNext:
		return []string{strings.Replace(words, "Next:", "next:", 1)}
	}
	if words == "" {
		return nil
	}
	return []string{words}
}

// ready opens an exercise: which of how many, its name and how to get there,
// its dose and the time to get ready; between the two blocks a question too.
func ready(t routine.Timeline, i int, words string) []string {
	e := t.Steps[i].Exercise
	out := []string{"",
		fmt.Sprintf("Exercise %d of %d: %s", e+1, len(t.Routine.Exercises), words),
		fmt.Sprintf("Dose: %s. Get ready: %g s.", dose(t, i), t.Steps[i].Duration.Seconds())}
	if betweenBlocks(t, i) {
		q := ask.Between()
		out = append(out, q.Words+" "+scale(q))
	}
	return out
}

// dose is that of the exercise of step i.
func dose(t routine.Timeline, i int) string {
	for _, x := range report.Preview(t) {
		if x.Exercise.ID == t.Exercise(i).ID {
			return x.Dose
		}
	}
	return ""
}

// counted begins a rep: which one, of what set and side, and at the last one
// what comes then.
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
	if c.Number < c.Of {
		return []string{words}
	}
	return []string{words, next(t, c.Step)}
}

func next(t routine.Timeline, i int) string { return "next: " + session.NextWords(t, i) }
