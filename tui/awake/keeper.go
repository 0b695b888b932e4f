package awake

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// patience is how long one means may take before the next is tried. X
const patience = 2 * time.Second

// means is one way to keep the computer awake.
type means struct {
	name string
	// acquire gets hold of it. It should give up when ctx is done; if it does
	// not, its late lock is released again.
	acquire func(ctx context.Context, app, reason string) (*lock, error)
}

// lock is a means that holds.
type lock struct {
	release func()
	lost    <-chan struct{} // closed when it ended by itself; nil when it cannot
}

// Keeper keeps the computer awake between Hold and Release. Its methods never
// block and may be called from any goroutine, any number of times.
type Keeper struct {
	app   string
	means []means

	mu      sync.Mutex
	cancel  context.CancelFunc // of the hold under way; nil without one
	settled chan struct{}      // of the hold under way
	status  string
}

// New returns a Keeper that gives app as the program's name. It holds nothing.
func New(app string) *Keeper { return newKeeper(app, systemMeans()) }

func newKeeper(app string, list []means) *Keeper {
	return &Keeper{app: app, means: list, status: "off"}
}

// Hold keeps the computer awake until Release, as far as it can. reason is a
// few general words for the desktop to show ("a session is running"): they must
// say nothing about the person. The channel is closed as soon as Status is the
// outcome; there is no need to wait for it.
func (k *Keeper) Hold(reason string) (settled <-chan struct{}) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.cancel == nil {
		ctx, cancel := context.WithCancel(context.Background())
		k.cancel, k.settled, k.status = cancel, make(chan struct{}), "trying"
		go k.keep(ctx, reason, k.settled)
	}
	return k.settled
}

// Release lets the computer sleep again.
func (k *Keeper) Release() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.cancel != nil {
		k.cancel()
		k.cancel, k.status = nil, "off"
	}
}

// Status is "off", "trying", the name of the means that holds ("ScreenSaver
// over D-Bus"), or "none: " and why each of them failed. The reasons come from
// other programs: they are to be made safe before they are shown.
func (k *Keeper) Status() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.status
}

// keep holds one means after the other until ctx is done. One that is lost is
// not tried again.
func (k *Keeper) keep(ctx context.Context, reason string, settled chan struct{}) {
	done := sync.OnceFunc(func() { close(settled) })
	defer done()
	var failed []string
	for _, m := range k.means {
		held, err := k.try(ctx, m, reason)
		if err == nil {
			k.tell(ctx, m.name)
			done()
			select {
			case <-ctx.Done():
			case <-held.lost:
				err = errors.New("lost")
			}
			held.release()
		}
		if ctx.Err() != nil {
			return
		}
		failed = append(failed, fmt.Sprintf("%s: %v", m.name, err))
	}
	if failed == nil {
		failed = []string{"no known way on this system"}
	}
	k.tell(ctx, "none: "+strings.Join(failed, "; "))
}

// tell sets the status, unless the hold of ctx is over.
func (k *Keeper) tell(ctx context.Context, status string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if ctx.Err() == nil {
		k.status = status
	}
}

// try acquires m, and gives up after patience or when ctx is done, even if m
// does not.
func (k *Keeper) try(ctx context.Context, m means, reason string) (*lock, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	type outcome struct {
		held *lock
		err  error
	}
	got := make(chan outcome)
	go func() {
		held, err := m.acquire(ctx, k.app, reason)
		select {
		case got <- outcome{held, err}:
		case <-ctx.Done():
			if err == nil {
				held.release()
			}
		}
	}()
	select {
	case o := <-got:
		return o.held, o.err
	case <-ctx.Done():
		return nil, errors.New("no answer")
	}
}
