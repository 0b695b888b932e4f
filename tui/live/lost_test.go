package live

import (
	"testing"
	"time"

	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// passes lets time pass in steps of a quarter of a second.
func (d *desk) passes(t time.Duration) *desk {
	for ; t > 0; t -= 250 * time.Millisecond {
		d.wall, d.monotonic = d.wall+250*time.Millisecond, d.monotonic+250*time.Millisecond
		d.Apply(d.now(), session.Tick)
	}
	return d
}

func listens(t *testing.T) *desk {
	d := &desk{}
	d.Live = Prepare(New(flow.Choice{Routine: mobility(t)}, Habits{}, d.now(), 1, session.Answers{}))
	d.Begin(Outlets{Speaker: deaf{}, Keeper: shelf{}, Waker: waker{}}, d.now())
	return d.passes(5 * time.Second)
}

func (d *desk) is(t *testing.T, want session.Mode, why session.Why) {
	t.Helper()
	if d.Mode() != want || want == session.Paused && d.Why() != why {
		t.Errorf("it is %s (%s), wanted %s (%s)", d.Mode(), d.Why(), want, why)
	}
}

// Who follows by ear cannot hear that the sound has gone: after three seconds
// the session waits for it, and counts in when it is back.
func TestLostSoundPauses(t *testing.T) {
	gone, there := cue.Status{Sound: "silence", Lost: true}, cue.Status{Sound: "PulseAudio"}
	d := listens(t)
	d.Hear(d.now(), gone)
	d.passes(2750*time.Millisecond).is(t, session.Running, "")
	d.passes(500*time.Millisecond).is(t, session.Paused, session.WhySilent)
	d.passes(time.Minute).is(t, session.Paused, session.WhySilent)
	d.Hear(d.now(), there)
	d.passes(500*time.Millisecond).is(t, session.CountingIn, "")
	d.passes(4*time.Second).is(t, session.Running, "")

	// Gone for a moment, it changes nothing.
	d.Hear(d.now(), gone)
	d.passes(2 * time.Second)
	d.Hear(d.now(), there)
	d.passes(10*time.Second).is(t, session.Running, "")

	// A key goes on without sound, and is not taken back.
	d.Hear(d.now(), gone)
	d.passes(4*time.Second).is(t, session.Paused, session.WhySilent)
	d.Apply(d.now(), session.Key)
	d.passes(8*time.Second).is(t, session.Running, "")

	// A pause by key stays one when the sound comes back.
	d.Apply(d.now(), session.Key)
	d.Hear(d.now(), there)
	d.passes(time.Minute).is(t, session.Paused, session.WhyKey)
}

// Nobody misses sound that was never there, or is turned off.
func TestSoundThatWasNeverThereIsNotMissed(t *testing.T) {
	for _, s := range []cue.Status{{Sound: "silence"}, {Sound: "terminal bell", Problem: "No sound."}, {Muted: true}, {}} {
		d := listens(t)
		d.Hear(d.now(), s)
		d.passes(15*time.Second).is(t, session.Running, "")
	}
}
