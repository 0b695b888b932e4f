package theme

// Glyphs is what the terminal's font can draw. The zero value is ASCII alone.
type Glyphs struct {
	UTF8     bool // lines, marks and half blocks
	Blocks   bool // quarter blocks: figures of coloured pixels
	Braille  bool // braille dots: small figures, charts
	Sextants bool // cells of two by three pixels, drawn by the terminal itself
}

// Either is words as the font can draw them, or in ASCII.
func (g Glyphs) Either(drawn, ascii string) string {
	if g.UTF8 {
		return drawn
	}
	return ascii
}

// Ground is the background of a terminal.
type Ground uint8

// The backgrounds. On one that is not known only inks are used that can be
// told from every ground.
const (
	Unknown Ground = iota
	Dark
	Light
)
