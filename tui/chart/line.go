package chart

import (
	"strings"
	"unicode/utf8"

	"tspine/tui/theme"
)

// Span is characters of one role: the first series is Work, the second Ready, both sides Rest.
type Span struct {
	Text string
	Role theme.Role
}

// Line is one line of a chart. Every character takes one cell.
type Line []Span

// Painted is the line with each span in its role.
func (l Line) Painted(paint func(theme.Role, string) string) (out string) {
	for _, s := range l {
		out += paint(s.Role, s.Text)
	}
	return out
}

// String is the line without its roles, and without blanks at its end.
func (l Line) String() string {
	return strings.TrimRight(l.Painted(func(_ theme.Role, words string) string { return words }), " ")
}

// Width is how many cells the line takes.
func (l Line) Width() int {
	n := 0
	for _, s := range l {
		n += utf8.RuneCountInString(s.Text)
	}
	return n
}

// grid is a chart while it is drawn: cells with a role each.
type grid struct {
	cells [][]rune
	roles [][]theme.Role
}

func newGrid(w, h int) grid {
	g := grid{make([][]rune, h), make([][]theme.Role, h)}
	for y := range h {
		g.cells[y] = []rune(strings.Repeat(" ", w))
		g.roles[y] = make([]theme.Role, w)
	}
	return g
}

// put writes words from a cell on; what does not fit is left out.
func (g grid) put(x, y int, words string, r theme.Role) {
	for _, c := range words {
		if y >= 0 && y < len(g.cells) && x >= 0 && x < len(g.cells[y]) {
			g.cells[y][x], g.roles[y][x] = c, r
		}
		x++
	}
}

// lines joins neighbours of one role.
func (g grid) lines() []Line {
	out := make([]Line, len(g.cells))
	for y, row := range g.cells {
		from := 0
		for x := range row {
			if x+1 == len(row) || g.roles[y][x+1] != g.roles[y][x] {
				out[y] = append(out[y], Span{string(row[from : x+1]), g.roles[y][x]})
				from = x + 1
			}
		}
	}
	return out
}

// Bar is a share of 0 to 1 of w cells in braille, to half a cell; without
// braille in ASCII. What is more than nothing shows.
func Bar(share float64, w int, braille bool) string {
	half := int(min(1, max(0, share))*float64(2*w) + 0.5)
	if share > 0 {
		half = min(max(half, 1), 2*w)
	}
	if !braille {
		return strings.Repeat("=", (half+1)/2)
	}
	return strings.Repeat("⠶", half/2) + strings.Repeat("⠆", half%2)
}

// Tally is so many days done of so many planned, a sign each: the ones that
// are done, those still to come, and those beyond the plan.
func Tally(done, planned int, r theme.Role) Line {
	return Line{
		{strings.Repeat("●", min(done, planned)), r},
		{strings.Repeat("○", max(0, planned-done)), theme.Faint},
		{strings.Repeat("+", max(0, done-planned)), r},
	}
}
