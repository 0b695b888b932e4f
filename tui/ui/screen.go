package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/cue"
	"tspine/tui/terminal"
	"tspine/tui/theme"
)

// Size is a window or a part of it, in cells.
type Size struct{ W, H int }

// Env is what a screen may see.
type Env struct {
	Now      time.Time
	Size     Size
	Theme    theme.Theme
	Can      terminal.Capabilities
	Calm     bool // nothing on the screen may move
	Known    *data.Snapshot
	Unsaved  data.Unsaved // why something is not on the disk
	Sound    cue.Status   // what makes cues heard, as last told
	SoundAt  time.Time    // when that was
	KeysTold bool         // the terminal tells a key that is held down from one that is pressed
	Choice   flow.Choice  // level and first side that the command line asked for
	Timeline func(flow.Choice) routine.Timeline
}

// Action is what a key or a message leads to. Each field may be missing.
type Action struct {
	Outcome *flow.Outcome
	Change  func(*data.Settings)
	Sample  bool // let the voice be heard
	Cmd     tea.Cmd
}

// Do is an action that is an outcome.
func Do(o flow.Outcome) Action { return Action{Outcome: &o} }

// Acts is what a key does whose outcome is an act and nothing more.
func Acts(a flow.Act) func() Action { return func() Action { return Do(flow.Outcome{Act: a}) } }

// Within is what a key does that nobody outside the screen notices.
func Within(do func()) func() Action { return func() Action { do(); return Action{} } }

// Screen is one full window. It is a pointer to a plain struct.
type Screen interface {
	Update(e Env, msg tea.Msg) Action
	// View returns at most e.Size.H lines of at most e.Size.W cells.
	View(e Env) []string
	// Keys are the bindings of the moment.
	Keys(e Env) []Binding
}

// Sheet is a screen that is one page. A screen embeds it, and gives it the function
// that makes its page.
type Sheet struct {
	Page   func(e Env) Page
	Scroll Scroll
	Figure Figure
}

// Update does what the keys say.
func (s *Sheet) Update(e Env, msg tea.Msg) Action {
	act, _ := s.Press(e, msg)
	return act
}

// Then is what a command of a screen has found out: it puts that into the screen.
type Then func()

// Press is Press with the keys of the page, which is laid out for a key only.
func (s *Sheet) Press(e Env, msg tea.Msg) (act Action, bound bool) {
	switch msg := msg.(type) {
	case Then:
		msg()
	case tea.KeyPressMsg:
		return Press(s.Keys(e), msg)
	}
	return Action{}, false
}

// Wait is how long the figure stands.
func (s *Sheet) Wait(e Env) time.Duration { return s.Figure.Wait(e) }

// View draws the page.
func (s *Sheet) View(e Env) []string { return s.Page(e).Draw(e) }

// Keys are those of the page.
func (s *Sheet) Keys(e Env) []Binding { return s.Page(e).Keys }

// Sooner is the shorter of two waits, of which 0 is for ever.
func Sooner(a, b time.Duration) time.Duration {
	if a == 0 || b == 0 {
		return max(a, b)
	}
	return min(a, b)
}

// ToMinute is how long until the clock shows another minute.
func (e Env) ToMinute() time.Duration { return e.Now.Truncate(time.Minute).Add(time.Minute).Sub(e.Now) }

// Reader is a screen that takes in that everything was read anew.
type Reader interface{ Read(e Env) }

// Starter is a screen with something to do when it is shown, also when it is
// come back to.
type Starter interface{ Start(e Env) }

// Waiter is a screen that changes with time: it says how long nothing changes
// from e.Now on, 0 for ever, and gets a terminal.TickMsg then, or earlier.
type Waiter interface{ Wait(e Env) time.Duration }

// Beginner is a screen that reaches out when it is shown, also when it is come
// back to: to the speaker, the disk, the message bus. It is not asked to before
// the first frame of the program is on the terminal, or a key was pressed.
type Beginner interface{ Begin(e Env) Action }

// Windowed is a screen that says something about the terminal's window beside
// its content.
type Windowed interface{ Window(e Env, v *tea.View) }

// Exact is a screen whose View fills the window exactly, so that its frames,
// many a second, need not be measured again.
type Exact interface{ Exact() }
