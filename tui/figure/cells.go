package figure

import "tspine/tui/theme"

// cell is one character of a picture with the tones of what is drawn and of
// its ground; a ground of nothing is the terminal's own.
type cell struct {
	rune       rune
	ink, under tone
}

var empty = cell{rune: ' '}

// quadrants are the characters of a cell whose pixels are, from the lowest
// bit, upper left, upper right, lower left, lower right.
var quadrants = [16]rune{' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'}

// sextant is the character of a cell of two by three pixels.
func sextant(mask int) rune {
	switch mask {
	case 0:
		return ' '
	case 0b010101:
		return '▌'
	case 0b101010:
		return '▐'
	case 0b111111:
		return '█'
	}
	n := mask - 1
	if mask > 0b010101 {
		n--
	}
	if mask > 0b101010 {
		n--
	}
	return 0x1fb00 + rune(n)
}

// tile is the character and the two tones that come nearest to two by high pixels.
func (c *Canvas) tile(x, y, high int) cell {
	px := &c.pixels
	var room [6]tone
	q, filled, same := room[:2*high], 0, true
	for i := range q {
		n := (high*y+i/2)*px.w + 2*x + i%2
		if q[i] = px.at[n].tone; q[i] != 0 {
			filled |= 1 << i
			if px.at[n].edge {
				q[i] = q[i].darker()
			}
		}
		same = same && q[i] == q[0]
	}
	glyph := func(mask int) rune {
		if high == 2 {
			return quadrants[mask]
		}
		return sextant(mask)
	}
	switch {
	case filled == 0:
		return empty
	case filled != 1<<len(q)-1:
		ink, _ := c.palette.middle(q, filled)
		return cell{glyph(filled), ink, 0}
	case same:
		return cell{'█', q[0], 0}
	}
	best, least := cell{}, int32(1<<30)
	for mask := 1; mask < 1<<(len(q)-1); mask++ { // the last pixel is in the ground
		ink, lost := c.palette.middle(q, mask)
		under, more := c.palette.middle(q, mask^(1<<len(q)-1))
		if lost += more; lost < least {
			least, best = lost, cell{glyph(mask), ink, under}
		}
	}
	return best
}

// dotBits are the bits of the eight dots of a braille character, row by row.
var dotBits = [8]rune{0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80}

// The roles of what is drawn without many colours, in the order in which a
// cell takes one of several. They are kept as tones.
const (
	roleThing tone = 1 + iota
	roleFar
	roleNear
	roleFelt
)

// themeRoles are the roles as the theme has them.
var themeRoles = [...]theme.Role{theme.Text, theme.FigureProp, theme.FigureFar, theme.Text, theme.FigureMark}

// braille is a cell of two by four dots: what is near is solid but for the
// eyes, what is far a grid, things are their outline, and a gap round a nearer
// piece sets it apart from what it passes over.
func (c *Canvas) braille(x, y int) cell {
	at := cell{rune: 0x2800}
	for i, bit := range dotBits {
		if on, role := c.dot(2*x+i%2, 4*y+i/2); on {
			at.rune |= bit
			at.ink = max(at.ink, role)
		}
	}
	if at.rune == 0x2800 {
		return empty
	}
	return at
}

// dot says whether a pixel is drawn, and as what.
func (c *Canvas) dot(x, y int) (bool, tone) {
	px := &c.pixels
	at := px.at[y*px.w+x]
	if at.tone == 0 {
		return false, 0
	}
	part, _, glow, _ := at.tone.split()
	switch {
	case at.edge, part == theme.Floor:
		return false, 0
	case part == theme.Band || part == theme.Ball:
		return true, roleThing
	case part == theme.Pillow:
		return px.rim(x, y) || x%2 == 0 && y%2 == 0, roleThing
	case part < theme.Skin:
		return px.rim(x, y), roleThing
	case part == theme.Eye:
		return false, 0
	case c.shot.far[at.limb]:
		return (x%2 == 0 || y%2 == 0) && px.wide(x, y), roleFar
	case glow > 0:
		return true, roleFelt
	}
	return true, roleNear
}

// rim says whether a pixel of a thing is at its edge.
func (p *raster) rim(x, y int) bool {
	n := y*p.w + x
	other := func(m int) bool { return p.at[m].limb != p.at[n].limb && p.at[m].depth < p.at[n].depth }
	return x == 0 || y == 0 || x == p.w-1 || y == p.h-1 || other(n-1) || other(n+1) || other(n-p.w) || other(n+p.w)
}

// wide says whether three of the four about a pixel are of its limb: it is no sliver.
func (p *raster) wide(x, y int) bool {
	n, same := y*p.w+x, 0
	if x == 0 || y == 0 || x == p.w-1 || y == p.h-1 {
		return false
	}
	for _, m := range [4]int{n - 1, n + 1, n - p.w, n + p.w} {
		if p.at[m].limb == p.at[n].limb && !p.at[m].edge {
			same++
		}
	}
	return same > 2
}

// asciiShapes are the characters of a cell by its four pixels, as quadrants.
var asciiShapes = [16]rune{' ', '\'', '\'', '"', '.', '|', '/', '/', '.', '\\', '|', '\\', '_', '\\', '/', '#'}

// letter is one letter: # moves, = does not, % is hair, * is felt, things are lines.
func (c *Canvas) letter(x, y int) cell {
	px := &c.pixels
	mask, gap, t := 0, 0, tone(0)
	for i := range 4 {
		at := px.at[(2*y+i/2)*px.w+2*x+i%2]
		if at.tone == 0 {
			continue
		}
		mask |= 1 << i
		t = max(t, at.tone)
		if at.edge {
			gap++
		}
	}
	part, _, glow, moves := t.split()
	at := cell{asciiShapes[mask], roleNear, 0}
	switch {
	case mask == 0 || part == theme.Floor:
		return empty
	case part == theme.Roller && mask == 15:
		at = cell{'O', roleThing, 0}
	case (part == theme.Mat || part == theme.Wall) && mask == 15 && !px.rim(2*x, 2*y) && !px.rim(2*x+1, 2*y+1):
		return empty
	case part < theme.Skin:
		if at.ink = roleThing; mask == 15 {
			at.rune = ':'
		}
	case gap > 1:
		at.rune = '.'
	case mask != 15:
	case part == theme.Hair:
		at.rune = '%'
	case glow > 0:
		at.rune, at.ink = '*', roleFelt
	case !moves:
		at.rune, at.ink = '=', roleFar
	}
	return at
}
