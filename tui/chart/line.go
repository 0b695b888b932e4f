package chart

import (
	"strings"
	"unicode/utf8"
)

// Ink is what a span belongs to.
type Ink uint8

// Words and numbers; axes and what is empty; and what is shown: the first
// series and the second, days of mobility, of stability, and of both.
const (
	Words Ink = iota
	Axis
	First
	Second
	Mobility
	Stability
	Both
)

// Span is characters of one ink.
type Span struct {
	Text string
	Ink  Ink
}

// Line is one line of a chart. Every character takes one cell.
type Line []Span

// String is the line without its inks, and without blanks at its end.
func (l Line) String() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return strings.TrimRight(b.String(), " ")
}

// Width is how many cells the line takes.
func (l Line) Width() int {
	n := 0
	for _, s := range l {
		n += utf8.RuneCountInString(s.Text)
	}
	return n
}

// grid is a chart while it is drawn: cells with an ink each.
type grid struct {
	cells [][]rune
	inks  [][]Ink
}

func newGrid(w, h int) grid {
	g := grid{make([][]rune, h), make([][]Ink, h)}
	for y := range h {
		g.cells[y] = []rune(strings.Repeat(" ", w))
		g.inks[y] = make([]Ink, w)
	}
	return g
}

// put writes words from a cell on; what does not fit is left out.
func (g grid) put(x, y int, words string, ink Ink) {
	for _, r := range words {
		if y >= 0 && y < len(g.cells) && x >= 0 && x < len(g.cells[y]) {
			g.cells[y][x], g.inks[y][x] = r, ink
		}
		x++
	}
}

// lines joins neighbours of one ink.
func (g grid) lines() []Line {
	out := make([]Line, len(g.cells))
	for y, row := range g.cells {
		from := 0
		for x := range row {
			if x+1 == len(row) || g.inks[y][x+1] != g.inks[y][x] {
				out[y] = append(out[y], Span{string(row[from : x+1]), g.inks[y][x]})
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
func Tally(done, planned int, ink Ink) Line {
	return Line{
		{strings.Repeat("●", min(done, planned)), ink},
		{strings.Repeat("○", max(0, planned-done)), Axis},
		{strings.Repeat("+", max(0, done-planned)), ink},
	}
}
