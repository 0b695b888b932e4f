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

// glow lights a limb as far as size about a sample, and leaves out what only
// comes near it, such as a hand.
func (p *painter) glow(limb uint8, arm bool, at body.Vec, size float64) {
	r := &p.raster
	x0, x1 := span(at.X-size*p.scale, at.X+size*p.scale, r.w)
	y0, y1 := span(at.Y-size*p.scale/p.tall, at.Y+size*p.scale/p.tall, r.h)
	for y := y0; y < y1; y++ {
		dy := (float64(y) + 0.5 - at.Y) * p.tall / p.scale
		for n := y*r.w + x0; n < y*r.w+x1; n++ {
			if l := r.limb[n]; l != limb && !(arm && limb == limbTrunk && (l == limbUpperArm || l == limbUpperArm+1)) {
				continue
			}
			dx, dz := (float64(n-y*r.w)+0.5-at.X)/p.scale, float64(r.depth[n])-at.Z
			if near := 1 - (dx*dx+dy*dy+dz*dz)/(size*size); near > 0 {
				r.tone[n] = r.tone[n].lit(1 + int(near*(glows-1)))
			}
		}
	}
}
