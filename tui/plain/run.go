package plain

import (
	"io"
	"time"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/awake"
	"tspine/tui/bus"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/media"
	"tspine/tui/terminal"
	"tspine/tui/visit"
)

// Means are what the program talks to a person through.
type Means struct {
	In       io.Reader
	Out, Err io.Writer
	Lost     <-chan struct{} // closed when Out cannot be written any more; nil when that is never told
	Bell     func()          // rings the terminal's bell; nil when there is none
	Now      func() time.Time
	Random   func() uint16 // the last part of an id
	Reader   bool          // a screen reader reads what is written
	Waits    bool          // and its person begins what is new with Enter
}

// New is the program of this process, on the person's files.
func New(dirs data.Dirs, m Means, flags visit.Flags) *Program {
	store := data.NewStore(dirs)
	p := &Program{Out: m.Out, Err: m.Err, Lines: Lines(m.In), Remarks: make(chan string, 8), Waker: awake.New("tspine"), Notify: bus.Notify, lost: m.Lost, Read: m.Reader, Waits: m.Waits}
	p.Presses = make(chan live.Remote, 8)
	p.Media = media.New(data.NewOtherPlayers(dirs), func(r live.Remote) {
		select {
		case p.Presses <- r:
		default: // no session takes them
		}
	})
	saver := data.NewSaver(dirs, store, func(u data.Unsaved) {
		if err := u.Err(); err == nil {
			p.remark("Everything is saved again.")
		} else {
			p.remark("Not saved: " + text.New(err.Error()).String())
		}
	})
	p.Visit = &visit.Visit{Dirs: dirs, Store: store, Saver: saver, Now: m.Now, Slept: live.Slept, Random: m.Random, Flags: flags}
	p.Open = func(o cue.Options) Speaker {
		o.Bell = m.Bell
		return cue.New(o)
	}
	return p
}

// Run goes through the steps, ends when a signal or a closed window asks for
// that, and leaves with everything on the disk. The error is a *terminal.Ended
// then.
func (p *Program) Run(w flow.Want) error {
	stop := make(chan struct{})
	p.Stop = stop
	watcher := terminal.Watch(terminal.Watching{
		Checkpoint: func() {
			p.Media.End()
			_ = p.Saver.Flush(visit.FlushWithin)
			p.Media.Close()
		},
		Quit: func() { close(stop) },
	})
	go func() {
		select {
		case <-p.lost:
			watcher.End(&terminal.Ended{Why: "output", Code: 1})
		case <-stop:
		}
	}()
	p.Media.GiveBack()
	p.Known = data.Read(p.Dirs, p.Store, p.Now())
	err := p.Follow(w)
	if p.stopped() { // the watcher has seen to it
		return watcher.Close()
	}
	if fault := visit.Settle(p.Saver, p.Err); err == nil {
		err = fault
	}
	if ended := watcher.Close(); ended != nil {
		return ended
	}
	return err
}
