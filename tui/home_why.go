package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// why shows every reason: of today, of the class, of each insight with its
// sessions, and the rules with their numbers.
type why struct{ scroll scroll }

func (w *why) init(*Kit) tea.Cmd { return nil }

func (w *why) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, w.keys(), msg) }

func (w *why) keys() []binding { return withUsual(w.scroll.keys()) }

func (w *why) draw(k *Kit, size Size) []string {
	width := inner(size)
	p := page{title: "Why", right: "every reason", scroll: &w.scroll}
	plan := k.Desk.Plan
	var today []string
	for _, r := range plan.Today.Why {
		today = append(today, hanging("- ", r.String(), blockWidth(width))...)
	}
	p.body = append(append(p.body, k.block("Today", width, today...)...), "")
	if plan.Why.Text != "" {
		p.body = append(append(p.body, k.block("Your place", width, wrap(plan.Why.String(), blockWidth(width))...)...), "")
	}
	for i, insight := range plan.Insights {
		name := ""
		if i == 0 {
			name = "To know"
		}
		p.body = append(append(p.body, k.block(name, width, w.insight(k, insight, blockWidth(width))...)...), "")
	}
	p.body = append(p.body, k.painted(theme.Title, "The rules, one by one", width)...)
	p.body = append(p.body, k.painted(theme.Faint, "Ids are those of the published programme; X is a number or rule of our own.", min(measure, width))...)
	for _, l := range plan.Explain() {
		p.body = append(p.body, hanging("- ", strings.TrimSpace(l.String()), width)...)
	}
	return p.draw(k, size, w.keys())
}

// insight is one insight, its reason, and the sessions that it rests on.
func (w *why) insight(k *Kit, i plan.Insight, width int) []string {
	lines := append(k.notice(i.Severity, i.Text, width), indent(k.painted(theme.Faint, i.Why.String(), width-2), 2)...)
	for _, id := range i.Records {
		for _, r := range k.Desk.Records {
			if r.ID == id {
				s := report.Summarise(r, nil)
				lines = append(lines, indent(k.painted(theme.Faint, s.When+": "+s.Title, width-2), 2)...)
			}
		}
	}
	return lines
}

// problems shows everything that could not be read or saved, whole.
type problems struct{ scroll scroll }

func (p *problems) init(*Kit) tea.Cmd { return nil }

func (p *problems) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, p.keys(), msg) }

func (p *problems) keys() []binding { return withUsual(p.scroll.keys()) }

func (p *problems) draw(k *Kit, size Size) []string {
	pg := page{title: "Problems", right: "nothing was changed or deleted", scroll: &p.scroll}
	for _, words := range k.Desk.Problems {
		for line := range strings.SplitSeq(words, "\n") {
			pg.body = append(pg.body, wrap(line, inner(size))...)
		}
		pg.body = append(pg.body, "")
	}
	if len(k.Desk.Problems) == 0 {
		pg.body = wrap("All files could be read.", inner(size))
	}
	return pg.draw(k, size, p.keys())
}
