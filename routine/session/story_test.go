package session_test

import (
	"fmt"
	"testing"
	"time"

	"tspine/routine/session"
)

func TestEveryStepInItsTurn(t *testing.T) {
	b := start(t, "stretch", "chair")
	b.sees("running stretch: ready left 1.0, 5s").
		after(5).sees("running stretch: move left 1.1, 3s").
		after(3).sees("running stretch: hold left 1.1, 10s").
		after(7.5).sees("running stretch: hold left 1.1, 2.5s").
		after(2.5).sees("running stretch: return left 1.1, 3s").
		after(3).sees("running stretch: move left 1.2, 3s").
		after(16).sees("running stretch: switch right 1.0, 5s").
		after(5).sees("running stretch: move right 1.1, 3s").
		after(32).sees("running chair: ready 1.0/1, 4s").
		after(4).sees("running chair: move 1.1/1, 3s").
		after(10).sees("running chair: reposition 1.0/2, 2s").
		after(2).sees("running chair: move 1.2/2, 3s").
		after(10).sees("ended")
	b.did(0, "done; left 1: 2 reps, 20s held, 20s worked; right 1: 2 reps, 20s held, 20s worked").
		did(1, "done;  1: 2 reps, 8s held, 8s worked")
	b = start(t, "roller", "row", "angels")
	b.after(4).sees("running roller: work 1.1, 4s").
		after(4).sees("running roller: work 1.2, 4s").
		after(8).sees("running row: ready 1.0, 4s").
		after(4).sees("running row: move 1.1, 2s").
		after(2).sees("running row: hold 1.1, 1s").
		after(1).sees("running row: return 1.1, 2s").
		after(7).sees("running row: rest 2.0, 30s").
		after(30).sees("running row: move 2.1, 2s").
		after(10).sees("running angels: ready 1.0, 4s").
		after(4).sees("running angels: work 1.0, 40s").
		after(40).sees("ended")
	b.did(0, "done;  1: 3 reps, 0s held, 12s worked").
		did(1, "done;  1: 2 reps, 2s held, 10s worked;  2: 2 reps, 2s held, 10s worked").
		did(2, "done;  1: 0 reps, 0s held, 40s worked")
}

func TestAnyKeyPausesAndResumesInsideTheHold(t *testing.T) {
	start(t).after(12).sees("running stretch: hold left 1.1, 6s").hush().
		press(session.Key).sees("paused (key) stretch: hold left 1.1, 6s").hears("pause Paused.").
		after(600).sees("paused (key) stretch: hold left 1.1, 6s").hears().
		press(session.Key).sees("3s to go stretch: hold left 1.1, 6s").hears("resume Left.", "tick (3)").
		after(2).sees("1s to go stretch: hold left 1.1, 6s").hears("tick (2)", "tick (1)").
		after(1).sees("running stretch: hold left 1.1, 6s").hears("start (Hold.)").
		after(6).sees("running stretch: return left 1.1, 3s").
		did(0, "partial; left 1: 1 reps, 10s held, 10s worked")
}

func TestResumeTakesUpWhatWasCut(t *testing.T) {
	for _, c := range []struct {
		name, only   string
		at           float64
		before, then string
	}{
		{"the way into a stretch begins again", "stretch", 6, "move left 1.1, 2s", "move left 1.1, 3s"},
		{"a stretch goes on", "stretch", 9, "hold left 1.1, 9s", "hold left 1.1, 9s"},
		{"the way out of a stretch goes on", "stretch", 19, "return left 1.1, 2s", "return left 1.1, 2s"},
		{"a switch goes on", "stretch", 38, "switch right 1.0, 4s", "switch right 1.0, 4s"},
		{"a reposition goes on", "chair", 15, "reposition 1.0/2, 1s", "reposition 1.0/2, 1s"},
		{"a roll goes on", "roller", 9, "work 1.2, 3s", "work 1.2, 3s"},
		{"a paced move begins again", "row", 5, "move 1.1, 1s", "move 1.1, 2s"},
		{"a paced hold begins the rep again", "row", 6.5, "hold 1.1, 0.5s", "move 1.1, 2s"},
		{"a paced return begins the rep again", "row", 8, "return 1.1, 1s", "move 1.1, 2s"},
		{"a rest goes on", "row", 20, "rest 2.0, 24s", "rest 2.0, 24s"},
		{"a timer goes on", "angels", 14, "work 1.0, 30s", "work 1.0, 30s"},
		{"a self-paced rep begins again", "own-pace", 7, "work 1.1, 7s", "work 1.1, 10s"},
		{"getting ready goes on", "row", 1, "ready 1.0, 3s", "ready 1.0, 3s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, c.only).after(c.at)
			b.sees("running "+c.only+": "+c.before).
				press(session.Key, session.Key).sees("3s to go " + c.only + ": " + c.then).
				after(3).sees("running " + c.only + ": " + c.then)
		})
	}
}

