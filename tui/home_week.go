package tui

import (
	"fmt"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// someWeeks is how many weeks an ample home shows (X).
const someWeeks = 4

// weeks are the days from Monday to Sunday, and what is done and planned of
// this week; where there is room with the weeks before.
func (h *home) weeks(k *Kit, width int, all bool) []string {
	n := 1
	if all {
		n = someWeeks
	}
	var lines []string
	if blockWidth(width) >= 7*dayWidth {
		lines = k.calendar(k.Desk.Plan.Progress(n).Calendar)
	}
	lines = append(lines, wrap(weekWords(k.Desk.Plan.Week), blockWidth(width))...)
	name := "This week"
	if all {
		name = "The weeks"
	}
	return k.block(name, width, lines...)
}

// dayWidth is how wide a day stands in the week (X).
const dayWidth = 5

// calendar are whole weeks, one a line, under the names of their days. Today
// stands in brackets.
func (k *Kit) calendar(days []plan.CalendarDay) []string {
	today := plan.DateOf(k.Now())
	names, marks := "", ""
	var lines []string
	for i, d := range days {
		if i < 7 {
			names += centred(d.Date.Time().Format("Mon")[:2], dayWidth)
		}
		mark, role := dayMark(d), theme.Work
		if mark == "." {
			role = theme.Faint
		}
		if d.Date == today {
			mark = "[" + mark + "]"
		}
		marks += k.Theme.Paint(role, centred(mark, dayWidth))
		if (i+1)%7 == 0 {
			lines, marks = append(lines, marks), ""
		}
	}
	return append([]string{k.Theme.Paint(theme.Faint, names)}, lines...)
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

// weekWords say the week as done and planned.
func weekWords(w plan.Week) string {
	if w.Planned == (plan.Days{}) {
		return fmt.Sprintf("Done this week: mobility %s, stability %s.", dayCount(w.Done.Mobility), dayCount(w.Done.Stability))
	}
	return fmt.Sprintf("Done this week: mobility %d of %s, stability %d of %s.",
		w.Done.Mobility, dayCount(w.Planned.Mobility), w.Done.Stability, dayCount(w.Planned.Stability))
}

func dayCount(n int) string { return count(n, "day") }

// centred is a word in the middle of so many cells.
func centred(word string, width int) string { return pad(centre(word, width), width) }
