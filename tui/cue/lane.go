package cue

import (
	"context"
	"slices"
	"sync"
	"time"
)

// maxWaiting is how many sounds a lane keeps (X): far more than can be heard
// in the second after which they are dropped.
const maxWaiting = 32

// lane is where sounds of one kind, tones or words, wait for their turn. One
// goroutine takes from it; everybody may add.
type lane struct {
	mu      sync.Mutex
	waiting []Sound
	wake    chan struct{}
	yields  bool               // a more urgent sound cuts off the running one
	running *Sound             // what is being heard
	cut     context.CancelFunc // ends what is being heard
}

func newLane(yields bool) *lane {
	return &lane{wake: make(chan struct{}, 1), yields: yields}
}

// add puts a sound in its place and returns at once.
func (l *lane) add(s Sound) {
	l.mu.Lock()
	if len(l.waiting) == maxWaiting {
		l.waiting = l.waiting[1:]
	}
	l.waiting = append(l.waiting, s)
	if l.yields && l.running != nil && s.Rank < l.running.Rank {
		l.cut()
	}
	l.mu.Unlock()
	Offer(l.wake, struct{}{})
}

// Offer hands something over where there is room for it.
func Offer[T any](to chan<- T, v T) {
	select {
	case to <- v:
	default:
	}
}

// next waits for the sound whose turn it is. The context it returns ends when
// that sound is cut off. The caller says done when it has been heard; false
// means that ctx has ended.
func (l *lane) next(ctx context.Context) (Sound, context.Context, bool) {
	for ctx.Err() == nil {
		l.mu.Lock()
		i, wait := l.pick(time.Now())
		if i >= 0 {
			s := l.waiting[i]
			l.waiting = slices.Delete(l.waiting, i, i+1)
			sctx, cancel := context.WithCancel(ctx)
			l.running, l.cut = &s, cancel
			l.mu.Unlock()
			return s, sctx, true
		}
		l.mu.Unlock()
		select {
		case <-ctx.Done():
		case <-l.wake:
		case <-time.After(wait):
		}
	}
	return Sound{}, nil, false
}

// pick drops what is too old and finds the most urgent of the sounds that are
// due; -1 means none, and wait is how long until the next one is.
func (l *lane) pick(now time.Time) (best int, wait time.Duration) {
	l.waiting = slices.DeleteFunc(l.waiting, func(s Sound) bool { return s.tooLate(now) })
	best, wait = -1, time.Hour
	for i, s := range l.waiting {
		if ahead := s.Due.Sub(now); ahead > 0 {
			wait = min(wait, ahead)
		} else if best < 0 || before(s, l.waiting[best]) {
			best = i
		}
	}
	return best, wait
}

// due says whether another sound is due already.
func (l *lane) due() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	best, _ := l.pick(time.Now())
	return best >= 0
}

// busy says whether a sound is being heard.
func (l *lane) busy() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.running != nil
}

func before(a, b Sound) bool {
	return a.Rank < b.Rank || a.Rank == b.Rank && a.Due.Before(b.Due)
}

// done says that the running sound is over.
func (l *lane) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cut()
	l.running, l.cut = nil, nil
}

// hush empties the lane and cuts off what is being heard.
func (l *lane) hush() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = nil
	if l.running != nil {
		l.cut()
	}
}
