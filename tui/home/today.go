package home

import (
	"fmt"

	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// today is the suggestion and why, in one sentence, and with all its exercises.
func today(e ui.Env, width int, all bool) []string {
	p, wide := e.Known.Plan, ui.BlockWidth(width)
	if p.Blocked {
		return blocked(e, width)
	}
	r, known := e.Known.Routine(p.Today.Routine)
	c := flow.Choice{Routine: r}
	var lines []string
	switch {
	case known:
		t := e.Timeline(c)
		lines = e.Titled(r.Name.String(), fmt.Sprintf("level %s, %s", t.Level, report.Clock(t.Total())), wide)
	case p.Today.Routine == plan.Rest:
		lines = append(lines, e.Theme.Paint(theme.Title, "Rest day"))
	default:
		lines = e.Painted(theme.Title, "How does your upper back feel?", wide)
	}
	for _, w := range p.Today.Why[:min(1, len(p.Today.Why))] {
		lines = append(lines, ui.Wrap(w.Text, wide)...)
	}
	if known && all {
		lines = append(lines, "")
		for _, x := range report.Preview(e.Timeline(c)) {
			lines = append(lines, ui.Hanging("- ", x.Exercise.Name.String()+e.Theme.Paint(theme.Faint, "  "+x.Dose), wide)...)
		}
	}
	return e.Block("Today", width, lines...)
}

// blocked says, plainly and calmly, that sessions wait.
func blocked(e ui.Env, width int) []string {
	wide := ui.BlockWidth(width)
	lines := e.Painted(theme.Title, "Sessions are on hold until you have been seen and cleared", wide)
	for _, i := range e.Known.Plan.Insights {
		if i.ID == "warning-signs" {
			lines = append(lines, ui.Wrap(i.Text, wide)...)
			lines = append(lines, e.Painted(theme.Faint, i.Why.Text, wide)...)
		}
	}
	return e.Block("Today", width, lines...)
}
