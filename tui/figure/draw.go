package figure

import (
	"math"

	"tspine/routine"
)

// Least thicknesses in dots (X): thinner, a limb breaks up into single dots.
const (
	leastBody = 1.8
	leastFar  = 1.4
	leastProp = 1.0
	leastMark = 2.0
	leastRing = 2.05 // of a mark that has a gap around it
	ringLine  = 1.1  // the line of a ring
	leastHole = 0.6  // half of what is open inside it
	thin      = 0.75 // half the thickness of a line that is drawn dot by dot
)

// leastDetail is the least number of dots to a unit of the box at which hair
// (a disc by itself that is far) and the gap about a band are drawn (X): in a
// smaller drawing they are noise.
const leastDetail = 0.5

// How far a limb stands apart from what it passes over (X): in units of the
// box, but in dots never less than shows and never more than looks well.
const (
	gapUnits = 2.0
	leastGap = 0.7
	mostGap  = 1.7
)

// Draw shows fig at m in width x height cells. The figure keeps its
// proportions and stands in the middle, its floor at the bottom; seen from
// above it lies in the middle. Sizes below one cell give an empty picture.
func Draw(fig *routine.Figure, m Moment, width, height int) Picture {
	width, height = max(width, 0), max(height, 0)
	p := Picture{width, height, make([]Role, 8*width*height)}
	if width == 0 || height == 0 || len(fig.Poses) < 2 {
		return p
	}
	var room [64]routine.Point
	c := newCanvas(p, fig)
	c.at = bodyAt(fig, m.reach(), room[:0])
	for i, pt := range c.at {
		c.at[i] = c.dot(pt)
	}
	for _, prop := range fig.Props {
		if !prop.Front {
			c.prop(prop)
		}
	}
	for _, l := range fig.Limbs {
		c.limb(l)
	}
	for _, mk := range fig.Marks {
		c.mark(mk)
	}
	for _, prop := range fig.Props {
		if prop.Front {
			c.prop(prop)
		}
	}
	if m.Mirror {
		p.mirror()
	}
	return p
}

// canvas is a picture with the way from the box to its dots.
type canvas struct {
	Picture
	cols, rows  int             // in dots
	scale, gap  float64         // dots to a unit of the box; the gap about a limb, in dots
	left, below float64         // where the origin of the box lies, in dots
	at          []routine.Point // the joints, in dots
}

func newCanvas(p Picture, fig *routine.Figure) canvas {
	f := fig.Frame
	cols, rows := 2*p.width, 4*p.height
	w, h := float64(cols), float64(rows)
	c := canvas{Picture: p, cols: cols, rows: rows}
	c.scale = min(w/(f.Right-f.Left), h/(f.Top-f.Bottom))
	c.gap = min(mostGap, max(leastGap, gapUnits*c.scale))
	c.left = (w-c.scale*(f.Right-f.Left))/2 - c.scale*f.Left
	c.below = h + c.scale*f.Bottom
	if fig.View == "above" {
		c.below -= (h - c.scale*(f.Top-f.Bottom)) / 2
	}
	return c
}

// dot is where a point of the box lies among the dots; the centre of the top
// left dot is (0.5, 0.5).
func (c *canvas) dot(p routine.Point) routine.Point {
	return routine.Point{X: c.left + c.scale*p.X, Y: c.below - c.scale*p.Y}
}

// radius is half a thickness in dots, never thinner than least.
func (c *canvas) radius(width, least float64) float64 { return max(width*c.scale, least) / 2 }

func (c *canvas) limb(l routine.Limb) {
	role, least := Body, leastBody
	if l.Far {
		role, least = Far, leastFar
	}
	if l.Far && len(l.Joints) == 1 && c.scale < leastDetail {
		return
	}
	if l.Fill {
		c.polygon(l.Joints, role)
	}
	if l.Over {
		c.clearAround(l)
	}
	for i, j := range l.Joints {
		next := min(i+1, len(l.Joints)-1)
		if i == next && i > 0 && !l.Fill {
			break
		}
		if i == next && l.Fill {
			next = 0
		}
		c.capsule(stroke{c.at[j], c.at[l.Joints[next]], c.radius(l.Width[i], least), c.radius(l.Width[next], least)}, role)
	}
}

// clearAround wipes a gap along the limb, but not about its first joint,
// where it grows out of the body; about a disc it wipes all around.
func (c *canvas) clearAround(l routine.Limb) {
	root, least := c.at[l.Joints[0]], leastBody
	if l.Far {
		least = leastFar
	}
	keep := c.radius(l.Width[0], least) + c.gap
	if len(l.Joints) == 1 {
		c.capsule(stroke{root, root, keep, keep}, Empty)
		return
	}
	for i := 1; i < len(l.Joints); i++ {
		s := stroke{c.at[l.Joints[i-1]], c.at[l.Joints[i]],
			c.radius(l.Width[i-1], least) + c.gap, c.radius(l.Width[i], least) + c.gap}
		c.each(s, func(x, y int) {
			dx, dy := float64(x)+0.5-root.X, float64(y)+0.5-root.Y
			if dx*dx+dy*dy > keep*keep {
				c.dots[y*c.cols+x] = Empty
			}
		})
	}
}

// prop draws a thing. Fixed points go to the middle of their dot, so that
// straight lines stay even.
func (c *canvas) prop(p routine.Prop) {
	var room [16]routine.Point
	line := room[:0]
	for _, pt := range p.Points {
		pt = c.dot(pt)
		line = append(line, routine.Point{X: math.Floor(pt.X) + 0.5, Y: math.Floor(pt.Y) + 0.5})
	}
	for _, j := range p.Joints {
		line = append(line, c.at[j])
	}
	if len(line) == 1 || p.Closed {
		line = append(line, line[0])
	}
	r := c.radius(p.Width, leastProp)
	for i := 1; i < len(line); i++ {
		s := stroke{line[i-1], line[i], r, r}
		if p.Front && len(p.Joints) > 0 && c.scale >= leastDetail {
			c.wipeBody(c.apart(s))
		}
		c.line(s, Prop)
	}
}

// apart is the gap about a thing that is held in front of the body. It ends
// short of both ends of s, so that a band stays in the hand.
func (c *canvas) apart(s stroke) stroke {
	r := s.ra + c.gap
	short := 0.0
	if l := math.Hypot(s.b.X-s.a.X, s.b.Y-s.a.Y); l > 0 {
		short = min(0.5, 3*r/l)
	}
	return stroke{between(s.a, s.b, short), between(s.b, s.a, short), r, r}
}

// wipeBody leaves what is not of the body: a second band stays whole.
func (c *canvas) wipeBody(s stroke) {
	c.each(s, func(x, y int) {
		if dot := &c.dots[y*c.cols+x]; *dot > Prop {
			*dot = Empty
		}
	})
}

// mark is a disc with a gap around it; a drawing too small for a gap has only
// the role to show it.
func (c *canvas) mark(m routine.Mark) {
	at, r := c.at[m.Joint], c.radius(m.Size, leastMark)
	if r > leastRing/2 {
		c.capsule(stroke{at, at, r + c.gap, r + c.gap}, Empty)
	}
	c.capsule(stroke{at, at, r, r}, Mark)
	if hole := r - ringLine; hole > leastHole {
		c.capsule(stroke{at, at, hole, hole}, Empty)
	}
}
