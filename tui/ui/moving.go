package ui

import (
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/body"
	"tspine/tui/figure"
)

// Movement of a figure beside other things (X): it is quiet, and after a while
// it stands, so that a program that is left open costs nothing.
const (
	movesEvery = 125 * time.Millisecond
	movesFor   = 30 * time.Second
)

// Figure is the moving body of one exercise, for a part of a page.
type Figure struct {
	id     string // of the exercise that is shown
	body   *body.Figure
	canvas figure.Canvas
	since  time.Time
	still  bool // it never moves
}

// Resting is the figure of somebody who has nothing to do.
const Resting = "rest"

// Show takes an exercise to be shown from now on.
func (f *Figure) Show(e Env, x routine.Exercise) {
	if f.id != x.ID || f.body == nil {
		f.id = x.ID
		f.body, _ = data.Figure(x)
	}
	f.since, f.still = e.Now, e.Calm
}

// ShowNamed takes a figure of the library to be shown from now on.
func (f *Figure) ShowNamed(e Env, id string) { f.Show(e, routine.Exercise{ID: id, Figure: id}) }

// Rest shows somebody who has nothing to do, in the last pose and still.
func (f *Figure) Rest() {
	f.id, f.still = Resting, true
	f.body, _ = data.FigureNamed(Resting)
}

// Wait is how long the figure stands as it does from now on, 0 for ever.
func (f *Figure) Wait(e Env) time.Duration {
	past := e.Now.Sub(f.since)
	if f.body == nil || f.still || e.Calm || past >= movesFor {
		return 0
	}
	return movesEvery - past%movesEvery
}

// Lines are the figure in w x h cells; none where there is no figure, or no
// room for it.
func (f *Figure) Lines(e Env, w, h int) []string {
	if f.body == nil || w < 16 || h < 7 || !e.Can.UTF8 {
		return nil
	}
	at := min(e.Now.Sub(f.since), movesFor)
	if f.still || e.Calm {
		at = movesFor
	}
	return f.canvas.Draw(f.body, figure.Rep(at), figure.Own, figure.Look{Theme: e.Theme, Glyphs: e.Can.Glyphs}, w, h)
}
