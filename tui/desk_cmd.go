package tui

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/desk"
	"tspine/tui/terminal"
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

// write begins to write something at once, beside the program, and answers
// with a command that waits for it. The program does not end before it is done
// (see Kit.finish), whether the command is ever run or not.
func (k *Kit) write(f func() tea.Msg) tea.Cmd {
	done := make(chan tea.Msg, 1)
	k.writes.Go(func() { terminal.Guard(func() { done <- f() }) })
	return func() tea.Msg { return <-done }
}

// keep saves a record and reads everything anew. What the saver cannot save it
// tells by itself, and tries again.
func keep(k *Kit, r session.Record) tea.Cmd {
	dirs, store, now, saver := k.Dirs, k.Store, k.Now(), k.Saver
	saver.Save(r)
	return k.write(func() tea.Msg {
		if saver.Flush(flushWithin) != nil {
			return nil
		}
		return deskMsg{desk.Read(dirs, store, now)}
	})
}

// finish is the end of the program: everything that is being written gets the
// time that it needs, within a bound. The error says what is not on the disk.
func (k *Kit) finish() error {
	written := make(chan struct{})
	go func() { k.writes.Wait(); close(written) }()
	select {
	case <-written:
	case <-time.After(flushWithin):
		return errors.New("something was not written: the disk does not answer")
	}
	return errors.Join(k.Saver.Flush(flushWithin), k.writeChanges())
}
