package progress

import (
	"fmt"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/report"
	"tspine/tui/ui"
)

// The height of a plot that has a page to itself, in lines (X).
const leastPlot, mostPlot = 7, 27

// plotHeight is how many lines a plot has on a page of its own.
func plotHeight(e ui.Env) int { return max(leastPlot, min(mostPlot, e.Size.H-11)) }

// pain is the pain before and after each session over time.
func (p *Progress) pain(e ui.Env) []string {
	if len(p.shown.Pain) == 0 {
		return ui.Wrap("No pain ratings in these weeks. You are asked before and after a session, and can skip either question.", min(ui.Measure, e.Width()))
	}
	before, after := p.firstToLast(func(at plan.PainPoint) *int { return at.Before }), p.firstToLast(func(at plan.PainPoint) *int { return at.After })
	words := fmt.Sprintf("Before a session %s, after it %s, over %s. 0 is no pain, 10 the worst pain imaginable.", before, after, report.Count(len(p.shown.Pain), "session"))
	return append(chartLines(e, chart.Pain(p.shown.Pain, p.today, e.Width(), plotHeight(e)+1)), ui.Wrap(words, e.Width())...)
}

// firstToLast is the first of some ratings beside the last: "4 → 1".
func (p *Progress) firstToLast(of func(plan.PainPoint) *int) string {
	var n []int
	for _, at := range p.shown.Pain {
		if rating := of(at); rating != nil {
			n = append(n, *rating)
		}
	}
	switch len(n) {
	case 0:
		return "not given"
	case 1:
		return fmt.Sprint(n[0])
	}
	return fmt.Sprintf("%d → %d", n[0], n[len(n)-1])
}

// back is where the back stood between stiff and loose, over time.
func (p *Progress) back(e ui.Env) []string {
	if len(p.shown.Places) == 0 {
		return ui.Wrap("The assessment finds where your back stands between stiff and loose: `a` on the home page.", e.Paragraph())
	}
	out := chartLines(e, chart.Places(p.shown.Places, p.today, e.Width(), plotHeight(e)))
	for _, at := range p.shown.Places {
		out = append(out, ui.Hanging(ui.Pad(chart.Day(at.Date), dayColumn+1), report.ClassWords(at.Class, at.Stage), e.Width())...)
	}
	return out
}

// tests are the self-tests over time.
func (p *Progress) tests(e ui.Env) []string {
	if len(e.Known.Tests) == 0 {
		return ui.Wrap("No self-tests yet. They take three minutes: `t` on the home page.", e.Paragraph())
	}
	return append(append(chartLines(e, chart.Turns(e.Known.Tests, p.today, e.Width(), plotHeight(e))), ""),
		ui.WrapAll(report.Tests(e.Known.Tests, false), e.Width())...)
}
