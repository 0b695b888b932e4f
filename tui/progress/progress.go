// Package progress shows what the records of the last weeks say, a page each topic.
package progress

import (
	"slices"
	"time"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/ui"
)

// weeksBack is how far back the progress looks: a calendar of 12 weeks.
const weeksBack = 12

// Progress is the screen. The sums are made at each reading, not for each frame.
type Progress struct {
	ui.Sheet
	shown plan.Progress
	days  map[string]time.Time // when each session was begun, by id
	words []string             // the same, in words, for terminals without braille
	today plan.Date
	at    string // the topic; "" is the first
}

// topic is one page of the progress.
type topic struct {
	name  string
	lines func(p *Progress, e ui.Env) []string
}

// topics are those of a window; the overview is for those that have the room.
func topics(e ui.Env) []topic {
	all := []topic{
		{"Overview", (*Progress).overview},
		{"Pain", (*Progress).pain},
		{"Your back", (*Progress).back},
		{"Weeks", (*Progress).weeks},
		{"Days", (*Progress).calendar},
		{"Sides", (*Progress).sides},
		{"Tests", (*Progress).tests},
		{"Then & now", (*Progress).weekOne},
		{"Insights", (*Progress).insights},
	}
	if !roomForAll(e) {
		return all[1:]
	}
	return all
}

// turned is the place among the topics of the one that is shown, after a step.
// One for which there is no room gives way to the first.
func (p *Progress) turned(e ui.Env, by int) int {
	all := topics(e)
	at := max(0, slices.IndexFunc(all, func(t topic) bool { return t.name == p.at }))
	return (at + by + len(all)) % len(all)
}

// New is the screen for what is known now.
func New(e ui.Env) *Progress {
	p := &Progress{}
	p.Page = p.page
	p.Read(e)
	return p
}

// NewTests is the screen with the self-tests in sight.
func NewTests(e ui.Env) *Progress {
	p := New(e)
	p.at = "Tests"
	return p
}

// Read works out what is shown, from what is known now.
func (p *Progress) Read(e ui.Env) {
	known := e.Known
	p.shown, p.today = known.Plan.Progress(weeksBack), plan.DateOf(e.Now)
	p.words = append(report.Insights(known.Plan, known.Records), "")
	p.words = append(p.words, report.History(p.shown, known.Records)...)
	if len(known.Tests) > 0 {
		p.words = append(append(p.words, ""), report.Tests(known.Tests, false)...)
	}
	p.days = map[string]time.Time{}
	for _, r := range known.Records {
		p.days[r.ID] = r.Started
	}
}

func (p *Progress) turn(e ui.Env, by int) func() ui.Action {
	return ui.Within(func() { p.at, p.Scroll = topics(e)[p.turned(e, by)].name, ui.Scroll{} })
}
