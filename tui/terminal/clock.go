package terminal

import (
	"sync"
	"time"
)

// framePeriod is how far apart two frames may reach the terminal.
const framePeriod = time.Second / framesPerSecond

// Clock knows when frames reach the terminal, which the renderer decides with
// a clock of its own. A program that draws just then is awake once instead of
// twice for each frame, and its frames are not old when they are seen. A nil
// Clock is one that has seen no frame.
type Clock struct {
	mutex sync.Mutex
	shown time.Time
}

// show takes note of a frame.
func (c *Clock) show(now time.Time) {
	if c == nil {
		return
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.shown = now
}

// Wait is how long to wait until the next frame is drawn, when frames are to
// be about every apart: never more than half a period of the renderer away
// from that. Before the first frame it is every itself.
func (c *Clock) Wait(now time.Time, every time.Duration) time.Duration {
	if c == nil {
		return every
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.shown.IsZero() {
		return every
	}
	past := (now.Sub(c.shown) + every) % framePeriod
	if past < framePeriod/2 {
		return every - past
	}
	return every - past + framePeriod
}
