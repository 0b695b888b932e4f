package ui

import (
	"strings"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// How wide a day stands in the week, and the day that a week begins on (X).
const (
	dayWidth  = 5
	weekLabel = 7
)

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

// Hued are words in which the two sides stand in their hues.
func (e Env) Hued(words string) string {
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability} {
		words = strings.Replace(words, string(f), e.Theme.Paint(Hue(f), string(f)), 1)
	}
	return words
}

// Week are whole weeks, one a line, under the names of their days; several with
// the day that each begins on. Today stands in brackets, with the side that is
// suggested until something is done. It is empty where it does not fit.
func (e Env) Week(days []plan.CalendarDay, width int) []string {
	label := 0
	if len(days) > 7 {
		label = weekLabel
	}
	if width < label+7*dayWidth {
		return nil
	}
	today := plan.DateOf(e.Now)
	names, marks := strings.Repeat(" ", label), ""
	var lines []string
	for i, d := range days {
		if i < 7 {
			names += Centred(d.Date.Time().Format("Mon"), dayWidth)
		}
		if i%7 == 0 && label > 0 {
			marks = e.Theme.Paint(theme.Faint, Pad(d.Date.Time().Format("2 Jan"), label))
		}
		mark, role := e.dayMark(d)
		switch {
		case d.Date == today:
			mark = "[" + mark + "]"
		case d.Date > today:
			mark = ""
		}
		marks += e.Theme.Paint(role, Centred(mark, dayWidth))
		if (i+1)%7 == 0 {
			lines, marks = append(lines, marks), ""
		}
	}
	return append([]string{e.Theme.Paint(theme.Faint, names)}, lines...)
}

// dayMark is what stands for a day in the week, in the hue of its side; for
// today, as long as nothing is done, what is suggested, in small letters.
func (e Env) dayMark(d plan.CalendarDay) (string, theme.Role) {
	mark, role := chart.Done(d)
	switch today, due := suggested[e.Known.Plan.Today.Routine]; {
	case d.Mobility && d.Stability:
		return "M+S", theme.Good
	case due && role == theme.Faint && d.Date == plan.DateOf(e.Now):
		return today.mark, today.role
	}
	return mark, role
}

// suggested are the marks of a day that is not done yet.
var suggested = map[string]struct {
	mark string
	role theme.Role
}{plan.MobilityDay: {"m", theme.Mobility}, plan.StabilityDay: {"s", theme.Stability}, plan.BalanceDay: {"m+s", theme.Good}}
