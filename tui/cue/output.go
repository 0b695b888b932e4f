package cue

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Names in Status.Sound that are no sound system.
const (
	nameBell    = "terminal bell"
	nameSilence = "silence"
)

const (
	openTime = 1600 * time.Millisecond // how long one speaker may take to open (X)
	maxFails = 3                       // how often in a row one may fail in the middle (X)
	retry    = time.Second             // how often better means are looked for (X)
)

// output is the speaker in use, and the search for the next one. The search
// runs beside everything else, at start and whenever a speaker failed; while
// only the bell or silence is left, it is repeated every second: of itself where
// sound was lost, else when something is to be heard.
type output struct {
	ctx     context.Context
	cancel  context.CancelFunc
	openers []opener // best first; the last one is silence
	changed func()   // called after another speaker is in use
	finding sync.WaitGroup

	mu       sync.Mutex
	current  speaker       // nil while there is none
	name     string        // of the last one found; "" before the first
	index    int           // of current in openers
	fails    []int         // per opener, in a row
	had      bool          // a sound system was in use before
	search   chan struct{} // closed when the running search ends
	searched time.Time     // when the last search began
}

func newOutput(ctx context.Context, openers []opener, changed func()) *output {
	ctx, cancel := context.WithCancel(ctx)
	openers = append(slices.Clone(openers), opener{name: nameSilence})
	return &output{ctx: ctx, cancel: cancel, openers: openers, changed: changed, fails: make([]int, len(openers))}
}

// begin starts looking for a speaker, so that it is warm for the first clip.
func (o *output) begin() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.look()
}

// look starts a search unless one runs, and returns what is closed at its
// end. The caller holds the lock.
func (o *output) look() <-chan struct{} {
	if o.search != nil {
		return o.search
	}
	ended := make(chan struct{})
	o.search, o.searched = ended, time.Now()
	fails := slices.Clone(o.fails)
	o.finding.Go(func() {
		found, index := o.find(fails)
		o.mu.Lock()
		before := o.name
		o.current, o.index, o.name = found, index, o.openers[index].name
		news := o.name != before
		o.had = o.had || !lastResort(o.name)
		o.search = nil
		o.mu.Unlock()
		close(ended)
		o.watch(found)
		if news {
			o.changed()
		}
	})
	return ended
}

// lookAgain looks for better means where only the last resorts are left, each of
// the others with a clean slate, once in retry at most. The caller holds the lock.
func (o *output) lookAgain() {
	if o.ctx.Err() == nil && lastResort(o.name) && time.Since(o.searched) >= retry {
		clear(o.fails)
		o.look()
	}
}

// watch waits beside everything else for a speaker to go away, or in want of
// one for the time to look again.
func (o *output) watch(s speaker) {
	if g, tells := s.(interface{ gone() <-chan struct{} }); tells {
		o.finding.Go(func() {
			select {
			case <-g.gone():
				o.failed(s)
			case <-o.ctx.Done():
			}
		})
	}
	if _, lost := o.state(); lost {
		o.finding.Go(func() {
			rest(o.ctx, retry)
			o.mu.Lock()
			defer o.mu.Unlock()
			o.lookAgain()
		})
	}
}

// state is the name of the speaker in use, "" before the first is found, and whether
// sound was there and is not.
func (o *output) state() (name string, lost bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.name, o.had && lastResort(o.name)
}

// find opens the best speaker that works here.
func (o *output) find(fails []int) (speaker, int) {
	last := len(o.openers) - 1
	for i, opener := range o.openers[:last] {
		if fails[i] >= maxFails || o.ctx.Err() != nil {
			continue
		}
		ctx, cancel := context.WithTimeout(o.ctx, openTime)
		s, err := opener.open(ctx)
		cancel()
		if err == nil {
			return s, i
		}
	}
	return silence{}, last
}

// ready is the speaker in use, waiting for a running search until ctx ends.
// While only the last resorts are left it has better ones looked for.
func (o *output) ready(ctx context.Context) speaker {
	for {
		o.mu.Lock()
		current := o.current
		if current != nil {
			o.lookAgain()
			o.mu.Unlock()
			return current
		}
		ended := o.look()
		o.mu.Unlock()
		select {
		case <-ended:
		case <-ctx.Done():
			return nil
		}
	}
}

func lastResort(name string) bool { return name == nameBell || name == nameSilence }

// play makes a clip heard by the first speaker that can start it in time.
func (o *output) play(ctx context.Context, c clip, latest time.Time) {
	inTime, cancel := context.WithDeadline(ctx, latest)
	defer cancel()
	for {
		s := o.ready(inTime)
		if s == nil || inTime.Err() != nil {
			return
		}
		err := s.play(ctx, c)
		if err == nil {
			o.worked(s)
		}
		if err == nil || ctx.Err() != nil {
			return
		}
		o.failed(s)
	}
}

// worked forgets the failures of a speaker.
func (o *output) worked(s speaker) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.current == s {
		o.fails[o.index] = 0
	}
}

// failed takes a speaker out of use.
func (o *output) failed(s speaker) {
	o.mu.Lock()
	if o.current == s {
		o.current = nil
		o.fails[o.index]++
		o.look()
	}
	o.mu.Unlock()
	s.close()
}

// close ends a search and the speaker in use.
func (o *output) close() {
	o.cancel()
	o.finding.Wait()
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.current != nil {
		o.current.close()
		o.current = nil
	}
}
