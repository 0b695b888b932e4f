package stage

import (
	"math"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/figure"
	"tspine/tui/theme"
)

// cycleTime is one slow there and back of timed work that gives none (X).
const cycleTime = 6 * time.Second

// How get ready is split (X): first the start pose, to be copied; then one
// slow rep.
const (
	readyMoves   = 0.3
	readyHolds   = 0.6
	readyReturns = 0.7
)

// Moving says whether the figure moves now, so that frames are worth drawing.
// With calm it never does.
func Moving(s session.Session, calm bool) bool {
	if calm || s.Mode() != session.Running {
		return false
	}
	m := poseOf(s)
	return m.Phase != figure.Still && m.Phase != figure.Hold
}

// poseOf is the moment of the movement that the session is at.
func poseOf(s session.Session) figure.Moment {
	step, length := s.Step(), s.Length()
	share := 0.0
	if length > 0 {
		share = float64(s.Into()) / float64(length)
	}
	switch step.Kind {
	case routine.Move:
		return figure.Moment{Phase: figure.Move, Progress: share}
	case routine.Hold:
		return figure.Moment{Phase: figure.Hold, Progress: share}
	case routine.Return:
		return figure.Moment{Phase: figure.Return, Progress: share}
	case routine.Work:
		return figure.Moment{Phase: figure.Cycle, Progress: cycled(s)}
	case routine.Ready:
		return oneRep(share)
	}
	return figure.Moment{}
}

// oneRep shows a rep in the course of getting ready.
func oneRep(share float64) figure.Moment {
	switch {
	case share < readyMoves:
		return figure.Moment{}
	case share < readyHolds:
		return figure.Moment{Phase: figure.Move, Progress: (share - readyMoves) / (readyHolds - readyMoves)}
	case share < readyReturns:
		return figure.Moment{Phase: figure.Hold}
	}
	return figure.Moment{Phase: figure.Return, Progress: (share - readyReturns) / (1 - readyReturns)}
}

// cycled is how far timed work is in its present there and back: the dose's
// own, or the rep's; a self-paced rep takes its guided time.
func cycled(s session.Session) float64 {
	cycle := cycleTime
	switch step, dose := s.Step(), s.Exercise().Dose; {
	case step.Self:
		cycle = step.Duration / routine.SelfPaceFactor
	case step.Rep > 0:
		cycle = s.Length()
	case dose.Cycle.Set:
		cycle = dose.Cycle.At(s.Timeline().Level)
	}
	if cycle <= 0 {
		return 0
	}
	_, part := math.Modf(float64(s.Into()) / float64(cycle))
	return part
}

// calmed is a moment that stands still: the end pose where there is effort,
// else the start pose.
func calmed(m figure.Moment) figure.Moment {
	switch m.Phase {
	case figure.Move, figure.Hold, figure.Cycle:
		return figure.Moment{Phase: figure.Hold}
	}
	return figure.Moment{}
}

// figure draws the figure, or says what it shows.
func (d *drawing) figure() {
	f, ok := d.Figures[d.Session.Exercise().ID]
	b := d.places.figure
	if !ok || !b.shown() {
		return
	}
	if !d.Look.Braille || !d.Look.UTF8 {
		d.described(f)
		return
	}
	m := poseOf(d.Session)
	if d.Look.Calm {
		m = calmed(m)
	}
	m.Mirror = f.Mirrored(d.Session.Step().Side)
	p := figure.Draw(&f, m, b.w, b.h)
	for y := range b.h {
		d.pictureLine(p, y)
	}
}

// figureRoles are the roles of a picture in the theme.
var figureRoles = [...]theme.Role{figure.Empty: theme.Text, figure.Prop: theme.FigureProp, figure.Far: theme.FigureFar,
	figure.Body: theme.Text, figure.Mark: theme.FigureMark}

// pictureLine sets one line of a picture in as few runs as it has roles.
func (d *drawing) pictureLine(p figure.Picture, y int) {
	b := d.places.figure
	words := make([]rune, 0, b.w)
	start, role := 0, figure.Empty
	flush := func(x int) {
		if len(words) > 0 && role != figure.Empty {
			d.set(b.y+y, run{x: d.inset + b.x + start, width: x - start, role: figureRoles[role], words: string(words)})
		}
		words, start = words[:0], x
	}
	for x := range b.w {
		r, is := p.Cell(x, y)
		if is != role {
			flush(x)
			role = is
		}
		words = append(words, r)
	}
	flush(b.w)
}

// described says the movement in words, as many whole sentences as fit.
func (d *drawing) described(f routine.Figure) {
	b := d.places.figure
	words := f.Describe.String()
	for len(wrap(words, b.w)) > b.h {
		words = withoutLast(words)
	}
	for i, w := range wrap(words, b.w) {
		d.put(b, i, theme.Text, w)
	}
}

// withoutLast leaves out the last sentence.
func withoutLast(words string) string {
	if i := strings.LastIndex(strings.TrimSuffix(words, "."), ". "); i >= 0 {
		return words[:i+1]
	}
	return ""
}
