package figure

import (
	"math"
	"slices"

	"tspine/routine/body"
)

// sample is a point of a picture.
type sample struct {
	depth float32 // toward the eye
	tone  tone
	limb  uint8 // which piece, so that an edge is one between pieces
	edge  bool  // it lies right behind another piece
}

// raster is a picture of samples, or of pixels, each of them a block of samples.
type raster struct {
	w, h int
	at   []sample
}

var behindAll = float32(math.Inf(-1))

// sized is room for n, as it was left where it was large enough.
func sized[T any](room []T, n int) []T { return slices.Grow(room[:0], n)[:n] }

// clear makes room for w x h samples and wipes it.
func (r *raster) clear(w, h int) {
	r.w, r.h, r.at = w, h, sized(r.at, w*h)
	for i := range r.at {
		r.at[i] = sample{depth: behindAll}
	}
}

// triangle fills what is nearer than what is there; Y is downward, Z toward the eye.
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
		if x0 >= x1 {
			continue
		}
		z := float32(a.Z + dzdx*(float64(x0)+0.5-a.X) + dzdy*(py-a.Y))
		row := r.at[y*r.w+x0 : y*r.w+x1]
		for i := range row {
			if z > row[i].depth {
				row[i] = sample{depth: z, tone: t, limb: limb}
			}
			z += float32(dzdx)
		}
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

// edgeFrom is the jump of depth from which an edge is seen, in cm (X); limbs
// that no joint connects have one wherever they meet.
const edgeFrom = 3.5

// block is how many samples a pixel is wide and high.
const block = 2

// gather makes a pixel of each block of samples: what most of them show, of equals the
// first, nothing where most are empty, but an eye before all else.
func (p *raster) gather(r *raster) {
	p.w, p.h = r.w/block, r.h/block
	p.at = sized(p.at, p.w*p.h)
	for y := range p.h {
		for x := range p.w {
			at := block * (y*r.w + x)
			if !r.even(at) {
				at = r.most(at)
			}
			p.at[y*p.w+x] = r.at[at]
		}
	}
	p.edges()
}

// even says whether the block at a sample has one tone.
func (r *raster) even(at int) bool {
	t, below := r.at[at].tone, at+r.w
	return r.at[at+1].tone == t && r.at[below].tone == t && r.at[below+1].tone == t
}

// most is the sample that a block is shown as.
func (r *raster) most(at int) int {
	samples := [block * block]int{at, at + 1, at + r.w, at + r.w + 1}
	best, shown := 0, at
	for _, i := range samples {
		n, t := 0, r.at[i].tone
		for _, k := range samples {
			if r.at[k].tone == t || t.isEye() && r.at[k].tone.isEye() {
				n++
			}
		}
		switch {
		case t == 0 && n > len(samples)/2:
			return i
		case t == 0:
			continue
		case t.isEye() && n > 1:
			return i
		}
		if n > best {
			best, shown = n, i
		}
	}
	return shown
}

// edges finds what lies right behind another piece.
func (p *raster) edges() {
	for y := range p.h {
		for x := range p.w {
			n := y*p.w + x
			p.at[n].edge = p.at[n].tone != 0 && (x > 0 && p.behind(n, n-1) || x < p.w-1 && p.behind(n, n+1) ||
				y > 0 && p.behind(n, n-p.w) || y < p.h-1 && p.behind(n, n+p.w))
		}
	}
}

// behind says whether another piece at m is seen to pass over the one at n.
func (p *raster) behind(n, m int) bool {
	a, b := &p.at[n], &p.at[m]
	return a.limb != b.limb && b.depth > a.depth &&
		(a.limb < limbs && b.limb < limbs && !joined[a.limb][b.limb] || a.limb != wallLimb && b.depth-a.depth > edgeFrom)
}
