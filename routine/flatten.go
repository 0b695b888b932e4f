package routine

import (
	"cmp"
	"slices"
	"time"
)

// Options are what Flatten needs to know beside the routine.
type Options struct {
	Level Level         // Low when empty
	First Side          // the side to begin with; Left when empty
	Ready time.Duration // get-ready time in place of ReadyTime; 0 keeps it
	Rest  time.Duration // rest between sets in place of the doses' own; 0 keeps them

	// Words is how long what lies between has to be at least for what is said
	// in it, by exercise. A dose that gives its own lengths keeps them.
	Words []Words
}

// maxOptions is how long a time may be that stands in place of a dose's (X).
const maxOptions = 10 * time.Minute

// Valid says whether options that come from a file are some.
func (o Options) Valid() bool {
	return (o.Level == "" || slices.Contains(Levels, o.Level)) && slices.Contains([]Side{NoSide, Left, Right}, o.First) &&
		sane(o.Ready) && sane(o.Rest) && !slices.ContainsFunc(o.Words, func(w Words) bool { return !sane(w.Ready) || !sane(w.Switch) })
}

// Over is these options and, for what they do not give, others.
func (o Options) Over(others Options) Options {
	o.Level, o.First = cmp.Or(o.Level, others.Level), cmp.Or(o.First, others.First)
	o.Ready, o.Rest = cmp.Or(o.Ready, others.Ready), cmp.Or(o.Rest, others.Rest)
	if o.Words == nil {
		o.Words = others.Words
	}
	return o
}

func sane(d time.Duration) bool { return d >= 0 && d <= maxOptions }

// Words are the lengths that the words of an exercise need.
type Words struct{ Ready, Switch time.Duration }

// Flatten lays a routine out in time: every exercise after a get-ready as
// long as its change of position needs, the person standing at first (X).
func Flatten(r Routine, o Options) Timeline {
	o.First, o.Level = cmp.Or(o.First, Left), cmp.Or(r.Level, o.Level, Low)
	t := Timeline{Routine: r, Options: o}
	from := Standing
	for i, e := range r.Exercises {
		f := flattener{Options: o, dose: e.Dose, at: Step{Exercise: i}, steps: t.Steps}
		f.ready(from, e.Position)
		f.allSides()
		t.Steps = f.steps
		from = e.Position
	}
	return t
}

// flattener lays out one exercise. at is where it stands: exercise, set, segment, rep
// and side of the steps that it adds.
type flattener struct {
	Options
	dose  Dose
	at    Step
	steps []Step
}

func (f *flattener) add(k Kind, d time.Duration) {
	if d <= 0 {
		return
	}
	s := f.at
	s.Kind, s.Duration = k, d
	s.Counted = k == Hold || k == Work || !k.Between() && f.dose.Tempo.Move.Set
	s.Self = k == Work && f.dose.Pace == SelfPaced
	s.Wait = f.dose.Wait && (k == Rest || k == Switch && f.dose.Sides == Each)
	if k.Between() {
		s.Rep = 0
	}
	f.steps = append(f.steps, s)
}

func (f *flattener) ready(from, to Position) {
	d := cmp.Or(f.Options.Ready, ReadyTime)
	switch {
	case from.OnFloor() != to.OnFloor():
		d += ReadyFloor
	case from != to:
		d += ReadyChange
	}
	d = max(d, min(f.words().Ready, ReadyMost))
	f.at.Set, f.at.Side = 1, map[Sides]Side{Each: f.First, Alternate: f.First, OnlyLeft: Left, OnlyRight: Right}[f.dose.Sides]
	if f.dose.Segments.Given() {
		f.at.Segment = 1
	}
	f.add(Ready, f.dose.Ready.or(f.Level, d))
}

func (f *flattener) words() Words {
	if f.at.Exercise < len(f.Options.Words) {
		return f.Options.Words[f.at.Exercise]
	}
	return Words{}
}

func (f *flattener) allSides() {
	f.allSets()
	if f.dose.Sides == Each {
		f.at.Set, f.at.Side = 1, f.at.Side.Other()
		f.at.Segment = min(f.at.Segment, 1)
		f.add(Switch, f.dose.Switch.or(f.Level, max(SwitchTime, min(f.words().Switch, ReadyMost))))
		f.allSets()
	}
}

func (f *flattener) allSets() {
	for f.at.Set = 1; f.at.Set <= f.dose.Sets.AtLeastOne(f.Level); f.at.Set++ {
		f.at.Segment = min(f.at.Segment, 1)
		if f.at.Set > 1 {
			f.add(Rest, f.dose.RestAt(f.Level, f.Options.Rest))
		}
		f.at.Rep = 0
		f.allSegments()
	}
}

func (f *flattener) allSegments() {
	for n := 1; n <= f.dose.Segments.AtLeastOne(f.Level); n++ {
		if f.dose.Segments.Given() {
			f.at.Segment = n
		}
		if n > 1 {
			f.add(Reposition, f.dose.Reposition.or(f.Level, RepositionTime))
		}
		if f.dose.Time.Set {
			f.timed()
		} else {
			f.reps()
		}
	}
}

// timed is one stretch of work, or as many as there are reps inside the time
// (E3). Cutting at i*total/n keeps the sum exact.
func (f *flattener) timed() {
	total, n := f.dose.Time.At(f.Level), f.dose.Reps.At(f.Level)
	if n == 0 {
		f.add(Work, total)
		return
	}
	for i := range n {
		f.at.Rep++
		f.add(Work, total*time.Duration(i+1)/time.Duration(n)-total*time.Duration(i)/time.Duration(n))
	}
}

func (f *flattener) reps() {
	sides := []Side{f.at.Side}
	if f.dose.Sides == Alternate {
		sides = []Side{f.First, f.First.Other()}
	}
	for range f.dose.Reps.AtLeastOne(f.Level) {
		f.at.Rep++
		for i, side := range sides {
			f.at.Side = side
			if len(sides) > 1 && f.at.Rep+i > 1 {
				f.add(Switch, f.dose.Switch.or(f.Level, 0))
			}
			f.oneRep()
		}
		f.at.Side = sides[0]
	}
}

// oneRep adds the phases of a rep. A hold without a tempo is a stretch: the
// way in and out is ease, not work.
func (f *flattener) oneRep() {
	move, back := f.dose.Phases(f.Level)
	hold := f.dose.HoldAt(f.Level, f.at.Set)
	if f.dose.Pace == SelfPaced {
		f.add(Work, SelfPaceFactor*(move+hold+back))
		return
	}
	f.add(Move, move)
	f.add(Hold, hold)
	f.add(Return, back)
}

// Phases is how long the way out and the way back of a rep take: the tempo's,
// or EaseTime in and out of a stretch.
func (d Dose) Phases(l Level) (move, back time.Duration) {
	move = d.Tempo.Move.or(l, EaseTime)
	if !d.Tempo.Move.Set {
		return move, move
	}
	return move, d.Tempo.Return.or(l, move)
}
