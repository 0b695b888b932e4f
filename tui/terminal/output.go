package terminal

import (
	"errors"
	"os"
	"sync"
	"time"
)

const (
	// pendingLimit is how many bytes may wait for the terminal before frames
	// are refused. A frame at 80x24 is below 4 KB and the kernel keeps some
	// 64 KB more, so a terminal that is read at all never reaches it. X
	pendingLimit = 16 << 10
	// chunk is how many bytes go to the kernel at once: what is not there yet
	// can still be dropped at the end. X
	chunk = 4 << 10
	// restorePatience is how long the end waits for a stalled terminal, twice
	// at most. X
	restorePatience = 350 * time.Millisecond
)

// errStalled makes the renderer's next frame a whole one.
var errStalled = errors.New("the terminal takes no output")

// output writes frames to the terminal from a goroutine of its own. The
// renderer writes one whole frame a Write; a frame is taken or refused whole,
// because half of one could end inside an escape sequence.
type output struct {
	tty     *os.File
	shown   func() // called once all of the first frame is written; nil once it was
	repaint func() // asks for a frame; may block until the program listens
	gone    func() // the terminal cannot be written any more
	restore func() string

	mu      sync.Mutex
	work    sync.Cond     // frames wait, or closed
	idle    chan struct{} // closed while nothing waits and nothing is being written
	frames  [][]byte
	pending int  // bytes in frames
	stale   bool // a frame was refused: no other is taken until everything is written
	closed  bool
}

// newOutput starts the goroutine that writes to tty. close ends it.
func newOutput(tty *os.File, shown, repaint, gone func(), restore func() string) *output {
	o := &output{tty: tty, shown: shown, repaint: repaint, gone: gone, restore: restore, idle: make(chan struct{})}
	o.work.L = &o.mu
	close(o.idle)
	go o.drain()
	return o
}

// Write takes one frame, or refuses it with errStalled. It never blocks.
func (o *output) Write(frame []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return 0, os.ErrClosed
	}
	if o.stale || o.pending >= pendingLimit {
		o.stale = true
		return 0, errStalled
	}
	o.push(frame)
	return len(frame), nil
}

// push queues a copy of frame. The lock is held.
func (o *output) push(frame []byte) {
	select {
	case <-o.idle:
		o.idle = make(chan struct{})
	default:
	}
	o.frames = append(o.frames, append([]byte(nil), frame...))
	o.pending += len(frame)
	o.work.Signal()
}

// drain writes frames until close, or until the terminal is gone.
func (o *output) drain() {
	for {
		bytes, ok := o.next()
		if !ok {
			return
		}
		_, err := o.tty.Write(bytes)
		if err == nil && o.shown != nil && o.last(len(bytes)) {
			o.shown()
			o.shown = nil
		}
		if o.written(len(bytes), err) {
			go o.repaint()
		}
		if err != nil {
			o.gone()
			return
		}
	}
}

// next waits for something to write. It stays counted as pending until it is
// written.
func (o *output) next() ([]byte, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for len(o.frames) == 0 && !o.closed {
		o.work.Wait()
	}
	if len(o.frames) == 0 {
		return nil, false
	}
	frame := o.frames[0]
	if len(frame) > chunk {
		o.frames[0] = frame[chunk:]
		return frame[:chunk], true
	}
	o.frames = o.frames[1:]
	return frame, true
}

// last says whether nothing else waits behind size bytes.
func (o *output) last(size int) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.pending == size
}

// written counts bytes as done and reports whether a frame was refused that
// would be taken now.
func (o *output) written(size int, err error) (missed bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.pending -= size
	if err != nil {
		o.closed, o.frames, o.pending = true, nil, 0
	}
	if len(o.frames) > 0 {
		return false
	}
	close(o.idle)
	missed = o.stale && !o.closed
	o.stale = false
	return missed
}

// finish gets the terminal back to how it was found with farewell, and waits for
// that at most twice patience. Frames are taken again afterwards.
//
// Where the terminal does not take it, what waits here and in the kernel is
// dropped and what restore says sent instead.
func (o *output) finish(patience time.Duration, farewell string) {
	drained := o.wait(patience)
	o.mu.Lock()
	if !drained {
		for _, frame := range o.frames {
			o.pending -= len(frame)
		}
		o.frames, farewell = nil, o.restore()
	}
	o.stale = false
	if !o.closed && farewell != "" {
		o.push([]byte(farewell))
	}
	o.mu.Unlock()
	if !drained {
		discardOutput(o.tty)
	}
	o.wait(patience)
}

// wait reports whether everything is written within patience.
func (o *output) wait(patience time.Duration) bool {
	o.mu.Lock()
	idle := o.idle
	o.mu.Unlock()
	limit := time.NewTimer(patience)
	defer limit.Stop()
	select {
	case <-idle:
		return true
	case <-limit.C:
		return false
	}
}

// close ends the goroutine once everything is written.
func (o *output) close() {
	o.mu.Lock()
	o.closed = true
	o.work.Signal()
	o.mu.Unlock()
}
