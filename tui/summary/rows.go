package summary

import (
	"slices"
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
	session.Skipped:    {"–", "not done", theme.Faint},
	session.Hurt:       {"!", "it hurt", theme.Warning},
}

// rowLines are the exercises. Where all was done as planned, what it was stands
// beside last time; else each has its mark, and a bar of what was done of what
// was planned.
func rowLines(e ui.Env, s report.Summary, width int) (out []string) {
	width = min(width, tableWidth)
	if s.AllAsPlanned() {
		return asPlanned(e, s, width)
	}
	for i, r := range s.Rows {
		if i == 0 || s.Rows[i-1].Exercise != r.Exercise {
			out = append(out, title(e, r, width)...)
		}
		out = append(out, amounts(e, r, width)...)
	}
	return out
}

// asPlanned says in a line that all was done, and lists what it was.
func asPlanned(e ui.Env, s report.Summary, width int) []string {
	out := e.Painted(theme.Good, "All done, as planned.", width)
	var name, now int
	rows := merged(s.Rows)
	for _, r := range rows {
		name, now = max(name, ui.Cells(r.Exercise)+4), max(now, ui.Cells(r.Planned)+3)
	}
	table := slices.IndexFunc(rows, func(r report.Row) bool { return name+now+ui.Cells(r.Then) > width }) < 0 && width >= stackedBelow
	if table && s.Then != "" {
		out = append(out, "", e.Theme.Paint(theme.Faint, ui.Pad("", name)+ui.Pad("This time", now)+s.Then))
	}
	for _, r := range rows {
		mark, then := e.Theme.Paint(theme.Good, "✓ "), e.Theme.Paint(theme.Faint, r.Then)
		if table {
			out = append(out, ui.Pad(mark+e.Theme.Paint(theme.Title, r.Exercise), name)+ui.Pad(r.Planned, now)+then)
			continue
		}
		words := r.Planned
		if r.Then != "" {
			words += ", last time " + then
		}
		out = append(append(out, ui.Hanging(mark, e.Theme.Paint(theme.Title, r.Exercise), width)...), ui.Hanging("  ", words, width)...)
	}
	return out
}

// merged are the rows with the two sides of an exercise in one where both are
// alike, and with last time in a word where it was alike.
func merged(rows []report.Row) (out []report.Row) {
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if r.Then == r.Planned {
			r.Then = "the same"
		}
		switch both := i+1 < len(rows) && rows[i+1].Exercise == r.Exercise && rows[i+1].Planned == r.Planned && rows[i+1].Then == rows[i].Then; {
		case both:
			r.Planned += " each side"
			i++
		case r.Side != "":
			r.Planned += ", " + r.Side
		}
		out = append(out, r)
	}
	return out
}

// title is an exercise with what became of it.
func title(e ui.Env, r report.Row, width int) []string {
	o := outcomes[r.Outcome]
	if r.CutShort {
		o.mark, o.role = outcomes[session.PartlyDone].mark, outcomes[session.PartlyDone].role
	}
	words := ""
	if r.Outcome != session.Done {
		words = e.Theme.Paint(o.role, o.words)
	}
	lines := e.InRole(theme.Title, ui.Hanging("  ", r.Exercise, width-len("made easier")-1))
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
	switch then := r.Then; {
	case then == "", then == r.Amount():
	case then == r.Planned:
		words += e.Theme.Paint(theme.Faint, ", last time all of it")
	default:
		words += e.Theme.Paint(theme.Faint, ", last time "+then)
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
