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

// How far two frames stand apart (X): eight a second while the figure moves,
// fewer while it moves slowly. In a hold it breathes in step with the seconds, so that it needs
// no frames of its own.
const (
	moveEvery    = 125 * time.Millisecond
	slowEvery    = 200 * time.Millisecond
	passFrames   = 14 // from the first pose to the last, or back
	breatheEvery = time.Second
)

// breath is how long one takes, in and out (X).
const breath = 4 * time.Second

// FrameEvery is how far two frames stand apart now; 0 where nothing moves and
// nothing is about to. With calm nothing ever does.
func (s Scene) FrameEvery() time.Duration {
	if s.Look.Calm || s.Session.Mode() != session.Running {
		return 0
	}
	pass := s.Session.Length()
	switch f, m, stays := s.shown(); {
	case stays > 0:
		return stays
	case f != nil && f.Stations() > 0:
		return moveEvery
	case m.Phase == body.Still:
		return 0
	case m.Phase == body.Hold:
		return breatheEvery
	case s.Session.Step().Kind == routine.Ready:
		return slowEvery
	case m.Phase == body.Cycle:
		pass = cycleOf(s.Session) / 2
	}
	return min(max(pass/passFrames, moveEvery), slowEvery)
}

// shown is the figure that is shown, at which moment, and how long it stays as
// it is where that is known: while a person gets ready, the way into the
// position comes first.
func (s Scene) shown() (f *body.Figure, m body.Moment, stays time.Duration) {
	f, m = s.Figures[s.Session.Exercise().ID], poseOf(s.Session)
	if f == nil {
		return f, m, 0
	}
	step, into, length := s.Session.Step(), s.Session.Into(), s.Session.Length()
	if s.Look.Calm {
		into = into.Truncate(time.Second)
	}
	switch {
	case step.Kind == routine.Ready:
		f, m, stays = f.Ready(s.way(f), into, length, s.Look.Calm)
	case step.Kind == routine.Switch && f.Position == body.SideLying:
		f, m, stays = f.Switched(s.Ways.Way(f, f.Position, step.Side), into, length, s.Look.Calm)
	}
	m.Side = step.Side
	if s.Look.Calm {
		m = calmed(f, m)
	}
	return f, m, stays
}

// way is how the person gets from where the exercise before has left them, or
// from standing, to the start of this one; nil where they are there.
func (s Scene) way(f *body.Figure) *body.Figure {
	t, at := s.Session.Timeline(), s.Session.At()
	first := t.ExerciseStart(at)
	if first == 0 {
		return s.Ways.Way(f, routine.Standing, t.Steps[at].Side)
	}
	from := t.Exercise(first - 1).Position
	if from == f.Position && t.Steps[first-1].Side == t.Steps[at].Side {
		return nil
	}
	return s.Ways.Way(f, from, t.Steps[at].Side)
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
		m.Phase, m.Progress = body.Cycle, 0
		if cycle := cycleOf(s); cycle > 0 {
			_, m.Progress = math.Modf(float64(s.Into()) / float64(cycle))
		}
	default:
		m.Progress = 0
	}
	return m
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
// else the first; a way stands still already.
func calmed(f *body.Figure, m body.Moment) body.Moment {
	if f.Stations() > 0 {
		return m
	}
	calm := body.Moment{Side: m.Side}
	if m.Phase != body.Still && m.Phase != body.Return {
		calm.Phase = body.Hold
	}
	return calm
}

// figure draws the figure, and below it from where it is seen when that is not
// its own view.
func (d *drawing) figure() {
	f, m, _ := d.shown()
	b := d.places.figure
	if f == nil || !b.shown() {
		return
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
		d.set(b.y+y, run{d.inset + b.x, b.w, line})
	}
}
