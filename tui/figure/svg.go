package figure

import (
	"encoding/xml"
	"fmt"
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
	used := slices.Clone(c.raster.tone)
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
	p := pixels{w: r.w, h: r.h, tone: slices.Clone(r.tone), depth: r.depth, limb: r.limb, edge: make([]bool, len(r.tone))}
	p.edges()
	for i, edge := range p.edge {
		if edge {
			r.tone[i] = r.tone[i].darker()
		}
	}
}
