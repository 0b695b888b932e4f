package stage

import (
	"strings"

	"tspine/data"
	"tspine/routine/body"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/figure"
	"tspine/tui/theme"
)

// Scene is all that a frame depends on beside its size.
type Scene struct {
	Session session.Session
	Figures map[string]*body.Figure // by the id of the exercise
	Ways    *body.Ways              // keeps the ways into the positions; nil for none kept
	Canvas  *figure.Canvas          // keeps the room of the figure from frame to frame; nil for a new one
	View    figure.View             // from where the figure is seen
	Said    text.Text               // the answer to a key: where am I, a question, why it paused
	Notice  text.Text               // what stays: not saved, no sound; it takes a place of its own
	Keys    func(width int) string  // the key line, made to fit; nil for none
	Help    []string                // shown in place of the figure when not nil
	HelpAt  int                     // the first of them that is shown
	Look    Look
}

// Look is how a frame is drawn.
type Look struct {
	Theme theme.Theme
	theme.Glyphs
	data.Display
}

// Draw returns exactly h lines of at most w cells. Sizes below one cell
// give no lines.
func Draw(s Scene, w, h int) []string {
	if w < 1 || h < 1 {
		return nil
	}
	return drawn(s, w, h).lines()
}

// Listed is how many lines of s.Help, from s.HelpAt on, a frame has room for.
func Listed(s Scene, w, h int) int {
	if w < 1 || h < 1 {
		return 0
	}
	return drawn(s, w, h).listed
}

func drawn(s Scene, w, h int) *drawing {
	n := s.needs()
	edge := n.edge(w)
	d := &drawing{Scene: s, canvas: &canvas{w, h, s.Look, make([][]run, h)}, at: momentOf(s.Session, s.Look), inset: edge}
	d.places = arrange(w-2*edge, h, n)
	d.frame()
	if edge > 0 {
		d.flash(edge)
	}
	return d
}

// flash draws the broad frame in the colour of the phase.
func (d *drawing) flash(edge int) {
	p := phases[d.at.way]
	if d.Session.Mode() == session.Paused {
		p.filled, p.ascii = "║", "|"
	}
	side := strings.Repeat(d.Look.Either(p.filled, p.ascii), edge)
	for y := range d.h {
		d.canvas.put(0, y, d.at.role, side)
		d.canvas.put(d.w-edge, y, d.at.role, side)
	}
}
