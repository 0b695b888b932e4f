package event

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/child"
)

// Bounds (X).
const (
	waiting   = 256             // lines that a slow reader may be behind before it misses some
	lastLines = 2 * time.Second // how long the end waits for the reader
)

// Stream sends lines to its readers. One without readers sends nothing.
type Stream struct {
	readers []*reader
}

// reader is one that follows, in a goroutine of its own.
type reader struct {
	lines chan []byte
	done  chan struct{}
	end   func() // when it takes too long
}

// Happened sends what happened between two states. It never waits.
func (s *Stream) Happened(now time.Time, before, after session.Session, cues []session.Cue) {
	if s.readers == nil {
		return
	}
	for _, l := range Lines(now, before, after, cues) {
		raw, _ := json.Marshal(l) // of a line it always can
		raw = append(raw, '\n')
		for _, r := range s.readers {
			select {
			case r.lines <- raw:
			default: // it is too slow, and misses this one
			}
		}
	}
}

// follow gives a reader the lines: to gets each, finish is told when there
// are no more, and end when it was not done in time.
func (s *Stream) follow(to io.Writer, finish, end func()) {
	r := &reader{lines: make(chan []byte, waiting), done: make(chan struct{}), end: end}
	s.readers = append(s.readers, r)
	go func() {
		defer close(r.done)
		var broken error
		for raw := range r.lines {
			if broken == nil {
				_, broken = to.Write(raw)
			}
		}
		finish()
	}()
}

// ToWriter sends the lines to w, which stays open.
func (s *Stream) ToWriter(w io.Writer) {
	s.follow(w, func() {}, func() {})
}

// ToFile appends the lines to a file, which only its owner may read. Of a pipe
// nobody has to hold the other end yet.
func (s *Stream) ToFile(path string) error {
	how := os.O_WRONLY | os.O_CREATE | os.O_APPEND
	if info, err := os.Stat(path); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
		how = os.O_RDWR
	}
	f, err := os.OpenFile(path, how, 0o600)
	if err != nil {
		return fmt.Errorf("events cannot be written to %s: %s; name another file", text.New(path), reason(err))
	}
	shut := sync.OnceFunc(func() { _ = f.Close() }) // what is lost is a line for a light
	s.follow(f, shut, shut)
	return nil
}

// reason is the last part of an error of the file system.
func reason(err error) string {
	if at, ok := errors.AsType[*os.PathError](err); ok {
		err = at.Err
	}
	return text.New(err.Error()).String()
}

// Close ends the stream when the readers have the lines, or had their time for them.
func (s *Stream) Close() {
	for _, r := range s.readers {
		close(r.lines)
	}
	late := time.NewTimer(lastLines)
	defer late.Stop()
	for _, r := range s.readers {
		select {
		case <-r.done:
		case <-late.C:
			r.end()
			late.Reset(0)
		}
	}
}

// ToProgram starts a program, without a shell, and gives it the lines on its
// standard input. What it prints goes nowhere. It ends by itself when there
// are no more lines; when it does not, it is ended with all that it started.
func (s *Stream) ToProgram(argv []string) error {
	path, err := exec.LookPath(argv[0])
	if err != nil {
		return fmt.Errorf("event_command: there is no program %s: install it, or correct the setting", text.New(argv[0]))
	}
	ctx, end := context.WithCancel(context.Background())
	cmd := child.Command(ctx, append([]string{path}, argv[1:]...)...)
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		end()
		return fmt.Errorf("event_command: %s cannot be started: %s", text.New(argv[0]), text.New(err.Error()))
	}
	s.follow(in, func() {
		_ = in.Close()
		_ = cmd.Wait() // how it ended is its own business
	}, end)
	return nil
}
