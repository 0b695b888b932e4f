package figure

import (
	"math"

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

// clear makes room for w x h samples and wipes it.
func (r *raster) clear(w, h int) {
	r.w, r.h = w, h
	if n := w * h; cap(r.depth) < n {
		r.depth, r.tone, r.limb = make([]float32, n), make([]tone, n), make([]uint8, n)
	} else {
		r.depth, r.tone, r.limb = r.depth[:n], r.tone[:n], r.limb[:n]
	}
	for i := range r.depth {
		r.depth[i] = behindAll
	}
	clear(r.tone)
	clear(r.limb)
}

// triangle fills what is nearer than what is there. X and Y are in samples, Y
// downward, Z toward the eye.
func (r *raster) triangle(a, b, c *body.Vec, t tone, limb uint8) {
	y0, y1 := span(min(a.Y, b.Y, c.Y), max(a.Y, b.Y, c.Y), r.h)
	if y0 >= y1 {
		return
	}
	area := (b.X-a.X)*(c.Y-a.Y) - (c.X-a.X)*(b.Y-a.Y)
	if area > -1e-9 && area < 1e-9 {
		return
	}
	dzdx := ((b.Z-a.Z)*(c.Y-a.Y) - (c.Z-a.Z)*(b.Y-a.Y)) / area
	dzdy := ((c.Z-a.Z)*(b.X-a.X) - (b.Z-a.Z)*(c.X-a.X)) / area
	for y := y0; y < y1; y++ {
		py := float64(y) + 0.5
		lo, hi := math.Inf(1), math.Inf(-1)
		lo, hi = cross(a, b, py, lo, hi)
		lo, hi = cross(b, c, py, lo, hi)
		lo, hi = cross(c, a, py, lo, hi)
		if lo > hi {
			continue
		}
		x0, x1 := span(lo, hi, r.w)
		if x0 >= x1 {
			continue
		}
		z, step := float32(a.Z+dzdx*(float64(x0)+0.5-a.X)+dzdy*(py-a.Y)), float32(dzdx)
		from, to := y*r.w+x0, y*r.w+x1
		depth, tones, limbs := r.depth[from:to], r.tone[from:to], r.limb[from:to]
		for i, d := range depth {
			if z > d {
				depth[i], tones[i], limbs[i] = z, t, limb
			}
			z += step
		}
	}
}

// cross widens lo..hi to where the line from a to b crosses the height y.
func cross(a, b *body.Vec, y, lo, hi float64) (float64, float64) {
	if (a.Y <= y) == (b.Y <= y) {
		return lo, hi
	}
	x := a.X + (b.X-a.X)*(y-a.Y)/(b.Y-a.Y)
	return min(lo, x), max(hi, x)
}

// span is the range of samples whose middles lie in lo..hi; what lies before
// the first is cut off with it.
func span(lo, hi float64, n int) (int, int) {
	return max(0, int(lo+0.5)), min(n, int(hi+0.5))
}
