package data_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
)

// TestAGlanceIsWaitedFor has somebody who only looks on hold a session for a
// moment: it is offered all the same.
func TestAGlanceIsWaitedFor(t *testing.T) {
	home := t.TempDir()
	r := open(monday, "mobility", 1)
	put(t, asJSON(t, r), home, "sessions", "2026", r.ID+".json")
	put(t, "", home, "running", r.ID)
	looker, err := os.Open(filepath.Join(home, "running", r.ID))
	must(t, err)
	defer looker.Close()
	must(t, syscall.Flock(int(looker.Fd()), syscall.LOCK_SH))
	synctest.Test(t, func(t *testing.T) {
		go func() {
			time.Sleep(30 * time.Millisecond)
			_ = syscall.Flock(int(looker.Fd()), syscall.LOCK_UN)
		}()
		store := data.NewStore(dirsUnder(home))
		if got, ok := store.Interrupted(monday); !ok || got.ID != r.ID {
			t.Errorf("it is not offered: %v", got)
		}
		synctest.Wait()
	})
}
