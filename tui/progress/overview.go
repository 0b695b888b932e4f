package progress

import (
	"tspine/tui/chart"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// An overview is for windows that have the room (X).
const (
	overviewFrom = 76 // width of the page
	overviewHigh = 24 // lines of the window
	gutter       = 3
)

func roomForAll(e ui.Env) bool { return e.Width() >= overviewFrom && e.Size.H >= overviewHigh }

// overview is pain beside the days, and the place of the back beside the weeks.
func (p *Progress) overview(e ui.Env) []string {
	room := ui.Page{}.Room(e) - 5 // the topics, two headings, and what is between
	upper, lower := (room+1)/2, room/2
	days := chartLines(e, chart.Calendar(p.calendarDays(), p.today, e.Width()/2))
	begun := p.begun()
	weeks := weeksInNumbers(e, begun[max(0, len(begun)-lower+1):])
	left := e.Width() - max(ui.Cells(days[len(days)-1]), ui.Cells(weeks[0])) - gutter
	painTitle := e.Theme.Paint(theme.Faint, "Pain in a session")
	pain := chartLines(e, chart.Pain(p.shown.Pain, p.today, left, upper+1))
	if n := len(pain) - 1; n > 0 { // its legend stands in its title
		painTitle, pain = painTitle+"   "+pain[n], pain[:n]
	}
	back := chartLines(e, chart.Places(p.shown.Places, p.today, left, lower))
	row := func(name string, plot []string, beside string, lines []string) []string {
		out := []string{ui.Pad(name, left+gutter) + e.Theme.Paint(theme.Faint, beside)}
		return append(out, ui.Beside(plot, lines, left+gutter)...)
	}
	return ui.Stacked(row(painTitle, pain, "Days", days), row(e.Theme.Paint(theme.Faint, "Your back"), back, "Weeks (Mob, Stab: done/planned)", weeks))
}
