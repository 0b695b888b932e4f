package home

import (
	"fmt"
	"slices"
	"strings"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Measures of home (X).
const (
	twoColumns = 110 // the page from which on it stands in two columns
	ample      = 30  // the window from which on it tells more than it must
	fewNotices = 1   // that are told in a window that is less high
	someWeeks  = 4   // that an ample home shows
)

// page shows what needs the person first, then today, then the rest.
func (h *Home) page(e ui.Env) ui.Page {
	p := ui.Page{Title: "tspine", Right: e.Now.Format("Today, Monday 2 January"), Scroll: &h.Scroll}
	width, all := e.Width(), e.Size.H >= ample
	troubles := ui.Stacked(e.Troubles(width), unfinished(e, width))
	if room := p.Room(e) - len(troubles) - 2; width < twoColumns {
		stands, done, due, before := place(e, width, all), weeks(e, width, all), tips(e, width, all), last(e, width, all)
		below := ui.Stacked(stands, done, due, before)
		if len(below)+leastFigure >= room { // in two groups, so that all of it is seen
			below = ui.Stacked(slices.Concat(stands, done), slices.Concat(due, before))
		}
		p.Body = ui.Stacked(troubles, h.hero(e, width, room-len(below)), below)
		if over := len(p.Body) - p.Room(e); over > 0 && over < len(before) { // l tells the rest of the last session
			p.Body = p.Body[:p.Room(e)]
		}
	} else {
		p.Body = ui.Stacked(troubles, h.columns(e, width, room, all))
	}
	if len(p.Body) < p.Room(e) {
		p.Body = append([]string{""}, p.Body...)
	}
	p.Keys = keys(e, p)
	return p
}

// columns are the page in a wide window: today, the place of the back, the weeks
// and the last session, and beside them the figure and what is due.
func (h *Home) columns(e ui.Env, width, room int, all bool) []string {
	column := (width - 4) / 2
	left := ui.Stacked(place(e, column, all), weeks(e, column, all), last(e, column, all))
	due := ui.Stacked(h.note(e, column), tips(e, column, all))
	if e.Known.Plan.Blocked {
		return ui.Stacked(blocked(e, width), ui.Beside(left, due, column+4))
	}
	left = ui.Stacked(day(e, column, true, nil), left)
	drawn := h.Figure.Lines(e, column, min(column/2, max(leastFigure, room-len(due)-1)))
	return ui.Beside(left, ui.Stacked(drawn, due), column+4)
}

// unfinished is the session that can be gone on with.
func unfinished(e ui.Env, width int) []string {
	r, ok := e.Known.Unfinished(e.Now)
	if !ok {
		return nil
	}
	words := report.Unfinished(r)
	if !mainKey(e).Has("r") {
		words += " r resumes it."
	}
	return e.Block("Unfinished", width, ui.Wrap(words, ui.BlockWidth(width))...)
}

// place is where the back stands between stiff and loose, in words too where
// there is room.
func place(e ui.Env, width int, all bool) []string {
	p, wide := e.Known.Plan, ui.BlockWidth(width)
	if p.Class == plan.NoClass {
		return e.Block("Your back", width, append(e.Gauge(nil, wide),
			e.Painted(theme.Faint, "Not known yet. Press a: ten statements, two minutes.", wide)...)...)
	}
	lines := e.Gauge(&p.Position, wide)
	if all || lines == nil {
		lines = append(lines, ui.Wrap(report.PlaceWords(p.D)+".", wide)...)
	}
	return e.Block("Your back", width, lines...)
}

// weeks are the days from Monday to Sunday, and what is done and planned of
// this week; where there is room with the weeks before.
func weeks(e ui.Env, width int, all bool) []string {
	n, name := 1, "This week"
	if all {
		n, name = someWeeks, "Weeks"
	}
	wide := ui.BlockWidth(width)
	lines := e.Week(e.Known.Plan.Progress(n).Calendar, wide)
	week := e.Known.Plan.ThisWeek()
	if week == (plan.Week{}) {
		return e.Block(name, width, lines...)
	}
	for _, l := range ui.Wrap(strings.TrimPrefix(report.Week(week), name+": "), wide) {
		lines = append(lines, e.Hued(l))
	}
	return e.Block(name, width, lines...)
}

// tips are what the records ask for, the most urgent first.
func tips(e ui.Env, width int, all bool) []string {
	wide := ui.BlockWidth(width)
	var told [][]string
	tip := func(s plan.Severity, words, key string) {
		if key != "" {
			words += " (" + key + ")"
		}
		lines := e.Notice(s, words, wide)
		if end := &lines[len(lines)-1]; key != "" {
			*end = strings.Replace(*end, "("+key+")", e.Theme.Paint(theme.Accent, "("+key+")"), 1)
		}
		told = append(told, lines)
	}
	if last, ok := e.Known.Last(); ok && plan.AskMorning(e.Now, last) {
		tip(plan.SeverityAdvice, "How was your back the morning after?", "m")
	}
	if e.Known.Plan.TestDue(e.Known.Tests) {
		tip(plan.SeverityAdvice, "Self-tests: three minutes, to compare later on.", "t")
	}
	for _, i := range e.Known.Plan.Insights {
		if i.ID != "warning-signs" {
			tip(i.Severity, i.Text, keyOf[i.ID])
		}
	}
	if len(told) == 0 {
		return nil
	}
	name := "Tips (y)"
	if n := len(told); !all && n > fewNotices {
		name = "Tips"
		more := fmt.Sprintf("  %d more (y)", n-fewNotices)
		told = told[:fewNotices]
		if end := told[fewNotices-1]; ui.Cells(end[len(end)-1])+len(more) <= wide {
			end[len(end)-1] += e.Theme.Paint(theme.Faint, more)
		} else {
			told = append(told, e.Painted(theme.Faint, more, wide))
		}
	}
	return e.Block(name, width, slices.Concat(told...)...)
}

// keyOf are the keys that an insight leads to.
var keyOf = map[string]string{
	"first-assessment": "a", "reassess-due": "a", "stretching-makes-it-worse": "a", "fewer-stability-days": "a", "week-six": "p",
}

// last is the last session, or what to do when there is none.
func last(e ui.Env, width int, all bool) []string {
	wide := ui.BlockWidth(width)
	last, ok := e.Known.Last()
	if !ok {
		words := "No sessions yet."
		if today := e.Known.Plan.Today.Routine; today != "" && today != plan.Rest {
			words += " Press Enter to start your first one."
		}
		return e.Block("Last time", width, ui.Wrap(words, wide)...)
	}
	s := report.Summarise(last, nil)
	words := s.Answers[:min(1, len(s.Answers))]
	if all || len(words) == 0 {
		words = append([]string{s.Totals}, words...)
	}
	return e.Block("Last time", width, append(e.Titled(s.Title, s.When, wide), ui.WrapAll(words, wide)...)...)
}
