package plain

import (
	"io"
	"time"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/awake"
	"tspine/tui/cue"
	"tspine/tui/terminal"
)

// Means are what the program talks to a person through.
type Means struct {
	In       io.Reader
	Out, Err io.Writer
	Bell     func() // rings the terminal's bell; nil when there is none
	Now      func() time.Time
	Random   func() uint16 // the last part of an id
}

// New is the program of this process, on the person's files.
func New(dirs data.Dirs, m Means, flags Flags) *Program {
	p := &Program{Out: m.Out, Err: m.Err, Lines: Lines(m.In), Remarks: make(chan string, 8), Now: m.Now, Random: m.Random,
		Dirs: dirs, Store: data.NewStore(dirs), Waker: awake.New("tspine"), Flags: flags}
	p.Saver = data.NewSaver(p.Store, func(err error) {
		if err == nil {
			p.remark("Everything is saved again.")
		} else {
			p.remark("Not saved: " + text.New(err.Error()).String())
		}
	})
	p.Open = func(o cue.Options) Speaker {
		o.Bell = m.Bell
		return cue.New(o)
	}
	return p
}

// Watched does what the person asked for, ends it when a signal or a closed
// window asks for that, and leaves with everything on the disk. The error is a
// *terminal.Ended then.
func (p *Program) Watched(do func() error) error {
	stop := make(chan struct{})
	p.Stop = stop
	w := terminal.Watch(terminal.Watching{
		Checkpoint: func() { _ = p.Saver.Flush(flushWithin) },
		Quit:       func() { close(stop) },
	})
	// What cannot be tidied up is told when it matters, at the next save.
	_ = p.Store.CloseStale(p.Now())
	err := do()
	_ = p.Saver.Flush(flushWithin)
	if ended := w.Close(); ended != nil {
		return ended
	}
	return err
}
