package summary

import (
	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Columns of the table of a session (X).
const (
	outcomeWidth = 9
	tableWidth   = 100 // at most
	stackedBelow = 60
)

// outcomes say what became of an exercise, in a word and a weight.
var outcomes = map[session.Outcome]struct {
	words string
	role  theme.Role
}{
	session.Done:       {"done", theme.Text},
	session.PartlyDone: {"partly", theme.Ready},
	session.Skipped:    {"skipped", theme.Faint},
	session.Eased:      {"easier", theme.Ready},
	session.Hurt:       {"it hurt", theme.Warning},
}

// rowLines are the exercises and sides, planned beside done; below one another
// where the page is narrow.
func rowLines(e ui.Env, rows []report.Row, width int) []string {
	if width < stackedBelow {
		return stackedRows(e, rows, width)
	}
	width = min(width, tableWidth)
	name := (width - outcomeWidth) * 2 / 5
	column := (width - outcomeWidth - name) / 2
	head := ui.Pad("", name) + ui.Pad("planned", column) + ui.Pad("done", column)
	out := []string{e.Theme.Paint(theme.Faint, head)}
	for i, r := range rows {
		if r.Side == "" || i == 0 || rows[i-1].Exercise != r.Exercise {
			out = append(out, firstRow(e, r, name, column)...)
		}
		if r.Side != "" {
			out = append(out, ui.Beside([]string{"  " + r.Side + " side"}, cellsBeside(r, column), name)...)
		}
	}
	return out
}

// firstRow opens an exercise: its name and outcome, and its numbers when it has
// no sides.
func firstRow(e ui.Env, r report.Row, name, column int) []string {
	right := cellsBeside(r, column)
	if r.Side != "" {
		right = []string{ui.Pad("", 2*column)}
	}
	o := outcomes[r.Outcome]
	right[0] = ui.Pad(right[0], 2*column) + e.Theme.Paint(o.role, o.words)
	return ui.Beside(e.Painted(theme.Title, r.Exercise, name-2), right, name)
}

// cellsBeside are planned and done, each wrapped in its column.
func cellsBeside(r report.Row, column int) []string {
	return ui.Beside(ui.Wrap(r.Planned, column-2), ui.Wrap(r.Done, column-1), column)
}

func stackedRows(e ui.Env, rows []report.Row, width int) []string {
	var out []string
	for i, r := range rows {
		if i == 0 || rows[i-1].Exercise != r.Exercise {
			o := outcomes[r.Outcome]
			name := e.Painted(theme.Title, r.Exercise, width-outcomeWidth)
			name[0] = ui.TwoEnds(name[0], e.Theme.Paint(o.role, o.words), width)
			out = append(out, name...)
		}
		if r.Side != "" {
			out = append(out, "  "+r.Side+" side")
		}
		out = append(out, ui.Hanging("    planned  ", r.Planned, width)...)
		out = append(out, ui.Hanging("    done     ", r.Done, width)...)
	}
	return out
}
