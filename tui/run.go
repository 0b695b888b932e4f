package tui

import (
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/awake"
	"tspine/tui/bus"
	"tspine/tui/cue"
	"tspine/tui/form"
	"tspine/tui/heat"
	"tspine/tui/help"
	"tspine/tui/home"
	"tspine/tui/live"
	"tspine/tui/media"
	"tspine/tui/past"
	"tspine/tui/picker"
	"tspine/tui/player"
	"tspine/tui/progress"
	"tspine/tui/result"
	"tspine/tui/settings"
	"tspine/tui/stopwatch"
	"tspine/tui/summary"
	"tspine/tui/tell"
	"tspine/tui/terminal"
	"tspine/tui/ui"
	"tspine/tui/visit"
	"tspine/tui/why"
)

// World is what the app needs of the computer.
type World struct {
	*visit.Visit // without its saver
	Can          terminal.Capabilities
	Waker        live.Waker
	Others       *data.OtherPlayers // the other players on the session bus; nil keeps away from it
	Open         func(cue.Options) Speaker
	Notify       func(title, words string) (withdraw func()) // by the desktop, as bus.Notify
	// First is closed when the first frame is on the terminal: nothing is heard,
	// kept or asked of the computer before. nil is not waited for.
	First <-chan struct{}
}

// New is the app in a world. It begins with Begin.
func New(w World) *App {
	a := &App{found: w.Can, visit: w.Visit, waker: w.Waker, notify: w.Notify, first: w.First, sound: sound{open: w.Open}}
	if w.Others != nil {
		a.sound.media = media.New(w.Others, func(r live.Remote) { a.tell(r) })
	}
	a.visit.Saver = data.NewSaver(w.Dirs, w.Store, func(u data.Unsaved) { a.tell(unsavedMsg{u}) })
	return a
}

// Begin is where the app starts.
func (a *App) Begin(w flow.Want) {
	a.now = a.visit.Now()
	a.chooseLook()
	a.visit.Begin(w)
}

// Run shows the app until the person leaves it; known is what has been read, or nil.
func Run(dirs data.Dirs, can terminal.Capabilities, flags visit.Flags, want flow.Want, known *data.Snapshot) error {
	store := data.NewStore(dirs)
	if known == nil {
		known = data.Recent(dirs, store, time.Now())
	}
	first := make(chan struct{})
	a := New(World{Visit: &visit.Visit{Dirs: dirs, Flags: flags, Store: store, Known: known, Now: time.Now, Slept: live.Slept, Random: visit.Random},
		First: first, Can: can, Notify: bus.Notify, Waker: awake.New("tspine"), Others: data.NewOtherPlayers(dirs), Open: func(o cue.Options) Speaker { return cue.New(o) }})
	a.Begin(want)
	saver, desktop := a.visit.Saver, a.sound.media
	err := terminal.Run(a, terminal.Options{
		Can: can,
		Checkpoint: func() {
			desktop.End()
			_ = saver.Flush(visit.FlushWithin)
			desktop.Close()
		},
		Shown:   func() { close(first) },
		Started: func(send func(tea.Msg)) { a.send = send },
	})
	if a.sound.speaker != nil {
		a.sound.speaker.Close()
	}
	desktop.Close()
	if err != nil { // the checkpoint has been done, and there is no time
		return err
	}
	return visit.Settle(saver, os.Stderr)
}

// screenOf is the screen of a step; of are the keys of the screen below.
func (a *App) screenOf(s flow.Step, of []ui.Binding) ui.Screen {
	switch s.Kind {
	case flow.Ask:
		return form.New(s)
	case flow.Tell:
		return tell.New(s)
	case flow.Count:
		return stopwatch.New(s, stopwatch.Outlets{Now: a.visit.Now, Waker: a.waker, Play: a.playOnce})
	}
	switch s.ID {
	case flow.Heat:
		return heat.New(s, heat.Outlets{Now: a.visit.Now, Slept: a.visit.Slept, Waker: a.waker, Play: a.playOnce, Notify: a.notify})
	case flow.Session:
		return player.New(a.session(s), strings.Join(s.Text, " "), player.Outlets{Now: a.visit.Now, Open: a.outlets})
	case flow.Picker:
		return picker.New(a.env())
	case flow.Summary:
		return summary.New(a.env(), s.Record, s.Reopen)
	case flow.Progress:
		return progress.New(a.env())
	case flow.Past:
		return past.New()
	case flow.Settings:
		return settings.New(a.visit.Dirs)
	case flow.Result:
		return result.New(nil)
	case flow.Try:
		return result.New(s.Plan)
	case flow.TestsSeen:
		return progress.NewTests(a.env())
	case flow.Why:
		return why.New()
	case flow.Problems:
		return why.NewProblems()
	case flow.Help:
		return help.New(of, a.playOnce)
	}
	return home.New()
}

// session is the one that a step plays: a new one, or one that was cut off.
func (a *App) session(s flow.Step) session.Session {
	if s.Reopen {
		if reopened, err := a.visit.Reopen(s.Record); err == nil {
			return reopened
		}
	}
	return a.visit.Session(s.Choice, s.Answers)
}
