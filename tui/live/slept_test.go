package live

import (
	"testing"
	"time"
	"unsafe"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

type deaf struct{}

func (deaf) Play(cue.Sound) {}
func (deaf) Hush()          {}

type shelf struct{}

func (shelf) Save(session.Record) {}

type waker struct{}

func (waker) Hold(string) <-chan struct{} { return nil }
func (waker) Release()                    {}

const oneHold = `
format = 1
id = "one"
name = "One"
focus = "mobility"
[[exercise]]
id = "hold"
name = "Hold"
focus = "mobility"
position = "standing"
dose = { hold = "500s", ready = "2s", tempo = { move = "1s", return = "1s" } }
`

// desk is a computer with a session running on it, whose clocks do what the
// test says.
type desk struct {
	*Live
	wall, monotonic, slept time.Duration
}

func newDesk(t *testing.T, tells bool) *desk {
	t.Helper()
	r, err := routine.Parse("one.toml", []byte(oneHold), data.Shipped().Library)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{}
	out := Outlets{Speaker: deaf{}, Keeper: shelf{}, Waker: waker{}}
	if tells {
		out.Slept = func() time.Duration { return d.slept }
	}
	d.Live = Prepare(New(flow.Choice{Routine: r}, Habits{}, d.now(), 1, session.Answers{}))
	d.Begin(out, d.now())
	return d
}

// now is the two clocks as one moment: time.Time gives no way to set them
// apart, so the monotonic one is written where time.Time keeps it.
func (d *desk) now() time.Time {
	t := bothClocks.Add(d.wall)
	(*struct {
		wall uint64
		ext  int64
		loc  *time.Location
	})(unsafe.Pointer(&t)).ext += int64(d.monotonic - d.wall)
	return t
}

// bothClocks is a moment with a monotonic reading.
var bothClocks = time.Now()

// awake lets the computer run for a while, and sleeps lets it sleep.
func (d *desk) awake(long time.Duration) {
	for ; long > 0; long -= 100 * time.Millisecond {
		d.wall += 100 * time.Millisecond
		d.monotonic += 100 * time.Millisecond
		d.Apply(d.now(), session.Tick)
	}
}

func (d *desk) sleeps(long time.Duration) {
	d.wall += long
	d.slept += long
}

// The clock of the wall may be set, forth and back, by a person, by the
// network, before and after a sleep: only sleeping is a sleep.
func TestSleepAndTheClocks(t *testing.T) {
	type want struct {
		mode   session.Mode
		why    session.Why
		left   time.Duration
		paused time.Duration
	}
	running := want{session.Running, "", 488 * time.Second, 0}
	tried, failed := 0, 0
	for _, set := range []time.Duration{0, time.Second, 4 * time.Second, time.Hour, 24 * time.Hour, -time.Second, -4 * time.Second, -time.Hour, -24 * time.Hour} {
		for _, sleep := range []time.Duration{0, 4 * time.Second, time.Hour, 11 * time.Hour} {
			d := newDesk(t, true)
			d.awake(10 * time.Second)
			d.wall += set
			d.awake(2 * time.Second)
			d.sleeps(sleep)
			d.awake(3 * time.Second)
			got := want{d.Mode(), d.Why(), d.Left(), time.Duration(d.Record().PausedS * float64(time.Second))}
			wanted := running
			if sleep > 0 {
				// The first call after the sleep finds it; the pause goes on.
				wanted = want{session.Paused, session.WhyAsleep, 491 * time.Second, sleep + 3*time.Second}
			}
			if tried++; got != wanted {
				failed++
				t.Errorf("set by %v, slept %v: %+v, want %+v", set, sleep, got, wanted)
			}
		}
	}
	t.Logf("tried %d, failed %d", tried, failed)
}

// Where the system does not tell, a wall clock that runs ahead is a sleep.
func TestSleepWithoutTheSystemsWord(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*desk)
		want session.Mode
	}{
		{"a sleep", func(d *desk) { d.sleeps(time.Hour) }, session.Paused},
		{"set forth", func(d *desk) { d.wall += time.Hour }, session.Paused},
		{"set forth a little", func(d *desk) { d.wall += 2 * time.Second }, session.Running},
		{"set back", func(d *desk) { d.wall -= time.Hour }, session.Running},
	} {
		d := newDesk(t, false)
		d.awake(10 * time.Second)
		c.do(d)
		d.awake(time.Second)
		if d.Mode() != c.want {
			t.Errorf("%s: %s, want %s", c.name, d.Mode(), c.want)
		}
	}
}
