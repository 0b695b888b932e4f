package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// clicks presses a mouse button, or lets a finger tap, somewhere.
func (r *robot) clicks() *robot {
	r.prog.Send(tea.MouseClickMsg{X: 3, Y: 4, Button: tea.MouseLeft})
	r.prog.Send(tea.MouseReleaseMsg{X: 3, Y: 4, Button: tea.MouseLeft})
	return r.rest()
}

// A click anywhere in the player pauses, and another goes on; a double click is
// one, and the wheel and a mouse that moves are nothing. Elsewhere the mouse is
// the terminal's.
func TestClickPauses(t *testing.T) {
	meet(t, func(r *robot) {
		if mode := r.app.View().MouseMode; mode != tea.MouseModeNone {
			t.Errorf("home takes the mouse: %v", mode)
		}
	})
	meet(t, func(r *robot) {
		if mode := r.app.View().MouseMode; mode != tea.MouseModeCellMotion {
			t.Errorf("the player does not take the mouse: %v", mode)
		}
		r.after(time.Second).misses("PAUSED").clicks().sees("PAUSED").after(100 * time.Millisecond).clicks().sees("PAUSED")
		r.after(time.Second).clicks().sees("RESUMING").after(4 * time.Second).misses("PAUSED")
		for _, msg := range []tea.Msg{tea.MouseWheelMsg{Button: tea.MouseWheelDown}, tea.MouseMotionMsg{X: 9}, tea.MouseReleaseMsg{Button: tea.MouseLeft}} {
			r.prog.Send(msg)
			r.rest().misses("PAUSED")
		}
		// A click is no answer to a question but the usual one, to go on.
		r.press("q").sees("End the session?").after(time.Second).clicks().sees("RESUMING")
	}, begins("mobility"), quiet)
}