func TestACountInCanBePausedAndLeft(t *testing.T) {
	start(t).after(12).press(session.Key, session.Key).after(1.5).
		sees("1.5s to go stretch: hold left 1.1, 6s").
		press(session.Key).sees("paused (key) stretch: hold left 1.1, 6s").
		press(session.Key).sees("3s to go stretch: hold left 1.1, 6s").hush().
		press(session.Next).sees("3s to go stretch: move left 1.2, 3s").hears("forward ()", "resume Left.", "tick (3)").
		after(3).sees("running stretch: move left 1.2, 3s").hears("tick (2)", "tick (1)", "count 2, last one.")
}

func TestMovingInTheTimeline(t *testing.T) {
	for _, c := range []struct {
		name, only string
		at         float64
		press      []session.Event
		want       string
	}{
		{"next leaves getting ready", "stretch", 1, events(session.Next), "move left 1.1, 3s"},
		{"next leaves the rep", "stretch", 6, events(session.Next), "move left 1.2, 3s"},
		{"next after the last rep of a side", "stretch", 25, events(session.Next), "switch right 1.0, 5s"},
		{"next leaves a rest", "row", 20, events(session.Next), "move 2.1, 2s"},
		{"back begins the rep again", "row", 7, events(session.Back), "move 1.1, 2s"},
		{"back just after its start is the one before", "row", 10, events(session.Back), "move 1.1, 2s"},
		{"back twice", "row", 12, events(session.Back, session.Back), "move 1.1, 2s"},
		{"back at the very start", "row", 0, events(session.Back), "ready 1.0, 4s"},
		{"back from the first rep to getting ready", "row", 5, events(session.Back), "ready 1.0, 4s"},
		{"back out of a rest", "row", 15, events(session.Back), "move 1.2, 2s"},
		{"back later in a rest begins it again", "row", 20, events(session.Back), "rest 2.0, 30s"},
		{"more", "angels", 14, events(session.More), "work 1.0, 35s"},
		{"more twice, less once", "angels", 14, events(session.More, session.More, session.Less), "work 1.0, 35s"},
		{"less", "angels", 14, events(session.Less), "work 1.0, 25s"},
		{"less than is left", "stretch", 16, events(session.Less), "return left 1.1, 3s"},
		{"repeat", "row", 20, events(session.Repeat), "ready 1.0, 4s"},
		{"answers to a question that was not asked", "row", 5, events(session.Ease, session.LeaveOut), "move 1.1, 1s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, c.only).after(c.at).press(c.press...).sees("running " + c.only + ": " + c.want)
		})
	}
}

func events(e ...session.Event) []session.Event { return e }

