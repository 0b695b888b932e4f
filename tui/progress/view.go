package progress

import (
	"fmt"
	"strings"

	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/chart"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// span is how far back the page looks: as far as there is something to see.
func (p *Progress) span() string {
	if weeks := p.begun(); len(weeks) < weeksBack {
		return "since " + chart.Day(weeks[0].From)
	}
	return fmt.Sprintf("the last %d weeks", weeksBack)
}

// page shows the topic, or everything as words where braille cannot be drawn.
func (p *Progress) page(e ui.Env) ui.Page {
	page := ui.Page{Title: "Progress", Right: p.span(), Scroll: &p.Scroll}
	switch {
	case !e.Can.Braille:
		for _, l := range p.words {
			words := strings.TrimLeft(l, " ")
			page.Body = append(page.Body, ui.Hanging(l[:len(l)-len(words)], words, e.Width())...)
		}
	case len(e.Known.Records) == 0 && p.at == "":
		page.Body = append([]string{""}, ui.Wrap("No sessions yet. After the first one you will see pain, minutes, holds, reps, and left compared with right.", e.Paragraph())...)
	default:
		page.Body = append(p.tabs(e, e.Width()), topics(e)[p.turned(e, 0)].lines(p, e)...)
	}
	var keys ui.KeyList
	keys.When(e.Can.Braille, ui.Bind("right tab", "←→", "topic", p.turn(e, 1)).In("Tab"), ui.Bind("left shift+tab", "", "", p.turn(e, -1)))
	keys = append(keys, ui.Opens("h", "h", "sessions", flow.Past))
	page.Keys = ui.WithUsual(append(keys, page.ScrollKeys(e)...)...)
	return page
}

// tabs name the topics; where they do not fit, the one that is shown.
func (p *Progress) tabs(e ui.Env, width int) []string {
	var plain int
	var parts []string
	topics, at := topics(e), p.turned(e, 0)
	for i, t := range topics {
		plain += len(t.name) + 3
		if i == at {
			parts = append(parts, e.Theme.On(theme.Accent, "["+t.name+"]"))
		} else {
			parts = append(parts, " "+t.name+" ")
		}
	}
	line := strings.Join(parts, " ")
	switch {
	case plain-1 <= width:
	case plain-len(parts) <= width:
		line = strings.Join(parts, "")
	default:
		line = parts[at] + e.Theme.Paint(theme.Faint, fmt.Sprintf(" %d of %d", at+1, len(topics)))
	}
	return []string{line, ""}
}

// chartLines are the lines of a chart in the colours of the theme.
func chartLines(e ui.Env, lines []chart.Line) []string {
	return text.Each(lines, func(l chart.Line) string { return l.Painted(e.Theme.Paint) })
}

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
	pain := chartLines(e, chart.Ratings(report.PainSeries(p.shown.Pain), p.today, left, upper+1))
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
