package stage

import (
	"math"
	"time"

	"tspine/routine"
	"tspine/routine/body"
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

// How far two frames stand apart (X): eight a second while the figure moves,
// fewer while it moves slowly, and while it breathes in a hold as many as show
// that it lives.
const (
	moveEvery    = 125 * time.Millisecond
	slowEvery    = 200 * time.Millisecond
	passFrames   = 14 // from the first pose to the last, or back
	breatheEvery = 800 * time.Millisecond
)

// breath is how long one takes, in and out (X).
const breath = 4 * time.Second

// FrameEvery is how far two frames stand apart now; 0 where nothing moves.
// With calm nothing ever does.
func FrameEvery(s session.Session, calm bool) time.Duration {
	if calm || s.Mode() != session.Running {
		return 0
	}
	pass := s.Length()
	switch m := poseOf(s); {
	case m.Phase == body.Still:
		return 0
	case m.Phase == body.Hold:
		return breatheEvery
	case s.Step().Kind == routine.Ready:
		pass = time.Duration(float64(pass) * (readyHolds - readyMoves))
	case m.Phase == body.Cycle:
		pass = cycleOf(s) / 2
	}
	return min(max(pass/passFrames, moveEvery), slowEvery)
}

// poseOf is the moment of the movement that the session is at.
func poseOf(s session.Session) body.Moment {
	step, length := s.Step(), s.Length()
	share := 0.0
	if length > 0 {
		share = float64(s.Into()) / float64(length)
	}
	m := body.Moment{Side: step.Side, Progress: share}
	switch step.Kind {
	case routine.Move:
		m.Phase = body.Move
	case routine.Hold:
		m.Phase = body.Hold
		_, m.Breath = math.Modf(float64(s.Into()) / float64(breath))
	case routine.Return:
		m.Phase = body.Return
	case routine.Work:
		m.Phase, m.Progress = body.Cycle, cycled(s)
	case routine.Ready:
		m.Phase, m.Progress = oneRep(share)
	default:
		m.Progress = 0
	}
	return m
}

// oneRep shows a rep in the course of getting ready.
func oneRep(share float64) (body.Phase, float64) {
	switch {
	case share < readyMoves:
		return body.Still, 0
	case share < readyHolds:
		return body.Move, (share - readyMoves) / (readyHolds - readyMoves)
	case share < readyReturns:
		return body.Hold, 0
	}
	return body.Return, (share - readyReturns) / (1 - readyReturns)
}

// cycled is how far timed work is in its present there and back.
func cycled(s session.Session) float64 {
	cycle := cycleOf(s)
	if cycle <= 0 {
		return 0
	}
	_, part := math.Modf(float64(s.Into()) / float64(cycle))
	return part
}

// cycleOf is one there and back of timed work: the dose's own, or the rep's; a
// self-paced rep takes its guided time.
func cycleOf(s session.Session) time.Duration {
	switch step, dose := s.Step(), s.Exercise().Dose; {
	case step.Self:
		return step.Duration / routine.SelfPaceFactor
	case step.Rep > 0:
		return s.Length()
	case dose.Cycle.Set:
		return dose.Cycle.At(s.Timeline().Level)
	}
	return cycleTime
}

// calmed is a moment that stands still: the last pose where there is effort,
// else the first.
func calmed(m body.Moment) body.Moment {
	calm := body.Moment{Side: m.Side}
	if m.Phase != body.Still && m.Phase != body.Return {
		calm.Phase = body.Hold
	}
	return calm
}

// figure draws the figure, and below it from where it is seen when that is not
// its own view.
func (d *drawing) figure() {
	f, ok := d.Figures[d.Session.Exercise().ID]
	b := d.places.figure
	if !ok || !b.shown() {
		return
	}
	m := poseOf(d.Session)
	if d.Look.Calm {
		m = calmed(m)
	}
	if d.Canvas == nil {
		d.Canvas = &figure.Canvas{}
	}
	name := d.View.Name()
	if name != "" && cells(name) <= b.w && b.h > 1 {
		b.h--
		d.put(box{b.x + (b.w-cells(name))/2, b.y + b.h, b.w, 1}, 0, theme.Faint, name)
	}
	look := figure.Look{Theme: d.Look.Theme, Glyphs: d.Look.Glyphs}
	for y, line := range d.Canvas.Draw(f, m, d.View, look, b.w, b.h) {
		d.set(b.y+y, run{x: d.inset + b.x, width: b.w, words: line, painted: true})
	}
}
