package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/report"
)

// progressWeeks is how far back the progress looks: a calendar of 12 weeks.
const progressWeeks = 12

// progress shows what the records say over the last weeks, a page each topic.
// It is worked out once for each reading of the records, not for each frame.
type progress struct {
	shown  plan.Progress
	days   map[string]string // of the sessions that insights rest on, by id
	words  []string          // the same as words, for terminals without braille
	today  plan.Date
	at     int // the topic
	scroll scroll
}

// topic is one page of the progress.
type topic struct {
	name  string
	lines func(p *progress, k *Kit, size Size) []string
}

var topics = []topic{
	{"Pain", (*progress).pain},
	{"Weeks", (*progress).weeks},
	{"Calendar", (*progress).calendar},
	{"Sides", (*progress).sides},
	{"Week 1", (*progress).weekOne},
	{"Insights", (*progress).insights},
}

// progressScreen shows what the records say.
func progressScreen(k *Kit) screen {
	p := &progress{}
	p.read(k)
	return p
}

func (p *progress) init(*Kit) tea.Cmd { return nil }

func (p *progress) update(k *Kit, msg tea.Msg) tea.Cmd {
	if _, ok := msg.(deskMsg); ok {
		p.read(k)
	}
	return pageKey(k, p.keys(k), msg)
}

// read works out what is shown.
func (p *progress) read(k *Kit) {
	p.shown, p.today = k.Desk.Plan.Progress(progressWeeks), plan.DateOf(k.Now())
	p.words = append(report.Insights(k.Desk.Plan, k.Desk.Records), "")
	p.words = append(p.words, report.History(p.shown, k.Desk.Records)...)
	at := map[string]time.Time{}
	for _, r := range k.Desk.Records {
		at[r.ID] = r.Started
	}
	p.days = map[string]string{}
	for _, i := range k.Desk.Plan.Insights {
		for _, id := range i.Records {
			if t, known := at[id]; known {
				p.days[id] = t.Format("2 January")
			}
		}
	}
}

func (p *progress) keys(k *Kit) []binding {
	if !k.Can.Braille {
		return withUsual(p.scroll.keys())
	}
	return withUsual(append([]binding{
		{[]string{"right", "tab", "l"}, "←→", "h/l", "topic", p.turn(1)},
		{keys: []string{"left", "shift+tab", "h"}, run: p.turn(-1)},
	}, p.scroll.keys()...))
}

func (p *progress) turn(by int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd {
		p.at, p.scroll = (p.at+by+len(topics))%len(topics), scroll{}
		return nil
	}
}
