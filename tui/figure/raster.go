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

// each calls do for every dot within s, row by row.
func (c *canvas) each(s stroke, do func(x, y int)) {
	r := max(s.ra, s.rb)
	y0, y1 := span(min(s.a.Y, s.b.Y)-r, max(s.a.Y, s.b.Y)+r, c.rows)
	dx, dy := s.b.X-s.a.X, s.b.Y-s.a.Y
	inv := 0.0
	if l := dx*dx + dy*dy; l > 1e-9 {
		inv = 1 / l
	}
	for y := y0; y < y1; y++ {
		py := float64(y) + 0.5 - s.a.Y
		t0, t1 := s.along(py-r, py+r)
		x0, x1 := span(s.a.X+min(t0*dx, t1*dx)-r, s.a.X+max(t0*dx, t1*dx)+r, c.cols)
		for x := x0; x < x1; x++ {
			px := float64(x) + 0.5 - s.a.X
			t := (px*dx + py*dy) * inv
			if t < 0 { // min and max cost twice the rest of the loop
				t = 0
			} else if t > 1 {
				t = 1
			}
			ex, ey, r := px-t*dx, py-t*dy, s.ra+t*(s.rb-s.ra)
			if ex*ex+ey*ey <= r*r {
				do(x, y)
			}
		}
	}
}

// along is the part of the axis, 0 at a and 1 at b, whose height above a lies
// between lo and hi: only there can a row of dots touch the capsule.
func (s stroke) along(lo, hi float64) (from, to float64) {
	dy := s.b.Y - s.a.Y
	if math.Abs(dy) < 1e-9 {
		return 0, 1
	}
	from, to = lo/dy, hi/dy
	if dy < 0 {
		from, to = to, from
	}
	return max(0, min(1, from)), max(0, min(1, to))
}

// span is the range of dots whose centres may lie in [lo, hi].
func span(lo, hi float64, n int) (int, int) {
	return max(0, int(lo)), min(n, int(hi)+1)
}

func (c *canvas) capsule(s stroke, role Role) {
	c.each(s, func(x, y int) { c.set(x, y, role) })
}

// set draws one dot; what is far is drawn as a grid.
func (c *canvas) set(x, y int, role Role) {
	if role == Far && (x+y)%2 == 1 {
		role = Empty
	}
	c.dots[y*c.cols+x] = role
}

// line draws s, and when it is thin, with one dot to each step: it neither
// breaks nor thickens wherever it lies between the dots. One that leans by
// less than a dot is drawn straight, as a pulled band is.
func (c *canvas) line(s stroke, role Role) {
	dx, dy := s.b.X-s.a.X, s.b.Y-s.a.Y
	steps := math.Ceil(max(math.Abs(dx), math.Abs(dy)))
	if s.ra >= thin || steps == 0 {
		c.capsule(s, role)
		return
	}
	if math.Abs(dx) < 1 {
		dx = 0
	}
	if math.Abs(dy) < 1 {
		dy = 0
	}
	for i := 0.0; i <= steps; i++ {
		x, y := int(math.Floor(s.a.X+dx*i/steps)), int(math.Floor(s.a.Y+dy*i/steps))
		if x >= 0 && y >= 0 && x < c.cols && y < c.rows {
			c.set(x, y, role)
		}
	}
}

// polygon fills the shape whose corners are joints, by the even-odd rule.
func (c *canvas) polygon(joints []int, role Role) {
	var room [16]routine.Point
	corners := room[:0]
	for _, j := range joints {
		corners = append(corners, c.at[j])
	}
	x0, x1, y0, y1 := c.around(corners)
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			if inside(corners, float64(x)+0.5, float64(y)+0.5) {
				c.set(x, y, role)
			}
		}
	}
}

// around is the range of columns and of rows in which corners lie.
func (c *canvas) around(corners []routine.Point) (x0, x1, y0, y1 int) {
	low, high := corners[0], corners[0]
	for _, p := range corners {
		low = routine.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = routine.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	x0, x1 = span(low.X, high.X, c.cols)
	y0, y1 = span(low.Y, high.Y, c.rows)
	return x0, x1, y0, y1
}

func inside(corners []routine.Point, x, y float64) bool {
	in := false
	a := corners[len(corners)-1]
	for _, b := range corners {
		if (a.Y > y) != (b.Y > y) && x < a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
		a = b
	}
	return in
}