func TestMovingWhilePausedStaysPaused(t *testing.T) {
	b := start(t, "row").after(5).press(session.Key).hush()
	b.press(session.Next).sees("paused (key) row: move 1.2, 2s").
		press(session.Back).sees("paused (key) row: move 1.1, 2s").
		press(session.More).sees("paused (key) row: move 1.1, 7s").
		press(session.Less, session.Less).sees("paused (key) row: move 1.1, 0s").
		press(session.Repeat).sees("paused (key) row: ready 1.0, 4s").
		hears("forward ()", "back ()", "more ()", "less ()", "less ()", "again ()")
	b.press(session.Next, session.Next, session.Next, session.Next, session.Next).hush().press(session.Next).
		sees("ended").hears("forward ()", "done Session ended.").
		did(0, "partial (you skipped some reps);  1: 0 reps, 0s held, 1s worked")
}

func TestWhatIsDoneOverIsNotCountedTwice(t *testing.T) {
	b := start(t, "row").after(9)
	b.did(0, "partial;  1: 1 reps, 1s held, 5s worked").
		after(2).press(session.Back).
		did(0, "partial;  1: 1 reps, 1s held, 7s worked").
		after(30).press(session.Back, session.Back).
		did(0, "partial;  1: 2 reps, 2s held, 10s worked").
		after(100).sees("ended").
		did(0, "done;  1: 2 reps, 2s held, 10s worked;  2: 2 reps, 2s held, 10s worked")
}

func TestRepeatIsDoingItAgain(t *testing.T) {
	b := start(t, "roller").after(10).press(session.Repeat)
	b.did(0, "partial;  1: 1 reps, 0s held, 6s worked").
		after(16).sees("ended").
		did(0, "done;  1: 4 reps, 0s held, 18s worked")
}

func TestQuitAndSkipAskASecondKey(t *testing.T) {
	b := start(t, "stretch", "row").after(12).hush()
	b.press(session.Quit).sees("paused (key) quit stretch: hold left 1.1, 6s").
		hears("ask End the session? q ends it, any other key continues.").
		press(session.Key).sees("3s to go stretch: hold left 1.1, 6s").after(3).hush().
		press(session.Skip).sees("paused (key) skip stretch: hold left 1.1, 6s").
		hears("ask Skip this exercise? s skips it, any other key continues.").
		press(session.Next).sees("3s to go stretch: hold left 1.1, 6s").
		press(session.Skip, session.Quit).sees("3s to go stretch: hold left 1.1, 6s").
		press(session.Skip, session.Skip).sees("running row: ready 1.0, 4s").
		did(0, "partial (you skipped the rest); left 1: 0 reps, 4s held, 4s worked").
		after(5).press(session.Quit, session.Quit).sees("ended").
		did(1, "partial (session ended first);  1: 0 reps, 0s held, 1s worked")
	start(t, "stretch", "row").press(session.Skip, session.Skip, session.Skip, session.Skip).sees("ended").
		did(0, "skipped (you skipped it)").did(1, "skipped (you skipped it)")
	start(t, "stretch", "row").press(session.Stop).sees("ended").
		did(0, "skipped (session ended first)").did(1, "skipped (session ended first)")
}

