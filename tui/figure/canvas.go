package figure

import (
	"math"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// Canvas draws figures and keeps its room from frame to frame, so that only
// the first frame of a size makes garbage. The zero Canvas is ready. It is not
// safe for two goroutines.
type Canvas struct {
	w, h    int // in cells
	cells   []cell
	plain   bool // the inks of the cells are roles
	line    []byte
	palette *palette

	shot   shot
	raster raster
	world  []body.Vec // where the vertices are
	screen []body.Vec // the same, as samples
	below  []body.Vec // and their shadow
	solids []body.Solid
	spots  []body.Spot
	lit    []glow
	warm   []uint8 // the glow of every vertex
	pixels pixels
}

// View is which of the views shows a figure.
type View uint8

// The views that a key turns through.
const (
	Own View = iota
	Front
	Side
	Above
	Back
	Views
)

// viewNames stand under a figure.
var viewNames = [...]string{"", "from the front", "from the side", "from above", "from behind"}

// Name is what stands under the figure; empty for its own view.
func (v View) Name() string { return viewNames[v%Views] }

// angles are the view's, own for Own.
func (v View) angles(own body.View) body.View {
	switch v {
	case Front:
		return body.View{Turn: 0, Rise: 8}
	case Side:
		return body.View{Turn: 90, Rise: 8}
	case Above:
		return body.View{Turn: 90, Rise: 84}
	case Back:
		return body.View{Turn: 180, Rise: 8}
	}
	return own
}

// glow is a place that is felt, in the world.
type glow struct {
	at   body.Vec
	size float64
}

// paint makes the raster of one moment in w x h cells, which are twice as high
// as wide.
func (c *Canvas) paint(f *body.Figure, m body.Moment, v View, w, h int, g grid) {
	cols, rows := g.wide*g.across*w, g.high*g.down*h
	tall := 2 * float64(g.wide*g.across) / float64(g.high*g.down)
	c.raster.clear(cols, rows)
	c.shot.aim(c, f, m.Side, v)
	var b body.Body
	f.At(m, &b)
	c.solids = f.Solids(m, &b, c.solids[:0])
	scale := min(float64(cols)/c.shot.width(), float64(rows)*tall/c.shot.height())
	flesh := coarse()
	if scale > fineFrom {
		flesh = fine()
	}
	p := painter{Canvas: c, mesh: flesh, camera: c.shot.camera, light: c.shot.camera.light(), scale: scale, tall: tall,
		thin: 0.85 * float64(g.down) * tall, left: float64(cols)/2 - scale*(c.shot.low.X+c.shot.high.X)/2,
		base: float64(rows) + scale*c.shot.low.Y/tall}
	if c.shot.camera.eye.Y > 0.5 {
		p.base -= (float64(rows) - scale*c.shot.height()/tall) / 2
	}
	for _, s := range c.solids {
		p.solid(s)
	}
	p.glows(f, m, &b)
	p.body(&b)
	for _, s := range c.solids {
		if (s.Kind == body.Mat || s.Kind == body.Floor) && p.camera.eye.Y > leastShadow {
			p.shadow(s)
		}
	}
}

// fineFrom is from how many samples a cm on the fine mesh is worth its time (X).
const fineFrom = 1.1

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
	p.warmed(m)
	for i := range m.faces {
		f := &m.faces[i]
		a, b, c := &p.screen[f.a], &p.screen[f.b], &p.screen[f.c]
		if (b.X-a.X)*(c.Y-a.Y) >= (c.X-a.X)*(b.Y-a.Y) { // turned away: Y grows downward
			continue
		}
		at := p.world[f.a]
		n := p.world[f.b].Sub(at).Cross(p.world[f.c].Sub(at))
		bone := m.vertices[f.a].bone
		warm := max(p.warm[f.a], p.warm[f.b], p.warm[f.c])
		p.raster.triangle(a, b, c, toneOf(f.ink, p.shade(n), int(warm), p.shot.moves[bone]), f.limb)
	}
}

// leastShadow is the slant from which on a shadow is seen at all (X).
const leastShadow = 0.1

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
	for i := range m.faces {
		f := &m.faces[i]
		a, b, c := &p.world[f.a], &p.world[f.b], &p.world[f.c]
		if (b.Z-a.Z)*(c.X-a.X) > (b.X-a.X)*(c.Z-a.Z) { // looks up
			p.raster.triangle(&p.below[f.a], &p.below[f.b], &p.below[f.c], dark, uint8(firstThing+on.Kind))
		}
	}
}

// firstThing is the first number of a thing among the limbs.
const firstThing = 16

// solid draws one piece of a thing.
func (p *painter) solid(s body.Solid) {
	c, limb := theme.Mat+theme.Part(s.Kind), uint8(firstThing+s.Kind)
	if s.Shape == body.Box {
		p.box(s.At, s.Half, c, limb)
		return
	}
	p.rod(s, c, limb)
}

// box draws the three sides of a box that can be seen.
func (p *painter) box(at, half body.Vec, c theme.Part, limb uint8) {
	axes := [3]body.Vec{{X: half.X}, {Y: half.Y}, {Z: half.Z}}
	for i, n := range axes {
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

// glows finds what should be felt; it shows from the first pose to the last,
// and pulses in a hold.
func (p *painter) glows(f *body.Figure, m body.Moment, b *body.Body) {
	p.spots = f.Spots(m.Side, p.spots[:0])
	p.lit = p.lit[:0]
	strength := m.Reach()
	if m.Phase == body.Hold {
		strength = 1.05 + 0.15*math.Sin(2*math.Pi*m.Breath)
	}
	if strength < 0.25 {
		return
	}
	for _, s := range p.spots {
		p.lit = append(p.lit, glow{b.Bone[s.Bone].Of(s.At), s.Size * strength})
	}
}

// warmed is how much of the glow falls on every vertex.
func (p *painter) warmed(m *mesh) {
	if cap(p.warm) < len(p.world) {
		p.warm = make([]uint8, len(p.world))
	}
	p.warm = p.warm[:len(p.world)]
	clear(p.warm)
	for _, g := range p.lit {
		for i, v := range p.world {
			d := v.Sub(g.at)
			if far := d.Dot(d); far < g.size*g.size && feels(m.vertices[i].bone) {
				p.warm[i] = max(p.warm[i], uint8(1+float64(glows-1)*(1-far/(g.size*g.size))))
			}
		}
	}
}

// feels leaves out what only comes near: hands and forearms.
func feels(b body.Bone) bool {
	for side := range 2 {
		if b == body.Hand.Of(side) || b == body.Forearm.Of(side) {
			return false
		}
	}
	return true
}
