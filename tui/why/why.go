// Package why shows every reason: of today, of the place of the back, of each
// insight with its sessions, and the rules with their numbers. It also shows,
// whole, what could not be read or saved.
package why

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Page is a screen of words to look at.
type Page struct {
	ui.Sheet
	numbers bool // the ids and numbers behind the sentences are shown
	whatIf  []string
}

// New shows the reasons.
func New() *Page {
	p := &Page{}
	p.Page = p.reasons
	return p
}

// Begin works out what answers would change the plan, which takes a moment.
func (p *Page) Begin(e ui.Env) ui.Action {
	known, now := e.Known.Plan, e.Now
	return ui.Action{Cmd: func() tea.Msg {
		lines := report.WhatIf(known.WhatIf(now))
		return ui.Then(func() { p.whatIf = lines })
	}}
}

// twoColumns is the page from which on the reasons stand beside what other
// answers would lead to (X).
const twoColumns = 108

// titles ask what the reasons answer.
var titles = map[string]string{plan.MobilityDay: "Why mobility today?", plan.StabilityDay: "Why stability today?",
	plan.BalanceDay: "Why both today?", plan.Rest: "Why rest today?"}

// reasons are sentences first; the ids and numbers stand behind a key.
func (p *Page) reasons(e ui.Env) ui.Page {
	width, gap := e.Width(), 4
	out := ui.Page{Title: cmp.Or(titles[e.Known.Plan.Today.Routine], "Why"), Scroll: &p.Scroll}
	if width >= twoColumns {
		column := (width - gap) / 2
		out.Body = ui.Beside(ui.Stacked(p.given(e, column)...), p.alternatives(e, column), column+gap)
	} else {
		out.Body = ui.Stacked(append(p.given(e, width), p.alternatives(e, width))...)
	}
	if p.numbers {
		out.Body = ui.Stacked(out.Body, rules(e))
	}
	out.Keys = ui.WithUsual(append([]ui.Binding{
		ui.Opens("enter t", "Enter", "try other answers", flow.Try),
		ui.Bind("n", "n", "show the numbers", ui.Within(func() { p.numbers = !p.numbers })),
	}, out.ScrollKeys(e)...)...)
	return out
}

// given are the reasons of today, of the place of the back, and of each tip.
func (p *Page) given(e ui.Env, width int) [][]string {
	known, wide := e.Known.Plan, ui.BlockWidth(width)
	var today []string
	for _, r := range known.Today.Why {
		today = append(today, ui.Wrap(p.words(r), wide)...)
	}
	blocks := [][]string{e.Block("Today", width, today...)}
	if known.Why.Text != "" {
		blocks = append(blocks, e.Block("Your back", width, ui.Wrap(p.words(known.Why), wide)...))
	}
	for i, insight := range known.Insights {
		name := ""
		if i == 0 {
			name = "Tips"
		}
		blocks = append(blocks, e.Block(name, width, p.about(e, insight, wide)...))
	}
	return blocks
}

// rules are all of them with their numbers.
func rules(e ui.Env) []string {
	out := append(e.Painted(theme.Title, "The rules, one by one", e.Width()),
		e.Painted(theme.Faint, "Ids are those of the published programme; X is a number or rule of our own.", e.Paragraph())...)
	for _, l := range e.Known.Plan.Explain() {
		out = append(out, ui.Hanging("- ", strings.TrimSpace(l.String()), e.Width())...)
	}
	return out
}

// alternatives are what other answers would lead to.
func (p *Page) alternatives(e ui.Env, width int) []string {
	var lines []string
	for i, l := range p.whatIf {
		if i > 0 && e.Large() {
			lines = append(lines, "")
		}
		lines = append(lines, e.InRole(theme.Faint, ui.Hanging("- ", l, ui.BlockWidth(width)))...)
	}
	return e.Block("What if", width, lines...)
}

// words are a reason, with its ids where numbers are asked for.
func (p *Page) words(r plan.Reason) string {
	if p.numbers {
		return r.String()
	}
	return r.Text
}

// about is one insight, its reason, and the sessions that it rests on.
func (p *Page) about(e ui.Env, i plan.Insight, width int) []string {
	notice := ui.Hanging("- ", i.Text, width) // what home tells in grey is read here
	if i.Severity != plan.SeverityInfo {
		notice = e.Notice(i.Severity, i.Text, width)
	}
	lines := append(notice, ui.Indent(e.Painted(theme.Faint, p.words(i.Why), width-2), 2)...)
	for _, id := range i.Records {
		for _, r := range e.Known.Records {
			if r.ID == id {
				s := report.Summarise(r, nil)
				lines = append(lines, ui.Indent(e.Painted(theme.Faint, s.When+": "+s.Title, width-2), 2)...)
			}
		}
	}
	return lines
}

// NewProblems shows everything that could not be read or saved.
func NewProblems() *ui.Sheet {
	s := &ui.Sheet{}
	s.Page = func(e ui.Env) ui.Page { return problems(e, &s.Scroll) }
	return s
}

func problems(e ui.Env, at *ui.Scroll) ui.Page {
	out := ui.Page{Title: "Problems", Right: "nothing was changed or deleted", Scroll: at}
	for _, words := range e.Known.Problems {
		out.Body = append(append(out.Body, ui.WrapAll(strings.Split(words, "\n"), e.Width())...), "")
	}
	if len(e.Known.Problems) == 0 {
		out.Body = ui.Wrap("All files could be read.", e.Width())
	}
	out.Keys = ui.WithUsual(out.ScrollKeys(e)...)
	return out
}
