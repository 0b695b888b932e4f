package plain

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// A whole stability day without a key, every line with its second.
func TestStabilityDayLineByLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		s := live.New(flow.Choice{Routine: shipped(t, "stability")}, live.Habits{}, begun, 1, session.Answers{})
		r, kept := newRobot(t), &shelf{}
		r.from = begun
		p := Session{Out: r, Now: time.Now, Outlets: live.Outlets{Speaker: &ear{}, Keeper: kept, Waker: sleeper{}}}
		record := p.Run(s)
		if took := time.Since(begun); took != s.TotalLeft() {
			t.Errorf("it took %s, its timeline takes %s", took, s.TotalLeft())
		}
		if record.Status != session.Completed || kept.record.Status != session.Completed {
			t.Errorf("it ended %s and was kept as %s", record.Status, kept.record.Status)
		}
		holdsLines(t, r.out.Bytes())
		golden.RequireEqual(t, r.out.Bytes())
	})
}

// one is a routine of ten seconds: 4 s get ready, one rep of 2, 2 and 2 s.
const one = `
format = 1
id = "one"
name = "One press"
focus = "stability"
[[exercise]]
id = "press"
name = "Short press"
focus = "stability"
position = "standing"
screen = "visible"
[exercise.dose]
reps = 1
hold = "2s"
tempo = { move = "2s", return = "2s" }
ready = "4s"
`

// two has two exercises, the first with a side each and 20 s holds.
const two = `
format = 1
id = "two"
name = "Two of them"
focus = "stability"
[[exercise]]
id = "lean"
name = "Side lean"
focus = "stability"
position = "standing"
screen = "visible"
dose = { reps = 2, hold = "20s", sides = "each" }
[[exercise]]
id = "press"
name = "Press"
focus = "stability"
position = "standing"
screen = "visible"
dose = { sets = 2, reps = 2, tempo = { move = "2s", return = "2s" }, pace = "self" }
`

func TestEveryLineOfTwoExercises(t *testing.T) {
	follow(t, parsed(t, two), func(r *robot, s *shelf) {
		r.sees("Exercise 1 of 2: Side lean, left side.\n", "Dose: 2 x 20 s, each side. Get ready: 10 s.\n")
		r.after(10*time.Second).sees("3\n2\n1\n", "Rep 1 of 2, left\n")
		r.after(3 * time.Second).sees("Hold 20 s.\n")
		r.after(10 * time.Second).sees("Halfway.\n")
		r.after(10*time.Second).sees("3\n2\n1\n", "Slowly return.\n")
		r.after(3 * time.Second).sees("Rep 2 of 2, left\n").after(3 * time.Second).sees("Hold 20 s.\nnext: the right side\n")
		r.after(23 * time.Second).sees("Switch sides")
		r.after(8 * time.Second).sees("Rep 1 of 2, right\n")
		r.after(26 * time.Second).sees("Rep 2 of 2, right\n").after(3 * time.Second).sees("Hold 20 s.\nnext: Press\n")
		r.after(23 * time.Second).sees("Exercise 2 of 2: Press.\n")
		r.after(10 * time.Second).sees("Rep 1 of 2, set 1 of 2. Enter counts it\n")
		r.writes("").sees("Rep 2 of 2, set 1 of 2. Enter counts it\nnext: rest 1 minute, then set 2 of 2\n")
		r.after(2 * time.Second).writes("").sees("Rest 1 minute.\n")
		r.after(51 * time.Second).sees("next: set 2 of 2, the last one.\n").after(9 * time.Second).sees("Rep 1 of 2, set 2 of 2.")
		// A self-paced rep goes on by itself after twice its time.
		r.after(8 * time.Second).sees("Rep 2 of 2, set 2 of 2. Enter counts it\nnext: the end\n").after(time.Second).writes("d").sees("Done.")
	})
}

