package figure

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

// tile is a cell of two by high pixels: the character and the two tones that come
// nearest to them.
func (c *Canvas) tile(x, y, high int) cell {
	px := &c.pixels
	var room [6]tone
	q, filled, same := room[:2*high], 0, true
	for i := range q {
		n := (high*y+i/2)*px.w + 2*x + i%2
		if q[i] = px.tone[n]; q[i] != 0 {
			filled |= 1 << i
			if px.edge[n] {
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
