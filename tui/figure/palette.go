package figure

import (
	"image/color"
	"math"
	"sync"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// palette is a colour for every tone of a theme, and what a terminal has to be
// told for it; that fills up while it is used.
type palette struct {
	theme theme.Theme
	rgb   [tones][3]uint8
	ink   [tones]string
	under [tones]string
}

func newPalette(t theme.Theme) *palette {
	p := &palette{theme: t}
	for n := range tone(tones) {
		p.rgb[n] = mixed(t, n)
	}
	return p
}

// How a colour is mixed (X).
const (
	darkest = 0.42 // of full light
	calm    = 0.2  // of its colour is lost where nothing moves
	dimmed  = 0.92 // and so much of its light stays
)

// warmth is how much of a glow covers what it falls on, and embers how bright
// it is (X).
var (
	warmth = [glows]float64{0, 0.88, 0.91, 0.95}
	embers = [glows]float64{0, 0.78, 0.89, 1}
)

// mixed is the colour of one tone.
func mixed(t theme.Theme, n tone) [3]uint8 {
	part, shade, glow, moves := n.split()
	c, felt := t.Part(part), theme.Glow
	light := darkest + (1.04-darkest)*float64(shade)/(shades-1)
	grey := 0.3*c[0] + 0.55*c[1] + 0.15*c[2]
	var out [3]uint8
	for k, v := range c {
		if part >= theme.Skin && !moves {
			v = dimmed * (v*(1-calm) + grey*calm)
			if t.Ground == theme.Light {
				v = 0.86*v + 38
			}
		}
		v = v*light*(1-warmth[glow]) + felt[k]*embers[glow]*warmth[glow]*(0.6+0.4*light)
		out[k] = uint8(min(255, v))
	}
	return out
}

// middle is the tone of a group among pixels that is nearest to all of it, and
// how much is lost with it.
func (p *palette) middle(q []tone, group int) (tone, int32) {
	best, least := tone(0), int32(1<<29)
	for i := range q {
		if group>>i&1 == 0 {
			continue
		}
		loss := int32(0)
		for j := range q {
			if group>>j&1 == 1 {
				loss += p.apart(q[i], q[j])
			}
		}
		if loss < least {
			best, least = q[i], loss
		}
	}
	return best, least
}

// apart is how different two tones look.
func (p *palette) apart(a, b tone) int32 {
	x, y := &p.rgb[a], &p.rgb[b]
	r, g, u := int32(x[0])-int32(y[0]), int32(x[1])-int32(y[1]), int32(x[2])-int32(y[2])
	return 2*r*r + 4*g*g + u*u
}

// sequence is what switches a tone on by a style, among those that are known.
func (p *palette) sequence(known *[tones]string, t tone, by func(ansi.Style, ansi.Color) ansi.Style) string {
	if t != 0 && known[t] == "" {
		known[t] = by(nil, p.colour(t)).String()
	}
	return known[t]
}

func (p *palette) colour(t tone) ansi.Color {
	c := p.rgb[t]
	if p.theme.Profile == colorprofile.ANSI256 {
		return ansi.IndexedColor(nearest(c))
	}
	return p.theme.Profile.Convert(color.RGBA{c[0], c[1], c[2], 255})
}

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

// cube are the 240 fixed colours of a terminal with 256, as OKLab, in which
// equal steps look alike (Ottosson 2020). The nearest by red, green and blue
// turns calm skin green.
var cube = sync.OnceValue(func() (out [240][3]float64) {
	levels := [6]float64{0, 95, 135, 175, 215, 255}
	for i := range 216 {
		out[i] = oklab(levels[i/36], levels[i/6%6], levels[i%6])
	}
	for i := range 24 {
		v := float64(8 + 10*i)
		out[216+i] = oklab(v, v, v)
	}
	return out
})

// hueWeight is how much more hue counts than lightness (X).
const hueWeight = 6

// nearest is the number from 16 to 255 of the colour that looks most alike.
func nearest(c [3]uint8) uint8 {
	at := oklab(float64(c[0]), float64(c[1]), float64(c[2]))
	best, least := 0, math.Inf(1)
	for i, o := range cube() {
		l, a, b := o[0]-at[0], o[1]-at[1], o[2]-at[2]
		if far := l*l + hueWeight*(a*a+b*b); far < least {
			best, least = i, far
		}
	}
	return uint8(16 + best)
}

func oklab(red, green, blue float64) [3]float64 {
	linear := func(v float64) float64 { return math.Pow(v/255, 2.2) }
	r, g, b := linear(red), linear(green), linear(blue)
	l := math.Cbrt(0.4122*r + 0.5363*g + 0.0514*b)
	m := math.Cbrt(0.2119*r + 0.6807*g + 0.1074*b)
	s := math.Cbrt(0.0883*r + 0.2817*g + 0.6300*b)
	return [3]float64{0.2105*l + 0.7936*m - 0.0041*s, 1.9780*l - 2.4286*m + 0.4506*s, 0.0259*l + 0.7828*m - 0.8087*s}
}
