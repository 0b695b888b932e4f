package chart

import (
	"tspine/routine/plan"
	"tspine/tui/theme"
)

// weekdays name the rows of a calendar.
var weekdays = [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// A week of a calendar takes a letter and a gap, or a letter with room around
// it and a gap.
const (
	narrowWeek = 2
	wideWeek   = 4
)

// Calendar draws days, from a Monday on, a column each week and a row each
// weekday, months above: M mobility, S stability, B both, + a little. Days
// after today are blank. Weeks that do not fit are left out, the oldest first.
func Calendar(days []plan.CalendarDay, today plan.Date, w int) []Line {
	weeks, step := len(days)/7, wideWeek
	label := len("Mon ")
	if label+weeks*step > w {
		step = narrowWeek
	}
	fit := min(weeks, (w-label)/step)
	if fit < 1 {
		return nil
	}
	days = days[(weeks-fit)*7:]
	g := newGrid(label+fit*step, 8)
	months(g, days, label, step)
	for y, name := range weekdays {
		g.put(0, y+1, name, theme.Faint)
	}
	for i, d := range days {
		if d.Date <= today {
			letter, role := Done(d)
			switch {
			case step != wideWeek:
			case d.Date == today && role == theme.Faint: // nothing as yet
				letter = "[ ]"
			case d.Date == today:
				letter = "[" + letter + "]"
			default:
				letter = " " + letter + " "
			}
			g.put(label+i/7*step, i%7+1, letter, role)
		}
	}
	return g.lines()
}

// months names each month above the first of its weeks for which there is
// room.
func months(g grid, days []plan.CalendarDay, label, step int) {
	free, named := label, ""
	for i := 0; i < len(days); i += 7 {
		x, month := label+i/7*step, days[i].Date.Time().Format("Jan")
		if x < free || month == named {
			continue
		}
		g.put(x+step/4, 0, month, theme.Text)
		free, named = x+len("Jan "), month
	}
}

// Done is the letter of what was done on a day, and its role.
func Done(d plan.CalendarDay) (string, theme.Role) {
	switch {
	case d.Mobility && d.Stability:
		return "B", theme.Rest
	case d.Mobility:
		return "M", theme.Mobility
	case d.Stability:
		return "S", theme.Stability
	case d.Some:
		return "+", theme.Text
	}
	return "·", theme.Faint
}
