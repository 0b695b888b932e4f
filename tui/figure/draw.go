package figure

import (
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// Look is how a terminal draws a figure.
type Look struct {
	Theme    theme.Theme // with less than 256 colours it is drawn in dots
	UTF8     bool        // false: in letters
	Braille  bool        // false: no dots
	Sextants bool        // cells of two by three pixels are drawn well
}

// From this size on there is room for pixels of two colours; smaller drawings
// are dots, of which there are more (X).
const (
	pixelsWide = 14
	pixelsHigh = 7
)

// leastColours is the least profile in which a body is drawn in colour.
const leastColours = colorprofile.ANSI256

// Draw shows f at m in h lines of exactly w cells. The figure keeps its
// proportions and stands in the middle, on the floor; seen from above it lies
// in the middle. A size below one cell gives empty lines.
func (c *Canvas) Draw(f *body.Figure, m body.Moment, v View, l Look, w, h int) []string {
	c.Render(f, m, v, l, w, h)
	lines := make([]string, c.h)
	for y := range lines {
		c.line = c.AppendLine(c.line[:0], y)
		lines[y] = string(c.line)
	}
	return lines
}

// Render draws as Draw does and keeps the picture for AppendLine. From the
// second frame of a figure and a size on it allocates nothing.
func (c *Canvas) Render(f *body.Figure, m body.Moment, v View, l Look, w, h int) {
	c.w, c.h = max(0, w), max(0, h)
	if n := c.w * c.h; cap(c.cells) < n {
		c.cells = make([]cell, n)
	} else {
		c.cells = c.cells[:n]
	}
	if c.palette == nil || c.palette.theme.Dark != l.Theme.Dark || c.palette.theme.Profile != l.Theme.Profile {
		c.palette = newPalette(l.Theme)
	}
	if c.w == 0 || c.h == 0 {
		return
	}
	c.plain = true
	switch {
	case !l.UTF8 || !l.Braille:
		c.paint(f, m, v, 4, 4)
		c.pixels.gather(&c.raster, 2*c.w, 2*c.h, 2, 2)
		c.ascii()
	case l.Theme.Profile < leastColours || c.w < pixelsWide || c.h < pixelsHigh:
		c.paint(f, m, v, 4, 8)
		c.pixels.gather(&c.raster, 2*c.w, 4*c.h, 2, 2)
		c.braille()
	case l.Sextants:
		c.plain = false
		c.paint(f, m, v, 4, 6)
		c.pixels.gather(&c.raster, 2*c.w, 3*c.h, 2, 2)
		c.mosaic(3)
	default:
		c.plain = false
		c.paint(f, m, v, 4, 8)
		c.pixels.gather(&c.raster, 2*c.w, 2*c.h, 2, 4)
		c.mosaic(2)
	}
}

// AppendLine appends line y of the picture that was rendered last, with its
// colours.
func (c *Canvas) AppendLine(into []byte, y int) []byte {
	row := c.cells[y*c.w : (y+1)*c.w]
	last := cell{}
	for _, at := range row {
		if at.rune == ' ' {
			at = cell{rune: ' '}
		}
		into = c.turn(into, last, at)
		into = utf8.AppendRune(into, at.rune)
		last = at
	}
	return c.turn(into, last, cell{})
}

// turn appends what leads from the colours of one cell to those of the next.
func (c *Canvas) turn(into []byte, from, to cell) []byte {
	if from.ink == to.ink && from.under == to.under {
		return into
	}
	if from.ink != 0 && to.ink == 0 || from.under != 0 && to.under == 0 || c.plain && from.ink != 0 {
		into, from = append(into, "\x1b[m"...), cell{}
	}
	if c.plain {
		return append(into, c.palette.theme.Ink(themeRoles[to.ink])...)
	}
	if to.ink != 0 && to.ink != from.ink {
		into = append(into, c.palette.on(to.ink)...)
	}
	if to.under != 0 && to.under != from.under {
		into = append(into, c.palette.below(to.under)...)
	}
	return into
}
