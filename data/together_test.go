package data_test

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// Two windows that change settings at once lose none of the changes.
func TestTwoWindowsChangeSettings(t *testing.T) {
	dir := t.TempDir()
	d := data.Dirs{Config: dir, Data: filepath.Join(dir, "data")}
	const times = 60
	var windows sync.WaitGroup
	for _, change := range []func(int, *data.Settings){
		func(n int, s *data.Settings) { s.Volume = n },
		func(n int, s *data.Settings) { s.Rate = 100 + n },
	} {
		windows.Go(func() {
			for n := range times + 1 {
				if _, err := data.ChangeSettings(d, func(s *data.Settings) { change(n, s) }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for _, exercise := range []string{"row", "prone-w"} {
		windows.Go(func() {
			for n := range times {
				id := strings.Repeat("a", n+1)
				if _, err := data.ChangeSettings(d, func(s *data.Settings) { s.Vary(exercise, id) }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	windows.Wait()
	s, err := data.LoadSettings(d)
	if want := strings.Repeat("a", times); err != nil || s.Volume != times || s.Rate != 100+times || s.Variations["row"] != want || s.Variations["prone-w"] != want {
		t.Errorf("%v: volume %d, rate %d, variations %v", err, s.Volume, s.Rate, s.Variations)
	}
}

// A record that is replaced while it is read, by a longer and by a shorter one,
// is read as one of the two.
func TestReplacedWhileRead(t *testing.T) {
	d := data.Dirs{Config: t.TempDir(), Data: t.TempDir()}
	s := data.NewStore(d)
	short := ended(time.Date(2026, 11, 23, 7, 15, 2, 0, time.UTC), "mobility", 1)
	long := short
	long.Exercises = slices.Repeat(short.Exercises, 300)
	must(t, s.Save(short))
	done := make(chan struct{})
	go func() {
		defer close(done)
		for n := range 400 {
			if err := s.Save([]session.Record{long, short}[n%2]); err != nil {
				t.Error(err)
			}
		}
	}()
	for reads := 0; ; reads++ {
		select {
		case <-done:
			t.Logf("%d times read", reads)
			return
		default:
		}
		all, skipped, err := data.NewStore(d).All()
		if err != nil || len(skipped) > 0 || len(all) != 1 || len(all[0].Exercises) != len(long.Exercises) && len(all[0].Exercises) != 1 {
			t.Errorf("%d records, %v, %v", len(all), skipped, err)
		}
	}
}
