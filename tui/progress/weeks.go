package progress

import (
	"fmt"

	"tspine/routine/plan"
	"tspine/routine/text"
	"tspine/tui/chart"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Columns of the table of weeks, in cells (X).
const (
	dayColumn   = 7  // "28 Sep"
	numbers     = 5  // "1234"
	tallyColumn = 8  // seven days and a gap
	ofColumn    = 5  // "3/5"
	barsFrom    = 66 // from this width on there are bars
	tableFrom   = 35 // from this width on there is a table
)

// weeks are the minutes, reps and holds of each week, and the days done
// beside the plan; weeks before the first session are left out.
func (p *Progress) weeks(e ui.Env) []string {
	width, weeks := e.Width(), p.begun()
	switch {
	case width < tableFrom:
		return weeksInWords(weeks, width)
	case width < barsFrom:
		return append(weeksInNumbers(e, weeks), "", "Mob and Stab: planned days done")
	}
	return weeksInBars(e, weeks, width)
}

// calendarDays are the days of these weeks.
func (p *Progress) calendarDays() []plan.CalendarDay {
	return p.shown.Calendar[7*(len(p.shown.Weeks)-len(p.begun())):]
}

// begun are the weeks from the first session on.
func (p *Progress) begun() []plan.WeekSum {
	weeks := p.shown.Weeks
	for len(weeks) > 1 && weeks[0].Sessions == 0 {
		weeks = weeks[1:]
	}
	return weeks
}

func weeksInWords(weeks []plan.WeekSum, width int) []string {
	var out []string
	for _, w := range weeks {
		out = append(out, ui.Hanging("  ", fmt.Sprintf("%s: %.0f min, %s, %s, mobility %s, stability %s", chart.Day(w.From), w.Minutes,
			report.Count(w.Reps, "rep"), report.Count(w.Holds, "hold"), doneOf(w.Done.Mobility, w.Planned.Mobility), doneOf(w.Done.Stability, w.Planned.Stability)), width)...)
	}
	return out
}

func weeksInNumbers(e ui.Env, weeks []plan.WeekSum) []string {
	out := []string{e.Theme.Paint(theme.Faint, "  Week   Min  Reps Holds   Mob  Stab")}
	for _, w := range weeks {
		out = append(out, fmt.Sprintf("%*s %*.0f%6d%6d%6s%6s", dayColumn-1, chart.Day(w.From), numbers, w.Minutes, w.Reps, w.Holds,
			doneOf(w.Done.Mobility, w.Planned.Mobility), doneOf(w.Done.Stability, w.Planned.Stability)))
	}
	return out
}

func doneOf(done, planned int) string { return report.OfPlanned(done, planned, "/") }

func weeksInBars(e ui.Env, weeks []plan.WeekSum, width int) []string {
	days := 2 * (tallyColumn + ofColumn)
	bar := (width - dayColumn - days - 3*(numbers+2)) / 3
	var most plan.WeekSum
	for _, w := range weeks {
		most.Minutes, most.Reps, most.Holds = max(most.Minutes, w.Minutes), max(most.Reps, w.Reps), max(most.Holds, w.Holds)
	}
	head := ui.Pad("Week", dayColumn) + ui.Pad("Minutes", bar+numbers+2) + ui.Pad("Reps", bar+numbers+2) + ui.Pad("Holds", bar+numbers+2) +
		ui.Pad("Mobility", tallyColumn+ofColumn) + "Stability"
	out := []string{e.Theme.Paint(theme.Faint, head)}
	for _, w := range weeks {
		out = append(out, ui.Pad(chart.Day(w.From), dayColumn)+
			measured(e, w.Minutes, most.Minutes, bar)+measured(e, float64(w.Reps), float64(most.Reps), bar)+measured(e, float64(w.Holds), float64(most.Holds), bar)+
			tally(e, w.Done.Mobility, w.Planned.Mobility, theme.Mobility)+tally(e, w.Done.Stability, w.Planned.Stability, theme.Stability))
	}
	return append(append(out, ""), e.Painted(theme.Faint, "● done   ○ planned   + more than planned", width)...)
}

// measured is a number with its bar, beside the greatest of its column.
func measured(e ui.Env, v, most float64, width int) string {
	share := 0.0
	if most > 0 {
		share = v / most
	}
	return ui.Pad(ui.Pad(e.Theme.Paint(theme.Faint, chart.Bar(share, width, e.Can.Braille)), width)+fmt.Sprintf(" %.0f", v), width+numbers+2)
}

// tally is days done beside days planned.
func tally(e ui.Env, done, planned int, r theme.Role) string {
	return ui.Pad(ui.Pad(chart.Tally(done, planned, r).Painted(e.Theme.Paint), tallyColumn)+doneOf(done, planned), tallyColumn+ofColumn)
}

// calendar is a letter for each day.
func (p *Progress) calendar(e ui.Env) []string {
	width := e.Width()
	out := text.Each(chart.Calendar(p.calendarDays(), p.today, width), func(l chart.Line) string {
		return l.Painted(func(r theme.Role, words string) string {
			if r > theme.Faint {
				return e.Theme.On(r, words)
			}
			return e.Theme.Paint(r, words)
		})
	})
	var mobility, stability int
	for _, w := range p.shown.Weeks {
		mobility, stability = mobility+w.Done.Mobility, stability+w.Done.Stability
	}
	out = append(append(out, ""), e.Painted(theme.Faint, "M mobility   S stability   B both   + started only", width)...)
	return append(out, ui.Wrap(fmt.Sprintf("Mobility on %s, stability on %s.", report.Count(mobility, "day"), report.Count(stability, "day")), width)...)
}
