package cue

import (
	"context"
	"errors"
	"sync"
	"time"
)

// maxMute is how often in a row a voice may fail before it is given up (X).
const maxMute = 3

// errGaveWay is what a voice says that let somebody else speak.
var errGaveWay = errors.New("somebody else speaks")

// giveWayTime is how long it is quiet then (X).
const giveWayTime = 400 * time.Millisecond

// voice is one means of saying words.
type voice interface {
	name() string
	// knows says whether the voice can say something of the words.
	knows(words string) bool
	// say returns when the words have been said, when ctx ends (they are then
	// cut off), or with an error when they could not be said.
	say(ctx context.Context, words string) error
	close()
}

// voices is the voice in use and those that come after it.
type voices struct {
	changed func()

	mu     sync.Mutex
	found  bool    // left has been filled
	left   []voice // the first one is in use
	fails  int     // of the first one, in a row
	gaveUp string  // the name of the last one that stopped answering
}

// use takes the voices that were found, best first.
func (v *voices) use(found []voice) {
	v.mu.Lock()
	v.left, v.found = found, true
	v.mu.Unlock()
	v.changed()
}

// current is the voice in use, or nil.
func (v *voices) current() voice {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.left) == 0 {
		return nil
	}
	return v.left[0]
}

// say makes words heard, if there is a voice that knows them. Those that one
// voice has lost are said by the next, unless newer ones are due; those that
// gave way to somebody else's are tried again while they may still begin.
func (v *voices) say(ctx context.Context, s Sound, newer func() bool) {
	for first := true; ctx.Err() == nil && (first || !newer()); first = false {
		now := v.current()
		if now == nil || !now.knows(s.Words) {
			return
		}
		err := now.say(ctx, s.Words)
		if errors.Is(err, errGaveWay) {
			rest(ctx, giveWayTime)
			if s.tooLate(time.Now()) {
				return
			}
			continue
		}
		if ctx.Err() != nil || !v.count(now, err) {
			return
		}
	}
}

// count keeps book of failures. True means that another voice is in use now
// and may try the same words.
func (v *voices) count(said voice, err error) (next bool) {
	v.mu.Lock()
	if err == nil {
		v.fails = 0
	} else if v.fails++; errors.Is(err, errHung) {
		v.fails = maxMute
	}
	next = v.fails >= maxMute
	if next {
		v.gaveUp, v.fails, v.left = said.name(), 0, v.left[1:]
	}
	v.mu.Unlock()
	if next {
		said.close()
		v.changed()
	}
	return next
}

// report is the name of the voice in use and of one that stopped answering.
// Until voices have been looked for, found is false.
func (v *voices) report() (name, gaveUp string, found bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.left) > 0 {
		name = v.left[0].name()
	}
	return name, v.gaveUp, v.found
}

func (v *voices) close() {
	v.mu.Lock()
	left := v.left
	v.left = nil
	v.mu.Unlock()
	for _, one := range left {
		one.close()
	}
}
