package ui

import (
	"tspine/routine/plan"
	"tspine/tui/theme"
)

// dayWidth is how wide a day stands in the week (X).
const dayWidth = 5

// Week are whole weeks, one a line, under the names of their days. Today
// stands in brackets. It is empty where it does not fit.
func (e Env) Week(days []plan.CalendarDay, width int) []string {
	if width < 7*dayWidth {
		return nil
	}
	today := plan.DateOf(e.Now)
	names, marks := "", ""
	var lines []string
	for i, d := range days {
		if i < 7 {
			names += Centred(d.Date.Time().Format("Mon")[:2], dayWidth)
		}
		mark, role := dayMark(d), theme.Work
		if mark == "." {
			role = theme.Faint
		}
		if d.Date == today {
			mark = "[" + mark + "]"
		}
		marks += e.Theme.Paint(role, Centred(mark, dayWidth))
		if (i+1)%7 == 0 {
			lines, marks = append(lines, marks), ""
		}
	}
	return append([]string{e.Theme.Paint(theme.Faint, names)}, lines...)
}

// dayMark is what stands for a day in the week.
func dayMark(d plan.CalendarDay) string {
	switch {
	case d.Mobility && d.Stability:
		return "M+S"
	case d.Mobility:
		return "M"
	case d.Stability:
		return "S"
	case d.Some:
		return "+"
	}
	return "."
}
