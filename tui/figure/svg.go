package figure

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// Measures of an SVG (X).
const (
	svgFrames = 8   // from the start of the movement to its end
	svgOff    = 0.8 // units that a line may be off
	svgTicks  = 48  // in which frames change
)

// SVG is the figure as a picture of w x h units that moves over and over, as
// Rep does.
func SVG(f *body.Figure, v View, t theme.Theme, w, h int) string {
	c := Canvas{palette: newPalette(t)}
	var frames [svgFrames][]string
	seen := map[string]int{}
	for i := range frames {
		frames[i] = c.paths(f, body.Moment{Phase: body.Move, Progress: float64(i) / (svgFrames - 1)}, v, w, h)
		for _, p := range frames[i] {
			seen[p]++
		}
	}
	still := func(p string) bool { return seen[p] == svgFrames }
	b := opened(f, w, h)
	for _, p := range frames[0] {
		if still(p) {
			b.WriteString(p)
		}
	}
	for i, paths := range frames {
		b.WriteString(`<g visibility="hidden">` + shownWhen(i) + "\n")
		b.WriteString(strings.Join(slices.DeleteFunc(paths, still), "") + "</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

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

// shownWhen lets one frame be seen in its times of a Rep.
func shownWhen(frame int) string {
	values := make([]string, svgTicks)
	for n := range values {
		m := Rep(RepTime * (2*time.Duration(n) + 1) / (2 * svgTicks))
		done := m.Progress
		switch m.Phase {
		case body.Still:
			done = 0
		case body.Hold:
			done = 1
		case body.Return:
			done = 1 - done
		}
		values[n] = "hidden"
		if int(done*(svgFrames-1)+0.5) == frame {
			values[n] = "visible"
		}
	}
	return fmt.Sprintf(`<animate attributeName="visibility" calcMode="discrete" dur="%gs" repeatCount="indefinite" values="%s"/>`, RepTime.Seconds(), strings.Join(values, ";"))
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
