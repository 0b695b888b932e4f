package terminal

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Waiter is a model that changes with time. It is asked after every message how
// long nothing changes, 0 for ever, and sent a TickMsg then. It may get one early.
type Waiter interface{ Wait() time.Duration }

// TickMsg tells a Waiter that its time is up.
type TickMsg struct{}

// ticking is a model that is woken up. One timer does it: a command for each tick would wake
// several threads.
type ticking struct {
	tea.Model
	timer *time.Timer
}

// Ticking is model, sent its TickMsgs by send while it is a Waiter.
func Ticking(model tea.Model, send func(tea.Msg)) tea.Model {
	t := ticking{model, time.AfterFunc(time.Hour, func() { send(TickMsg{}) })}
	t.timer.Stop()
	return t
}

// Init is the model's.
func (t ticking) Init() tea.Cmd { return t.aimed(t.Model, t.Model.Init()) }

// Update is the model's.
func (t ticking) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	model, cmd := t.Model.Update(msg)
	return ticking{model, t.timer}, t.aimed(model, cmd)
}

// aimed aims the timer at the next change, and returns cmd.
func (t ticking) aimed(model tea.Model, cmd tea.Cmd) tea.Cmd {
	w, waits := model.(Waiter)
	if !waits {
		return cmd
	}
	if wait := w.Wait(); wait > 0 {
		t.timer.Reset(wait)
	} else {
		t.timer.Stop()
	}
	return cmd
}
