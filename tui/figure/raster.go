package figure

import (
	"math"
	"slices"

	"tspine/routine/body"
)

// raster is a picture of samples with their depth.
type raster struct {
	w, h  int
	depth []float32 // toward the eye
	tone  []tone
	limb  []uint8 // which piece, so that an edge is one between pieces
}

var behindAll = float32(math.Inf(-1))

// sized is room for n, as it was left where it was large enough.
func sized[T any](room []T, n int) []T { return slices.Grow(room[:0], n)[:n] }

// clear makes room for w x h samples and wipes it.
func (r *raster) clear(w, h int) {
	r.w, r.h = w, h
	n := w * h
	r.depth, r.tone, r.limb = sized(r.depth, n), sized(r.tone, n), sized(r.limb, n)
	for i := range r.depth {
		r.depth[i] = behindAll
	}
	clear(r.tone)
	clear(r.limb)
}

// triangle fills what is nearer than what is there. X and Y are in samples, Y
// downward, Z toward the eye.
func (r *raster) triangle(a, b, c *body.Vec, t tone, limb uint8) {
	if b.Y < a.Y {
		a, b = b, a
	}
	if c.Y < b.Y {
		b, c = c, b
		if b.Y < a.Y {
			a, b = b, a
		}
	}
	y0, y1 := span(a.Y, c.Y, r.h)
	if y0 >= y1 {
		return
	}
	area := (b.X-a.X)*(c.Y-a.Y) - (c.X-a.X)*(b.Y-a.Y)
	if area > -1e-9 && area < 1e-9 {
		return
	}
	dzdx := ((b.Z-a.Z)*(c.Y-a.Y) - (c.Z-a.Z)*(b.Y-a.Y)) / area
	dzdy := ((c.Z-a.Z)*(b.X-a.X) - (b.Z-a.Z)*(c.X-a.X)) / area
	long, upper, lower := lean(a, c), lean(a, b), lean(b, c)
	for y := y0; y < y1; y++ {
		py := float64(y) + 0.5
		lo, hi := a.X+(py-a.Y)*long, a.X+(py-a.Y)*upper
		if py > b.Y {
			hi = b.X + (py-b.Y)*lower
		}
		if lo > hi {
			lo, hi = hi, lo
		}
		x0, x1 := span(lo, hi, r.w)
		if x0 < x1 {
			z := a.Z + dzdx*(float64(x0)+0.5-a.X) + dzdy*(py-a.Y)
			r.row(y*r.w+x0, y*r.w+x1, float32(z), float32(dzdx), t, limb)
		}
	}
}

// row fills some samples of a row whose depth begins with z.
func (r *raster) row(from, to int, z, step float32, t tone, limb uint8) {
	depth, tones, limbs := r.depth[from:to], r.tone[from:to], r.limb[from:to]
	for i, d := range depth {
		if z > d {
			depth[i], tones[i], limbs[i] = z, t, limb
		}
		z += step
	}
}

// lean is how far the line from a down to b goes to the right in one row.
func lean(a, b *body.Vec) float64 {
	if b.Y-a.Y < 1e-9 {
		return 0
	}
	return (b.X - a.X) / (b.Y - a.Y)
}

// span is the range of samples whose middles lie in lo..hi; what lies before
// the first is cut off with it.
func span(lo, hi float64, n int) (int, int) {
	return max(0, int(lo+0.5)), min(n, int(hi+0.5))
}

// pixels are what cells are made of: each is a block of samples.
type pixels struct {
	w, h  int
	tone  []tone
	depth []float32
	limb  []uint8
	edge  []bool
}

// edgeFrom is the jump of depth from which an edge is seen, in cm (X); limbs
// that no joint connects have one wherever they meet.
const edgeFrom = 3.5

// block is how many samples a pixel is wide and high.
const block = 2

// gather makes a pixel of each block of samples: it shows what most of them
// show, nothing where most are empty, and of equals the first, but an eye
// before all else.
func (p *pixels) gather(r *raster) {
	p.w, p.h = r.w/block, r.h/block
	n := p.w * p.h
	p.tone, p.depth, p.limb, p.edge = sized(p.tone, n), sized(p.depth, n), sized(p.limb, n), sized(p.edge, n)
	for y := range p.h {
		for x := range p.w {
			at := block * (y*r.w + x)
			if !r.even(at) {
				at = r.most(at)
			}
			n := y*p.w + x
			p.tone[n], p.depth[n], p.limb[n] = r.tone[at], r.depth[at], r.limb[at]
		}
	}
	p.edges()
}

// even says whether the block at a sample has one tone.
func (r *raster) even(at int) bool {
	t, below := r.tone[at], at+r.w
	return r.tone[at+1] == t && r.tone[below] == t && r.tone[below+1] == t
}

// most is the sample that a block is shown as.
func (r *raster) most(at int) int {
	samples := [block * block]int{at, at + 1, at + r.w, at + r.w + 1}
	best, shown := 0, at
	for _, i := range samples {
		n := 0
		for _, k := range samples {
			if r.tone[k] == r.tone[i] || r.tone[i].isEye() && r.tone[k].isEye() {
				n++
			}
		}
		switch {
		case r.tone[i] == 0 && n > len(samples)/2:
			return i
		case r.tone[i] == 0:
			continue
		case r.tone[i].isEye() && n > 1:
			return i
		}
		if n > best {
			best, shown = n, i
		}
	}
	return shown
}

// edges finds the pixels that lie right behind another piece.
func (p *pixels) edges() {
	for y := range p.h {
		for x := range p.w {
			n := y*p.w + x
			p.edge[n] = p.tone[n] != 0 && (x > 0 && p.behind(n, n-1) || x < p.w-1 && p.behind(n, n+1) ||
				y > 0 && p.behind(n, n-p.w) || y < p.h-1 && p.behind(n, n+p.w))
		}
	}
}

func (p *pixels) behind(n, m int) bool {
	return p.limb[n] != p.limb[m] && p.depth[m] > p.depth[n] && p.apart(n, m)
}

// apart says whether the piece at m is seen to pass over the one at n.
func (p *pixels) apart(n, m int) bool {
	a, b := p.limb[n], p.limb[m]
	return a < limbs && b < limbs && !joined[a][b] || a != wallLimb && p.depth[m]-p.depth[n] > edgeFrom
}
