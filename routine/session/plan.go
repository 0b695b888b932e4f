package session

import (
	"cmp"
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// Plan is all cues of a timeline, laid out when it is loaded: no two spoken
// lines overlap, and none covers a tick, a count or the start of a phase.
type Plan struct {
	steps   [][]Cue
	misfits []Misfit
	done    Cue // at the end of the last step
}

// Misfit is a line that has no slot long enough for it.
type Misfit struct {
	Exercise int // index into the routine's exercises
	Kind     CueKind
	Line     text.Text
	Takes    time.Duration // what the line needs
	Slot     time.Duration // the longest there is
}

// Step is the cues of one step, in the order in which they fall due.
func (p Plan) Step(i int) []Cue { return p.steps[i] }

// Misfits are the lines that cannot be spoken anywhere in their exercise.
func (p Plan) Misfits() []Misfit { return p.misfits }

// Timed is a cue with its moment from the start of the timeline.
type Timed struct {
	At  time.Duration
	Cue Cue
}

// Cues is the whole plan in order of time, the end included.
func (p Plan) Cues(t routine.Timeline) []Timed {
	var out []Timed
	var at time.Duration
	for i, s := range t.Steps {
		for _, c := range p.steps[i] {
			out = append(out, Timed{at + c.in(s.Duration), c})
		}
		if at += s.Duration; s.Wait {
			wait := cue(CuePause, waitWords(t, i))
			wait.Step = i
			out = append(out, Timed{at, wait})
		}
	}
	return append(out, Timed{at, p.done})
}

// PlanCues lays out the cues of a timeline for a voice. The fixed cues, those
// that belong to a moment, come first; then lines that may be spoken anywhere
// in a stretch take the gaps that are left, the most important first.
func PlanCues(t routine.Timeline, v Voice) Plan {
	l := newLayout(t, v)
	for i := range t.Steps {
		l.atMoments(i)
	}
	l.occupy()
	for i := range t.Steps {
		l.inGaps(i)
	}
	for i := range l.steps {
		length := t.Steps[i].Duration
		slices.SortStableFunc(l.steps[i], func(a, b Cue) int { return cmp.Compare(a.in(length), b.in(length)) })
	}
	l.bound()
	done := cue(CueDone, doneWords(t))
	done.Step, done.Takes = len(t.Steps), v.Takes(done.Words)
	return Plan{l.steps, l.missing(), done}
}

// bound has all words be over when the next tone comes: whatever a voice makes of
// them, they never sound over a count. Lines that have no tone wait for them.
func (l *layout) bound() {
	next := l.starts[len(l.starts)-1]
	for i := len(l.steps) - 1; i >= 0; i-- {
		for j := len(l.steps[i]) - 1; j >= 0; j-- {
			c := &l.steps[i][j]
			at := l.at(i, *c)
			if c.Words != "" && c.Room == 0 && next > at {
				c.Room = next - at
			}
			if !c.Kind.isLine() && (j == 0 || l.at(i, l.steps[i][j-1]) < at) {
				next = at
			}
		}
	}
}

// layout is a plan in the making.
type layout struct {
	timeline routine.Timeline
	voice    Voice
	steps    [][]Cue
	starts   []time.Duration       // of each step, and the end
	busy     []span                // sorted: what no further words may cover
	reps     map[setSide]int       // how many there are in a set of a side
	forms    [][]formLine          // by exercise
	shown    map[int][]Cue         // by get-ready step: lines that are not spoken
	levels   map[int]int           // by exercise: how many vertebral levels (E2)
	form     map[int]int           // by exercise: which form line comes next
	fitted   map[int]time.Duration // by exercise: the longest form line that found a slot
	tries    map[line]try
}

// newLayout is an empty plan with what is counted over the timeline.
func newLayout(t routine.Timeline, v Voice) *layout {
	l := &layout{timeline: t, voice: v, steps: make([][]Cue, len(t.Steps)), starts: make([]time.Duration, len(t.Steps)+1),
		shown: map[int][]Cue{}, reps: map[setSide]int{}, levels: map[int]int{}, form: map[int]int{}, fitted: map[int]time.Duration{}, tries: map[line]try{}}
	for i, s := range t.Steps {
		l.starts[i+1] = l.starts[i] + s.Duration
		l.reps[setSideOf(s)] = max(l.reps[setSideOf(s)], s.Rep)
		l.levels[s.Exercise] = max(l.levels[s.Exercise], s.Segment)
	}
	for _, e := range t.Routine.Exercises {
		var forms []formLine
		for _, c := range e.During {
			forms = append(forms, formLine{Cue{Kind: CueForm, Text: c.Say, Words: c.Say.Spoken()}, c.In})
		}
		l.forms = append(l.forms, forms)
	}
	return l
}

// formLine is a form cue and the phase that it belongs to, if any.
type formLine struct {
	cue Cue
	in  routine.Kind
}

// line is one line of an exercise's words.
type line struct {
	exercise int
	kind     CueKind
	i        int
}

// try is what became of a line: whether it has found a slot, and the longest that it was offered.
type try struct {
	placed bool
	best   time.Duration
}

// span is a stretch of the timeline in which something is heard.
type span struct{ from, to time.Duration }

// add puts a cue into the plan. Words that the voice does not speak are left
// to the tone.
func (l *layout) add(i int, c Cue) {
	c.Step, c.Side = i, l.timeline.Steps[i].Side
	if !l.voice.tells(c) {
		c.Words = ""
	}
	c.Takes = l.voice.Takes(c.Words)
	l.steps[i] = append(l.steps[i], c)
}

// at is when a cue of step i falls due in the timeline.
func (l *layout) at(i int, c Cue) time.Duration {
	return l.starts[i] + c.in(l.timeline.Steps[i].Duration)
}

// occupy marks what the fixed cues take, and drops the words of one that
// would run into the next.
func (l *layout) occupy() {
	type fixed struct {
		at  time.Duration
		cue *Cue
	}
	var all []fixed
	for i := range l.steps {
		for j := range l.steps[i] {
			all = append(all, fixed{l.at(i, l.steps[i][j]), &l.steps[i][j]})
		}
	}
	slices.SortStableFunc(all, func(a, b fixed) int { return cmp.Compare(a.at, b.at) })
	for n, f := range all {
		next := l.starts[len(l.starts)-1]
		if n+1 < len(all) {
			next = all[n+1].at
		}
		if f.cue.Words != "" && f.at+l.sounds(f.cue.Step, *f.cue) > next {
			f.cue.Words, f.cue.Takes = "", 0
		}
		l.busy = append(l.busy, span{f.at, f.at + max(toneTakes, l.sounds(f.cue.Step, *f.cue))})
	}
}

// place takes the first gap between from and to that is long enough, and says
// when it begins; without one it says how long the longest gap is.
func (l *layout) place(takes, from, to time.Duration) (at, longest time.Duration, ok bool) {
	n, _ := slices.BinarySearchFunc(l.busy, from, func(b span, t time.Duration) int { return cmp.Compare(b.to, t) })
	for free := from; free < to; n++ {
		until := to
		if n < len(l.busy) {
			until = min(to, l.busy[n].from)
		}
		if until-free >= takes {
			l.busy = slices.Insert(l.busy, n, span{free, free + takes})
			return free, 0, true
		}
		longest = max(longest, until-free)
		if n >= len(l.busy) {
			break
		}
		free = max(free, l.busy[n].to)
	}
	return 0, longest, false
}

func (l *layout) tried(at line, longest time.Duration, ok bool) {
	l.tries[at] = try{l.tries[at].placed || ok, max(l.tries[at].best, longest)}
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
		had, tried := l.tries[at]
		if unlucky := k == CueForm && takes <= l.fitted[exercise]; tried && !had.placed && !unlucky {
			out = append(out, Misfit{exercise, k, w, takes, had.best})
		}
	}
	return out
}
