package progress

import (
	"fmt"

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
	pain := report.PainSeries(p.shown.Pain)
	words := fmt.Sprintf("Before a session %s, after it %s, over %s. 0 is no pain, 10 the worst pain imaginable.", firstToLast(pain[0]), firstToLast(pain[1]), report.Count(len(p.shown.Pain), "session"))
	return append(chartLines(e, chart.Ratings(pain, p.today, e.Width(), plotHeight(e)+1)), ui.Wrap(words, e.Width())...)
}

// firstToLast is the first of some ratings beside the last: "4 → 1".
func firstToLast(s chart.Series) string {
	switch n := len(s.Points); n {
	case 0:
		return "not given"
	case 1:
		return fmt.Sprint(s.Points[0].Y)
	default:
		return fmt.Sprintf("%g → %g", s.Points[0].Y, s.Points[n-1].Y)
	}
}

// back is where the back stood between stiff and loose, over time.
func (p *Progress) back(e ui.Env) []string {
	if len(p.shown.Places) == 0 {
		return ui.Wrap("The assessment finds where your back stands between stiff and loose: a on the home page takes it.", e.Paragraph())
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
		return ui.Wrap("No self-tests yet. They take three minutes: t on the home page begins them.", e.Paragraph())
	}
	return append(append(chartLines(e, chart.Turns(e.Known.Tests, p.today, e.Width(), plotHeight(e))), ""),
		ui.WrapAll(report.Tests(e.Known.Tests, false), e.Width())...)
}
