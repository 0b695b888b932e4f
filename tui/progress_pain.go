package tui

import (
	"fmt"

	"tspine/routine/plan"
	"tspine/tui/chart"
)

// The height of the pain chart in lines (X).
const leastPlot, mostPlot = 7, 18

// pain is the pain before and after each session over time.
func (p *progress) pain(k *Kit, size Size) []string {
	width := inner(size)
	if len(p.shown.Pain) == 0 {
		return wrap("No pain rating in these weeks. It is asked before and after a session, and each question can be skipped.", min(measure, width))
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
	height := max(leastPlot, min(mostPlot, size.H-11))
	out := chartLines(k, chart.Plot(p.painFrame(), series, width, height))
	out = append(out, k.ink(chart.First, "⠂ ⠂ before")+"   "+k.ink(chart.Second, "⠒⠒⠒ after"))
	return append(out, wrap(fmt.Sprintf("On average %s before and %s after, over %s; 0 is no pain, 10 the worst imaginable.",
		mean(before), mean(after), count(len(p.shown.Pain), "session")), width)...)
}

// painFrame begins with the week of the first rating; its marks are Mondays.
func (p *progress) painFrame() chart.Frame {
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
