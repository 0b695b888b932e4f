package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/ui"
	"tspine/tui/visit"
)

// App is the one Bubble Tea model. It keeps the screens that are open, the
// newest last, and routes messages to the newest.
type App struct {
	visit    *visit.Visit
	found    terminal.Capabilities // as far as it was guessed
	can      terminal.Capabilities // with what the person said of it
	theme    theme.Theme
	wide     bool // the terminal draws lines and blocks two cells wide
	keysTold bool // the terminal tells a key that is held down
	size     ui.Size
	now      time.Time // of the last message
	screens  []shown
	first    <-chan struct{} // closed when the first frame is on the terminal; nil is not waited for
	seen     bool            // it is, or somebody has pressed a key
	pressed  time.Time       // when the last key came
	changed  bool            // another screen is shown since
	sound    sound
	waker    live.Waker
	notify   func(title, words string) (withdraw func())
	send     func(tea.Msg) // wakes the program from another goroutine
	unsaved  data.Unsaved
}

// burst is how close keys come that no person presses apart (X).
const burst = 15 * time.Millisecond

// shown is a screen and the step that it shows.
type shown struct {
	ui.Screen
	serial int
	id     flow.ID
}

// Messages of the root.
type (
	unsavedMsg   struct{ data.Unsaved } // why the disk could not be written
	seenMsg      struct{ cmd tea.Cmd }  // the first frame is on the terminal, and what was to follow it
	refreshedMsg struct{ take func() }  // everything was read anew; take puts it in place
	soundMsg     struct{ cue.Status }   // what makes cues heard
	silenceMsg   struct {               // the last words have been heard
		speaker Speaker
		asked   int
	}
	bellMsg struct{}
)

// firstWithin is how long a terminal that does not take the first frame holds up
// what can be heard (X).
const firstWithin = 3 * time.Second

// Init shows the first screen. What it leads to waits until it is seen.
func (a *App) Init() tea.Cmd {
	cmd, first := a.goOn(), a.first
	return func() tea.Msg {
		if first != nil {
			select {
			case <-first:
			case <-time.After(firstWithin):
			}
		}
		return seenMsg{cmd}
	}
}

// see lets the program reach out to the computer: its first frame can be seen.
func (a *App) see() tea.Cmd {
	if a.seen || len(a.screens) == 0 {
		return nil
	}
	a.seen = true
	a.sound.media.GiveBack()
	return a.reachOut(a.top().Screen)
}

// reachOut lets a screen begin what others than the person notice.
func (a *App) reachOut(s ui.Screen) tea.Cmd {
	if b, ok := s.(ui.Beginner); ok && a.seen {
		return a.do(b.Begin(a.env()))
	}
	return nil
}

func (a *App) top() shown { return a.screens[len(a.screens)-1] }

// Update routes.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.now = a.visit.Now()
	day := a.newDay()
	return a, tea.Batch(day, a.route(msg))
}

// newDay plans the day anew where home was left open into it.
func (a *App) newDay() tea.Cmd {
	if len(a.screens) == 0 || a.top().id != flow.Home || a.visit.Known.Plan.Date() == plan.DateOf(a.now) {
		return nil
	}
	a.visit.Known.Replan(a.now)
	return a.begin(a.top())
}

func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = ui.Size{W: msg.Width, H: msg.Height}
	case tea.BackgroundColorMsg:
		a.found.Ground = theme.Light
		if msg.IsDark() {
			a.found.Ground = theme.Dark
		}
		a.chooseLook()
	case terminal.SlowMsg:
		a.found.Slow = true
		a.chooseLook()
	case terminal.WideMsg:
		a.wide = true
		a.chooseLook()
	case tea.KeyboardEnhancementsMsg:
		a.keysTold = msg.SupportsEventTypes()
	case unsavedMsg:
		a.unsaved = msg.Unsaved
	case soundMsg:
		a.sound.learn(a.now, msg.Status)
	case silenceMsg:
		if msg.asked == a.sound.asked || msg.speaker != a.sound.speaker {
			a.sound.close(msg.speaker)
		}
	case seenMsg:
		return tea.Batch(a.see(), msg.cmd)
	case bellMsg:
		return tea.Raw("\a")
	case refreshedMsg:
		msg.take()
		a.chooseLook()
		if r, ok := a.top().Screen.(ui.Reader); ok {
			r.Read(a.env())
		}
		return nil
	}
	if len(a.screens) == 0 || a.unseen(msg) {
		return nil
	}
	var begins tea.Cmd
	if _, key := msg.(tea.KeyPressMsg); key {
		begins = a.see()
	}
	return tea.Batch(begins, a.do(a.top().Update(a.env(), msg)))
}

// unseen says whether a key was meant for a screen that the key before it left.
func (a *App) unseen(msg tea.Msg) bool {
	if _, ok := msg.(tea.KeyPressMsg); !ok {
		return false
	}
	early := a.changed && a.now.Sub(a.pressed) < burst
	a.pressed, a.changed = a.now, early
	return early
}

