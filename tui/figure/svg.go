package figure

import (
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strings"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// svgOff is how many units a line may be off (X).
const svgOff = 0.8

// StillSVG is the figure at one moment.
func StillSVG(f *body.Figure, m body.Moment, v View, t theme.Theme, w, h int) string {
	c := Canvas{palette: newPalette(t)}
	b := opened(f, w, h)
	b.WriteString(strings.Join(c.paths(f, m, v, w, h), "") + "</svg>\n")
	return b.String()
}

// opened is the beginning of an SVG, with the movement in words.
func opened(f *body.Figure, w, h int) *strings.Builder {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" stroke-linejoin="round" stroke-width="0.8"><title>`, w, h)
	_ = xml.EscapeText(&b, []byte(f.Describe.String())) // a strings.Builder takes everything
	b.WriteString("</title>\n")
	return &b
}

// paths are one moment: a path for every tone, one sample to a unit.
func (c *Canvas) paths(f *body.Figure, m body.Moment, v View, w, h int) []string {
	c.paint(f, m, v, w, h, 1, 0.85)
	c.raster.darkenEdges()
	var used []tone
	for _, at := range c.raster.at {
		used = append(used, at.tone)
	}
	slices.Sort(used)
	var out []string
	for _, t := range slices.Compact(used) {
		if t == 0 {
			continue
		}
		rgb := c.palette.rgb[t]
		colour := fmt.Sprintf("#%02x%02x%02x", rgb[0], rgb[1], rgb[2])
		var b strings.Builder
		fmt.Fprintf(&b, `<path fill="%s" stroke="%s" d="`, colour, colour) // the stroke closes the seams
		for _, line := range c.raster.outlines(t) {
			line = smooth(line, svgOff)
			fmt.Fprintf(&b, "M%d %dl", line[0].x, line[0].y)
			for i, at := range line[1:] {
				fmt.Fprintf(&b, "%d %d ", at.x-line[i].x, at.y-line[i].y)
			}
			b.WriteByte('z')
		}
		out = append(out, b.String()+"\"/>\n")
	}
	return out
}

// darkenEdges draws the dark edges that pixels have, on the samples.
func (r *raster) darkenEdges() {
	r.edges()
	for i := range r.at {
		if at := &r.at[i]; at.edge {
			at.tone = at.tone.darker()
		}
	}
}

// corner is where four samples meet.
type corner struct{ x, y int }

// outlines are the edges of a tone, as closed lines with the tone on their right.
func (r *raster) outlines(t tone) [][]corner {
	next := map[corner][]corner{}
	is := func(x, y int) bool { return x >= 0 && y >= 0 && x < r.w && y < r.h && r.at[y*r.w+x].tone == t }
	var starts []corner
	for y := range r.h {
		for x := range r.w {
			if !is(x, y) {
				continue
			}
			corners := [4]corner{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}}
			if !is(x, y-1) {
				starts = append(starts, corners[0])
			}
			for i, beside := range [4]corner{{x, y - 1}, {x + 1, y}, {x, y + 1}, {x - 1, y}} {
				if from := corners[i]; !is(beside.x, beside.y) {
					next[from] = append(next[from], corners[(i+1)%4])
				}
			}
		}
	}
	var out [][]corner
	for _, s := range starts {
		if line := follow(next, s); len(line) > 0 {
			out = append(out, line)
		}
	}
	return out
}

// follow takes one closed line out of the sides that are left.
func follow(next map[corner][]corner, start corner) []corner {
	var line []corner
	for at := start; len(next[at]) > 0; {
		to := next[at][0]
		next[at] = next[at][1:]
		line = append(line, at)
		if at = to; at == start {
			break
		}
	}
	return line
}

// smooth leaves out corners of a closed line nearer than off to the line without them.
func smooth(line []corner, off float64) []corner {
	far, most := 0, 0.0
	for i, c := range line {
		if d := math.Hypot(float64(c.x-line[0].x), float64(c.y-line[0].y)); d > most {
			far, most = i, d
		}
	}
	if far == 0 {
		return line
	}
	return append(halved(line[:far+1], off), halved(append(line[far:len(line):len(line)], line[0]), off)...)
}

// halved keeps the first corner and what is needed up to the last, which it
// leaves out (Douglas and Peucker 1973).
func halved(line []corner, off float64) []corner {
	a, b := line[0], line[len(line)-1]
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	l := max(1e-9, math.Hypot(dx, dy))
	far, most := 0, off
	for i := 1; i < len(line)-1; i++ {
		if d := math.Abs(dx*float64(line[i].y-a.y)-dy*float64(line[i].x-a.x)) / l; d > most {
			far, most = i, d
		}
	}
	if far == 0 {
		return []corner{a}
	}
	return append(halved(line[:far+1], off), halved(line[far:], off)...)
}
