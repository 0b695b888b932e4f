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
