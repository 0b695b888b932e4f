package session

import (
	"cmp"
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// Times that are ours (X).
const (
	// StallAfter is the gap between two calls that is taken for a sleep or a stall.
	StallAfter = 3 * time.Second
	// StepBy is how much time a key adds or takes.
	StepBy = 5 * time.Second
	// BackWithin is how long after its start a rep counts as just begun, so
	// that going back means the one before.
	BackWithin = 2 * time.Second
	// LateWithin is how long after the end of a self-paced rep counting it is
	// only late, or pressed twice.
	LateWithin = time.Second
	// enoughDivisor: a step that a key has cut to less than this part of its
	// length is not done when it is over.
	enoughDivisor = 2
	// ResumeWithin is how old a session that was cut off may be and still be resumed.
	ResumeWithin = 12 * time.Hour
	// ReturnWithin is how long after its end a session that a key has ended may
	// be gone on with: it may have been a mistake.
	ReturnWithin = 10 * time.Minute
)

// Mode is what the session is doing.
type Mode string

// The modes. A session is made Waiting and ends Ended; it can be paused and
// counted in any number of times between.
const (
	Waiting    Mode = "waiting"
	Running    Mode = "running"
	Paused     Mode = "paused"
	CountingIn Mode = "counting-in"
	Ended      Mode = "ended"
)

// Ask is the question that waits for a second key while the session is paused.
type Ask string

// The questions.
const (
	AskNothing Ask = ""
	AskQuit    Ask = "quit"
	AskLeave   Ask = "leave" // the same, asked for by a key that every keyboard has
	AskSkip    Ask = "skip"
	AskHurt    Ask = "hurt"
)

// Why says what paused a session.
type Why string

// The reasons of a pause.
const (
	WhyKey     Why = "key"
	WhyAsleep  Why = "asleep"  // the computer slept
	WhyStalled Why = "stalled" // the program was held up
	WhyAway    Why = "away"    // the terminal went away or the program was stopped
	WhyResumed Why = "resumed" // a session that was cut off has been opened again
	WhyWaits   Why = "waits"   // the next set begins with a key (wait = true)
	WhySilent  Why = "silent"  // the sound that was there has gone
	WhyReading Why = "reading" // the person reads how to get ready, and begins when they are
)

// Header is what a record says of itself beside what was done.
type Header struct {
	ID      string
	Answers Answers
}

// Session is one run through a timeline. The zero value is not usable; New
// and Reopen make one. Copies are independent.
type Session struct {
	timeline routine.Timeline
	options  routine.Options
	voice    Voice
	plan     Plan
	header   Header

	mode Mode
	ask  Ask
	why  Why

	step    int
	into    time.Duration // how much of the step has passed
	extra   time.Duration // added to the step by keys, may be negative
	countIn time.Duration // left of the count-in

	last           time.Time     // the moment of the last call
	slept          time.Duration // since then
	started, ended time.Time
	active, paused time.Duration

	planned [][]Amount // by exercise, frozen before anything is eased
	ledger  ledger
	hurt    []int    // exercises that were ended because they hurt
	skipped []int    // exercises that were skipped by key, or for too much pain
	passed  []int    // those for too much pain between the blocks
	eased   []easing // in order
	told    bool     // what is next was told in this step
	stall   time.Duration
	quit    bool // ended by Quit, and by nothing that hurt
}

// Setup is what New needs.
type Setup struct {
	Routine routine.Routine // with its variations chosen
	Options routine.Options
	Voice   Voice
	Header  Header
	// Stall is used in place of StallAfter when it is not 0.
	Stall time.Duration
}

// New makes a session that waits for Start.
func New(s Setup) Session {
	t := routine.Flatten(s.Routine, s.Options)
	out := Session{timeline: t, options: s.Options, voice: s.Voice, plan: PlanCues(t, s.Voice), header: s.Header, mode: Waiting,
		ledger: ledger{Credit: make([]time.Duration, len(t.Steps)), Finished: make([]bool, len(t.Steps))}, stall: cmp.Or(s.Stall, StallAfter)}
	for i := range t.Routine.Exercises {
		out.planned = append(out.planned, planned(t, i))
	}
	return out
}

// Timeline is what is being run through; easing an exercise changes it.
func (s Session) Timeline() routine.Timeline { return s.timeline }

// Mode is what the session is doing.
func (s Session) Mode() Mode { return s.mode }

// Asking is the question that waits for a second key.
func (s Session) Asking() Ask { return s.ask }

// Why says what paused the session.
func (s Session) Why() Why { return s.why }

// At is the index of the current step. After the end it is that of the last.
func (s Session) At() int { return min(s.step, len(s.timeline.Steps)-1) }

// Step is the current step.
func (s Session) Step() routine.Step { return s.timeline.Steps[s.At()] }

// Exercise is the current exercise.
func (s Session) Exercise() routine.Exercise { return s.timeline.Exercise(s.At()) }

// Length is how long the current step is, keys included.
func (s Session) Length() time.Duration { return max(0, s.Step().Duration+s.extra) }

// Into is how much of the current step has passed.
func (s Session) Into() time.Duration { return s.into }

// Left is what remains of the current step.
func (s Session) Left() time.Duration {
	if s.mode == Ended {
		return 0
	}
	return s.Length() - s.into
}

// CountInLeft is what remains of the count-in.
func (s Session) CountInLeft() time.Duration { return s.countIn }

// TotalLeft is what remains of the whole session.
func (s Session) TotalLeft() time.Duration {
	if s.mode == Ended {
		return 0
	}
	return s.Left() + s.timeline.Left(s.At()+1)
}

// Active is how long the session has run, pauses left out.
func (s Session) Active() time.Duration { return s.active }

// Next says what comes after the current rep.
func (s Session) Next() string { return NextWords(s.timeline, s.At()) }

// Current is the cue text that belongs on the screen now: the newest one of
// the current step that has words of its own.
func (s Session) Current() text.Text {
	var out text.Text
	for _, c := range s.plan.Step(s.At()) {
		if c.in(s.Length()) <= s.into && c.Kind.isLine() && !c.Text.Empty() {
			out = c.Text
		}
	}
	return out
}

// Header returns what the record says of itself.
func (s Session) Header() Header { return s.header }

// Answered is the session with other answers in its record.
func (s Session) Answered(a Answers) Session {
	s.header.Answers = a
	return s
}

// Relaid is the session with the words of all steps to come laid out for a voice
// that speaks at another pace.
func (s Session) Relaid(p Pace) Session {
	s.voice.Pace = p
	s.layOut()
	return s
}

// layOut lays out the cues of all steps to come; those of the current one stand.
func (s *Session) layOut() {
	plan := PlanCues(s.timeline, s.voice)
	done := min(s.step+1, len(plan.steps))
	plan.steps = slices.Concat(s.plan.steps[:done], plan.steps[done:])
	s.plan = plan
}

// NextCue is how long until the next cue of the current step falls due; keys
// may have moved those that hang on its end.
func (s Session) NextCue() (wait time.Duration, ok bool) {
	for _, c := range s.plan.Step(s.At()) {
		if at := c.in(s.Length()); at > s.into && (!ok || at-s.into < wait) {
			wait, ok = at-s.into, true
		}
	}
	return wait, ok
}
