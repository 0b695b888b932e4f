package live

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
)

// TestAnHourOfFaults holds for an hour on computers that sleep, stall and have
// their clocks set, every few minutes: what is credited is what was held, to
// 50 ms, the rest is pause, and no fault makes more than one sound.
func TestAnHourOfFaults(t *testing.T) {
	source := strings.Replace(oneHold, `hold = "500s", ready = "2s", tempo = { move = "1s", return = "1s" }`, `reps = 6, hold = "600s"`, 1)
	r, err := routine.Parse("hour.toml", []byte(source), data.Shipped().Library)
	if err != nil {
		t.Fatal(err)
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	faults := 0
	for range 3 {
		faults += hourOfFaults(t, r, random)
	}
	if !t.Failed() {
		t.Logf("tried %d sleeps, stalls and settings of the clock in 3 hours, failed 0", faults)
	}
}

func hourOfFaults(t *testing.T, r routine.Routine, random *rand.Rand) (faults int) {
	d := &desk{}
	d.Live = Prepare(New(flow.Choice{Routine: r}, Habits{}, d.now(), 1, session.Answers{}))
	d.Begin(Outlets{Speaker: deaf{}, Keeper: shelf{}, Waker: waker{},
		Slept: func() time.Duration { return d.slept }}, d.now())
	between := func(least, most time.Duration) time.Duration {
		return least + time.Duration(random.Int64N(int64(most-least)))
	}
	var truth time.Duration
	next := between(time.Minute, 5*time.Minute)
	for d.Mode() != session.Ended {
		tick := between(5*time.Millisecond, 35*time.Millisecond)
		d.wall, d.monotonic = d.wall+tick, d.monotonic+tick
		running, gap := d.Mode() == session.Running, false
		if d.Mode() == session.CountingIn { // what is left of the tick when the count-in is over
			running = tick > d.CountInLeft()
			tick -= d.CountInLeft()
		}
		if d.monotonic > next {
			faults++
			next = d.monotonic + between(time.Minute, 5*time.Minute)
			gap = d.fault(random.IntN(3), between(4*time.Second, 2*time.Hour))
		}
		cues := d.Apply(d.now(), session.Tick)
		switch {
		case gap && running && (d.Mode() != session.Paused || len(cues) != 1 || cues[0].Kind != session.CueProblem):
			t.Fatalf("%s after a gap, and %d cues", d.Mode(), len(cues))
		case !gap && d.Mode() == session.Paused || len(cues) > 3:
			t.Fatalf("%s without a gap, and %d cues", d.Mode(), len(cues))
		case running && !gap:
			truth += tick
		}
		if d.Mode() == session.Paused {
			d.Apply(d.now(), session.Key)
		}
	}
	record := d.Record()
	if held := record.Totals().HoldS; held != 3600 {
		t.Errorf("%g s held", held)
	}
	if off := d.Active() - truth; off.Abs() > 50*time.Millisecond {
		t.Errorf("%v credited, %v done", d.Active(), truth)
	}
	passed := (d.monotonic + d.slept).Seconds()
	if off := record.ActiveS + record.PausedS - passed; off > 0.05 || off < -0.05 {
		t.Errorf("%g s active and %g s paused in %g s", record.ActiveS, record.PausedS, passed)
	}
	return faults
}

// fault lets the computer sleep or stall, or sets its clock; gap says whether
// the session was cut off by it.
func (d *desk) fault(kind int, long time.Duration) (gap bool) {
	switch kind {
	case 0:
		d.sleeps(long)
	case 1:
		d.wall, d.monotonic = d.wall+long, d.monotonic+long
	case 2:
		d.wall += long - time.Hour
	}
	return kind < 2
}
