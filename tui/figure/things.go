package figure

import (
	"math"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// solid draws one piece of a thing.
func (p *painter) solid(s body.Solid) {
	c, limb := theme.Mat+theme.Part(s.Kind), uint8(firstThing+s.Kind)
	if s.Shape == body.Box {
		p.box(s.At, s.Half, c, limb)
		return
	}
	p.rod(s, c, limb)
	if s.Kind == body.Roller {
		p.end(s, c, limb)
	}
}

// markWide is how far from the middle the mark on the end of a roller goes, as
// a share of it (X).
const markWide = 0.8

// end draws the end of a rod that can be seen, with a mark that turns as it
// rolls.
func (p *painter) end(s body.Solid, c theme.Part, limb uint8) {
	y, at := body.Vec{Z: 1}, s.To
	if p.camera.eye.Z < 0 {
		y, at = body.Vec{Z: -1}, s.At
	}
	x, rolled := y.Cross(body.Vec{Y: 1}), at.X/s.R
	disc := func(share, lift float64, i int, t tone, limb uint8) {
		mid := at.Add(y.Times(lift))
		rim := func(i int) body.Vec {
			sin, cos := math.Sincos(2*math.Pi*float64(i)/rodSides - x.X*rolled)
			return p.sample(mid.Add(x.Times(cos * s.R * share)).Add(body.Vec{Y: sin * s.R * share}))
		}
		m, a, b := p.sample(mid), rim(i), rim(i+1)
		p.raster.triangle(&m, &a, &b, t, limb)
	}
	for i := range rodSides {
		disc(1, 0.1, i, toneOf(c, shades-1, 0, false), limb+ends)
		if i < rodSides/4 {
			disc(markWide, 0.2, i, toneOf(c, marked, 0, false), limb+ends)
		}
	}
}

// flatBox is how high, in cm, a box is at most of which only the top is drawn
// from above: its other sides would be stray pixels (X).
const flatBox = 3

// box draws the three sides of a box that can be seen.
func (p *painter) box(at, half body.Vec, c theme.Part, limb uint8) {
	axes := [3]body.Vec{{X: half.X}, {Y: half.Y}, {Z: half.Z}}
	for i, n := range axes {
		if i != 1 && 2*half.Y < flatBox && p.camera.eye.Y > leastShadow {
			continue
		}
		u, v := axes[(i+1)%3], axes[(i+2)%3]
		if n.Dot(p.camera.eye) < 0 {
			n = n.Times(-1)
		}
		t := toneOf(c, p.shade(n), 0, false)
		mid := at.Add(n)
		q := [4]body.Vec{p.sample(mid.Sub(u).Sub(v)), p.sample(mid.Add(u).Sub(v)), p.sample(mid.Add(u).Add(v)), p.sample(mid.Sub(u).Add(v))}
		p.raster.triangle(&q[0], &q[1], &q[2], t, limb)
		p.raster.triangle(&q[0], &q[2], &q[3], t, limb)
	}
}

// rodSides is how round it is.
const rodSides = 16

// rod draws a rod with round ends; a short one is a ball.
func (p *painter) rod(s body.Solid, c theme.Part, limb uint8) {
	r := max(s.R, p.thin/2/p.scale)
	y := s.To.Sub(s.At)
	long := y.Len()
	if long < 1e-6 {
		y = body.Vec{Z: 1}
	} else {
		y = y.Times(1 / long)
	}
	x := y.Cross(body.Vec{X: 0.31, Y: 0.95, Z: 0.05})
	x = x.Times(1 / max(1e-6, x.Len()))
	z := x.Cross(y)
	steps := 1
	if long < r {
		steps = 6
	}
	for k := -steps; k < steps+1; k++ {
		p.hoop(s, x, y, z, r, k, steps, c, limb)
	}
}

// hoop draws one belt of a rod: belts below 0 round its beginning, the belt 0
// is its length, those above round its end.
func (p *painter) hoop(s body.Solid, x, y, z body.Vec, r float64, k, steps int, c theme.Part, limb uint8) {
	ring := func(k int) (mid body.Vec, wide float64) {
		at, n := s.At, float64(k)
		if k > 0 {
			at, n = s.To, float64(k-1)
		}
		if steps == 1 {
			wide = r
			if n != 0 {
				wide = 0
			}
			return at, wide
		}
		sin, cos := math.Sincos(n / float64(steps) * math.Pi / 2)
		return at.Add(y.Times(sin * r)), cos * r
	}
	m0, w0 := ring(k)
	m1, w1 := ring(k + 1)
	for i := range rodSides {
		s0, c0 := math.Sincos(2 * math.Pi * float64(i) / rodSides)
		s1, c1 := math.Sincos(2 * math.Pi * float64(i+1) / rodSides)
		d0, d1 := x.Times(c0).Add(z.Times(-s0)), x.Times(c1).Add(z.Times(-s1))
		a, b := m0.Add(d0.Times(w0)), m0.Add(d1.Times(w0))
		e, f := m1.Add(d1.Times(w1)), m1.Add(d0.Times(w1))
		n := e.Sub(a).Cross(f.Sub(b))
		if n.Dot(p.camera.eye) <= 0 {
			continue
		}
		t := toneOf(c, p.shade(n), 0, s.Moves)
		q := [4]body.Vec{p.sample(a), p.sample(b), p.sample(e), p.sample(f)}
		p.raster.triangle(&q[0], &q[1], &q[2], t, limb)
		p.raster.triangle(&q[0], &q[2], &q[3], t, limb)
	}
}
