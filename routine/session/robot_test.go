package session_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unsafe"

	"tspine/routine"
	"tspine/routine/session"
)

// robot does a session in time that it makes up itself, ten calls a second,
// and says where it stands.
type robot struct {
	t       *testing.T
	s       session.Session
	now     time.Time
	heard   []session.Cue
	between time.Duration // from call to call
}

// sample has every kind of step; each exercise is one shape of dose.
const sample = `
format = 1
id = "sample"
name = "Sample"
focus = "balance"

[[exercise]]
id = "stretch"
name = "Stretch"
focus = "mobility"
position = "side-lying"
screen = "hidden"
dose = { reps = 2, hold = "10s", sides = "each", switch = "5s", ready = "5s" }

[[exercise]]
id = "chair"
name = "Chair"
focus = "mobility"
position = "seated"
dose = { segments = 2, hold = "4s", reposition = "2s", ready = "4s" }

[[exercise]]
id = "roller"
name = "Roller"
focus = "mobility"
position = "supine"
dose = { time = "12s", reps = 3, ready = "4s" }

[[exercise]]
id = "row"
name = "Row"
focus = "stability"
position = "standing"
dose = { sets = 2, reps = 2, hold = "1s", tempo = { move = "2s", return = "2s" }, rest = "30s", ready = "4s" }

[[exercise]]
id = "angels"
name = "Angels"
focus = "stability"
position = "standing"
dose = { time = "40s", ready = "4s" }

[[exercise]]
id = "own-pace"
name = "Own pace"
focus = "stability"
position = "prone"
dose = { reps = 2, hold = "1s", tempo = { move = "2s", return = "2s" }, pace = "self", ready = "4s" }
`

// startOfTime is when the robot's sessions begin.
var startOfTime = time.Date(2026, 11, 23, 8, 15, 2, 0, time.FixedZone("", 3600))

func parsed(t fataler, src string) routine.Routine {
	t.Helper()
	r, err := routine.Parse("sample.toml", []byte(src), routine.Library{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// start begins the sample, or only the exercises that are named.
func start(t *testing.T, only ...string) *robot {
	t.Helper()
	return begin(t, sample, only...)
}

// begin is start with another routine.
func begin(t *testing.T, src string, only ...string) *robot {
	t.Helper()
	r := parsed(t, src)
	if len(only) > 0 {
		var some []routine.Exercise
		for _, e := range r.Exercises {
			if strings.Contains(strings.Join(only, " "), e.ID) {
				some = append(some, e)
			}
		}
		r.Exercises = some
	}
	b := &robot{t: t, s: session.New(session.Setup{Routine: r, Header: session.Header{ID: "one"}}), now: startOfTime, between: 100 * time.Millisecond}
	return b.press(session.Start)
}

// press lets an event happen now.
func (b *robot) press(events ...session.Event) *robot {
	for _, e := range events {
		var cues []session.Cue
		b.s, cues = b.s.Apply(b.now, e)
		b.heard = append(b.heard, cues...)
	}
	return b
}

// after lets time pass.
func (b *robot) after(seconds float64) *robot {
	for left := toDuration(seconds); left > 0; left -= b.between {
		b.now = b.now.Add(min(left, b.between))
		b.press(session.Tick)
	}
	return b
}

// sleeps lets the computer sleep for a while, which the clock does not show.
func (b *robot) sleeps(d time.Duration) *robot {
	b.s = b.s.Slept(d)
	return b
}

// leap lets time pass in one go.
func (b *robot) leap(seconds float64) *robot {
	b.now = b.now.Add(toDuration(seconds))
	return b.press(session.Tick)
}

func toDuration(seconds float64) time.Duration { return time.Duration(seconds * float64(time.Second)) }

// sees compares where the session stands.
func (b *robot) sees(want string) *robot {
	b.t.Helper()
	if got := where(b.s); got != want {
		b.t.Fatalf("after %s: %s\nwant %s", b.now.Sub(startOfTime), got, want)
	}
	return b
}

// where is "running stretch: hold left 1.2, 7.5s": set 1, rep 2. What is
// asked and what remains of a count-in stand in front.
func where(s session.Session) string {
	if s.Mode() == session.Ended {
		return "ended"
	}
	step := s.Step()
	mode := string(s.Mode())
	if s.Mode() == session.Paused {
		mode = strings.TrimSpace(fmt.Sprintf("paused (%s) %s", s.Why(), s.Asking()))
	}
	if s.Mode() == session.CountingIn {
		mode = fmt.Sprintf("%gs to go", s.CountInLeft().Seconds())
	}
	place := fmt.Sprintf("%s %d.%d", step.Side, step.Set, step.Rep)
	if step.Segment > 0 {
		place += fmt.Sprintf("/%d", step.Segment)
	}
	return fmt.Sprintf("%s %s: %s %s, %gs", mode, s.Exercise().ID, step.Kind, strings.TrimSpace(place), s.Left().Seconds())
}

// hears compares the cues since it was last asked: kind and what is spoken,
// else what is shown in brackets.
func (b *robot) hears(want ...string) *robot {
	b.t.Helper()
	var got []string
	for _, c := range b.heard {
		words := c.Words
		if words == "" {
			words = "(" + c.Text.String() + ")"
		}
		got = append(got, string(c.Kind)+" "+words)
	}
	b.heard = nil
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		b.t.Fatalf("after %s heard:\n%s\nwant:\n%s", b.now.Sub(startOfTime), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return b
}

// reopened goes on with the session as the disk has it.
func (b *robot) reopened() *robot {
	b.t.Helper()
	s, err := session.Reopen(throughJSON(b.t, b.s.Record()), session.Voice{}, b.now)
	if err != nil {
		b.t.Fatal(err)
	}
	b.s = s
	return b
}

// hush forgets what was heard.
func (b *robot) hush() *robot {
	b.heard = nil
	return b
}

func (b *robot) hasStatus(want session.Status) *robot {
	b.t.Helper()
	if got := b.s.Record().Status; got != want {
		b.t.Errorf("the status is %s, wanted %s", got, want)
	}
	return b
}

// did compares the record of exercise i: outcome, why, and each set and side
// as side set: reps, seconds held, seconds worked.
func (b *robot) did(i int, want string) *robot {
	b.t.Helper()
	e := b.s.Record().Exercises[i]
	got := string(e.Outcome)
	if e.Why != "" {
		got += " (" + e.Why + ")"
	}
	for _, a := range e.Done {
		got += strings.TrimRight(fmt.Sprintf("; %s %d: %d reps, %gs held, %gs worked", a.Side, a.Set, a.Reps, a.HoldS, a.WorkS), " ")
	}
	if got != want {
		b.t.Fatalf("after %s: %s\nwant %s", b.now.Sub(startOfTime), got, want)
	}
	return b
}

// readings is a moment's two clocks: time.Time gives no way to set them apart,
// so the monotonic one is written where time.Time keeps it.
func readings(wall, monotonic time.Duration) time.Time {
	t := bothClocks.Add(wall)
	(*struct {
		wall uint64
		ext  int64
		loc  *time.Location
	})(unsafe.Pointer(&t)).ext += int64(monotonic - wall)
	return t
}

// bothClocks is a moment with a monotonic reading.
var bothClocks = time.Now()
