package figure

import "tspine/tui/theme"

// Shades of one part (X): few, so that few cells change from frame to frame.
const (
	shades = 6
	glows  = 4 // none, and three strengths of what should be felt
)

// tone is one colour of a palette: part, shade, glow, and whether it moves. 0
// is nothing.
type tone uint16

// tones is how many there are.
const tones = 2 * int(theme.Parts) * shades * glows

func toneOf(p theme.Part, shade, glow int, moves bool) tone {
	t := (int(p)*shades+shade)*glows + glow
	if moves {
		t += tones / 2
	}
	return tone(t)
}

// split is the way back from toneOf.
func (t tone) split() (p theme.Part, shade, glow int, moves bool) {
	n := int(t)
	if moves = n >= tones/2; moves {
		n -= tones / 2
	}
	return theme.Part(n / (shades * glows)), n / glows % shades, n % glows, moves
}

// darker is the tone of an edge: deep on skin, so that a hand before a face is
// seen.
func (t tone) darker() tone {
	p, shade, glow, moves := t.split()
	if p == theme.Skin {
		shade = min(shade, 3)
	}
	return toneOf(p, max(0, shade-2), glow, moves)
}

// lit is the tone with at least so much glow.
func (t tone) lit(glow int) tone { return t - t%glows + max(t%glows, tone(glow)) }

// isEye says whether it is one of an eye's, the last of the parts.
func (t tone) isEye() bool { return int(t)%(tones/2) >= int(theme.Eye)*shades*glows }
