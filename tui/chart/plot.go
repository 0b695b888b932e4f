package chart

import (
	"fmt"
	"math"
	"strings"

	"tspine/tui/theme"
)

// Point is one thing that was measured.
type Point struct{ X, Y float64 }

// Series is points, ordered by X, and the line that joins them; Dotted has gaps
// in the line, Loose no line, so that series differ without a colour. Bare is a
// line alone.
type Series struct {
	Points        []Point
	Role          theme.Role
	Dotted, Loose bool
	Bare          bool
	Legend        string // its marks, and what it is
}

// Mark is words at a place on an axis.
type Mark struct {
	At    float64
	Words string
}

// Frame is what the axes show: X from Left to Right with marks, Y from Low to
// High with a number at every Step, or with Names.
type Frame struct {
	Left, Right     float64
	Marks           []Mark
	Low, High, Step float64
	Names           []Mark
	Beside          int // least cells for the names beside the vertical axis
}

// names are the words beside the vertical axis, from below.
func (f Frame) names() []Mark {
	if f.Names != nil {
		return f.Names
	}
	var out []Mark
	for v := f.Low; v <= f.High; v += f.Step {
		out = append(out, Mark{v, fmt.Sprintf("%g", v)})
	}
	return out
}

// The least size of a plot (X): below it there are no lines.
const (
	leastWide = 12
	leastHigh = 4
)

// Plot draws series in w by h cells, axes included; a later series lies over
// an earlier one. Points outside the frame are left out.
func Plot(f Frame, series []Series, w, h int) []Line {
	if w < leastWide || h < leastHigh {
		return nil
	}
	left := f.Beside
	for _, n := range f.names() {
		left = max(left, len(n.Words)+1) // with a blank
	}
	for gaps := len(f.names()) - 1; (h-3)%gaps != 0 && h > leastHigh; {
		h-- // so that the names stand at even distances
	}
	p := plot{frame: f, grid: newGrid(w, h), x0: left + 1, w: w - left - 1, h: h - 2}
	p.axes()
	for _, s := range series {
		p.draw(s)
	}
	return p.lines()
}

// plot is a Plot while it is drawn: its area begins at the cell (x0, 0) and
// is w by h cells large.
type plot struct {
	grid
	frame    Frame
	x0, w, h int
}

func (p plot) axes() {
	for y := range p.h {
		p.put(p.x0-1, y, "│", theme.Faint)
	}
	p.put(p.x0-1, p.h, "└"+strings.Repeat("─", p.w), theme.Faint)
	last := p.h + 1
	for _, n := range p.frame.names() {
		_, dot := p.dot(Point{p.frame.Left, n.At})
		if y := dot / 4; last-y > 1 || n.At == p.frame.Low {
			p.put(0, y, fmt.Sprintf("%*s", p.x0-2, n.Words), theme.Text)
			p.put(p.x0-1, y, "┤", theme.Faint)
			last = y
		}
	}
	p.marks()
}

// marks writes the words below the axis: every one, or every second, or so, for
// which there is room. One that would touch the one before it, or the edge, is
// left out.
func (p plot) marks() {
	place := func(m Mark) int {
		dot, _ := p.dot(Point{m.At, p.frame.Low})
		return p.x0 + dot/2
	}
	wide := 0
	for _, m := range p.frame.Marks {
		wide = max(wide, len(m.Words)+1)
	}
	step := 1
	for step < len(p.frame.Marks) && place(p.frame.Marks[step])-place(p.frame.Marks[0]) < wide {
		step++
	}
	free := p.x0
	for i := 0; i < len(p.frame.Marks); i += step {
		m := p.frame.Marks[i]
		if x := place(m); x >= free && x+len(m.Words) <= p.x0+p.w {
			p.put(x, p.h, "┴", theme.Faint)
			p.put(x, p.h+1, m.Words, theme.Text)
			free = x + len(m.Words) + 1
		}
	}
}

// dot is where a point lies in dots, two across and four down a cell. Low and
// High lie in the middle of their cells, beside their names.
func (p plot) dot(at Point) (x, y int) {
	f := p.frame
	x = scaled(at.X, f.Left, f.Right, 2*p.w-1)
	return x, 4*p.h - 3 - scaled(at.Y, f.Low, f.High, 4*(p.h-1))
}

// scaled is the place of v between low and high on a line of 0 to n.
func scaled(v, low, high float64, n int) int {
	if high <= low {
		return 0
	}
	return int(math.Round((v - low) / (high - low) * float64(n)))
}

func (p plot) draw(s Series) {
	var last *Point
	for _, at := range s.Points {
		if at.X < p.frame.Left || at.X > p.frame.Right || at.Y < p.frame.Low || at.Y > p.frame.High {
			continue
		}
		x, y := p.dot(at)
		if last != nil && !s.Loose {
			p.join(*last, at, s)
		}
		if !s.Bare {
			p.point(x, y, s)
		}
		last = &at
	}
}

// crowded is how many dots across a point needs to be drawn large (X).
const crowded = 4

// point is two dots wide and high, so that it stands out of its line; where
// points are crowded it is one dot.
func (p plot) point(x, y int, s Series) {
	if crowded*len(s.Points) > 2*p.w {
		p.set(x, y, s.Role)
		return
	}
	for _, d := range [][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		p.set(x+d[0]-x%2, y+d[1], s.Role)
	}
}

// join draws the line between two points.
func (p plot) join(a, b Point, s Series) {
	ax, ay := p.dot(a)
	bx, by := p.dot(b)
	n := max(abs(bx-ax), abs(by-ay), 1)
	for i := 0; i <= n; i++ {
		if s.Dotted && i%4 != 0 {
			continue
		}
		share := float64(i) / float64(n)
		p.set(ax+int(math.Round(share*float64(bx-ax))), ay+int(math.Round(share*float64(by-ay))), s.Role)
	}
}

func abs(n int) int { return max(n, -n) }

// dots are the bits of a braille cell, by row and column.
var dots = [4][2]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// blankBraille is the cell without a dot.
const blankBraille = 0x2800

// set inks one dot of the area.
func (p plot) set(x, y int, r theme.Role) {
	if x < 0 || y < 0 || x >= 2*p.w || y >= 4*p.h {
		return
	}
	cell := &p.cells[y/4][p.x0+x/2]
	if *cell < blankBraille {
		*cell = blankBraille
	}
	*cell |= dots[y%4][x%2]
	p.roles[y/4][p.x0+x/2] = r
}
