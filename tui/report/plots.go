package report

import (
	"tspine/routine/plan"
	"tspine/tui/chart"
)

// The size of a plot between lines of words (X).
const (
	widestPlot = 80
	plotLines  = 9
)

// Plots are the pain over time and the place of the back over time, each with
// its heading, for a terminal of w columns that shows braille.
func Plots(p plan.Progress, today plan.Date, w int) []string {
	w = min(w, widestPlot) - 2
	out := section(nil, "Pain before and after a session", plainly(chart.Pain(p.Pain, today, w, plotLines+1)))
	return section(out, "Between stiff and loose", plainly(chart.Places(p.Places, today, w, plotLines)))
}

func plainly(lines []chart.Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.String())
	}
	return out
}
