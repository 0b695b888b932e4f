package flow

import (
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// ID names a step.
type ID string

// The steps.
const (
	Home      ID = "home"
	Picker    ID = "picker"
	Why       ID = "why"
	Progress  ID = "progress"
	Settings  ID = "settings"
	Problems  ID = "problems"
	Help      ID = "help"
	Summary   ID = "summary"
	Welcome   ID = "welcome"
	AskSigns  ID = "signs"
	Blocked   ID = "blocked"
	Clearing  ID = "clearing"
	Feel      ID = "feel"
	CheckIn   ID = "check-in"
	Strong    ID = "strong-pain"
	Resting   ID = "resting"
	Heat      ID = "heat"
	Session   ID = "session"
	After     ID = "after"
	Resume    ID = "resume"
	Morning   ID = "morning"
	Items     ID = "items"
	Stretch   ID = "stretching"
	Ratings   ID = "ratings"
	Result    ID = "result"
	Try       ID = "try"
	Tests     ID = "tests"
	TestsSeen ID = "tests-seen"
	Leaving   ID = "leaving"
	Unsettled ID = "unsettled"
	Past      ID = "past"
	Correct   ID = "correct"
	TakeOut   ID = "take-out"
	Add       ID = "add"
)

// Kind is what a front end does with a step.
type Kind uint8

// The kinds. A Count is a stopwatch whose seconds answer the one question, to its Max
// at most. After a Stop nothing comes any more.
const (
	Ask Kind = iota
	Tell
	Play
	Count
	Show
	Stop
)

// Choice is what a session is to be made of. Options that are not given are left to
// the settings and the rules; without a routine it is today's suggestion.
type Choice struct {
	routine.Options

	Routine  routine.Routine
	TakeBack []string      // ids of exercises that are left out for now and are done all the same, this once
	Within   time.Duration // how long it may take; 0 is as long as it takes
}

// Without is the routine of the choice without what is left out for now and was
// not taken back. left says whether something stays; where nothing does, the
// routine comes back whole, and nobody should begin it.
func (c Choice) Without(leftOut []string) (r routine.Routine, left bool) {
	if r, left = c.Routine.Without(c.out(leftOut)); !left {
		return c.Routine, false
	}
	return r, true
}

// LeftOut are the exercises of the routine that are left out for now and were
// not taken back, each once.
func (c Choice) LeftOut(leftOut []string) []routine.Exercise {
	out := c.out(leftOut)
	return slices.DeleteFunc(c.Routine.Once().Exercises, func(e routine.Exercise) bool { return !e.IsOf(out) })
}

// out are the ids that are left out for now and were not taken back.
func (c Choice) out(leftOut []string) []string {
	return slices.DeleteFunc(slices.Clone(leftOut), func(id string) bool { return slices.Contains(c.TakeBack, id) })
}

// TakenBack is the choice with all of its exercises, whatever is left out.
func (c Choice) TakenBack(leftOut []string) Choice {
	c.TakeBack = leftOut
	return c
}

// named says whether a routine was chosen.
func (c Choice) named() bool { return len(c.Routine.Exercises) > 0 }

// Step is what comes now.
type Step struct {
	ID        ID
	Serial    int // of the goal, so that a front end knows what it has shown before
	Kind      Kind
	Title     string
	Text      []string // paragraphs, before the questions
	Warn      string   // what cannot wait, before the text
	Questions []Question
	Given     Answers // what the questions begin with
	Problem   string  // why the last outcome was not taken
	Next      string  // what going on is called: "confirm"
	Page      int     // of Pages, where a goal has several
	Pages     int

	Choice  Choice          // Play: what is to be done
	Answers session.Answers // Play: given before the session
	Record  session.Record  // Play: to be resumed; Show: that is looked at
	Minutes int             // Play, Heat: how long
	Reopen  bool            // Play: the record is resumed
	Figure  string          // the id of a figure that shows what is meant
	Ready   string          // Count: how to get ready, as it is spoken
	Plan    *plan.Plan      // Show: a plan that is only tried
}

// Act is what a person did with a step.
type Act uint8

// Given hands answers over while the step stays; Done goes on, with the answers
// of an Ask or the record of a session; Back is the page before, or out of the
// goal; Leave is out of the goal; Open asks for another step; Start for a
// session; Quit leaves the program.
const (
	Given Act = iota
	Done
	Back
	Leave
	Open
	Start
	Quit
)

// Outcome is what a step led to.
type Outcome struct {
	Act     Act
	Answers Answers
	To      ID             // Open
	Choice  Choice         // Start
	Record  session.Record // Done of a session, or of Resume as it is by now; Open of a summary or Resume
	Refused string         // Done of Resume: why it cannot be gone on with
	Silent  bool           // nobody was there to answer
}

// Keep is what has to be on the disk; each field may be missing.
type Keep struct {
	Acknowledged plan.Date
	Assessment   *plan.Assessment
	Record       *session.Record
	TakeOut      string // the id of a session that goes to the trash
	Test         *plan.SelfTest
}
