package ui

import (
	"strings"

	"tspine/tui/chart"
	"tspine/tui/theme"
)

// A page that asks or tells is one column of words. In a large window it stands
// in the middle, with its figure beside it (X).
const (
	largeWide = 100 // the page from which on a window is large
	largeHigh = 28  // and its lines
	column    = 60  // cells of the words, where a figure stands beside them
	columnGap = 4
	wideAside = 46 // cells of that figure, at most
	highAside = 24 // and lines
)

// Large says whether the window is.
func (e Env) Large() bool { return e.Width() >= largeWide && e.Size.H >= largeHigh }

// Column is how wide the words of such a page are.
func (e Env) Column() int {
	if e.Large() {
		return column
	}
	return e.Paragraph()
}

// Aside is the figure beside a column in a large window.
func (f *Figure) Aside(e Env, column, room int) []string {
	if !e.Large() {
		return nil
	}
	lines := f.Lines(e, min(wideAside, e.Width()-column-columnGap), min(highAside, room))
	for f.id == Resting && len(lines) > 0 && strings.TrimSpace(Plain(lines[0])) == "" { // who lies leaves room above
		lines = lines[1:]
	}
	return lines
}

// besideFrom is the page from which on what is meant is shown beside the words (X).
const besideFrom = 60

// BesideFigure is how wide words are beside a figure that shows what is meant.
func (e Env) BesideFigure() int {
	if e.Width() >= besideFrom && !e.Large() {
		return e.Width()*3/5 - 2
	}
	return e.Column()
}

// Beside is the figure that stands beside such words.
func (f *Figure) Beside(e Env, room int) []string {
	if e.Large() {
		return f.Aside(e, e.Column(), room)
	}
	return f.Lines(e, min(e.Width()*2/5, 2*room), min(e.Width()/5, room))
}

// composed are the lines that are shown of a column with what stands beside it,
// in the middle of a large window.
func (p Page) composed(e Env, words []string) []string {
	beside, wide := p.Beside, p.Column
	if len(beside) > 0 {
		wide += columnGap + Cells(beside[0])
	}
	high, room := max(len(words), len(beside)), p.Room(e)
	words = append(make([]string, (high-len(words))/2), words...)
	beside = append(make([]string, (high-len(beside))/2), beside...)
	lines := Indent(Beside(words, beside, p.Column+columnGap), (e.Width()-wide)/2)
	return append(make([]string, (room-high)*2/5), lines...)
}

// Most lines of a big number, in a large window and in others (X).
const (
	largeBig = 8
	smallBig = 5
)

// Big is a number that is the point of a page, as large as there is room for,
// in a role; none in a low window.
func (e Env) Big(r theme.Role, words string, width int) []string {
	high := smallBig
	if e.Large() {
		high = largeBig
	}
	stroke := chart.BigStroke(words, width, high)
	if stroke == 0 || e.Size.H < Roomy {
		return nil
	}
	return e.Strokes(r, words, stroke)
}

// Strokes are big words of a stroke width in a role.
func (e Env) Strokes(r theme.Role, words string, stroke int) []string {
	return e.InRole(r, chart.Big(words, stroke, e.Can.UTF8))
}

// MainAction is the one thing that Enter does, as it stands on a page.
func (e Env) MainAction(b Binding, width int) []string {
	words := Hanging(b.Label(e)+" ", b.Does(), width)
	key := len(b.Label(e)) + 1
	words[0] = e.Theme.Paint(theme.Accent, words[0][:key]) + e.Theme.Paint(theme.Title, words[0][key:])
	return words
}

// WithAction ends a body in what Enter does, where that leaves all of it in
// sight.
func (p Page) WithAction(e Env, b Binding, width int) Page {
	if lines := append([]string{""}, e.MainAction(b, width)...); e.Size.H >= Roomy && len(p.Body)+len(lines) <= p.Room(e) {
		p.Body = append(p.Body, lines...)
	}
	return p
}
