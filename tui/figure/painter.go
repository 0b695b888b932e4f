package figure

import (
	"math"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// fineFrom is from how many rows of samples a cm on the fine mesh is worth its
// time (X).
const fineFrom = 0.62

// painter is one frame in the making.
type painter struct {
	*Canvas
	mesh       *mesh
	camera     camera
	light      body.Vec
	scale      float64 // samples to a cm
	tall       float64
	left, base float64
	thin       float64 // a rod is at least so many samples thick
}

// sample is where a place of the world lies among the samples; Z is in cm.
func (p *painter) sample(v body.Vec) body.Vec {
	s := p.camera.of(v)
	return body.Vec{X: p.left + s.X*p.scale, Y: p.base - s.Y*p.scale/p.tall, Z: s.Z}
}

// shade is how bright a face is whose normal looks along n.
func (p *painter) shade(n body.Vec) int {
	l := n.Len()
	if l == 0 {
		return shades / 2
	}
	bright := n.Dot(p.light) / l
	return max(1, min(shades-1, 1+int((bright*0.5+0.5)*float64(shades-1)-0.2)))
}

// body draws the flesh.
func (p *painter) body(b *body.Body) {
	m := p.mesh
	p.world, p.screen = p.world[:0], p.screen[:0]
	for i := range m.vertices {
		v := &m.vertices[i]
		at := b.Bone[v.bone].Of(v.at)
		p.world, p.screen = append(p.world, at), append(p.screen, p.sample(at))
	}
	for i := range m.faces {
		f := &m.faces[i]
		a, b, c := &p.screen[f.a], &p.screen[f.b], &p.screen[f.c]
		if (b.X-a.X)*(c.Y-a.Y) >= (c.X-a.X)*(b.Y-a.Y) { // turned away: Y grows downward
			continue
		}
		at := p.world[f.a]
		n := p.world[f.b].Sub(at).Cross(p.world[f.c].Sub(at))
		bone := m.vertices[f.a].bone
		p.raster.triangle(a, b, c, toneOf(f.ink, p.shade(n), 0, p.shot.moves[bone]), f.limb)
	}
}

// leastShadow is the slant from which on a shadow is seen at all (X).
const leastShadow = 0.1

// shadowTop is how high, in cm, what throws a shadow on a bare floor is at
// most: who stands there hides the rest (X).
const shadowTop = 45

// shadow darkens the mat right below the body, so that what is lifted is seen
// to be.
func (p *painter) shadow(on body.Solid) {
	m, dark := p.mesh, toneOf(theme.Mat+theme.Part(on.Kind), 1, 0, false)
	low, high := on.At.Sub(on.Half), on.At.Add(on.Half)
	p.below = p.below[:0]
	for _, v := range p.world {
		below := body.Vec{X: max(low.X, min(high.X, v.X)), Y: high.Y + 0.1, Z: max(low.Z, min(high.Z, v.Z))}
		p.below = append(p.below, p.sample(below))
	}
	top := math.Inf(1)
	if on.Kind == body.Floor {
		top = shadowTop
	}
	for i := range m.faces {
		f := &m.faces[i]
		a, b, c := &p.world[f.a], &p.world[f.b], &p.world[f.c]
		if a.Y < top && (b.Z-a.Z)*(c.X-a.X) > (b.X-a.X)*(c.Z-a.Z) { // looks up
			p.raster.triangle(&p.below[f.a], &p.below[f.b], &p.below[f.c], dark, uint8(firstThing+on.Kind))
		}
	}
}

// glows lights what should be felt, from the first pose to the last; it pulses
// in a hold.
func (p *painter) glows(f *body.Figure, m body.Moment, b *body.Body) {
	strength := m.Reach()
	if m.Phase == body.Hold {
		strength = 1.05 + 0.15*math.Sin(2*math.Pi*m.Breath)
	}
	if strength < 0.25 {
		return
	}
	for _, s := range f.Spots(m.Side) {
		p.glow(limbOf[s.Bone], math.Abs(s.At.Z) > beside, p.sample(b.Bone[s.Bone].Of(s.At)), s.Size*strength)
	}
}

// beside is how far from the middle, in cm, a place of the trunk has to be to
// reach into the upper arm (X).
const beside = 12

// glow lights a limb as far as size about a sample, but no hand that comes near it.
func (p *painter) glow(limb uint8, arm bool, at body.Vec, size float64) {
	r := &p.raster
	x0, x1 := span(at.X-size*p.scale, at.X+size*p.scale, r.w)
	y0, y1 := span(at.Y-size*p.scale/p.tall, at.Y+size*p.scale/p.tall, r.h)
	for y := y0; y < y1; y++ {
		dy := (float64(y) + 0.5 - at.Y) * p.tall / p.scale
		for n := y*r.w + x0; n < y*r.w+x1; n++ {
			hit := &r.at[n]
			if l := hit.limb; l != limb && !(arm && limb == limbTrunk && (l == limbUpperArm || l == limbUpperArm+1)) {
				continue
			}
			dx, dz := (float64(n-y*r.w)+0.5-at.X)/p.scale, float64(hit.depth)-at.Z
			if near := 1 - (dx*dx+dy*dy+dz*dz)/(size*size); near > 0 {
				hit.tone = hit.tone.lit(1 + int(near*(glows-1)))
			}
		}
	}
}

// hides says whether a wall stands between the body and who looks.
func (p *painter) hides(s body.Solid, b *body.Body) bool {
	way := s.At.Sub(b.Bone[body.Pelvis].At)
	return way.X*p.camera.eye.X+way.Z*p.camera.eye.Z > s.Half.X
}

// solid draws one piece of a thing.
func (p *painter) solid(s body.Solid) {
	c, limb := theme.Mat+theme.Part(s.Kind), uint8(firstThing+s.Kind)
	if s.R == 0 {
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
