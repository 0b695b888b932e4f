package stage

import (
	"fmt"
	"time"

	"tspine/routine"
	"tspine/tui/theme"
)

// needs is how much room the parts of a timeline take at most.
type needs struct {
	exercises []routine.Exercise
	digits    int // of the longest number
	of        int // cells of the longest "of 10" beside a number, 0 without one
	letter    bool
	phase     int // cells of the longest phase with its side
	counts    int // cells of the longest counts
	status    int // cells of the longest "2 of 3 · 3:41 left"
	next      int // cells of the longest line that tells what is next, about
}

func needsOf(t routine.Timeline) needs {
	n := needs{exercises: t.Routine.Exercises, digits: 2}
	last := -1
	for i, s := range t.Steps {
		if s.Exercise != last {
			last = s.Exercise
			n.exercise(t, i)
		}
		if d := len(fmt.Sprint(ceil(s.Duration))); d > n.digits && s.Duration > 99*time.Second {
			n.digits = d
		}
	}
	n.status = cells(status(len(n.exercises), len(n.exercises), t.Total(), " · "))
	return n
}

// exercise takes in the exercise that begins at step i. Its counts are those
// of the fullest of its steps.
func (n *needs) exercise(t routine.Timeline, i int) {
	var fullest moment
	next := len("next: rep 10 of 10, then ")
	for j := i; j < t.ExerciseEnd(i); j++ {
		s := t.Steps[j]
		n.letter = n.letter || s.Side != routine.NoSide
		m := moment{phase: phaseWords[s.Kind], side: s.Side}
		width := len(m.phase)
		if s.Side != routine.NoSide {
			width += len(" · RIGHT SIDE") - 1
		}
		n.phase = max(n.phase, width)
		if s.Rep >= fullest.number {
			fullest.number = s.Rep
			i = j
		}
	}
	sets, reps, segments := t.Of(i)
	full := t.Steps[i]
	full.Set, full.Segment, full.Rep = sets, segments, max(full.Rep, reps)
	fullest.counts = countsOf(full, sets, reps, segments)
	n.counts = max(n.counts, cells(fullest.countForms(" · ")[0]))
	if countsReps(t, i, reps, segments) {
		n.of = max(n.of, len(ofWords(reps)))
		n.digits = max(n.digits, len(fmt.Sprint(reps)))
	}
	n.next = max(n.next, next+cells(t.Routine.Exercises[full.Exercise].Name.String())+len(", right side"))
}

func ofWords(n int) string { return fmt.Sprintf("of %d", n) }

// status is how far the session is, in words.
func status(n, of int, left time.Duration, between string) string {
	s := ceil(left)
	return fmt.Sprintf("%d of %d%s%d:%02d left", n, of, between, s/60, s%60)
}

// nameRows is how many lines the longest name takes.
func (n needs) nameRows(width int) int {
	rows := 1
	for _, e := range n.exercises {
		rows = max(rows, len(wrap(e.Name.String(), width)))
	}
	return rows
}

// textRows is how many lines the words of an exercise take at most: its
// set-up, with and without the cautions, and each of its cues.
func (n needs) textRows(width int) (setup, withCaution int) {
	for _, e := range n.exercises {
		lines := len(setupLines(e, "", width))
		setup = max(setup, lines)
		if caution := len(cautionLines(e, width)); caution > 0 {
			lines += 1 + caution
		}
		withCaution = max(withCaution, lines)
		for _, c := range e.During {
			setup = max(setup, len(wrap(c.String(), width)))
		}
	}
	return setup, max(setup, withCaution)
}

// line is one line of words in a role.
type line struct {
	role  theme.Role
	mark  string // before the words, in the margin of the list
	words string
}

// markWidth is the margin of a list, for the mark of its current line.
const markWidth = 2

// setupLines are the set-up words as a list, the current one marked.
func setupLines(e routine.Exercise, current string, width int) []line {
	var out []line
	for _, t := range e.Setup {
		role, mark := theme.Text, ""
		if t.String() == current {
			role, mark = theme.Title, "▸"
		}
		out = append(out, listed(role, mark, t.String(), width)...)
	}
	return out
}

// cautionLines are the cautions as a list.
func cautionLines(e routine.Exercise, width int) []line {
	var out []line
	for _, t := range e.Caution {
		out = append(out, listed(theme.Faint, "!", t.String(), width)...)
	}
	return out
}

func listed(role theme.Role, mark, words string, width int) []line {
	var out []line
	for _, w := range wrap(words, width-markWidth) {
		out = append(out, line{role, mark, w})
		mark = ""
	}
	return out
}
