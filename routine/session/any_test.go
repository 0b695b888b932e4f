package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tspine/routine"
	"tspine/routine/session"
)

// anyRoutine makes routines of every shape of dose, written as a file.
func anyRoutine(t *rapid.T) routine.Routine {
	var b strings.Builder
	b.WriteString("format = 1\nid = \"any\"\nname = \"Any\"\nfocus = \"balance\"\n")
	for i := range rapid.IntRange(1, 3).Draw(t, "exercises") {
		fmt.Fprintf(&b, "[[exercise]]\nid = \"e%d\"\nname = \"Exercise %d\"\nfocus = \"mobility\"\nposition = %q\nduring = [\"Easy now\"]\n",
			i, i, rapid.SampledFrom([]string{"standing", "seated", "side-lying", "supine", "prone"}).Draw(t, "position"))
		sides := rapid.SampledFrom([]string{"both", "each"}).Draw(t, "sides")
		few := func(name string) int { return rapid.IntRange(1, 3).Draw(t, name) }
		fmt.Fprintf(&b, "dose = { ready = \"%ds\", sets = %d, rest = \"30s\", ", few("ready")+2, few("sets"))
		switch rapid.SampledFrom([]string{"stretch", "segments", "rolls", "reps", "timer", "held reps", "self", "alternate"}).Draw(t, "shape") {
		case "stretch":
			fmt.Fprintf(&b, "reps = %d, hold = \"%d.5s\"", few("reps"), 5*few("hold"))
		case "segments":
			fmt.Fprintf(&b, "segments = %d, hold = \"%ds\"", few("segments"), few("hold"))
		case "rolls":
			fmt.Fprintf(&b, "time = \"%ds\", reps = %d", 20*few("time"), few("rolls")*3)
		case "reps":
			fmt.Fprintf(&b, "reps = %d, tempo = { move = \"1.5s\" }", few("reps"))
		case "timer":
			fmt.Fprintf(&b, "time = \"%ds\", cycle = \"8s\"", 15*few("time"))
		case "held reps":
			fmt.Fprintf(&b, "reps = %d, hold = \"%ds\", tempo = { move = \"2s\", return = \"1s\" }", few("reps"), few("hold"))
		case "self":
			fmt.Fprintf(&b, "reps = %d, tempo = { move = \"2s\" }, pace = \"self\"", few("reps"))
		case "alternate":
			sides = "alternate"
			fmt.Fprintf(&b, "reps = %d, hold = \"6s\"", few("reps"))
		}
		fmt.Fprintf(&b, ", sides = %q }\n", sides)
	}
	r, err := routine.Parse("any.toml", []byte(b.String()), routine.Library{})
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	return r
}

// moment is one call: how long after the one before, and what happens.
type moment struct {
	gap   time.Duration
	event session.Event
}

var everyEvent = []session.Event{session.Key, session.Next, session.Back, session.More, session.Less, session.Repeat, session.Skip, session.Quit,
	session.Hurts, session.Ease, session.LeaveOut, session.Stop, session.Where, session.Counted, session.Away, session.PassOver, session.EaseOff}

// anyMoments are mostly ticks, some long gaps, and every key.
func anyMoments(t *rapid.T) []moment {
	one := rapid.Custom(func(t *rapid.T) moment {
		m := moment{gap: time.Duration(rapid.IntRange(0, 2900).Draw(t, "ms")) * time.Millisecond}
		switch rapid.IntRange(0, 9).Draw(t, "what") {
		case 0, 1:
			m.event = rapid.SampledFrom(everyEvent).Draw(t, "event")
		case 2:
			m.gap += time.Duration(rapid.IntRange(0, 7200).Draw(t, "s")) * time.Second
		}
		return m
	})
	return rapid.SliceOfN(one, 10, 40).Draw(t, "moments")
}

func newAny(t *rapid.T) session.Session {
	stall := rapid.SampledFrom([]time.Duration{0, 24 * time.Hour}).Draw(t, "stall")
	return session.New(session.Setup{Routine: anyRoutine(t), Stall: stall, Options: routine.Options{Level: rapid.SampledFrom(routine.Levels).Draw(t, "level")}})
}

// Whatever happens at whatever moment, what must hold does.
func TestAnySession(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newAny(t)
		now := startOfTime
		s, _ = s.Apply(now, session.Start)
		for _, m := range anyMoments(t) {
			now = now.Add(m.gap)
			before := s
			kept := s.Record()
			written := inJSON(t, kept)
			var cues []session.Cue
			s, cues = s.Apply(now, m.event)
			checkTime(t, before, s, now)
			checkDone(t, kept, s.Record())
			checkCues(t, cues, now)
			if inJSON(t, before.Record()) != written {
				t.Fatal("an older session changed")
			}
			checkReopen(t, s, now)
		}
	})
}

