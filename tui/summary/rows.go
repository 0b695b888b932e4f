package summary

import (
	"strings"

	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Columns of the table of a session (X).
const (
	tableWidth   = 96 // at most
	barWidth     = 12
	stackedBelow = 60
)

// outcomes say what became of an exercise: a mark, a word and a weight.
var outcomes = map[session.Outcome]struct {
	mark, words string
	role        theme.Role
}{
	session.Done:       {"✓", "done", theme.Good},
	session.Eased:      {"✓", "made easier", theme.Good},
	session.PartlyDone: {"·", "partly done", theme.Ready},
	session.Skipped:    {"–", "skipped", theme.Faint},
	session.Hurt:       {"!", "it hurt", theme.Warning},
}

// rowLines are the exercises, each with its mark, and a bar of what was done of
// what was planned; below one another where the page is narrow.
func rowLines(e ui.Env, rows []report.Row, width int) (out []string) {
	width = min(width, tableWidth)
	for i, r := range rows {
		if i == 0 || rows[i-1].Exercise != r.Exercise {
			out = append(out, title(e, r, width)...)
		}
		out = append(out, amounts(e, r, width)...)
	}
	return out
}

// title is an exercise with what became of it.
func title(e ui.Env, r report.Row, width int) []string {
	o := outcomes[r.Outcome]
	words := ""
	if r.Outcome != session.Done {
		words = e.Theme.Paint(o.role, o.words)
	}
	lines := ui.Hanging("  ", r.Exercise, width-len("made easier")-1)
	for i := range lines {
		lines[i] = e.Theme.Paint(theme.Title, lines[i])
	}
	lines[0] = ui.TwoEnds(e.Theme.Paint(o.role, o.mark)+e.Theme.Paint(theme.Title, " "+strings.TrimSpace(ui.Plain(lines[0]))), words, width)
	return lines
}

// amounts are one side of an exercise: the bar, what was done, and of how much.
func amounts(e ui.Env, r report.Row, width int) []string {
	words := r.Done + e.Theme.Paint(theme.Faint, " of "+r.Planned)
	switch {
	case r.AsPlanned:
		words = r.Planned
	case r.Done == report.Nothing:
		words = e.Theme.Paint(theme.Faint, "planned: "+r.Planned)
	}
	if r.Side != "" {
		words = r.Side + " side: " + words
	}
	if width < stackedBelow {
		return ui.Hanging("    ", words, width)
	}
	role := theme.Good
	if r.Share < 1 {
		role = outcomes[r.Outcome].role
	}
	bar := "  " + e.Bar(r.Share, barWidth, role) + "  "
	return ui.Beside([]string{bar}, ui.Wrap(words, width-barWidth-4), barWidth+4)
}
