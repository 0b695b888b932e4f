package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/body"
	"tspine/tui/figure"
	"tspine/tui/theme"
)

// How large show --figure draws (X): three pictures beside each other fit 80
// columns.
const (
	shownWide = 25
	shownHigh = 12
)

// shownAt are the moments that show --figure draws.
var shownAt = []struct {
	name string
	at   body.Moment
}{{"start", body.Moment{}}, {"halfway", body.Moment{Phase: body.Move, Progress: 0.5}}, {"end", body.Moment{Phase: body.Hold}}}

// printFigures draws every exercise of a routine, with a side at work.
func printFigures(std IO, r routine.Routine, side routine.Side) {
	w := std.Out
	can := std.screen()
	look := figure.Look{Theme: theme.New(can.Ground, can.Profile), Glyphs: can.Glyphs}
	var c figure.Canvas
	for _, e := range r.Once().Exercises {
		f, ok := data.Figure(e)
		if !ok {
			fmt.Fprintf(w, "%s: no figure\n\n", e.Name)
			continue
		}
		fmt.Fprintln(w, e.Name)
		if !f.Describe.Empty() {
			fmt.Fprintln(w, ansi.WordwrapWc(f.Describe.String(), 3*shownWide+4, ""))
		}
		printFigure(w, &c, f, side, look)
	}
}

// printFigure draws one figure at its moments, beside each other.
func printFigure(w io.Writer, c *figure.Canvas, f *body.Figure, side routine.Side, look figure.Look) {
	lines, names := make([]string, shownHigh), ""
	for _, m := range shownAt {
		m.at.Side = side
		for y, l := range c.Draw(f, m.at, figure.Own, look, shownWide, shownHigh) {
			lines[y] += l + "  "
		}
		names += fmt.Sprintf("%-*s  ", shownWide, m.name)
	}
	for _, l := range append(lines, names) {
		fmt.Fprintln(w, strings.TrimRight(l, " "))
	}
	fmt.Fprintln(w)
}
