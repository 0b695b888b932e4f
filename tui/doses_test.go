package tui

import (
	"slices"
	"testing"
	"time"

	"tspine/routine/session"
	"tspine/tui/cue"
)

// A set that waits says so, to the eye and to the ear, and begins with a key
// after a count-in. All else of a session goes on by itself.
func TestASetThatWaits(t *testing.T) {
	press := written(t, `
[[exercise]]
id = "press"
name = "Press"
focus = "stability"
position = "kneeling"
dose = { sets = 2, hold = "5s", ready = "1s", wait = true }
[[group]]
rounds = 2
[[group.exercise]]
id = "lift"
name = "Lift"
focus = "stability"
position = "kneeling"
dose = { reps = 1, hold = "2s", ready = "5s", sides = "right" }
`)
	meet(t, func(r *robot) {
		r.after(1*time.Second).after(11*time.Second).after(time.Second).sees("READY?", "rest", "Take the time you need.", "Any key begins it after 3-2-1.", "begin")
		if !slices.ContainsFunc(r.heard.sounds, func(s cue.Sound) bool { return s.Words == "Rest as long as you like: any key begins set 2 of 2." }) {
			t.Errorf("nothing said that a key is waited for")
		}
		r.after(time.Hour).sees("READY?").press("space").sees("RESUMING").after(3*time.Second+100*time.Millisecond).sees("MOVE", "set 2 of 2").misses("READY?")
		r.after(11*time.Second).sees("LIFT, ROUND 1 OF 2", "RIGHT").after(13 * time.Second).sees("LIFT, ROUND 2 OF 2")
		r.after(14*time.Second).sees("Test, completed", "Lift, round 2")
		if got := r.record(); got.Status != session.Completed || got.PausedS < 3600 || got.Exercises[2].Round != 2 {
			t.Errorf("the record is %+v", got)
		}
	}, straight(press))
}