func TestLinesAsKeys(t *testing.T) {
	r := parsed(t, two)
	for name, c := range map[string]struct {
		person func(*robot)
		status session.Status
	}{
		"Enter pauses and goes on": {func(r *robot) {
			r.after(15 * time.Second).writes("").sees("Paused.\n").after(time.Hour).seesNo("Rep")
			r.writes("").sees("Resuming: hold, left side.\n3\n").after(3 * time.Second).sees("2\n1\nHold, 18 s left.\n")
			r.after(18*time.Second).sees("Slowly return.\n").writes("q", "q")
		}, session.Partial},
		"any other line pauses": {func(r *robot) {
			r.writes("what is this").sees("Paused.\n").writes("7").sees("Resuming: get ready, left side.\n").writes("q", "q")
		}, session.Partial},
		"w tells where it stands": {func(r *robot) {
			r.after(15 * time.Second).writes("w").sees("Side lean, left side, rep 1 of 2. Hold, 18 seconds to go. Next: rep 2 of 2, then the right side.\n")
			r.seesNo("Paused").writes("q", "q")
		}, session.Partial},
		"more and less tell where it stands": {func(r *robot) {
			r.after(15*time.Second).writes("+").sees("Hold, 23 seconds to go.").writes("-", "-").sees("Hold, 13 seconds to go.").writes("q", "q")
		}, session.Partial},
		"moving in a pause tells where it stands": {func(r *robot) {
			r.after(12*time.Second).writes("", "n").sees("rep 2 of 2. Move, 3 seconds to go.").writes("b").sees("rep 1 of 2.").writes("q", "q")
		}, session.Partial},
		"a question takes a second key": {func(r *robot) {
			r.writes("q").sees("End the session?").writes("").sees("Resuming").writes("s").sees("Skip this exercise?")
			r.writes("s").sees("Exercise 2 of 2: Press.").writes("q", "q").sees("Session ended.")
		}, session.Partial},
		"it hurts": {func(r *robot) {
			r.after(15 * time.Second).writes("x").sees("Stopped. Mild pain: 1 easier. Sharp, new or strong: 2 skip, 3 end session.")
			r.writes("2").sees("Exercise 2 of 2").writes("x", "3").sees("Session ended.")
		}, session.Partial},
		"? lists the letters": {func(r *robot) {
			r.writes("?").sees("w where am I").seesNo("Paused").writes("q", "q")
		}, session.Partial},
		"a closed input goes on alone": {func(r *robot) {
			r.writes("").closes().sees("Resuming")
		}, session.Completed},
		"a closed input answers it hurts with stop": {func(r *robot) {
			r.writes("x").closes().sees("Session ended.")
		}, session.Partial},
		"a program that is ended leaves a session to go on with": {func(r *robot) {
			r.after(15 * time.Second)
			r.leaves()
		}, session.InProgress},
	} {
		t.Run(name, func(t *testing.T) {
			var kept *shelf
			follow(t, r, func(r *robot, s *shelf) { kept = s; c.person(r) })
			if kept.record.Status != c.status {
				t.Errorf("it ended %s, not %s", kept.record.Status, c.status)
			}
		})
	}
}

func TestGoingOnInsideAHold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var cut session.Record
		s := live.New(flow.Choice{Routine: parsed(t, two)}, live.Habits{}, time.Now(), 1, session.Answers{})
		first := newRobot(t)
		p := Session{Out: first, Stop: first.stop, Now: time.Now, Outlets: live.Outlets{Speaker: &ear{}, Keeper: &shelf{}, Waker: sleeper{}}}
		first.begin(func() { cut = p.Run(s) }).after(18 * time.Second)
		first.leaves()
		first.finishes()

		s, err := session.Reopen(cut, session.Voice{}, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		followSession(t, s, func(r *robot, _ *shelf) {
			r.sees("Resuming: hold, left side.\n").after(3*time.Second).sees("2\n1\nHold, 15 s left.\n").after(15*time.Second).sees("3\n2\n1\n", "Slowly return.\n")
			r.writes("q", "q")
		})
	})
}

