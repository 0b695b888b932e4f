package tui

import (
	"testing"
	"time"
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
