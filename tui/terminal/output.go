package terminal

import (
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// pendingLimit is how many bytes may wait for the terminal before what is
	// no frame (a bell) is refused. X
	pendingLimit = 16 << 10
	// chunk is how many bytes go to the kernel at once: what is not there yet
	// can still be dropped at the end. X
	chunk = 4 << 10
	// restorePatience is how long the end waits for a stalled terminal, twice
	// at most. X
	restorePatience = 350 * time.Millisecond
	// A terminal that has answered nothing is taken for a slow one when so soon
	// after the start a write takes so long: a pseudo-terminal takes some 20 KB
	// before it tells that nobody reads them. X
	probed     = 10 * time.Second
	takesLong  = time.Second
	probedRate = 640 // bytes a second that it is given then: two thirds of 9600 baud
)

// errStalled says that what was to be written is lost.
var errStalled = errors.New("the terminal does not accept output")

// output writes frames to the terminal from a goroutine of its own, one at a
// time: who draws asks busy before, so that what is shown is never older than
// what the terminal has taken. A frame is taken whole, because half of one could
// end inside an escape sequence.
type output struct {
	tty     io.Writer
	discard func() // drops what the kernel holds of it
	shown   func() // called once all of the first frame is written; nil once it was
	repaint func() // asks for a frame; may block until the program listens
	slow    func() // the line has turned out to be slow; what was on its way is lost
	gone    func() // the terminal cannot be written any more
	restore func() string
	began   time.Time
	answers atomic.Bool // the terminal does: how fast it is shows by that

	mu      sync.Mutex
	work    sync.Cond     // frames wait, or closed
	idle    chan struct{} // closed while nothing waits and nothing is being written
	frames  [][]byte
	pending int           // bytes in frames, and those that are being written
	missed  bool          // a frame was not drawn meanwhile
	lost    bool          // what was written last was dropped, in part or whole
	rate    int           // bytes a second that are written at most; 0 is as many as it takes
	hurry   chan struct{} // the end waits for nothing that a slow line carries
	closed  bool
}

// start starts the goroutine that writes to the terminal. close ends it.
func (o *output) start() *output {
	o.work.L, o.began, o.idle, o.hurry = &o.mu, time.Now(), make(chan struct{}), make(chan struct{}, 1)
	close(o.idle)
	go o.drain()
	return o
}

// Write takes bytes, or refuses them with errStalled. It never blocks.
func (o *output) Write(frame []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return 0, os.ErrClosed
	}
	if o.pending >= pendingLimit {
		return 0, errStalled
	}
	o.push(frame)
	return len(frame), nil
}

// busy says whether something is still being written, and has a frame asked for
// once it is.
func (o *output) busy() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.missed = o.pending > 0 && !o.closed
	return o.missed
}

// push queues a copy of frame. The lock is held.
func (o *output) push(frame []byte) {
	select {
	case <-o.idle:
		o.idle = make(chan struct{})
	default:
	}
	o.frames, o.lost = append(o.frames, append([]byte(nil), frame...)), false
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
		err := o.write(bytes)
		whole, missed := o.written(len(bytes), err)
		if whole && o.shown != nil {
			o.shown()
			o.shown = nil
		}
		if missed {
			go o.repaint()
		}
		if err != nil {
			o.gone()
			return
		}
	}
}

// write writes, on a slow line in the time that it takes to carry the bytes.
func (o *output) write(bytes []byte) error {
	o.mu.Lock()
	rate, probes := o.rate, o.rate == 0 && !o.answers.Load() && time.Since(o.began) < probed
	o.mu.Unlock()
	if probes {
		probe := time.AfterFunc(takesLong, o.takeForSlow)
		defer probe.Stop()
	}
	_, err := o.tty.Write(bytes)
	if rate > 0 && err == nil {
		select {
		case <-time.After(time.Duration(len(bytes)) * time.Second / time.Duration(rate)):
		case <-o.hurry:
		}
	}
	return err
}

// takeForSlow drops what is on its way: it would be shown long after it was
// true.
func (o *output) takeForSlow() {
	o.mu.Lock()
	slow := o.rate == 0 && !o.answers.Load() && !o.closed && !o.began.IsZero()
	if slow {
		o.rate, o.missed = probedRate, false // slow has a frame drawn
		o.drop()
	}
	o.mu.Unlock()
	if slow {
		o.discard()
		o.slow()
	}
}

// drop drops what waits. The lock is held.
func (o *output) drop() {
	for _, frame := range o.frames {
		o.pending -= len(frame)
	}
	o.frames, o.lost = nil, true
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

// written counts bytes as done. It reports whether all of a frame is written, and
// whether one was not drawn that would be taken now.
func (o *output) written(size int, err error) (whole, missed bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.pending -= size
	whole = err == nil && o.pending == 0 && !o.lost
	if err != nil {
		o.closed, o.frames, o.pending = true, nil, 0
	}
	if len(o.frames) > 0 {
		return false, false
	}
	close(o.idle)
	missed = o.missed && !o.closed
	o.missed = false
	return whole, missed
}

// finish gets the terminal back to how it was found with farewell, and waits for
// that at most twice patience. Frames are taken again afterwards.
//
// Where the terminal does not take it, what waits here and in the kernel is
// dropped and what restore says sent instead.
func (o *output) finish(patience time.Duration, farewell string) {
	o.hasten()
	if !o.wait(patience) {
		farewell = o.restore()
		o.mu.Lock()
		o.drop()
		o.mu.Unlock()
		o.discard() // before the farewell is on its way
		o.hasten()
	}
	o.mu.Lock()
	if !o.closed && farewell != "" {
		o.push([]byte(farewell))
	}
	o.mu.Unlock()
	o.wait(patience)
}

// hasten has nothing waited for that a slow line carries, and no line taken for
// slow any more.
func (o *output) hasten() {
	o.mu.Lock()
	o.began = time.Time{}
	o.mu.Unlock()
	select {
	case o.hurry <- struct{}{}:
	default:
	}
}

// wait reports whether everything is written within patience.
func (o *output) wait(patience time.Duration) bool {
	o.mu.Lock()
	idle := o.idle
	o.mu.Unlock()
	select {
	case <-idle:
		return true
	case <-time.After(patience):
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
