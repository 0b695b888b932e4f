package progress

import (
	"tspine/tui/chart"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// An overview is for windows that have the room (X).
const (
	overviewFrom = 108 // width of the page
	overviewHigh = 30  // lines of the window
	gutter       = 4
)

func roomForAll(e ui.Env) bool { return e.Width() >= overviewFrom && e.Size.H >= overviewHigh }

// overview is pain beside the days, and the place of the back beside the weeks.
func (p *Progress) overview(e ui.Env) []string {
	days := chartLines(e, chart.Calendar(p.shown.Calendar, p.today, e.Width()/2))
	right := ui.Cells(days[len(days)-1])
	left := e.Width() - right - gutter
	high := (e.Size.H - 10) / 2
	pain := chartLines(e, chart.Pain(p.shown.Pain, p.today, left, high))
	back := chartLines(e, chart.Places(p.shown.Places, p.today, left, high))
	row := func(name string, plot []string, beside string, lines []string) []string {
		out := []string{ui.Pad(e.Theme.Paint(theme.Faint, name), left+gutter) + e.Theme.Paint(theme.Faint, beside)}
		return append(out, ui.Beside(plot, lines, left+gutter)...)
	}
	out := append(row("Pain before and after a session", pain, "Days", days), "")
	return append(out, row("Your back", back, "Weeks", weeksInNumbers(e, p.begun()))...)
}
