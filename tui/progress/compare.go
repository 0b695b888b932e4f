package progress

import (
	"fmt"
	"time"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// sides are left beside right.
func (p *Progress) sides(e ui.Env) []string {
	left, right, width := p.shown.Left, p.shown.Right, e.Paragraph()
	if left == (plan.SideSum{}) && right == (plan.SideSum{}) {
		return ui.Wrap("No one-sided work in these weeks.", width)
	}
	out := pair(e, "Held", left.HoldS, right.HoldS, seconds, width)
	if left.WorkS != left.HoldS || right.WorkS != right.HoldS {
		out = append(out, pair(e, "Work, including holds", left.WorkS, right.WorkS, seconds, width)...)
	}
	out = append(out, pair(e, "Reps", float64(left.Reps), float64(right.Reps), func(v float64) string { return fmt.Sprintf("%.0f", v) }, width)...)
	return append(out, ui.Wrap(balanceWords(left.WorkS, right.WorkS), width)...)
}

// seconds are seconds as a clock.
func seconds(s float64) string { return report.Clock(time.Duration(s * float64(time.Second))) }

// pair is one measure of both sides as bars on one scale; nothing when neither
// has any.
func pair(e ui.Env, name string, left, right float64, words func(float64) string, width int) []string {
	most := max(left, right)
	if most == 0 {
		return nil
	}
	const label = 7
	room := max(1, width-label-9)
	bar := func(side string, v float64, color theme.Role) string {
		return e.Theme.Paint(theme.Faint, ui.Pad(side, label)) + e.Theme.Paint(color, chart.Bar(v/most, room, e.Can.Braille)) + " " + words(v)
	}
	return []string{name, bar("left", left, theme.Work), bar("right", right, theme.Ready), ""}
}

// balanceWords say how even the sides are.
func balanceWords(left, right float64) string {
	if left+right == 0 {
		return ""
	}
	share := int(100*left/(left+right) + 0.5)
	return fmt.Sprintf("One-sided work: %d %% left, %d %% right.", share, 100-share)
}

// weekOne is the first week beside the last seven days (R1).
func (p *Progress) weekOne(e ui.Env) []string {
	width := e.Paragraph()
	c := p.shown.WeekOne
	if c == nil {
		words := "From week 6 this page compares now with week 1."
		if day := e.Known.Plan.Day; day >= 0 {
			words += fmt.Sprintf(" You are in week %d.", day/7+1)
		} else {
			words += " Weeks are counted from the first assessment."
		}
		return ui.Wrap(words, width)
	}
	column := max(8, min(16, (width-14)/2))
	row := func(name, first, now string) string { return ui.Pad(name, 14) + ui.Pad(first, column) + now }
	out := []string{e.Theme.Paint(theme.Faint, row("", "week 1", "now")),
		row("Sessions", fmt.Sprint(c.First.Sessions), fmt.Sprint(c.Now.Sessions)),
		row("Minutes", fmt.Sprintf("%.0f", c.First.Minutes), fmt.Sprintf("%.0f", c.Now.Minutes)),
		row("Reps", fmt.Sprint(c.First.Reps), fmt.Sprint(c.Now.Reps)),
		row("Holds", fmt.Sprint(c.First.Holds), fmt.Sprint(c.Now.Holds)),
		row("Held", seconds(c.First.HoldS), seconds(c.Now.HoldS)),
		row("Average pain", report.Given(c.PainFirst, "%.1f", "-"), report.Given(c.PainNow, "%.1f", "-")), ""}
	if c.Change != nil {
		out = append(out, ui.Wrap(fmt.Sprintf("Change since the start: %+d (-5 much worse, +5 completely better).", *c.Change), width)...)
	}
	return append(out, e.Painted(theme.Faint, "Now = the last seven days; average pain = the newest you gave.", width)...)
}

// insights are each with its reason and the days of its sessions.
func (p *Progress) insights(e ui.Env) []string {
	width := e.Paragraph()
	if len(e.Known.Plan.Insights) == 0 {
		return ui.Wrap("No insights yet.", width)
	}
	var out []string
	for _, i := range e.Known.Plan.Insights {
		out = append(out, e.Notice(i.Severity, i.Text, width)...)
		out = append(out, ui.Indent(e.Painted(theme.Faint, i.Why.Text, width-2), 2)...)
		if on := report.From(i, p.days); on != "" {
			out = append(out, ui.Indent(e.Painted(theme.Faint, on, width-2), 2)...)
		}
		out = append(out, "")
	}
	return out
}
