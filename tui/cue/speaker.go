package cue

import (
	"context"
	"errors"
	"time"
)

// clip is something to hear: samples at [rate] and where they stand between the
// ears, or for a terminal that can do no more, a number of bells.
type clip struct {
	pcm   []int16
	pan   float64 // -1 left to 1 right
	over  bool    // words sound at the same time
	bells int
}

// gains are how loud the clip is on the left and on the right: never louder
// than in the middle.
func (c clip) gains() (left, right float64) {
	full := 1.0
	if c.over {
		full = peakOver / peak
	}
	return full * min(1, 1-c.pan), full * min(1, 1+c.pan)
}

// stereo are the samples of the clip, left and right in turn.
func (c clip) stereo() []int16 {
	left, right := c.gains()
	both := make([]int16, 0, channels*len(c.pcm))
	for _, v := range c.pcm {
		both = append(both, int16(left*float64(v)), int16(right*float64(v)))
	}
	return both
}

// speaker is one means of making clips heard. One goroutine plays; close may
// come from another.
type speaker interface {
	// play starts the clip at once and returns when it has been heard, when
	// ctx ends (the clip is then cut off), or with an error when it cannot be
	// heard.
	play(ctx context.Context, c clip) error
	close()
}

// opener is a speaker that may turn out to work here.
type opener struct {
	name string
	open func(ctx context.Context) (speaker, error)
}

// errNothing is what an opener says that has nothing to open.
var errNothing = errors.New("not available")

// bellGap is the time between two rings of the bell (X).
const bellGap = 180 * time.Millisecond

// bell rings the terminal bell through the caller's own writer.
type bell struct{ ring func() }

func bellOpener(ring func()) opener {
	return opener{nameBell, func(context.Context) (speaker, error) {
		if ring == nil {
			return nil, errNothing
		}
		return &bell{ring}, nil
	}}
}

func (b *bell) play(ctx context.Context, c clip) error {
	for i := range c.bells {
		if i > 0 {
			rest(ctx, bellGap)
		}
		if ctx.Err() == nil {
			b.ring()
		}
	}
	return nil
}

func (*bell) close() {}

// silence is the last resort: nothing is heard and nothing is late.
type silence struct{}

func (silence) play(context.Context, clip) error { return nil }
func (silence) close()                           {}

// rest waits for d or until ctx ends.
func rest(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
