// Package progress shows what the records say over the last weeks, a page each
// topic.
package progress

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/ui"
)

// weeksBack is how far back the progress looks: a calendar of 12 weeks.
const weeksBack = 12

// Progress is the screen. What it shows is worked out once for each reading of
// the records, not for each frame.
type Progress struct {
	shown  plan.Progress
	days   map[string]string // of the sessions that insights rest on, by id
	words  []string          // the same as words, for terminals without braille
	today  plan.Date
	at     int // the topic
	scroll ui.Scroll
}

// topic is one page of the progress.
type topic struct {
	name  string
	lines func(p *Progress, e ui.Env) []string
}

var topics = []topic{
	{"Pain", (*Progress).pain},
	{"Weeks", (*Progress).weeks},
	{"Calendar", (*Progress).calendar},
	{"Sides", (*Progress).sides},
	{"Week 1", (*Progress).weekOne},
	{"Insights", (*Progress).insights},
}

// New is the screen for what is known now.
func New(known *data.Snapshot, now time.Time) *Progress {
	p := &Progress{}
	p.Read(known, now)
	return p
}

// Read works out what is shown, from what is known now.
func (p *Progress) Read(known *data.Snapshot, now time.Time) {
	p.shown, p.today = known.Plan.Progress(weeksBack), plan.DateOf(now)
	p.words = append(report.Insights(known.Plan, known.Records), "")
	p.words = append(p.words, report.History(p.shown, known.Records)...)
	at := map[string]time.Time{}
	for _, r := range known.Records {
		at[r.ID] = r.Started
	}
	p.days = map[string]string{}
	for _, i := range known.Plan.Insights {
		for _, id := range i.Records {
			if t, known := at[id]; known {
				p.days[id] = t.Format("2 January")
			}
		}
	}
}

// Update does what the keys say.
func (p *Progress) Update(e ui.Env, msg tea.Msg) ui.Action {
	if _, read := msg.(ui.ReadMsg); read {
		p.Read(e.Known, e.Now)
	}
	act, _ := ui.Press(p.Keys(e), msg)
	return act
}

// Keys are those of the page.
func (p *Progress) Keys(e ui.Env) []ui.Binding {
	scroll := p.scroll.Keys(e, p.page(e))
	if !e.Can.Braille {
		return ui.WithUsual(scroll...)
	}
	return ui.WithUsual(append([]ui.Binding{
		ui.Bind("right tab l", "←→", "topic", p.turn(1)).In("h/l"),
		ui.Bind("left shift+tab h", "", "", p.turn(-1)),
	}, scroll...)...)
}

func (p *Progress) turn(by int) func() ui.Action {
	return func() ui.Action {
		p.at, p.scroll = (p.at+by+len(topics))%len(topics), ui.Scroll{}
		return ui.Action{}
	}
}