func TestItHurts(t *testing.T) {
	hurting := func(t *testing.T) *robot {
		b := start(t, "stretch", "row").after(12).hush().press(session.Hurts)
		return b.sees("paused (key) hurt stretch: hold left 1.1, 6s").
			hears("hurt Stopped. Mild pain: 1 easier. Sharp, new or strong: 2 skip, 3 end session.").
			did(0, "hurt (it hurt); left 1: 0 reps, 4s held, 4s worked")
	}
	t.Run("ease", func(t *testing.T) {
		b := hurting(t).press(session.Ease).sees("3s to go stretch: move left 1.1, 3s")
		b.after(3+3).sees("running stretch: hold left 1.1, 5s").
			after(5+3).sees("running stretch: switch right 1.0, 5s").
			after(5+11).sees("running row: ready 1.0, 4s").
			did(0, "eased (made easier); left 1: 1 reps, 9s held, 9s worked; right 1: 1 reps, 5s held, 5s worked")
		if got := b.s.Record().Exercises[0].Planned[0]; got.Reps != 2 || got.HoldS != 10 {
			t.Errorf("the plan became %+v when it was eased", got)
		}
	})
	t.Run("leave out", func(t *testing.T) {
		hurting(t).press(session.LeaveOut).sees("running row: ready 1.0, 4s").after(54).sees("ended").
			did(1, "done;  1: 2 reps, 2s held, 10s worked;  2: 2 reps, 2s held, 10s worked")
	})
	t.Run("stop", func(t *testing.T) { hurting(t).press(session.Stop).sees("ended") })
	t.Run("quit once is enough", func(t *testing.T) { hurting(t).press(session.Quit).sees("ended") })
	t.Run("another key asks again", func(t *testing.T) {
		hurting(t).press(session.Key, session.Skip, session.Next).sees("paused (key) hurt stretch: hold left 1.1, 6s")
	})
	t.Run("whatever else was asked", func(t *testing.T) {
		start(t).after(12).press(session.Quit, session.Hurts).sees("paused (key) hurt stretch: hold left 1.1, 6s")
	})
	t.Run("fewer rolls, none faster", func(t *testing.T) {
		start(t, "roller").after(5).press(session.Hurts, session.Ease).after(3).sees("running roller: work 1.1, 4s").
			after(8).sees("ended").did(0, "eased (made easier);  1: 2 reps, 0s held, 9s worked")
	})
	t.Run("half of a timer", func(t *testing.T) {
		start(t, "angels").after(5).press(session.Hurts, session.Ease).after(3).sees("running angels: work 1.0, 20s")
	})
	t.Run("half of the reps of each set", func(t *testing.T) {
		start(t, "row").after(5).press(session.Hurts, session.Ease).after(3 + 5).sees("running row: rest 2.0, 30s").
			after(30 + 5).sees("ended")
	})
	t.Run("and again", func(t *testing.T) {
		start(t, "angels").after(5).press(session.Hurts, session.Ease).after(3+5).
			press(session.Hurts, session.Ease).after(3).sees("running angels: work 1.0, 10s")
	})
	t.Run("made easier after some of it, and done to its end", func(t *testing.T) {
		start(t, "stretch").after(48).sees("running stretch: hold right 1.1, 7s").press(session.Hurts, session.Ease).after(40).sees("ended").
			did(0, "eased (made easier); left 1: 2 reps, 20s held, 20s worked; right 1: 1 reps, 8s held, 8s worked").hasStatus(session.Completed)
	})
	t.Run("made easier, and then skipped", func(t *testing.T) {
		start(t, "stretch", "row").after(2).press(session.Hurts, session.Ease, session.Skip, session.Skip).
			did(0, "eased (made easier, then you skipped it)").
			press(session.Skip, session.Skip).sees("ended").hasStatus(session.Partial)
	})
	t.Run("made easier, and then the session ends", func(t *testing.T) {
		start(t, "stretch", "row").after(12).press(session.Hurts, session.Ease).after(5).press(session.Quit, session.Quit).sees("ended").
			did(0, "eased (made easier, then session ended first); left 1: 0 reps, 4s held, 4s worked").hasStatus(session.Partial)
	})
	t.Run("made easier, and then ended by pain", func(t *testing.T) {
		start(t, "angels").after(5).press(session.Hurts, session.Ease).after(3+15).press(session.Hurts, session.LeaveOut).sees("ended").
			did(0, "hurt (it hurt);  1: 0 reps, 0s held, 16s worked")
	})
}

func TestSelfPacedReps(t *testing.T) {
	b := start(t, "own-pace").after(4).sees("running own-pace: work 1.1, 10s")
	b.after(2).press(session.Counted).sees("running own-pace: work 1.2, 10s").
		did(0, "partial;  1: 1 reps, 0s held, 2s worked").
		after(10).sees("ended").
		did(0, "done;  1: 2 reps, 0s held, 12s worked")
	start(t, "own-pace").after(1).press(session.Counted).sees("paused (key) own-pace: ready 1.0, 3s").
		press(session.Counted).sees("3s to go own-pace: ready 1.0, 3s")
}

