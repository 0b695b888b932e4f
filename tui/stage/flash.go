package stage

import (
	"strings"

	"tspine/routine/session"
)

// edgeWidth is how broad the frame is at either side.
func edgeWidth(w int) int {
	switch {
	case w < 24:
		return 0
	case w < 60:
		return 1
	}
	return min(8, w/30)
}

// flash draws the broad frame in the colour of the phase.
func (d *drawing) flash(edge int) {
	p := phases[d.Session.Step().Kind]
	if d.Session.Mode() == session.Paused {
		p.filled, p.ascii = "║", "|"
	}
	side := strings.Repeat(d.Look.Either(p.filled, p.ascii), edge)
	for y := range d.h {
		d.canvas.put(0, y, d.at.role, side)
		d.canvas.put(d.w-edge, y, d.at.role, side)
	}
}
