package data_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// told collects what a Saver reports.
type told struct {
	mutex sync.Mutex
	lines []string
}

func (r *told) report(u data.Unsaved) {
	err := u.Err()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	line := "saved"
	if err != nil {
		line, _, _ = strings.Cut(err.Error(), ":")
	}
	r.lines = append(r.lines, line)
}

func (r *told) all() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return strings.Join(r.lines, "\n")
}

func TestSaverKeepsTheNewest(t *testing.T) {
	home := t.TempDir()
	store, reports := data.NewStore(dirsUnder(home)), told{}
	saver := data.NewSaver(dirsUnder(home), store, reports.report)
	if err := saver.Flush(0); err != nil {
		t.Errorf("with nothing to save, Flush says %v", err)
	}
	first, second := open(monday, "mobility", 1), open(monday.Add(time.Hour), "stability", 2)
	for n := range 200 {
		first.PausedS, second.PausedS = float64(n), float64(n)
		saver.Save(first)
		saver.Save(second)
	}
	saver.Save(session.Closed(first))
	must(t, saver.Flush(time.Minute))
	all, skipped, err := store.All()
	if len(all) != 2 || skipped != nil || err != nil {
		t.Fatal(all, skipped, err)
	}
	if all[0].Status != session.Partial || all[0].PausedS != 199 || all[1].PausedS != 199 {
		t.Errorf("kept are %s with %v s and %v s", all[0].Status, all[0].PausedS, all[1].PausedS)
	}
	if got := reports.all(); got != "" {
		t.Errorf("reported is %s", got)
	}
}

// TestSaverTriesAgain has a disk that takes nothing for 12 seconds of fake
// time: it is told once, tried every 5 s and at every Save, and told when it
// is well again.
func TestSaverTriesAgain(t *testing.T) {
	home := t.TempDir()
	inTheWay := filepath.Join(home, "sessions")
	put(t, "", inTheWay)
	synctest.Test(t, func(t *testing.T) {
		store, reports := data.NewStore(dirsUnder(home)), told{}
		saver := data.NewSaver(dirsUnder(home), store, reports.report)
		r := open(monday, "mobility", 1)
		saver.Save(r)
		r.PausedS = 7
		saver.Save(r)
		synctest.Wait()
		if err := saver.Flush(time.Second); err == nil || !strings.HasPrefix(err.Error(), "cannot make the folder ") {
			t.Errorf("Flush says %v", err)
		}
		want := "cannot make the folder " + inTheWay
		time.Sleep(12 * time.Second)
		if got := reports.all(); got != want {
			t.Errorf("reported is\n%s\nwant\n%s", got, want)
		}
		must(t, os.Remove(inTheWay))
		if _, ok, _, _ := store.Last(); ok {
			t.Error("there is a record that could not be saved")
		}
		time.Sleep(data.RetryAfter)
		synctest.Wait()
		if got := reports.all(); got != want+"\nsaved" {
			t.Errorf("reported is\n%s\nwant\n%s\nsaved", got, want)
		}
		if last, _, _, _ := store.Last(); last.PausedS != 7 {
			t.Errorf("kept is the record with %v s", last.PausedS)
		}
		must(t, saver.Flush(0))
	})
}

// TestSaverNeverWaits has a save that does not come back: Save returns at
// once, and Flush when its time is over.
func TestSaverNeverWaits(t *testing.T) {
	home := t.TempDir()
	inTheWay := filepath.Join(home, "sessions")
	put(t, "", inTheWay)
	synctest.Test(t, func(t *testing.T) {
		stuck := make(chan struct{})
		saver := data.NewSaver(dirsUnder(home), data.NewStore(dirsUnder(home)), func(data.Unsaved) { <-stuck })
		start, r := time.Now(), ended(monday, "mobility", 1)
		saver.Save(r)
		synctest.Wait()
		for range 1000 {
			saver.Save(r)
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("Save took %s", took)
		}
		err := saver.Flush(500 * time.Millisecond)
		if want := "something has not been saved: the disk took longer than 500ms"; err == nil || err.Error() != want {
			t.Errorf("Flush says %v, want %s", err, want)
		}
		if took := time.Since(start); took != 500*time.Millisecond {
			t.Errorf("Flush took %s", took)
		}
		must(t, os.Remove(inTheWay))
		close(stuck)
		must(t, saver.Flush(time.Second))
	})
}

// TestSaverLosesNoChange of the settings that comes while another one waits.
func TestSaverLosesNoChange(t *testing.T) {
	dirs := dirsUnder(t.TempDir())
	saver := data.NewSaver(dirs, data.NewStore(dirs), func(data.Unsaved) {})
	var begun, gate sync.WaitGroup
	begun.Add(1)
	gate.Add(1)
	saver.ChangeSettings(func(*data.Settings) { begun.Done(); gate.Wait() })
	begun.Wait()
	saver.ChangeSettings(func(s *data.Settings) { s.Volume = 33 })
	saver.ChangeSettings(func(s *data.Settings) { s.Calm = true })
	gate.Done()
	must(t, saver.Flush(time.Minute))
	if s, err := data.LoadSettings(dirs); err != nil || s.Volume != 33 || !s.Calm {
		t.Errorf("volume %d, calm %t: %v", s.Volume, s.Calm, err)
	}
}