// The key that counts a rep comes when the rep is over, and that may be just
// after the session has gone on by itself.
func TestCountingARepTooLate(t *testing.T) {
	into := func(seconds float64) *robot {
		b := &robot{t: t, now: startOfTime, between: 100 * time.Millisecond, s: session.New(session.Setup{Routine: parsed(t, ownSets)})}
		return b.press(session.Start).after(seconds)
	}
	into(14.2).sees("running own-sets: work 1.2, 9.8s").press(session.Counted).sees("running own-sets: work 1.2, 9.8s").
		after(1).press(session.Counted).sees("running own-sets: rest 2.0, 30s").
		did(0, "partial;  1: 2 reps, 0s held, 11.2s worked")
	for name, late := range map[string]*robot{"in many calls": into(24.2), "in one": into(23.9)} {
		late.now = startOfTime.Add(24200 * time.Millisecond)
		late.press(session.Counted)
		if got := where(late.s); got != "running own-sets: rest 2.0, 29.8s" {
			t.Errorf("%s: %s", name, got)
		}
		late.did(0, "partial;  1: 2 reps, 0s held, 20s worked")
	}
	into(25.2).press(session.Counted).sees("paused (key) own-sets: rest 2.0, 28.8s")
	into(24.2).press(session.Key, session.Counted).sees("3s to go own-sets: rest 2.0, 29.8s").
		press(session.Counted).sees("paused (key) own-sets: rest 2.0, 29.8s")
	into(6).press(session.Counted).after(0.2).press(session.Counted).sees("running own-sets: work 1.2, 9.8s")
}

// ownSets has two sets of two reps at the person's own pace.
const ownSets = `
format = 1
id = "own"
name = "Own"
focus = "stability"

[[exercise]]
id = "own-sets"
name = "Own sets"
focus = "stability"
position = "prone"
dose = { sets = 2, reps = 2, hold = "1s", tempo = { move = "2s", return = "2s" }, pace = "self", rest = "30s", ready = "4s" }
`

// Less through a step is not doing it: half of its length is the least that
// counts (X).
func TestWhatLessHasCutShort(t *testing.T) {
	for _, c := range []struct {
		name, only string
		at         float64
		press      []session.Event
		then       float64
		want       string
	}{
		{"a self-paced rep that has just begun", "own-pace", 4.1, events(session.Less, session.Less), 10,
			"partial (you skipped some reps);  1: 1 reps, 0s held, 10.1s worked"},
		{"a self-paced rep to its half", "own-pace", 4.1, events(session.Less), 15, "done;  1: 2 reps, 0s held, 15s worked"},
		{"the end of a hold", "stretch", 14, events(session.Less), 56, "done; left 1: 2 reps, 16s held, 16s worked; right 1: 2 reps, 20s held, 20s worked"},
		{"most of a hold", "stretch", 12, events(session.Less, session.Less), 56,
			"partial (you skipped some reps); left 1: 1 reps, 14s held, 14s worked; right 1: 2 reps, 20s held, 20s worked"},
		{"a timer to three quarters", "angels", 14, events(session.Less, session.Less), 20, "done;  1: 0 reps, 0s held, 30s worked"},
		{"a timer to a quarter", "angels", 6, events(session.Less, session.Less, session.Less, session.Less, session.Less, session.Less), 8,
			"partial (you skipped some reps);  1: 0 reps, 0s held, 10s worked"},
		{"taken and given again", "angels", 6, events(session.Less, session.Less, session.Less, session.Less, session.Less, session.More), 18,
			"done;  1: 0 reps, 0s held, 20s worked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, c.only).after(c.at).press(c.press...).after(c.then).sees("ended").did(0, c.want)
		})
	}
}