// do carries an action out.
func (a *App) do(act ui.Action) tea.Cmd {
	cmds := []tea.Cmd{act.Cmd}
	if act.Change != nil {
		a.visit.Change(act.Change)
		a.chooseLook()
	}
	if act.Sample {
		cmds = append(cmds, a.sample())
	}
	if o := act.Outcome; o != nil {
		if o.Act == flow.Done && a.top().id == flow.Session {
			cmds = append(cmds, a.silence(lastWords))
		}
		a.visit.Next(*o)
		cmds = append(cmds, a.goOn())
	}
	return tea.Batch(cmds...)
}

// goOn shows the screen of the step that comes now: one that is open already,
// or a new one on top of those of the goals below.
func (a *App) goOn() tea.Cmd {
	step := a.visit.Step()
	if step.Kind == flow.Stop {
		return tea.Quit
	}
	if at := slices.IndexFunc(a.screens, func(s shown) bool { return s.serial == step.Serial && s.id == step.ID }); at >= 0 {
		s, back := a.screens[at], at < len(a.screens)-1
		a.screens = a.screens[:at+1]
		if stepped, ok := s.Screen.(interface{ SetStep(flow.Step) }); ok {
			stepped.SetStep(step)
		}
		if !back {
			return nil
		}
		a.changed = true
		return a.begin(s)
	}
	var of []ui.Binding
	if len(a.screens) > 0 {
		of = a.top().Keys(a.env())
	}
	for len(a.screens) > 0 && a.top().serial >= step.Serial {
		a.screens = a.screens[:len(a.screens)-1]
	}
	a.changed = true
	s := shown{a.screenOf(step, of), step.Serial, step.ID}
	a.screens = append(a.screens, s)
	return a.begin(s)
}

// Wait is how long the newest screen stays as it is, 0 for ever.
func (a *App) Wait() time.Duration {
	if len(a.screens) > 0 {
		if w, ok := a.top().Screen.(ui.Waiter); ok {
			e := a.env()
			e.Now = a.visit.Now()
			return w.Wait(e)
		}
	}
	return 0
}

// begin lets a screen that is shown do what it has to, and reads everything
// anew for those that show much of it.
func (a *App) begin(s shown) tea.Cmd {
	var cmds []tea.Cmd
	if starter, ok := s.Screen.(ui.Starter); ok {
		starter.Start(a.env())
	}
	cmds = append(cmds, a.reachOut(s.Screen))
	if s.id == flow.Home || s.id == flow.Picker || s.id == flow.Progress {
		read := a.visit.Refresh()
		cmds = append(cmds, func() tea.Msg { return refreshedMsg{read()} })
	}
	return tea.Batch(cmds...)
}

// env is what a screen may see now.
func (a *App) env() ui.Env {
	return ui.Env{Now: a.now, Size: a.size, Theme: a.theme, Can: a.can, Calm: a.found.Slow || a.visit.Flags.Calm || a.visit.Known.Settings.Calm,
		Known: a.visit.Known, Unsaved: a.unsaved, KeysTold: a.keysTold, Sound: a.sound.status, SoundAt: a.sound.at,
		Choice: a.visit.Choice(flow.Choice{}), Timeline: a.visit.Timeline}
}

// chooseLook chooses the theme and the characters by the flags, the settings and
// the terminal.
func (a *App) chooseLook() {
	chosen := a.visit.Flags.Screen.Over(a.visit.Known.Settings)
	a.can = a.found.Drawn(chosen.Glyphs)
	if a.wide && chosen.Glyphs == data.Glyphs[0] {
		a.can.Glyphs, a.can.Narrow = theme.Glyphs{}, true
	}
	if a.found.Slow && a.can.Braille {
		a.can.Blocks = false
	}
	a.can.Progress = chosen.Progress == "on" || a.found.Progress && chosen.Progress != "off"
	a.theme = theme.Named(chosen.Theme, a.can.Ground, a.can.Profile)
}

// View draws the newest screen, exactly as large as the window.
func (a *App) View() tea.View {
	v := tea.View{WindowTitle: "tspine"}
	if a.size.W < 1 || a.size.H < 1 || len(a.screens) == 0 {
		return v
	}
	e := a.env()
	lines := a.top().View(e)
	if !a.can.UTF8 {
		lines = ui.ASCII(lines, a.can.Keeps)
	}
	if _, ok := a.top().Screen.(ui.Exact); !ok {
		lines = ui.Fit(lines, a.size)
	}
	v.SetContent(strings.Join(lines, "\n"))
	if w, ok := a.top().Screen.(ui.Windowed); ok {
		w.Window(e, &v)
	}
	if !a.can.Progress {
		v.ProgressBar = nil
	}
	return v
}
