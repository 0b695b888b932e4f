// Package why shows every reason: of today, of the place of the back, of each
// insight with its sessions, and the rules with their numbers. It also shows,
// whole, what could not be read or saved.
package why

import (
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
	page   func(e ui.Env) ui.Page
	keys   []ui.Binding
	scroll ui.Scroll
}

// New shows the reasons.
func New() *Page {
	try := ui.Bind("enter t", "Enter", "try other answers", func() ui.Action { return ui.Open(flow.Try) })
	return &Page{page: reasons, keys: []ui.Binding{try}}
}

// NewProblems shows everything that could not be read or saved.
func NewProblems() *Page { return &Page{page: problems} }

// NewTests shows the self-tests over time.
func NewTests() *Page { return &Page{page: tests} }

// Update does what the keys say.
func (p *Page) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, _ := ui.Press(p.Keys(e), msg)
	return act
}

// Keys are those of the page.
func (p *Page) Keys(e ui.Env) []ui.Binding {
	return ui.WithUsual(append(p.keys, p.scroll.Keys(e, p.page(e))...)...)
}

// View draws the page.
func (p *Page) View(e ui.Env) []string {
	page := p.page(e)
	page.Keys = p.Keys(e)
	return page.Draw(e, p.scroll)
}

func reasons(e ui.Env) ui.Page {
	width := e.Width()
	wide := ui.BlockWidth(width)
	known := e.Known.Plan
	var today []string
	for _, r := range known.Today.Why {
		today = append(today, ui.Hanging("- ", r.String(), wide)...)
	}
	blocks := [][]string{e.Block("Today", width, today...)}
	if known.Why.Text != "" {
		blocks = append(blocks, e.Block("Your back", width, ui.Wrap(known.Why.String(), wide)...))
	}
	for i, insight := range known.Insights {
		name := ""
		if i == 0 {
			name = "Tips"
		}
		blocks = append(blocks, e.Block(name, width, about(e, insight, wide)...))
	}
	rules := append(e.Painted(theme.Title, "The rules, one by one", width),
		e.Painted(theme.Faint, "Ids are those of the published programme; X is a number or rule of our own.", e.Paragraph())...)
	for _, l := range known.Explain() {
		rules = append(rules, ui.Hanging("- ", strings.TrimSpace(l.String()), width)...)
	}
	return ui.Page{Title: "Why", Right: "every reason", Body: ui.Stacked(append(blocks, rules)...)}
}

// about is one insight, its reason, and the sessions that it rests on.
func about(e ui.Env, i plan.Insight, width int) []string {
	lines := append(e.Notice(i.Severity, i.Text, width), ui.Indent(e.Painted(theme.Faint, i.Why.String(), width-2), 2)...)
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

func tests(e ui.Env) ui.Page {
	return ui.Page{Title: "Self-tests", Right: "for you to compare", Body: append([]string{""}, ui.WrapAll(report.Tests(e.Known.Tests, false), e.Width())...)}
}

func problems(e ui.Env) ui.Page {
	p := ui.Page{Title: "Problems", Right: "nothing was changed or deleted"}
	for _, words := range e.Known.Problems {
		for line := range strings.SplitSeq(words, "\n") {
			p.Body = append(p.Body, ui.Wrap(line, e.Width())...)
		}
		p.Body = append(p.Body, "")
	}
	if len(e.Known.Problems) == 0 {
		p.Body = ui.Wrap("All files could be read.", e.Width())
	}
	return p
}