// A hold that is long goes on inside it after a pause; a short one begins its rep again.
func TestALongPacedHoldGoesOn(t *testing.T) {
	const held = `
format = 1
id = "held"
name = "Held"
focus = "stability"
[[exercise]]
id = "lift"
name = "Lift"
focus = "stability"
position = "prone"
dose = { reps = 2, hold = "%s", tempo = { move = "2s", return = "2s" }, ready = "4s" }
`
	begin(t, fmt.Sprintf(held, "6s")).after(10).press(session.Key).sees("paused (key) lift: hold 1.1, 2s").
		press(session.Key).after(3).sees("running lift: hold 1.1, 2s").after(18).did(0, "done;  1: 2 reps, 12s held, 20s worked")
	begin(t, fmt.Sprintf(held, "4s")).after(8).press(session.Key).sees("paused (key) lift: hold 1.1, 2s").
		press(session.Key).after(3).sees("running lift: move 1.1, 2s")
}

// Some pain between the blocks makes easier what follows, and nothing else; much pain
// skips the exercise that follows, and the record says that it was for pain.
func TestPainBetweenTheBlocks(t *testing.T) {
	b := start(t, "stretch", "row", "angels").after(74)
	b.sees("running row: ready 1.0, 4s").press(session.EaseOff).sees("running row: ready 1.0, 4s").
		after(4).sees("running row: move 1.1, 2s").after(5).sees("running row: rest 2.0, 30s").
		after(35).sees("running angels: ready 1.0, 4s").after(4).sees("running angels: work 1.0, 20s").after(20).sees("ended")
	b.did(0, "done; left 1: 2 reps, 20s held, 20s worked; right 1: 2 reps, 20s held, 20s worked").
		did(1, "eased (made easier);  1: 1 reps, 1s held, 5s worked;  2: 1 reps, 1s held, 5s worked").
		did(2, "eased (made easier);  1: 0 reps, 0s held, 20s worked")

	b = start(t, "stretch", "row", "angels").after(74).press(session.PassOver)
	b.sees("running angels: ready 1.0, 4s").after(44).did(1, "skipped (too much pain before it)").did(2, "done;  1: 0 reps, 0s held, 40s worked")

	b = start(t, "stretch", "row", "angels").after(74).press(session.PassOver).after(1).press(session.Back).sees("running row: ready 1.0, 4s")
	b.after(2).press(session.Skip, session.Skip).did(1, "skipped (you skipped it)")
}

// A rep that begins again after a pause is not told as one that goes on.
func TestWhereARepBeginsAgain(t *testing.T) {
	start(t, "row").after(6.5).press(session.Key).hush().press(session.Where).
		hears("where Row, set 1 of 2, rep 1 of 2. This rep begins again. Next: rep 2 of 2, then rest 30 seconds.")
	start(t, "stretch").after(12).press(session.Key).hush().press(session.Where).
		hears("where Stretch, left side, rep 1 of 2. Hold, 6 seconds to go. Next: rep 2 of 2, then the right side.")
}

func TestWhereAmI(t *testing.T) {
	start(t).after(12).hush().press(session.Where).sees("running stretch: hold left 1.1, 6s").
		hears("where Stretch, left side, rep 1 of 2. Hold, 6 seconds to go. Next: rep 2 of 2, then the right side.")
	start(t).after(12).press(session.Quit).hush().press(session.Where).
		sees("paused (key) quit stretch: hold left 1.1, 6s")
}

func TestAway(t *testing.T) {
	start(t).after(12).hush().press(session.Away).sees("paused (away) stretch: hold left 1.1, 6s").
		hears("problem Paused while you were away.").
		leap(3600).press(session.Away).sees("paused (away) stretch: hold left 1.1, 6s").
		press(session.Key).after(3).sees("running stretch: hold left 1.1, 6s")
}

func TestNothingHappensBeforeAndAfter(t *testing.T) {
	s := session.New(session.Setup{Routine: parsed(t, sample)})
	b := &robot{t: t, s: s, now: startOfTime}
	b.leap(100).press(session.Key, session.Next, session.Quit, session.Quit, session.Hurts, session.Away).
		sees("waiting stretch: ready left 1.0, 5s").hears()
	b = start(t).press(session.Stop).hush()
	b.leap(2).press(session.Start, session.Key, session.Next, session.Hurts, session.Where).sees("ended").hears()
}
