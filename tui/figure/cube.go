package figure

import (
	"math"
	"sync"
)

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
