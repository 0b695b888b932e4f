package routine

import (
	"cmp"
	"time"
)

// Kind is what a step of the timeline is.
type Kind string

// The kinds of steps. Move, Hold and Return are the phases of one rep; Work
// is timed; the others lie between.
const (
	Ready      Kind = "ready"
	Move       Kind = "move"
	Hold       Kind = "hold"
	Return     Kind = "return"
	Work       Kind = "work"
	Rest       Kind = "rest"
	Switch     Kind = "switch"
	Reposition Kind = "reposition"
)

// Between says whether the kind lies between reps: nothing is counted in it.
func (k Kind) Between() bool {
	return k == Ready || k == Rest || k == Switch || k == Reposition
}

// Words are the kind as a person would say it.
func (k Kind) Words() string {
	return cmp.Or(map[Kind]string{Ready: "get ready", Switch: "switch sides", Reposition: "change spot"}[k], string(k))
}

// Step is one timed stretch of the timeline. A step between reps carries the
// set, segment and side that come after it.
type Step struct {
	Kind     Kind
	Exercise int // index into Timeline.Exercises
	Set      int // from 1
	Rep      int // from 1 inside its set and side; 0 where there is none
	Segment  int // from 1; 0 where the dose has no segments
	Side     Side
	Duration time.Duration
	Counted  bool // whether its seconds are work; the ease of a stretch is not
	Self     bool // whether the person's key ends it (pace = "self")
	Wait     bool // whether what comes after it begins with a key (wait = true)
	Eased    bool // whether it is one of those that pain has made shorter and fewer
}

// Open says whether the step lasts as long as the person likes.
func (s Step) Open() bool { return s.Wait && s.Duration <= WaitTime }

// SameRep says whether two steps are phases of one rep, or one and the same
// step between reps is meant.
func (s Step) SameRep(o Step) bool {
	return !s.Kind.Between() && !o.Kind.Between() && s.Exercise == o.Exercise &&
		s.Set == o.Set && s.Rep == o.Rep && s.Segment == o.Segment && s.Side == o.Side
}

// Timeline is a routine at a level, flattened into steps. It is not changed
// after Flatten made it.
type Timeline struct {
	Routine Routine // with the variations that were chosen
	Options         // with which it was made; the level is that of the routine where it has one
	Steps   []Step
}

// Exercise is the exercise of step i.
func (t Timeline) Exercise(i int) Exercise { return t.Routine.Exercises[t.Steps[i].Exercise] }

// Total is how long the whole timeline takes.
func (t Timeline) Total() time.Duration { return t.Left(0) }

// Left is how long step i and all after it take.
func (t Timeline) Left(i int) time.Duration {
	var d time.Duration
	for ; i < len(t.Steps); i++ {
		d += t.Steps[i].Duration
	}
	return d
}

// RepStart is the index of the first step of the rep that step i belongs to;
// a step between reps is its own.
func (t Timeline) RepStart(i int) int {
	for i > 0 && t.Steps[i].SameRep(t.Steps[i-1]) {
		i--
	}
	return i
}

// RepEnd is the index after the last step of the rep that step i belongs to.
func (t Timeline) RepEnd(i int) int {
	for i++; i < len(t.Steps) && t.Steps[i].SameRep(t.Steps[i-1]); i++ {
	}
	return i
}

// ExerciseStart is the index of the first step of the exercise of step i.
func (t Timeline) ExerciseStart(i int) int {
	for i > 0 && t.Steps[i-1].Exercise == t.Steps[i].Exercise {
		i--
	}
	return i
}

// ExerciseEnd is the index after the last step of the exercise of step i.
func (t Timeline) ExerciseEnd(i int) int {
	for i++; i < len(t.Steps) && t.Steps[i].Exercise == t.Steps[i-1].Exercise; i++ {
	}
	return i
}

// Of counts what lies ahead in words like "rep 2 of 3": the number of sets of
// the step's exercise, of reps in its set and side, and of segments.
func (t Timeline) Of(i int) (sets, reps, segments int) {
	at := t.Steps[i]
	for _, s := range t.Steps[t.ExerciseStart(i):t.ExerciseEnd(i)] {
		sets = max(sets, s.Set)
		segments = max(segments, s.Segment)
		if s.Set == at.Set && s.Side == at.Side {
			reps = max(reps, s.Rep)
		}
	}
	return sets, reps, segments
}
