package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/desk"
)

// flushWithin is how long a screen waits for the disk (X); what is not saved
// by then is tried again by the saver.
const flushWithin = 2 * time.Second

// deskMsg brings everything that is kept, read anew.
type deskMsg struct{ *desk.Desk }

// bellMsg rings the terminal's bell.
type bellMsg struct{}

// refresh reads everything that is kept, beside the program.
func refresh(k *Kit) tea.Cmd {
	dirs, store, now := k.Dirs, k.Store, k.Now()
	return func() tea.Msg { return deskMsg{desk.Read(dirs, store, now)} }
}

// keep saves a record and reads everything anew.
func keep(k *Kit, r session.Record) tea.Cmd {
	dirs, store, now, saver := k.Dirs, k.Store, k.Now(), k.Saver
	return func() tea.Msg {
		saver.Save(r)
		if err := saver.Flush(flushWithin); err != nil {
			return unsavedMsg{err}
		}
		return deskMsg{desk.Read(dirs, store, now)}
	}
}
