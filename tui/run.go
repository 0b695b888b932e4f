package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/tui/awake"
	"tspine/tui/cue"
	"tspine/tui/desk"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
)

// Run shows the app on the terminal until the person leaves it. With a routine
// in the flags its session begins at once.
func Run(dirs data.Dirs, can terminal.Capabilities, flags Flags) error {
	store := data.NewStore(dirs)
	k := &Kit{Can: can, Theme: theme.New(true, can.Profile), Now: time.Now, Frames: &terminal.Clock{}, Random: Random, Dirs: dirs, Store: store,
		Flags: flags, Waker: awake.New("tspine"), Open: func(o cue.Options) Speaker { return cue.New(o) }}
	k.Saver = data.NewSaver(store, func(err error) { k.tell(unsavedMsg{err}) })
	k.Desk = desk.Glance(dirs, store, k.Now())
	app := New(k)
	err := terminal.Run(app, terminal.Options{
		Can:        can,
		Checkpoint: func() { _ = k.Saver.Flush(flushWithin) },
		Clock:      k.Frames,
		Started:    func(send func(tea.Msg)) { k.send = send },
	})
	if k.speaker != nil {
		k.speaker.Close()
	}
	if err != nil { // the checkpoint has been done, and there is no time
		return err
	}
	return k.finish()
}

// New is the app: at the session that was cut off, at the one that the flags
// ask for, at the welcome, or at home.
func New(k *Kit) *App {
	k.dress()
	a := &App{kit: k, screens: []screen{&home{}}}
	var wanted screen
	switch {
	case len(k.Flags.Choice.Routine.Exercises) > 0:
		wanted = &entrance{choice: live.Choice{Routine: k.Flags.Choice.Routine}}
	case !acknowledged(k):
		a.screens = append(a.screens, &welcome{})
	}
	if wanted == nil || !k.Flags.NoQuestions {
		if r, ok := k.Store.Interrupted(k.Now()); ok {
			if offer, ok := newResume(k, r); ok {
				offer.wanted = wanted
				wanted = offer
			}
		}
	}
	if wanted != nil {
		a.screens = append(a.screens, wanted)
	}
	return a
}
