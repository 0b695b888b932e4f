package terminal

import (
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"
)

// asEmoji asks for the picture of a character that is also a sign. Some terminals
// make it two cells wide, others leave it at one.
const asEmoji = "\ufe0f"

// anchor says behind words that terminals count differently where the next
// column begins. Line y is laid out by code points, as wcwidth counts them: no
// terminal counts more for the letters of Hindi or Thai and for joined emoji, but
// those that count what is seen count less.
func (r *renderer) anchor(y int) {
	unsure := false
	for x := 0; x < r.cells.Width(); {
		c := r.cells.CellAt(x, y)
		switch {
		case c == nil || len(c.Content) == 0:
		case unsure && c.Content == " ":
			there := *c
			there.Content = ansi.CursorPosition(x+1, y+1) + " "
			r.cells.SetCell(x, y, &there)
			unsure = false
		case c.Content[0] >= 0x80 && ansi.StringWidth(c.Content) != c.Width:
			unsure = true
		}
		x++
	}
}

// WideMsg says that the terminal draws lines and blocks not one cell wide, as
// Bubble Tea counts them.
type WideMsg struct{}

// ambiguous says whether a character may take one cell or two (East Asian Width
// A, as Unicode has it).
func ambiguous(r rune) bool {
	return displaywidth.Options{EastAsianWidth: true}.Rune(r) != displaywidth.Rune(r)
}

// mark says whether a character is an arrow, a line, a block, a dot or another
// mark, and part of no word.
func mark(r rune) bool { return r >= 0x2190 && r <= 0x2bff || r >= 0x1fb00 && r <= 0x1fbff }
