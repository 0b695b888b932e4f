package stage

import (
	"strconv"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
)

// needs is how much room the parts of a timeline take at most, and what a person has
// chosen that changes it.
type needs struct {
	data.Display
	exercises []routine.Exercise
	figure    bool // there is one to show
	digits    int  // of the longest number, at least two
	side      bool
	counts    int // cells of the longest counts
	titles    int // cells of the longest phase with its side and counts
	next      int // cells of the longest line that tells what is next, about
}

// needs are those of the scene's timeline; a place for a figure only where one is.
func (s Scene) needs() needs {
	t := s.Session.Timeline()
	n := needs{Display: s.Look.Display, exercises: t.Routine.Exercises, digits: 2}
	for _, e := range n.exercises {
		_, has := s.Figures[e.ID]
		n.figure = n.figure || has
	}
	for i := 0; i < len(t.Steps); {
		end := t.ExerciseEnd(i)
		n.exercise(t.Exercise(i), t.Steps[i:end])
		i = end
	}
	return n
}

// exercise takes in an exercise with its steps.
func (n *needs) exercise(e routine.Exercise, steps []routine.Step) {
	var most routine.Step
	for _, s := range steps {
		most.Set, most.Segment, most.Rep = max(most.Set, s.Set), max(most.Segment, s.Segment), max(most.Rep, s.Rep)
		most.Duration = max(most.Duration, s.Duration)
	}
	counts := func(s routine.Step) int {
		return cells(moment{counts: countsOf(s, most.Set, most.Rep, most.Segment)}.countForms(" · ")[0])
	}
	at := most
	at.Rep = 0
	between, within := counts(at), counts(most)
	n.counts = max(n.counts, within)
	n.digits = max(n.digits, len(strconv.Itoa(max(ceil(most.Duration), most.Rep))))
	for _, s := range steps {
		width := len(phases[s.Kind].words)
		if s.Side != routine.NoSide {
			n.side = true
			width += sideCells
		}
		if s.Rep == 0 {
			width += between
		} else {
			width += within
		}
		n.titles = max(n.titles, width+chipGap)
	}
	n.next = max(n.next, cells("next: rep 10 of 10, then , right side")+cells(e.Title()))
}

// sideCells is how wide " · RIGHT SIDE" is.
const sideCells = 13

// nameRows is how many lines the longest name takes, and never more than most.
func (n needs) nameRows(width, most int) int {
	longest := 1
	for _, e := range n.exercises {
		longest = max(longest, rows(e.Title(), width))
	}
	return min(longest, max(1, most))
}

// textRows is how many lines the words of an exercise take at most: its
// set-up, with and without the cautions, and each of its cues.
func (n needs) textRows(width int) (setup, withCaution int) {
	for _, e := range n.exercises {
		lines, caution := listRows(e.Setup, width), listRows(e.Caution, width)
		setup = max(setup, lines)
		if caution > 0 {
			withCaution = max(withCaution, lines+1+caution)
		}
		for _, c := range e.During {
			setup = max(setup, rows(c.String(), width))
		}
	}
	return setup, max(setup, withCaution)
}

// listRows is how many lines a list takes.
func listRows(words []text.Text, width int) int {
	n := 0
	for _, w := range words {
		n += rows(w.String(), width-markWidth)
	}
	return n
}
