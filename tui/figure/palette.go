package figure

import (
	"image/color"

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
	c, felt := t.Part(part), t.Glow()
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

// on is what switches a tone on as ink.
func (p *palette) on(t tone) string {
	if t != 0 && p.ink[t] == "" {
		p.ink[t] = ansi.Style{}.ForegroundColor(p.colour(t)).String()
	}
	return p.ink[t]
}

// below is what switches a tone on as the ground.
func (p *palette) below(t tone) string {
	if t != 0 && p.under[t] == "" {
		p.under[t] = ansi.Style{}.BackgroundColor(p.colour(t)).String()
	}
	return p.under[t]
}

func (p *palette) colour(t tone) ansi.Color {
	c := p.rgb[t]
	if p.theme.Profile == colorprofile.ANSI256 {
		return ansi.IndexedColor(nearest(c))
	}
	return p.theme.Profile.Convert(color.RGBA{c[0], c[1], c[2], 255})
}
