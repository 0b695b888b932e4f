package plain

import (
	"testing"
	"time"

	"tspine/routine/session"
)

// prescribed are doses as a physiotherapist writes them.
const prescribed = `
format = 1
id = "prescribed"
name = "Prescribed"
focus = "stability"
[[exercise]]
id = "ladder"
name = "Ladder"
focus = "stability"
position = "standing"
dose = { hold = ["5s", "8s"], rest = "5s", sides = "left" }
[[exercise]]
id = "press"
name = "Press"
focus = "stability"
position = "standing"
dose = { sets = 2, hold = "5s", wait = true }
[[group]]
rounds = 2
rest = "20s"
[[group.exercise]]
id = "lift"
name = "Lift"
focus = "stability"
position = "standing"
dose = { sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }, rest = "0s" }
[[group.exercise]]
id = "pull"
name = "Pull"
focus = "stability"
position = "standing"
dose = { time = "20s" }
`

// A set that waits goes on with a key alone, whatever the time; everything else
// goes on by itself.
func TestPrescribedDoses(t *testing.T) {
	follow(t, parsed(t, prescribed), func(r *robot, s *shelf) {
		r.sees("Ladder, left side.\n", "holds of 5, 8 s, left side only")
		r.after(10 * time.Second).sees("Rep 1 of 1").after(3 * time.Second).sees("Hold 5 s.\n").after(8 * time.Second).sees("Rest 5 seconds.\n")
		r.after(5 * time.Second).sees("set 2 of 2").after(3 * time.Second).sees("Hold 8 s.\n").after(11 * time.Second).sees("Press.\n")
		r.after(10 * time.Second).after(11 * time.Second).sees("Rest.\n")
		r.after(time.Second).sees("Rest as long as you like: any key begins set 2 of 2.\n")
		r.after(2 * time.Hour).seesNo("Rep")
		r.writes("").sees("Resuming: rest.\n").after(3 * time.Second).sees("set 2 of 2")
		r.after(11 * time.Second).sees("Exercise 3 of 6: Lift, round 1 of 2.\n")
		r.after(10 * time.Second).sees("Rep 1 of 2, set 1 of 2").after(12 * time.Second).sees("Rep 1 of 2, set 2 of 2")
		r.after(12 * time.Second).sees("Exercise 4 of 6: Pull, round 1 of 2.\n").after(30 * time.Second).sees("Lift, round 2 of 2")
		r.after(20 * time.Second).sees("Rep 1 of 2").after(24 * time.Second).sees("Pull, round 2 of 2").after(30 * time.Second).sees("Done.")
	})
}

// Where nobody can write, a set that waits begins by itself.
func TestWaitingWithoutAnybody(t *testing.T) {
	follow(t, parsed(t, prescribed), func(r *robot, s *shelf) {
		r.closes().after(5*time.Minute).sees("any key begins set 2 of 2.\n", "Resuming", "Done.")
		if s.record.Status != session.Completed {
			t.Errorf("it ended %s", s.record.Status)
		}
	})
}
