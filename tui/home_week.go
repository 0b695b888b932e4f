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

// calendar are whole weeks, one a line, under the names of their days.
func (k *Kit) calendar(days []plan.CalendarDay) []string {
	today := plan.DateOf(k.Now())
	names, marks := "", ""
	var lines []string
	for i, d := range days {
		if i >= len(days)-7 {
			name := d.Date.Time().Format("Mon")[:2]
			if d.Date == today {
				name = "[" + name + "]"
			}
			names += k.Theme.Paint(theme.Faint, centred(name, dayWidth-1)) + " "
		}
		role := theme.Work
		if mark := dayMark(d); mark == "." {
			role = theme.Faint
		}
		marks += k.Theme.Paint(role, centred(dayMark(d), dayWidth-1)) + " "
		if (i+1)%7 == 0 {
			lines, marks = append(lines, marks), ""
		}
	}
	return append([]string{names}, lines...)
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
