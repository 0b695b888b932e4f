package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hinshun/vt10x"
)

// frame is a screen as it stood at a moment, row by row.
type frame [][]vt10x.Glyph

func shown(screen vt10x.Terminal, z size) frame {
	screen.Lock()
	defer screen.Unlock()
	f := make(frame, z.rows)
	for y := range f {
		f[y] = make([]vt10x.Glyph, z.cols)
		for x := range f[y] {
			f[y][x] = screen.Cell(x, y)
		}
	}
	return f
}

// Sizes of one cell, and of the margin around the window, in SVG units.
const (
	cellW, cellH = 10.0, 20.0
	around       = 16.0
	ink, paper   = "#d8d8d8", "#16161c"
)

// draw is a picture that shows frames one after the other, over and over. What
// stays in a row from one frame to the next is drawn once.
func draw(frames []frame) string {
	var b strings.Builder
	w, h := float64(len(frames[0][0]))*cellW+2*around, float64(len(frames[0]))*cellH+2*around
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="16">`+"\n", w, h)
	fmt.Fprintf(&b, `<rect width="%g" height="%g" rx="10" fill="%s"/>`+"\n", w, h, paper)
	for y := range frames[0] {
		for from := 0; from < len(frames); {
			to := from + 1
			for to < len(frames) && slices.Equal(frames[to][y], frames[from][y]) {
				to++
			}
			if row := drawRow(frames[from][y], around+float64(y)*cellH); row != "" {
				b.WriteString(between(row, from, to, len(frames)))
			}
			from = to
		}
	}
	return b.String() + "</svg>\n"
}

// between shows something from one frame up to another one of n.
func between(what string, from, to, n int) string {
	if to-from == n {
		return what
	}
	first := "hidden" // what a viewer that does not animate shows
	values, times := "hidden;visible;hidden", fmt.Sprintf("0;%.4f;%.4f", float64(from)/float64(n), float64(to)/float64(n))
	if from == 0 {
		first, values, times = "visible", "visible;hidden", fmt.Sprintf("0;%.4f", float64(to)/float64(n))
	}
	return fmt.Sprintf(`<g visibility="%s"><animate attributeName="visibility" calcMode="discrete" dur="%gs" repeatCount="indefinite" values="%s" keyTimes="%s"/>`+"\n%s</g>\n",
		first, (time.Duration(n) * tempo).Seconds(), values, times, what)
}

// drawRow draws grounds, shapes and words of a row.
func drawRow(row []vt10x.Glyph, top float64) string {
	grounds := map[string]string{} // by colour
	paths := map[string]string{}
	dots := map[string]string{}
	words := ""
	for x := 0; x < len(row); {
		n := 1
		for x+n < len(row) && row[x+n].BG == row[x].BG {
			n++
		}
		if bg := row[x].BG; bg != vt10x.DefaultBG {
			grounds[colour(bg)] += box(around+float64(x)*cellW, top, float64(n)*cellW, cellH)
		}
		x += n
	}
	for x := 0; x < len(row); {
		g := row[x]
		left := around + float64(x)*cellW
		switch {
		case g.Char == ' ' || g.Char == 0:
			x++
		case isShape(g.Char):
			p, d := shape(g.Char, left, top)
			paths[colour(g.FG)] += p
			dots[colour(g.FG)] += d
			x++
		default:
			n, element := letters(row, x, top)
			words += element
			x += n
		}
	}
	const filled = `<path fill="%s" shape-rendering="crispEdges" d="%s"/>`
	return drawn(filled, grounds) + drawn(filled, paths) +
		drawn(`<path stroke="%s" stroke-width="4.2" stroke-linecap="round" d="%s"/>`, dots) + words
}

// drawn are the paths of each colour.
func drawn(as string, paths map[string]string) (out string) {
	for _, c := range slices.Sorted(maps.Keys(paths)) {
		if paths[c] != "" {
			out += fmt.Sprintf(as+"\n", c, paths[c])
		}
	}
	return out
}

// letters is the run of letters in one style that begins at x, and its length
// in cells.
func letters(row []vt10x.Glyph, x int, top float64) (n int, element string) {
	g := row[x]
	words := ""
	for ; x+n < len(row); n++ {
		o := row[x+n]
		if o.FG != g.FG || o.BG != g.BG || o.Mode != g.Mode || isShape(o.Char) || o.Char == ' ' && (x+n+1 == len(row) || row[x+n+1].Char == ' ') {
			break
		}
		words += string(o.Char)
	}
	weight := ""
	if g.Mode&4 != 0 { // vt10x keeps bold as this bit and does not name it
		weight = ` font-weight="bold"`
	}
	return n, fmt.Sprintf(`<text x="%g" y="%g" textLength="%g" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
		around+float64(x)*cellW, top+15, float64(n)*cellW, colour(g.FG), weight, escape.Replace(words))
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// colour is a colour of vt10x: red, green, blue, or one of its defaults. Colours
// by number are not used by the program in this terminal.
func colour(c vt10x.Color) string {
	switch {
	case c == vt10x.DefaultBG:
		return paper
	case c >= 1<<24:
		return ink
	}
	return fmt.Sprintf("#%06x", int(c))
}
