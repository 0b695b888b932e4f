package cue

import (
	"context"
	"encoding/binary"
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

// channels of everything that is played: left and right.
const channels = 2

// bytesOf lays samples out as 16 bit little endian.
func bytesOf(pcm []int16) []byte {
	data, _ := binary.Append(nil, binary.LittleEndian, pcm) // of samples it takes all
	return data
}

// wav is samples, left and right in turn, as a WAV file.
func wav(pcm []int16, rate uint32) []byte {
	size := uint32(2 * len(pcm))
	le := binary.LittleEndian
	file := make([]byte, 0, 44+size)
	file = le.AppendUint32(append(file, "RIFF"...), 36+size)
	file = le.AppendUint32(append(file, "WAVEfmt "...), 16)
	file = le.AppendUint16(file, 1) // plain samples
	file = le.AppendUint16(file, channels)
	file = le.AppendUint32(file, rate)
	file = le.AppendUint32(file, 2*channels*rate) // bytes a second
	file = le.AppendUint16(file, 2*channels)      // bytes a sample of both
	file = le.AppendUint16(file, 16)              // bits a sample
	file = le.AppendUint32(append(file, "data"...), size)
	return append(file, bytesOf(pcm)...)
}
