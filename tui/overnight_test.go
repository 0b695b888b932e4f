package tui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tspine/data"
)

// Home that was left open shows the time at which a session would be done, and the
// new day in the morning, with nobody at a key.
func TestHomeLeftOpenOvernight(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("?").after(15*time.Hour+35*time.Minute).press("q").sees("Monday 23 November", "Yesterday was hard on your back")
		r.after(15*time.Minute).sees("Tuesday 24 November", "MOBILITY DAY", "done by 00:11").after(10 * time.Minute).sees("done by 00:21")
		r.press("d").sees("Done by 00:21").after(2 * time.Minute).sees("Done by 00:23")
	}, hardYesterday, still)
}

// The new day comes, too, while a disk takes nothing, and nothing can be read anew.
func TestOvernightWithADiskThatTakesNothing(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("s")
		settings := filepath.Join(r.visit.Dirs.Config, "settings.toml")
		if err := errors.Join(os.Remove(settings), os.MkdirAll(filepath.Join(settings, "in the way"), 0o700)); err != nil {
			t.Fatal(err)
		}
		r.press("enter").rest().sees("annot").press("q").sees("Monday 23 November", "Yesterday was hard on your back")
		r.after(15*time.Hour+50*time.Minute).sees("Tuesday 24 November", "MOBILITY DAY").misses("Yesterday was hard")
		if err := os.RemoveAll(settings); err != nil {
			t.Fatal(err)
		}
		r.after(data.RetryAfter)
	}, hardYesterday, still)
}
