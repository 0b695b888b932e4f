package tui

import (
	"fmt"
	"strings"

	"tspine/routine/plan"
	"tspine/tui/theme"
)

// week is what is done and planned from Monday to Sunday.
func (h *home) week(k *Kit, width int) []string {
	p := k.Desk.Plan
	today := plan.DateOf(k.Now())
	var names, marks []string
	for _, d := range p.Progress(1).Calendar {
		name, mark := d.Date.Time().Format("Mon")[:2], dayMark(d)
		if d.Date == today {
			name = "[" + name + "]"
		}
		role := theme.Text
		if mark == "." {
			role = theme.Faint
		}
		names = append(names, k.Theme.Paint(theme.Faint, centred(name, 4)))
		marks = append(marks, k.Theme.Paint(role, centred(mark, 4)))
	}
	lines := []string{strings.Join(names, " "), strings.Join(marks, " ")}
	if blockWidth(width) < 5*7 {
		lines = nil
	}
	lines = append(lines, wrap(weekWords(p.Week), blockWidth(width))...)
	return k.block("This week", width, lines...)
}

// weekWords say the week as done and planned.
func weekWords(w plan.Week) string {
	if w.Planned == (plan.Days{}) {
		return fmt.Sprintf("Done: mobility %s, stability %s.", dayCount(w.Done.Mobility), dayCount(w.Done.Stability))
	}
	return fmt.Sprintf("Done: mobility %d of %s, stability %d of %s.",
		w.Done.Mobility, dayCount(w.Planned.Mobility), w.Done.Stability, dayCount(w.Planned.Stability))
}

func dayCount(n int) string { return count(n, "day") }

// centred is a word in the middle of so many cells.
func centred(word string, width int) string { return pad(centre(word, width), width) }
