package stage

import (
	"strings"

	"tspine/routine"
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

// patterns fill the frame, so that phases differ without colour too: solid
// is effort, strokes rise on the way out and fall on the way back.
var patterns = map[routine.Kind][2]string{
	routine.Ready:      {"░", "."},
	routine.Switch:     {"▒", ":"},
	routine.Reposition: {"▒", ":"},
	routine.Move:       {"╱", "/"},
	routine.Hold:       {"█", "#"},
	routine.Work:       {"█", "#"},
	routine.Return:     {"╲", "\\"},
	routine.Rest:       {"─", "-"},
}

// flash draws the broad frame in the colour of the phase.
func (d *drawing) flash(edge int) {
	p := patterns[d.Session.Step().Kind]
	if d.Session.Mode() == session.Paused {
		p = [2]string{"║", "|"}
	}
	fill := p[0]
	if !d.Look.UTF8 {
		fill = p[1]
	}
	side := strings.Repeat(fill, edge)
	for y := range d.h {
		d.canvas.put(0, y, d.at.role, side)
		d.canvas.put(d.w-edge, y, d.at.role, side)
	}
}
