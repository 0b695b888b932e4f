// Package heat is the timer for warming the upper back before mobility work
// (H1). Any key goes on. Whoever went away hears and sees its end: a tone, words
// and a notification of the desktop.
package heat

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/chart"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Outlets are what the timer needs of the world.
type Outlets struct {
	Now    func() time.Time
	Slept  func() time.Duration // as in live.Outlets
	Waker  live.Waker
	Play   func(cue.Sound) tea.Cmd                     // opens the speaker, and closes it when the sound is over
	Notify func(title, words string) (withdraw func()) // by the desktop, as bus.Notify
}

// Heat is the screen of the timer.
type Heat struct {
	ui.Sheet // with somebody at rest
	step     flow.Step
	out      Outlets
	time     live.Countdown
	over     bool
	withdraw func() // the notification of it
}

// New is the timer of a step. It runs from the first Begin on.
func New(s flow.Step, out Outlets) *Heat {
	h := &Heat{step: s, out: out, withdraw: func() {}}
	h.Page = h.page
	return h
}

func (h *Heat) length() time.Duration { return time.Duration(h.step.Minutes) * time.Minute }

// Start shows somebody at rest.
func (h *Heat) Start(ui.Env) {
	h.Figure.Rest()
}

// Begin lets the time run.
func (h *Heat) Begin(ui.Env) ui.Action {
	if !h.time.Begun() {
		h.time = live.NewCountdown(h.length(), h.out.Now(), h.out.Slept)
		h.out.Waker.Hold("heat before a session")
	}
	return ui.Action{}
}

// left is how much time is left at now.
func (h *Heat) left(now time.Time) time.Duration {
	if !h.time.Begun() {
		return h.length()
	}
	return min(h.time.Left(now), h.length()) // what was drawn last may be older than the start
}

// Update takes ticks and keys.
func (h *Heat) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, bound := h.Press(e, msg)
	switch msg.(type) {
	case terminal.TickMsg:
		return ui.Action{Cmd: h.tell()}
	case tea.KeyPressMsg:
		if !bound && h.past(e.Now) {
			return h.leave(flow.Done)()
		}
	}
	return act
}

// past says whether the time is over. From then on any key starts the session; before, a key
// that was pressed by mistake must not end it.
func (h *Heat) past(now time.Time) bool { return h.over || h.left(now) <= 0 }

func (h *Heat) keys(now time.Time) []ui.Binding {
	label, does := "Enter", "start the session now"
	if h.past(now) {
		label, does = "Any key", "starts the session"
	}
	return []ui.Binding{ui.Bind("enter space", label, does, h.leave(flow.Done)), ui.Bind("q esc", "q", "back", h.leave(flow.Back)), ui.LeaveKey, ui.ShellKey}
}

func (h *Heat) leave(act flow.Act) func() ui.Action {
	return func() ui.Action {
		h.out.Waker.Release()
		h.withdraw()
		return ui.Do(flow.Outcome{Act: act})
	}
}

// Wait is how long until the next whole second, or the end.
func (h *Heat) Wait(e ui.Env) time.Duration {
	if h.over || !h.time.Begun() {
		return 0
	}
	return max(0, h.left(e.Now)-1)%time.Second + 1
}

// tell tells once that the time is over.
func (h *Heat) tell() tea.Cmd {
	if h.over || h.left(h.out.Now()) > 0 {
		return nil
	}
	h.over = true
	h.out.Waker.Release()
	h.withdraw = h.out.Notify(flow.HeatOver, flow.HeatAside)
	return h.out.Play(cue.Sound{Tone: cue.Done, Words: flow.HeatOver})
}

// page is what is left.
func (h *Heat) page(e ui.Env) ui.Page {
	width := e.Column()
	p := ui.Page{Title: h.step.Title, Right: h.step.Choice.Routine.Name.String(), Keys: h.keys(e.Now), Column: width}
	if left := h.left(e.Now); h.past(e.Now) {
		p.Body = ui.Stacked(nil, e.Painted(theme.Title, flow.HeatOver, width), ui.Wrap(flow.HeatAside+" Press any key to start.", width))
	} else {
		p.Body = ui.Stacked(e.Big(theme.Ready, ui.Clock(left), width), e.Titled(ui.Clock(left), fmt.Sprintf("left of %d minutes", h.step.Minutes), width),
			[]string{h.bar(e, left, width)}, ui.WrapAll(h.step.Text, width), ui.Wrap("A tone sounds when time is up. Enter starts sooner.", width))
	}
	p.Body = append([]string{""}, p.Body...)
	p.Beside = h.Figure.Aside(e, width, p.Room(e))
	return p
}

// bar is how much of the time has passed.
func (h *Heat) bar(e ui.Env, left time.Duration, width int) string {
	done := chart.Bar(h.share(left), width, e.Can.Braille)
	return e.Theme.Paint(theme.Ready, done) + e.Theme.Paint(theme.Faint, strings.Repeat(ui.Rule, width-ui.Cells(done)))
}

// share is how much of the time has passed, 0 to 1.
func (h *Heat) share(left time.Duration) float64 { return 1 - float64(left)/float64(h.length()) }

// Window tells the window's title and the terminal's own progress bar how much
// time is left.
func (h *Heat) Window(e ui.Env, v *tea.View) {
	if left := h.left(e.Now); left > 0 {
		v.WindowTitle = "Heat, " + ui.Clock(left) + " left - tspine"
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, int(100*h.share(left)))
	}
}
