package terminal

import (
	"context"
	"io"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// readerPatience is how long the end of a reading is waited for: the reading
// of some files cannot be cancelled. X
const readerPatience = 500 * time.Millisecond

// reader tells the program what the terminal says: keys, clicks, pastes, answers.
// Bubble Tea would read the same way, but what stops its clock would stop that too.
type reader struct {
	from *keyboard
	send func(tea.Msg)
	in   cancelReader
	done chan struct{} // closed when nothing is read any more
}

type cancelReader interface {
	io.ReadCloser
	Cancel() bool
}

// start begins to read; stop ends it.
func (r *reader) start() (err error) {
	if r.in, err = uv.NewCancelReader(r.from); err != nil {
		return err
	}
	events, done := make(chan uv.Event), make(chan struct{})
	r.done = done
	in := uv.NewTerminalReader(r.in, os.Getenv("TERM"))
	go Guard(func() {
		defer close(events)
		if in.StreamEvents(context.Background(), events) != nil {
			r.from.gone()
		}
	})
	go Guard(func() {
		defer close(done)
		for e := range events {
			if msg := message(e); msg != nil {
				r.send(msg)
			}
		}
	})
	return nil
}

// stop leaves what has not been read to whoever reads next.
func (r *reader) stop() {
	if r.in == nil {
		return
	}
	r.in.Cancel()
	select {
	case <-r.done:
	case <-time.After(readerPatience):
	}
	_ = r.in.Close() // nothing is lost by it
	r.in = nil
}

// message is an event as the message that Bubble Tea makes of it, nil for those
// that change nothing here.
func message(e uv.Event) tea.Msg {
	switch e := e.(type) {
	case uv.KeyPressEvent:
		return tea.KeyPressMsg(e)
	case uv.PasteEvent:
		return tea.PasteMsg(e)
	case uv.MouseClickEvent:
		return tea.MouseClickMsg(e)
	case uv.WindowSizeEvent:
		return tea.WindowSizeMsg(e)
	case uv.BackgroundColorEvent:
		return tea.BackgroundColorMsg(e)
	case uv.CursorPositionEvent:
		return tea.CursorPositionMsg(e)
	case uv.ModeReportEvent:
		return tea.ModeReportMsg(e)
	case uv.KeyboardEnhancementsEvent:
		return tea.KeyboardEnhancementsMsg(e)
	}
	return nil
}
