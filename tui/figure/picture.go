package figure

import (
	"slices"
	"strings"
)

// Role is what a cell shows; a theme may give each its colour.
type Role uint8

// The roles. A cell that shows more than one takes the one that stands last
// here.
const (
	Empty Role = iota
	Prop
	Far
	Body
	Mark
)

// Picture is a drawn figure: width x height cells of 2x4 dots.
type Picture struct {
	width, height int
	dots          []Role // row by row, 2*width to a row
}

// braille is the bit of each dot of a cell, by row and column.
var braille = [4][2]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// Cell is the character at column x and line y, counted from the top left,
// and what it shows. Where nothing is drawn it is a space and Empty.
func (p Picture) Cell(x, y int) (rune, Role) {
	r, role := rune(0), Empty
	stride := 2 * p.width
	for dy, bits := range braille {
		row := p.dots[(4*y+dy)*stride+2*x:]
		for dx, bit := range bits {
			if row[dx] != Empty {
				r |= bit
				role = max(role, row[dx])
			}
		}
	}
	if r == 0 {
		return ' ', Empty
	}
	return 0x2800 + r, role
}

// Lines are the picture as text, height lines of width cells each.
func (p Picture) Lines() []string {
	lines := make([]string, p.height)
	var b strings.Builder
	for y := range lines {
		b.Reset()
		b.Grow(3 * p.width)
		for x := range p.width {
			r, _ := p.Cell(x, y)
			b.WriteRune(r)
		}
		lines[y] = b.String()
	}
	return lines
}

// mirror exchanges left and right, dot by dot.
func (p Picture) mirror() {
	for row := range slices.Chunk(p.dots, max(2*p.width, 1)) {
		slices.Reverse(row)
	}
}