func TestBetweenTheBlocks(t *testing.T) {
	toTheBlock := func(r *robot) {
		for range 3 {
			r.writes("s", "s") // leave mobility out
		}
		r.sees("Exercise 4 of 6: Row.", "First half done. How much does your upper back hurt now? A number from 0 (no pain) to 10 (worst imaginable).\n")
	}
	for name, c := range map[string]struct {
		person func(*robot)
		want   *int
	}{
		"little pain goes on": {func(r *robot) {
			r.writes("2").sees("Low pain: carry on.\n").seesNo("Paused")
		}, number(2)},
		"a number that is none": {func(r *robot) {
			r.writes("11").sees("Type a whole number from 0 to 10, or press Enter to skip.\n").writes("4").sees("Moderate pain: what follows is made easier").after(90 * time.Second).sees("Rep 1 of 5")
		}, number(4)},
		"much pain skips what follows": {func(r *robot) {
			r.writes("10").sees("That is too much pain", "Row is skipped", "Exercise 5 of 6")
		}, number(10)},
		"nothing waits for an answer": {func(r *robot) { r.after(90 * time.Second).sees("Rep 1 of 10") }, nil},
		"later a number pauses":       {func(r *robot) { r.after(90 * time.Second).writes("3").sees("Paused.") }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var kept *shelf
			follow(t, shipped(t, "balance"), func(r *robot, s *shelf) {
				kept = s
				toTheBlock(r)
				c.person(r)
				r.writes("q", "q")
			})
			got := kept.record.PainBetween
			if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
				t.Errorf("pain between is %v", got)
			}
		})
	}
}

func number(n int) *int { return &n }

func TestARemarkIsALine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRobot(t)
		remarks := make(chan string)
		p := Session{Out: r, Lines: r.lines, Remarks: remarks, Now: time.Now,
			Outlets: live.Outlets{Speaker: &ear{}, Keeper: &shelf{}, Waker: sleeper{}}}
		s := live.New(flow.Choice{Routine: parsed(t, one)}, live.Habits{}, time.Now(), 1, session.Answers{})
		r.begin(func() { p.Run(s) })
		remarks <- "No sound."
		r.sees("No sound.\n").finishes()
	})
}

// Sound that has gone pauses and says so; where nobody can press a key, the
// session does not wait for it for ever.
func TestLostSoundLineByLine(t *testing.T) {
	for _, hears := range []bool{true, false} {
		synctest.Test(t, func(t *testing.T) {
			r, kept, sounds := newRobot(t), &shelf{}, make(chan cue.Status)
			s := live.New(flow.Choice{Routine: shipped(t, "mobility")}, live.Habits{}, time.Now(), 1, session.Answers{})
			p := Session{Out: r, Sounds: sounds, Stop: r.stop, Now: time.Now, Outlets: live.Outlets{Speaker: &ear{}, Keeper: kept, Waker: sleeper{}}}
			r.begin(func() { kept.record = p.Run(s) })
			r.after(5 * time.Second)
			sounds <- cue.Status{Sound: "silence", Lost: true}
			r.after(3 * time.Second).sees("Paused: the sound has gone.\n").after(50 * time.Second).seesNo("Rep")
			if hears {
				sounds <- cue.Status{Sound: "PulseAudio"}
				r.after(time.Second).sees("Resuming: get ready, left side.\n")
			} else {
				r.after(11 * time.Second).sees("Resuming: get ready, left side.\n")
			}
			r.after(time.Hour).sees("Done.").finishes()
		})
	}
}

// A media key pauses where nobody can write, as long as one can end the pause.
func TestPauseByMediaKeyWithoutInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, presses, reached := newRobot(t), make(chan live.Remote, 1), true
		r.from = time.Now()
		s := live.New(flow.Choice{Routine: parsed(t, two)}, live.Habits{}, r.from, 1, session.Answers{})
		p := Session{Out: r, Now: time.Now, Presses: presses, Reached: func() bool { return reached },
			Outlets: live.Outlets{Speaker: &ear{}, Keeper: &shelf{}, Waker: sleeper{}}}
		done := make(chan session.Record, 1)
		go func() { done <- p.Run(s) }()
		presses <- live.Pause
		r.after(time.Hour).sees("Paused.").seesNo("Resuming").seesNo("Rep 1")
		presses <- live.Play
		r.after(time.Second).sees("Resuming: get ready")
		r.after(13 * time.Second).sees("Rep 1 of 2, left")
		presses <- live.NextRep
		r.after(time.Second).sees("Rep 2 of 2, left")
		presses <- live.Pause
		r.after(time.Hour).sees("Paused.").seesNo("Resuming")
		reached = false // the bus has gone
		r.after(2 * time.Second).sees("Resuming")
		if record := <-done; record.Status != session.Partial || record.Exercises[1].Outcome != session.Done {
			t.Errorf("it ended %s: %+v", record.Status, record.Exercises) // but for the rep that was passed over
		}
	})
}
