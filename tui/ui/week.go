package ui

import (
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/theme"
)

// dayWidth is how wide a day stands in the week (X).
const dayWidth = 5

// Hue is the role of a side, wherever it is met.
func Hue(f routine.Focus) theme.Role {
	switch f {
	case routine.Mobility:
		return theme.Mobility
	case routine.Stability:
		return theme.Stability
	}
	return theme.Good
}

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
		mark, role := dayMark(d)
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

// dayMark is what stands for a day in the week, in the hue of its side.
func dayMark(d plan.CalendarDay) (string, theme.Role) {
	switch {
	case d.Mobility && d.Stability:
		return "M+S", theme.Good
	case d.Mobility:
		return "M", theme.Mobility
	case d.Stability:
		return "S", theme.Stability
	case d.Some:
		return "+", theme.Text
	}
	return "·", theme.Faint
}
