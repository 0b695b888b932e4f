package figure

import (
	"math"

	"tspine/routine"
)

// stroke is a tapered capsule, in dots.
type stroke struct {
	a, b   routine.Point
	ra, rb float64
}

// each calls do for the dots about s with their distance from its edge,
// negative within.
func (c *canvas) each(s stroke, do func(x, y int, d float64)) {
	r := max(s.ra, s.rb)
	x0, x1 := span(min(s.a.X, s.b.X)-r, max(s.a.X, s.b.X)+r, c.cols)
	y0, y1 := span(min(s.a.Y, s.b.Y)-r, max(s.a.Y, s.b.Y)+r, c.rows)
	dx, dy := s.b.X-s.a.X, s.b.Y-s.a.Y
	inv := 0.0
	if l := dx*dx + dy*dy; l > 1e-9 {
		inv = 1 / l
	}
	for y := y0; y < y1; y++ {
		py := float64(y) + 0.5 - s.a.Y
		for x := x0; x < x1; x++ {
			px := float64(x) + 0.5 - s.a.X
			t := max(0, min(1, (px*dx+py*dy)*inv))
			ex, ey := px-t*dx, py-t*dy
			do(x, y, math.Sqrt(ex*ex+ey*ey)-s.ra-t*(s.rb-s.ra))
		}
	}
}

// span is the range of dots whose centres may lie in [lo, hi].
func span(lo, hi float64, n int) (int, int) {
	return max(0, int(lo)), min(n, int(hi)+1)
}

func (c *canvas) capsule(s stroke, role Role) {
	c.each(s, func(x, y int, d float64) {
		if d <= 0 {
			c.set(x, y, role)
		}
	})
}

// set draws one dot; what is far is drawn as a grid.
func (c *canvas) set(x, y int, role Role) {
	if role == Far && (x+y)%2 == 1 {
		role = Empty
	}
	c.dots[y*c.cols+x] = role
}

// ring draws the edge of a disc.
func (c *canvas) ring(at routine.Point, r float64, role Role) {
	c.each(stroke{at, at, r, r}, func(x, y int, d float64) {
		if d <= 0 && d > -max(1, r/3) {
			c.set(x, y, role)
		}
	})
}

// polygon fills the shape whose corners are joints, by the even-odd rule.
func (c *canvas) polygon(joints []int, role Role) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, j := range joints {
		lo, hi = min(lo, c.at[j].Y), max(hi, c.at[j].Y)
	}
	y0, y1 := span(lo, hi, c.rows)
	for y := y0; y < y1; y++ {
		for x := range c.cols {
			if c.inside(joints, float64(x)+0.5, float64(y)+0.5) {
				c.set(x, y, role)
			}
		}
	}
}

func (c *canvas) inside(joints []int, x, y float64) bool {
	in := false
	a := c.at[joints[len(joints)-1]]
	for _, j := range joints {
		b := c.at[j]
		if (a.Y > y) != (b.Y > y) && x < a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
		a = b
	}
	return in
}
