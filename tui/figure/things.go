package figure

import (
	"math"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// hides says whether a wall stands between the body and who looks.
func (p *painter) hides(s body.Solid, b *body.Body) bool {
	way := s.At.Sub(b.Bone[body.Pelvis].At)
	return way.X*p.camera.eye.X+way.Z*p.camera.eye.Z > s.Half.X
}

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

// end draws the end of a rod that can be seen, one half of it darker, so that
// it is seen to roll.
func (p *painter) end(s body.Solid, c theme.Part, limb uint8) {
	y, at := body.Vec{Z: 1}, s.To
	if p.camera.eye.Z < 0 {
		y, at = body.Vec{Z: -1}, s.At
	}
	x, rolled := y.Cross(body.Vec{Y: 1}), at.X/s.R
	at = at.Add(y.Times(0.1)) // before the rod
	rim := func(i int) body.Vec {
		sin, cos := math.Sincos(2*math.Pi*float64(i)/rodSides - x.X*rolled)
		return p.sample(at.Add(x.Times(cos * s.R)).Add(body.Vec{Y: sin * s.R}))
	}
	mid := p.sample(at)
	for i := range rodSides {
		shade := shades - 1
		if i < rodSides/2 {
			shade = shades / 2
		}
		a, b := rim(i), rim(i+1)
		p.raster.triangle(&mid, &a, &b, toneOf(c, shade, 0, false), limb+ends)
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
		mid := at.Add(n)
		p.quad(toneOf(c, p.shade(n), 0, false), limb, mid.Sub(u).Sub(v), mid.Add(u).Sub(v), mid.Add(u).Add(v), mid.Sub(u).Add(v))
	}
}

// How round a rod is, and how many belts a ball has (X).
const (
	rodSides  = 16
	ballBelts = 12
)

// rod draws a rod with flat ends; a short one is a ball.
func (p *painter) rod(s body.Solid, c theme.Part, limb uint8) {
	r := max(s.R, p.thin/2/p.scale)
	y := s.To.Sub(s.At)
	long := y.Len()
	y = y.Times(1 / max(1e-6, long))
	x := y.Cross(body.Vec{X: 0.31, Y: 0.95, Z: 0.05})
	x = x.Times(1 / max(1e-6, x.Len()))
	belt := func(from, to body.Vec, wide, then float64) {
		p.belt([2]body.Vec{from, to}, [2]float64{wide, then}, x, x.Cross(y), c, limb, s.Moves)
	}
	if long >= r {
		belt(s.At, s.At, 0, r)
		belt(s.At, s.To, r, r)
		belt(s.To, s.To, r, 0)
		return
	}
	for k := range ballBelts {
		s0, c0 := math.Sincos(math.Pi * (float64(k)/ballBelts - 0.5))
		s1, c1 := math.Sincos(math.Pi * (float64(k+1)/ballBelts - 0.5))
		belt(s.At.Add(y.Times(s0*r)), s.At.Add(y.Times(s1*r)), c0*r, c1*r)
	}
}

// belt draws what lies between two circles, each with its middle and radius.
func (p *painter) belt(mid [2]body.Vec, wide [2]float64, x, z body.Vec, c theme.Part, limb uint8, moves bool) {
	for i := range rodSides {
		s0, c0 := math.Sincos(2 * math.Pi * float64(i) / rodSides)
		s1, c1 := math.Sincos(2 * math.Pi * float64(i+1) / rodSides)
		d0, d1 := x.Times(c0).Add(z.Times(-s0)), x.Times(c1).Add(z.Times(-s1))
		a, b := mid[0].Add(d0.Times(wide[0])), mid[0].Add(d1.Times(wide[0]))
		e, f := mid[1].Add(d1.Times(wide[1])), mid[1].Add(d0.Times(wide[1]))
		if n := e.Sub(a).Cross(f.Sub(b)); n.Dot(p.camera.eye) > 0 {
			p.quad(toneOf(c, p.shade(n), 0, moves), limb, a, b, e, f)
		}
	}
}

// quad draws a flat piece with four corners.
func (p *painter) quad(t tone, limb uint8, a, b, c, d body.Vec) {
	a, b, c, d = p.sample(a), p.sample(b), p.sample(c), p.sample(d)
	p.raster.triangle(&a, &b, &c, t, limb)
	p.raster.triangle(&a, &c, &d, t, limb)
}
