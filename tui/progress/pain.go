package progress

import (
	"fmt"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/report"
	"tspine/tui/ui"
)

// The height of the pain chart in lines (X).
const leastPlot, mostPlot = 7, 18

// pain is the pain before and after each session over time.
func (p *Progress) pain(e ui.Env) []string {
	width := e.Width()
	if len(p.shown.Pain) == 0 {
		return ui.Wrap("No pain rating in these weeks. It is asked before and after a session, and each question can be skipped.", min(ui.Measure, width))
	}
	var before, after []chart.Point
	for _, at := range p.shown.Pain {
		if at.Before != nil {
			before = append(before, chart.Point{X: float64(at.Date), Y: float64(*at.Before)})
		}
		if at.After != nil {
			after = append(after, chart.Point{X: float64(at.Date), Y: float64(*at.After)})
		}
	}
	series := []chart.Series{{Points: before, Ink: chart.First, Dotted: true}, {Points: after, Ink: chart.Second}}
	height := max(leastPlot, min(mostPlot, e.Size.H-11))
	out := chartLines(e, chart.Plot(p.painFrame(), series, width, height))
	out = append(out, ui.Cut(ink(e, chart.First, "⠂ ⠂ before")+"  "+ink(e, chart.Second, "⠒⠒ after"), width))
	return append(out, ui.Wrap(fmt.Sprintf("On average %s before and %s after, over %s; 0 is no pain, 10 the worst imaginable.",
		mean(before), mean(after), report.Count(len(p.shown.Pain), "session")), width)...)
}

// painFrame begins with the week of the first rating; its marks are Mondays.
func (p *Progress) painFrame() chart.Frame {
	first := p.shown.Pain[0].Date.Monday()
	last := max(p.today, p.shown.Pain[len(p.shown.Pain)-1].Date, first+6)
	f := chart.Frame{Left: float64(first), Right: float64(last), High: 10, Step: 5}
	for d := first; d <= last; d += 7 {
		f.Marks = append(f.Marks, chart.Mark{At: float64(d), Words: dayWords(d)})
	}
	return f
}

// dayWords are a day in short.
func dayWords(d plan.Date) string { return d.Time().Format("2 Jan") }

// mean is the average of what was measured, or a dash.
func mean(points []chart.Point) string {
	if len(points) == 0 {
		return "-"
	}
	sum := 0.0
	for _, at := range points {
		sum += at.Y
	}
	return fmt.Sprintf("%.1f", sum/float64(len(points)))
}
