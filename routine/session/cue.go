package session

import (
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// CueKind is what a cue tells. Most kinds have a tone of their own.
type CueKind string

// The kinds. Those up to CueDone are laid out in the plan of a timeline; the
// others answer to what happens on the way.
const (
	CueReady      CueKind = "ready"      // the exercise's name, its side, how to move there
	CueSetup      CueKind = "setup"      // one line of how to set up
	CueCaution    CueKind = "caution"    // what to take care of
	CueTick       CueKind = "tick"       // 3-2-1 before a start
	CueCount      CueKind = "count"      // a rep begins
	CueStart      CueKind = "start"      // a hold or timed work begins
	CueHalf       CueKind = "half"       // half of a long hold or of timed work
	CueForm       CueKind = "form"       // a short reminder of form
	CueUp         CueKind = "up"         // in timed work a cycle begins
	CueDown       CueKind = "down"       // half of the cycle, or of a rep inside a time: the way back
	CueBeat       CueKind = "beat"       // the time goes on, where nothing else tells
	CueLast       CueKind = "last"       // the last 3 s of a hold or of timed work
	CueEnd        CueKind = "end"        // the hold or the work ends; the way back
	CueSwitch     CueKind = "switch"     // to the other side
	CueReposition CueKind = "reposition" // to the next vertebral level
	CueRest       CueKind = "rest"
	CueNext       CueKind = "next" // what comes after the rest
	CueDone       CueKind = "done"

	CuePause   CueKind = "pause"
	CueResume  CueKind = "resume"
	CueAsk     CueKind = "ask"     // a second key is asked for
	CueHurt    CueKind = "hurt"    // it hurts: which of the three ways
	CueRefused CueKind = "refused" // the key means nothing now, and what does
	CueForward CueKind = "forward" // the key for the next rep was taken; so it is for those that follow
	CueBack    CueKind = "back"
	CueAgain   CueKind = "again" // the exercise from its beginning
	CueSkip    CueKind = "skip"
	CueMore    CueKind = "more"
	CueLess    CueKind = "less"
	CueWhere   CueKind = "where"
	CueProblem CueKind = "problem" // the session was paused by something else than a key
)

// Words are the kind as a person would say it: a cue that opens a step is called like
// the step.
func (k CueKind) Words() string { return routine.Kind(k).Words() }

// isLine says whether a cue is a line of words that has no tone of its own.
func (k CueKind) isLine() bool {
	return k == CueForm || k == CueSetup || k == CueCaution || k == CueNext
}

// Rank orders cues that want the voice at the same moment, the most urgent
// first: stop, end, switch, name, count, next, form, half-way.
func (k CueKind) Rank() int {
	switch k {
	case CuePause, CueAsk, CueHurt, CueRefused, CueProblem, CueDone, CueWhere,
		CueForward, CueBack, CueAgain, CueSkip, CueMore, CueLess:
		return 0
	case CueEnd, CueSwitch, CueReposition:
		return 1
	case CueReady, CueResume:
		return 2
	case CueTick, CueCount, CueStart, CueLast:
		return 3
	case CueRest, CueNext:
		return 4
	case CueSetup, CueCaution, CueForm:
		return 5
	}
	return 6
}

// Cue is one thing to be heard and shown at a moment.
type Cue struct {
	Kind    CueKind
	Step    int           // of the timeline
	Offset  time.Duration // from the start of the step; before its end when FromEnd
	FromEnd bool
	Side    routine.Side
	Number  int           // the rep of a count, the seconds of a tick
	Of      int           // how many there are of Number
	Set     int           // the set that Words tell, of a start that does
	Dose    bool          // whether it is a line of set-up that tells how much is to come
	Left    time.Duration // what a cue tells is left: of the step, or of its reps from the start of this one
	Text    text.Text     // shown
	Words   string        // spoken; empty leaves it to the tone
	Takes   time.Duration // how long Words are estimated to take
	MayWait time.Duration // how late Words may still begin; 0 is the speaker's own
	Room    time.Duration // how long after the cue is due Words have to be over; 0 is no bound
	Due     time.Time     // set when Apply hands the cue out
}

// reworded is the cue with other words, which are spoken where its own were.
func (c Cue) reworded(words string, v Voice) Cue {
	c.Text = text.New(words)
	if c.Words != "" {
		c.Words = c.Text.Spoken()
		c.Takes = v.Takes(c.Words)
	}
	return c
}

// in is when the cue falls due inside a step of this length.
func (c Cue) in(length time.Duration) time.Duration {
	if c.FromEnd {
		return length - c.Offset
	}
	return c.Offset
}
