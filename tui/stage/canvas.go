package stage

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// run is a stretch of one line, painted.
type run struct {
	x, width int
	words    string
}

// canvas is a frame in the making: for each line its runs, from left to right.
type canvas struct {
	w, h int
	look Look
	rows [][]run
}

// put sets words at a place; what lies outside the window is cut off.
func (c *canvas) put(x, y int, r theme.Role, words string) {
	c.set(y, run{x, cells(words), c.look.Theme.Paint(r, words)})
}

// upon sets words upon the colour of a role.
func (c *canvas) upon(x, y int, r theme.Role, words string) {
	c.set(y, run{x, cells(words), c.look.Theme.On(r, words)})
}

func (c *canvas) set(y int, r run) {
	if y < 0 || y >= c.h || r.x < 0 || r.x >= c.w || r.width == 0 {
		return
	}
	if r.x+r.width > c.w {
		r.words = ansi.TruncateWc(r.words, c.w-r.x, "")
		r.width = cells(r.words)
	}
	row := append(c.rows[y], r)
	for i := len(row) - 1; i > 0 && row[i].x < row[i-1].x; i-- {
		row[i], row[i-1] = row[i-1], row[i]
	}
	c.rows[y] = row
}

// lines paints the frame.
func (c *canvas) lines() []string {
	out := make([]string, c.h)
	var b strings.Builder
	for y, row := range c.rows {
		b.Reset()
		x := 0
		for _, r := range row {
			if r.x < x {
				continue
			}
			b.WriteString(blank(r.x-x) + r.words)
			x = r.x + r.width
		}
		out[y] = b.String()
	}
	return out
}

func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// cells is how wide words are on the screen.
func cells(s string) int {
	n := 0
	for _, r := range s {
		if !single(r) {
			return ansi.StringWidthWc(s)
		}
		n++
	}
	return n
}

// single says whether r surely takes one cell, whatever stands beside it: ASCII,
// and the lines, blocks and braille that frames are drawn with.
func single(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0x2500 && r <= 0x259f || r >= 0x2800 && r <= 0x28ff || r == '·'
}

// plain says whether every byte is a character of one cell.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// wrap breaks words into lines of at most width cells; a word that is longer
// is broken. Nothing is lost.
func wrap(words string, width int) []string {
	width = max(1, width)
	if cells(words) <= width {
		return []string{words}
	}
	if !plain(words) {
		return strings.Split(ansi.WrapWc(words, width, " "), "\n")
	}
	var lines []string
	for len(words) > width {
		line := lineOf(words, width)
		lines, words = append(lines, words[:line]), strings.TrimPrefix(words[line:], " ")
	}
	return append(lines, words)
}

// lineOf is how much of plain words makes the first line.
func lineOf(words string, width int) int {
	if cut := strings.LastIndexByte(words[:width+1], ' '); cut > 0 {
		return cut
	}
	return width
}

// rows is how many lines words take.
func rows(words string, width int) int {
	width = max(1, width)
	if !plain(words) {
		return len(wrap(words, width))
	}
	n := 1
	for ; len(words) > width; n++ {
		words = strings.TrimPrefix(words[lineOf(words, width):], " ")
	}
	return n
}
