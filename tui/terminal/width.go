package terminal

import "github.com/clipperhouse/displaywidth"

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
