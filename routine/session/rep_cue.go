package session

import (
	"fmt"

	"tspine/routine"
	"tspine/routine/text"
)

// countEvery is which counts a voice speaks to a person who knows an exercise
// (X); the others are told by notes.
const countEvery = 5

// count tells which rep begins: the first with how many there are, the side
// where it is new, and in every rep where the sides alternate.
func (l *layout) count(i int) {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	of := l.reps[setSideOf(s)]
	spots := l.levels[s.Exercise] > 1 && l.levels[s.Exercise] == of
	what, n := "Rep", fmt.Sprint(s.Rep)
	if spots {
		what, n = "Spot", fmt.Sprint("Spot ", s.Rep)
	}
	c := Cue{Kind: CueCount, Text: text.New(fmt.Sprintf("%s %d of %d", what, s.Rep, of)), Number: s.Rep, Of: of}
	if first := s.Rep == 1; first || l.spoken(e, s, of) {
		c.Words = l.voice.first(l.room(i, c), l.countLines(i, n, first || spots)...)
	}
	l.add(i, c)
}

// spoken says whether a voice tells the count of a rep, rather than notes.
func (l *layout) spoken(e routine.Exercise, s routine.Step, of int) bool {
	return !l.voice.knows(e) || of <= countEvery || s.Rep%countEvery == 0 || s.Rep == of || e.Dose.Sides == routine.Alternate
}

// countLines are the ways to tell a count, the fullest first.
func (l *layout) countLines(i int, n string, withAll bool) []string {
	s, e := l.timeline.Steps[i], l.timeline.Exercise(i)
	of := l.reps[setSideOf(s)]
	alternate := e.Dose.Sides == routine.Alternate
	side, lone := "", n+"."
	if s.Side != routine.NoSide && (s.Rep == 1 || alternate) && e.Position != routine.SideLying { // one lies on that side, and turns to the other
		side, lone = ", "+string(s.Side), text.Capital(string(s.Side))+"."
	}
	lines := []string{n + side + "."}
	switch {
	case of == 1:
	case s.Rep == of && !l.lastSide(i):
	case s.Rep == of:
		lines = append([]string{n + side + ", last one.", "Last one" + side + "."}, lines...)
	case withAll:
		lines = append([]string{fmt.Sprintf("%s of %d%s.", n, of, side)}, lines...)
	}
	if (s.Rep == 1 || i > 0 && l.timeline.Steps[i-1].Kind == routine.Reposition) && l.voice.isNew(e) {
		for k := range len(lines) {
			lines = append(lines, lines[k])
			lines[k] = "Start. " + lines[k]
		}
	}
	if s.Rep == 1 && l.opensSet(i) {
		set := setWords(s)
		lines = []string{set + ". " + lines[0], set + ". " + n + side + ".", set + side + "."}
	}
	if side == "" || alternate {
		return append(lines, lone)
	}
	return append(lines, lone, n+".")
}

// setWords are "Set 2".
func setWords(s routine.Step) string { return fmt.Sprint("Set ", s.Set) }

// opensSet says whether a set begins at step i without a rest that has told of
// it.
func (l *layout) opensSet(i int) bool {
	s := l.timeline.Steps
	if s[i].Set < 2 || i < 2 || s[i-1].Exercise != s[i].Exercise {
		return false
	}
	before := s[i-1]
	return !before.Kind.Between() && before.Set < s[i].Set || before.Kind == routine.Rest && !before.Wait && before.Duration < nextSpoken
}

// lastSide says whether no other side of the same rep follows.
func (l *layout) lastSide(i int) bool {
	s := l.timeline.Steps[i]
	for _, o := range l.timeline.Steps[l.timeline.RepEnd(i):l.timeline.ExerciseEnd(i)] {
		if o.Rep == s.Rep && o.Set == s.Set && o.Side != s.Side && !o.Kind.Between() {
			return l.timeline.Exercise(i).Dose.Sides != routine.Alternate
		}
	}
	return true
}
