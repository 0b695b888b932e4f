package session_test

import (
	"strings"
	"testing"
	"time"

	"tspine/routine/session"
)

// A long gap between two calls is a stall, and a sleep when the computer slept
// for most of it. The session is 12 s in, in a hold with 6 s left.
func TestGapsAreNotCredited(t *testing.T) {
	for _, c := range []struct {
		name       string
		gap, slept time.Duration
		want       string
		paused     float64
	}{
		{"a short gap counts", 3 * time.Second, 0, "running stretch: hold left 1.1, 3s", 0},
		{"a stall", 3100 * time.Millisecond, 0, "paused (stalled) stretch: hold left 1.1, 6s", 3.1},
		{"a sleep", 100 * time.Millisecond, time.Hour, "paused (asleep) stretch: hold left 1.1, 6s", 3600.1},
		{"a short sleep", 0, 4 * time.Second, "paused (asleep) stretch: hold left 1.1, 6s", 4},
		{"a nap", 100 * time.Millisecond, 2 * time.Second, "running stretch: hold left 1.1, 5.9s", 0},
		{"a stall and a nap", 5 * time.Second, time.Second, "paused (stalled) stretch: hold left 1.1, 6s", 6},
		{"asleep for the most of a gap", 1500 * time.Millisecond, 1600 * time.Millisecond, "paused (asleep) stretch: hold left 1.1, 6s", 3.1},
		{"awake for the most of it", 1600 * time.Millisecond, 1500 * time.Millisecond, "paused (stalled) stretch: hold left 1.1, 6s", 3.1},
		{"less than no sleep", 100 * time.Millisecond, -time.Hour, "running stretch: hold left 1.1, 5.9s", 0},
		{"backwards", -time.Second, 0, "running stretch: hold left 1.1, 6s", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t).after(12).sleeps(c.slept).leap(c.gap.Seconds()).sees(c.want)
			if got := b.s.Record().PausedS; got != c.paused {
				t.Errorf("%g s paused, want %g", got, c.paused)
			}
		})
	}
}

// Setting the clock is no gap: the moments of a session with monotonic
// readings are apart by those, whatever the wall clock says.
func TestTheWallClockIsNoMeasure(t *testing.T) {
	for _, set := range []time.Duration{-24 * time.Hour, -time.Hour, -time.Second, time.Second, 4 * time.Second, time.Hour, 24 * time.Hour} {
		b := &robot{t: t, s: session.New(session.Setup{Routine: parsed(t, sample)}), now: readings(0, 0)}
		b.press(session.Start)
		for n := time.Duration(1); n <= 12; n++ {
			wall := n * time.Second
			if n > 10 {
				wall += set
			}
			b.now = readings(wall, n*time.Second)
			b.press(session.Tick)
		}
		b.sees("running stretch: hold left 1.1, 6s").
			did(0, "partial; left 1: 0 reps, 4s held, 4s worked")
	}
}

// The readings that the test above rests on must be what they say.
func TestReadingsSetTheClocksApart(t *testing.T) {
	a, b := readings(time.Second, 2*time.Second), readings(4*time.Second, 9*time.Second)
	if wall, monotonic := b.Round(0).Sub(a.Round(0)), b.Sub(a); wall != 3*time.Second || monotonic != 7*time.Second {
		t.Fatalf("wall %s and monotonic %s apart", wall, monotonic)
	}
}

func TestAClockWithoutAMonotonicReadingMayRunBackwards(t *testing.T) {
	b := start(t).after(12)
	b.leap(-2).sees("running stretch: hold left 1.1, 6s")
	b.leap(1).sees("running stretch: hold left 1.1, 5s")
}

func TestTheKeyThatWakesTheComputerDoesNotResume(t *testing.T) {
	b := start(t).after(12).hush()
	b.now = b.now.Add(time.Hour)
	b.press(session.Key).sees("paused (stalled) stretch: hold left 1.1, 6s").
		hears("problem Paused: the program was held up.").
		press(session.Key).sees("3s to go stretch: hold left 1.1, 6s")
	start(t, "own-pace").after(6).sleeps(time.Hour).press(session.Counted).
		sees("paused (asleep) own-pace: work 1.1, 8s").did(0, "partial;  1: 0 reps, 0s held, 2s worked")
	b = start(t).after(12)
	b.now = b.now.Add(time.Hour)
	b.press(session.Quit).sees("paused (stalled) quit stretch: hold left 1.1, 6s")
}

func TestAGapInACountIn(t *testing.T) {
	start(t).after(12).press(session.Key, session.Key).after(1).leap(60).
		sees("paused (stalled) stretch: hold left 1.1, 6s").
		press(session.Key).sees("3s to go stretch: hold left 1.1, 6s")
}

// However a session is chopped, it is the same session.
func TestEveryChoppingGivesOneRecord(t *testing.T) {
	keys := []struct {
		at    float64 // seconds from the one before
		press session.Event
	}{{12, session.Key}, {7, session.Key}, {20, session.More}, {30, session.Next}, {40, session.Back}, {30, session.Less},
		{25, session.Hurts}, {5, session.Ease}, {60, session.Repeat}, {300, session.Tick}}
	records := map[string]string{}
	for _, between := range []time.Duration{time.Second, time.Second / 4, time.Second / 10, time.Second / 60, 7 * time.Millisecond, time.Hour} {
		b := &robot{t: t, s: session.New(session.Setup{Routine: parsed(t, sample), Stall: 24 * time.Hour}), now: startOfTime, between: between}
		b.press(session.Start)
		var places []string
		for _, k := range keys {
			b.after(k.at).press(k.press)
			places = append(places, where(b.s))
		}
		records[inJSON(t, b.s.Record())+"\n"+strings.Join(places, "\n")] += between.String() + " "
	}
	if len(records) != 1 {
		t.Errorf("%d different sessions", len(records))
		for r, at := range records {
			t.Logf("every %s: %s", at, r)
		}
	}
}

func TestHoursPass(t *testing.T) {
	for _, hours := range []float64{1, 12} {
		b := start(t).after(12).press(session.Key).leap(hours * 3600).press(session.Key).after(3).sees("running stretch: hold left 1.1, 6s")
		for range 12 * 60 {
			b.press(session.More)
		}
		b.between = 2 * time.Second
		b.after(3600).sees("running stretch: hold left 1.1, 6s")
		r := b.s.Record()
		if r.PausedS != hours*3600+3 || r.ActiveS != 3612 || r.Exercises[0].Done[0].HoldS != 3604 {
			t.Errorf("%g s paused, %g s active, %g s held", r.PausedS, r.ActiveS, r.Exercises[0].Done[0].HoldS)
		}
	}
}