// checkTime holds the session to the clock: nothing is credited beyond what
// has passed, and active and paused time together are all of it.
func checkTime(t *rapid.T, before, s session.Session, now time.Time) {
	r := s.Record()
	passed := now.Sub(startOfTime)
	if r.Ended != nil {
		passed = r.Ended.Sub(startOfTime)
	}
	if off := r.ActiveS + r.PausedS - passed.Seconds(); off < -1.001 || off > 1.001 {
		t.Fatalf("%g s active and %g s paused in %s", r.ActiveS, r.PausedS, passed)
	}
	if s.Left() < 0 || s.Into() < 0 || s.CountInLeft() < 0 || s.CountInLeft() > s.CountIn() {
		t.Fatalf("left %s, into %s, count-in %s", s.Left(), s.Into(), s.CountInLeft())
	}
	if before.Mode() == session.Ended && s.Mode() != session.Ended || s.Asking() != session.AskNothing && s.Mode() != session.Paused {
		t.Fatalf("%s became %s asking %q", before.Mode(), s.Mode(), s.Asking())
	}
	worked := r.Totals().WorkS
	if worked > r.ActiveS+0.01 {
		t.Fatalf("%g s worked in %g s active", worked, r.ActiveS)
	}
}

// checkDone says that what was done stays done.
func checkDone(t *rapid.T, before, after session.Record) {
	for i, e := range before.Exercises {
		for _, a := range e.Done {
			n := slices.IndexFunc(after.Exercises[i].Done, func(b session.Amount) bool { return b.Set == a.Set && b.Side == a.Side })
			if n < 0 {
				t.Fatalf("%+v is gone", a)
			}
			if b := after.Exercises[i].Done[n]; b.Reps < a.Reps || b.HoldS < a.HoldS || b.WorkS < a.WorkS {
				t.Fatalf("%+v shrank to %+v", a, b)
			}
		}
	}
}

// checkCues says that cues come in order, of each kind one, and none early.
func checkCues(t *rapid.T, cues []session.Cue, now time.Time) {
	seen := map[session.CueKind]bool{}
	for i, c := range cues {
		if c.Due.After(now) || i > 0 && c.Due.Before(cues[i-1].Due) || seen[c.Kind] || c.Due.IsZero() {
			t.Fatalf("cue %d of %v at %s", i, cues, now)
		}
		seen[c.Kind] = true
	}
}

// checkReopen says that a session that is cut off here goes on right here.
func checkReopen(t *rapid.T, s session.Session, now time.Time) {
	r := s.Record()
	if s.Mode() == session.Ended {
		return
	}
	again, err := session.Reopen(throughJSON(t, r), session.Voice{}, now)
	if err != nil {
		t.Fatal(err)
	}
	if again.At() != s.At() || again.Step() != s.Step() || again.Into() != s.Into() || again.Left() != s.Left() || again.TotalLeft() != s.TotalLeft() {
		t.Fatalf("%s reopened as %s", where(s), where(again))
	}
	if a, b := inJSON(t, r.Exercises), inJSON(t, again.Record().Exercises); a != b {
		t.Fatalf("%s reopened as %s", a, b)
	}
}

// A session that nobody touches does what was planned, to the second, however
// it is fed.
func TestAnyUntouchedSessionIsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newAny(t)
		now := startOfTime
		s, _ = s.Apply(now, session.Start)
		total := s.Timeline().Total()
		for s.Mode() != session.Ended {
			now = now.Add(time.Duration(rapid.IntRange(1, 3000).Draw(t, "ms")) * time.Millisecond)
			s, _ = s.Apply(now, session.Tick)
		}
		r := s.Record()
		if r.Status != session.Completed || s.Active() != total || r.PausedS != 0 {
			t.Fatalf("%s after %s of %s", r.Status, s.Active(), total)
		}
		for _, e := range r.Exercises {
			for i, p := range e.Planned {
				d := e.Done[i]
				if d.Set != p.Set || d.Side != p.Side || d.Reps != p.Reps || d.HoldS != p.HoldS*float64(p.Reps) || p.WorkS > 0 && d.WorkS != p.WorkS {
					t.Fatalf("%s: planned %+v, done %+v", e.ID, p, d)
				}
			}
		}
	})
}

// However any session is chopped between the same events, it is the same one.
func TestAnyChoppingGivesOneRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine(t)
		moments := anyMoments(t)
		run := func(between time.Duration) string {
			s := session.New(session.Setup{Routine: r, Stall: 24 * time.Hour})
			now := startOfTime
			s, _ = s.Apply(now, session.Start)
			for _, m := range moments {
				due := now.Add(min(m.gap, 2*time.Minute))
				for now.Before(due) {
					now = now.Add(min(between, due.Sub(now)))
					s, _ = s.Apply(now, session.Tick)
				}
				s, _ = s.Apply(now, m.event)
			}
			return inJSON(t, s.Record())
		}
		at := rapid.SampledFrom([]time.Duration{time.Second, time.Second / 4, time.Second / 10}).Draw(t, "between")
		if a, b := run(24*time.Hour), run(at); a != b {
			t.Fatalf("in one jump %s\nevery %s %s", a, at, b)
		}
	})
}
