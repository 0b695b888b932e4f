package terminal

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// witness notes who is called when. Whoever is named hangs, for a minute.
type witness struct {
	mu    sync.Mutex
	start time.Time
	hangs string
	notes []string
}

func (w *witness) sees(what string) func() {
	return func() {
		w.mu.Lock()
		w.notes = append(w.notes, fmt.Sprintf("%v %s", time.Since(w.start), what))
		w.mu.Unlock()
		if what == w.hangs {
			time.Sleep(time.Minute)
		}
	}
}

func (w *witness) watching() Watching {
	return Watching{
		Checkpoint: w.sees("checkpoint"),
		Quit:       w.sees("quit"),
		Restore:    w.sees("restore"),
		Exit:       func(code int) { w.sees(fmt.Sprint("exit ", code))() },
	}
}

func TestEndIsNeverLate(t *testing.T) {
	for hangs, exit := range map[string]string{
		"":           "800ms exit 143",
		"quit":       "800ms exit 143",
		"checkpoint": "800ms exit 143",
		"restore":    "870ms exit 143",
	} {
		synctest.Test(t, func(t *testing.T) {
			w := &witness{start: time.Now(), hangs: hangs}
			watcher := Watch(w.watching())
			watcher.End(&Ended{Why: "terminated", Code: 143})
			watcher.End(&Ended{Why: "hangup", Code: 129})
			time.Sleep(time.Hour)
			slices.Sort(w.notes[:2]) // these two run side by side
			want := []string{"0s checkpoint", "0s quit", "800ms restore", exit}
			if !slices.Equal(w.notes, want) {
				t.Errorf("hanging %q: %q, wanted %q", hangs, w.notes, want)
			}
			if err := watcher.Close(); err == nil || err.Error() != "ended: terminated" {
				t.Errorf("Close() = %v, wanted ended: terminated", err)
			}
		})
	}
}

func TestCloseWithoutEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &witness{start: time.Now()}
		if err := Watch(w.watching()).Close(); err != nil {
			t.Errorf("Close() = %v, wanted nil", err)
		}
		time.Sleep(time.Hour)
		if w.notes != nil {
			t.Errorf("called: %q", w.notes)
		}
	})
}

// A fault while the record is saved must not hide why the run was ended.
func TestFaultInCheckpoint(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &witness{start: time.Now()}
		o := w.watching()
		o.Checkpoint = func() { panic("secret") }
		watcher := Watch(o)
		watcher.End(&Ended{Why: "terminated", Code: 143})
		if err := watcher.Close(); err == nil || err.Error() != "ended: terminated" {
			t.Errorf("Close() = %v, wanted ended: terminated", err)
		}
		time.Sleep(time.Hour)
	})
}

func TestGuardWithoutRun(t *testing.T) {
	defer func() {
		if got := recover(); got != "boom" {
			t.Errorf("recovered %v, wanted the panic itself", got)
		}
	}()
	Guard(func() { panic("boom") })
}
