package session_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

const rounds = `
format = 1
id = "rounds"
name = "Rounds"
focus = "stability"
[[group]]
rounds = 3
[[group.exercise]]
id = "lift"
name = "Lift"
focus = "stability"
position = "prone"
dose = { reps = 2, hold = "8s", ready = "5s" }
[[group.exercise]]
id = "press"
name = "Press"
focus = "stability"
position = "prone"
dose = { sets = 2, reps = 1, hold = "5s", ready = "5s", wait = true }
`

// begun is a session of a routine.
func begun(t *testing.T, src string) *robot {
	t.Helper()
	r := &robot{t: t, now: startOfTime, between: 100 * time.Millisecond}
	r.s = session.New(session.Setup{Routine: parsed(t, src), Options: routine.Options{}, Header: session.Header{ID: "one"}})
	return r.press(session.Start)
}

// outcomes are what became of each exercise, round by round.
func outcomes(r session.Record) string {
	var out []string
	for _, e := range r.Exercises {
		out = append(out, fmt.Sprintf("%s %d %s", e.ID, e.Round, e.Outcome))
	}
	return strings.Join(out, ", ")
}

// toTheEnd presses a key wherever one is waited for.
func (r *robot) toTheEnd() *robot {
	for range 10000 {
		switch {
		case r.s.Mode() == session.Ended:
			return r
		case r.s.Mode() == session.Paused:
			r.press(session.Key)
		}
		r.after(1)
	}
	r.t.Fatal("it does not come to its end")
	return r
}

// What hurts in one round is left out of the next ones; what was eased stays
// easier. Both hold when the session is taken up again.
func TestHurtInARound(t *testing.T) {
	reopened := func(r *robot) { r.press(session.Away).reopened() }
	for _, again := range []bool{false, true} {
		r := begun(t, rounds).after(10).press(session.Hurts).press(session.LeaveOut)
		if again {
			reopened(r)
		}
		want := "lift 1 hurt, press 1 done, lift 2 skipped, press 2 done, lift 3 skipped, press 3 done"
		record := r.toTheEnd().s.Record()
		if got := outcomes(record); got != want {
			t.Errorf("reopened %v: %s, want %s", again, got, want)
		}
		if got := record.Exercises[2].Why; got != "it hurt in an earlier round" {
			t.Errorf("reopened %v: round 2 was skipped because %q", again, got)
		}
		r = begun(t, rounds).after(10).press(session.Hurts).press(session.Ease)
		if again {
			reopened(r)
		}
		for _, s := range r.s.Timeline().Steps {
			if e := r.s.Timeline().Routine.Exercises[s.Exercise]; s.Kind == routine.Hold && (e.ID == "lift") != (s.Duration == 4*time.Second) {
				t.Errorf("the hold of %s is %s", e.Title(), s.Duration)
			}
		}
		want = "lift 1 eased, press 1 done, lift 2 eased, press 2 done, lift 3 eased, press 3 done"
		if got := outcomes(r.toTheEnd().s.Record()); got != want {
			t.Errorf("reopened %v: %s, want %s", again, got, want)
		}
	}
}

// The time for which a set waits is a pause, and a sleep in it is one.
func TestWaitingIsAPause(t *testing.T) {
	r := begun(t, rounds)
	for r.s.Why() != session.WhyWaits {
		r.after(1)
	}
	active := r.s.Active()
	r.now = r.now.Add(3 * time.Hour)
	r.s = r.s.Slept(time.Hour)
	r.press(session.Tick).after(100)
	if r.s.Mode() != session.Paused || r.s.Why() != session.WhyWaits || r.s.Active() != active {
		t.Errorf("it is %s, because %s, and %s were active", r.s.Mode(), r.s.Why(), r.s.Active()-active)
	}
	set := r.s.Step().Set
	if r.press(session.Key).after(4); r.s.Mode() != session.Running || r.s.Step().Kind != routine.Hold && r.s.Step().Kind != routine.Move || r.s.Step().Set != set {
		t.Errorf("after a key it is %s in %+v", r.s.Mode(), r.s.Step())
	}
}

// The longest record that a routine with figures of its own can make may be kept.
func TestRecordOfManyRounds(t *testing.T) {
	src, err := os.ReadFile("../testdata/good/neck-and-shoulder.toml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(strings.ReplaceAll(string(src), "[[exercise", "[[group.exercise"), "[exercise.", "[group.exercise.")
	head, exercises, _ := strings.Cut(text, "[[group.exercise]]")
	r := begun(t, head+"\n[[group]]\nrounds = 10\n[[group.exercise]]"+exercises)
	raw, err := json.Marshal(r.s.Record())
	if n := len(r.s.Timeline().Routine.Exercises); err != nil || n < 20 || len(raw)/n > 512<<10/60 {
		t.Errorf("%v: %d bytes for %d exercises", err, len(raw), n)
	}
}
