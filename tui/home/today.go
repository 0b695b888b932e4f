package home

import (
	"fmt"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/text"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Measures of the figure beside today (X): its share of the page, and the
// window from which on there is one.
const (
	figureFrom  = 64 // cells of the page
	figureHigh  = 24 // lines of the window
	figureShare = 44 // percent of the page
	mostFigure  = 56 // cells
	leastFigure = 10 // lines
)

// hero is the day: what it is, how long, until when, and why in one sentence,
// with its first exercise moving beside it, in the lines that there are.
func (h *Home) hero(e ui.Env, width, lines int) []string {
	if e.Known.Plan.Blocked {
		return blocked(e, width)
	}
	if width < figureFrom || e.Size.H < figureHigh {
		return day(e, width, e.Size.H >= figureHigh, nil)
	}
	wide := min(mostFigure, width*figureShare/100)
	high := min(wide/2, max(leastFigure, lines))
	drawn := h.Figure.Lines(e, wide, high)
	if drawn == nil {
		return day(e, width, true, h.note(e, width))
	}
	told := h.note(e, width-wide-2)
	words := day(e, width-wide-2, true, told)
	if told != nil && len(words) > high { // the exercises give way to it
		words = day(e, width-wide-2, false, told)
	}
	if high > len(words)+1 {
		words = append([]string{""}, words...)
	}
	return ui.Beside(words, drawn, width-wide)
}

// unasked heads the day where the one answer that chooses it is not there; the
// reason begins with it too.
const unasked = "How does your upper back feel?"

// day is the suggestion in words; all of its exercises where there is room, and what the
// person noted for it.
func day(e ui.Env, width int, all bool, noted []string) []string {
	p := e.Known.Plan
	wide := min(ui.Measure, width)
	r, known := today(e)
	var lines []string
	switch {
	case known:
		t := e.Timeline(flow.Choice{Routine: r})
		lines = append(e.Painted(ui.Hue(r.Focus), strings.ToUpper(r.Name.String()), wide),
			e.Painted(theme.Faint, fmt.Sprintf("about %d min, done by %s · level %s", max(1, int(t.Total().Round(time.Minute)/time.Minute)), e.Now.Add(t.Total()).Format("15:04"), t.Level), wide)...)
	case p.Today.Routine == plan.Rest:
		lines = e.Painted(theme.Good, "REST DAY", wide)
	default:
		lines = e.Painted(theme.Title, unasked, wide)
	}
	why := 1
	if p.Today.Instead != "" { // the second is what may be done all the same
		why = 2
	}
	reasons := text.Each(p.Today.Why[:min(why, len(p.Today.Why))], func(w plan.Reason) string { return strings.TrimPrefix(w.Text, unasked+" ") })
	if len(reasons) > 0 {
		lines = append(append(lines, ""), ui.Wrap(strings.Join(reasons, " "), wide)...)
	}
	if known && all {
		lines = append(append(lines, ""), exercises(e, r, wide)...)
	}
	return ui.Stacked(lines, noted, e.MainAction(mainKey(e), wide))
}

// note is what the person wrote for today, in a line.
func (h *Home) note(e ui.Env, width int) []string {
	if h.noted.Empty() {
		return nil
	}
	return []string{e.OneLine("Your note: "+h.noted.String(), width)}
}

// exercises are those of a routine with their doses, below one another where
// both do not fit in a line.
func exercises(e ui.Env, r routine.Routine, width int) (lines []string) {
	preview := report.Preview(e.Timeline(flow.Choice{Routine: r}))
	column := 0
	for _, x := range preview {
		if w := ui.Cells(x.Exercise.Title()) + 2; w+ui.Cells(x.Dose) <= width {
			column = max(column, w)
		}
	}
	for _, x := range preview {
		name := x.Exercise.Title()
		if max(column, ui.Cells(name)+2)+ui.Cells(x.Dose) > width {
			lines = append(lines, ui.Wrap(name, width)...)
			continue
		}
		lines = append(lines, ui.Pad(name, column)+e.Theme.Paint(theme.Faint, x.Dose))
	}
	return lines
}

// blocked says, plainly and calmly, that sessions wait.
func blocked(e ui.Env, width int) []string {
	wide := min(ui.Measure, width)
	lines := e.Painted(theme.Title, "Sessions are on hold until you have been seen and cleared", wide)
	for _, i := range e.Known.Plan.Insights {
		if i.ID == "warning-signs" {
			lines = append(append(lines, ""), ui.Wrap(i.Text, wide)...)
			lines = append(lines, e.Painted(theme.Faint, i.Why.Text, wide)...)
		}
	}
	return ui.Stacked(lines, e.MainAction(mainKey(e), wide))
}
