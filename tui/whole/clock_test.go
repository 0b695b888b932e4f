//go:build linux

package whole

import (
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// zoned runs the program in a time zone.
func zoned(t *testing.T, home, zone string, args ...string) *window {
	t.Helper()
	return open(t, home, []string{"/usr/bin/env", "TZ=" + zone}, args...)
}

// TestATravellersSession begins a session in one time zone and goes on in
// another: the same session goes on from where it stopped, and neither its
// beginning nor its length change.
func TestATravellersSession(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "killed", killed)
	tries(t, func(try func(string, func(*testing.T))) {
		for _, c := range []struct{ from, to, offset string }{
			{"Asia/Kathmandu", "America/St_Johns", "+05:45"},
			{"Pacific/Kiritimati", "Pacific/Pago_Pago", "+14:00"},
			{"Pacific/Pago_Pago", "Pacific/Kiritimati", "-11:00"},
			{"UTC", "Europe/Berlin", "Z"},
		} {
			try(c.from+" to "+c.to, func(t *testing.T) {
				dir, store := home(t)
				args, events := followed(t, path)
				w := zoned(t, dir, c.from, args...)
				stood := w.goesTo("hold", events)
				w.cmd.Process.Signal(syscall.SIGTERM)
				w.ends()
				w = zoned(t, dir, c.to)
				w.sees("Unfinished session")
				w.press("\r")
				w.sees("RESUMING")
				w.cmd.Process.Signal(syscall.SIGTERM)
				w.ends()
				r, ok := store.Interrupted(time.Now())
				if !ok || r.Started.Format("Z07:00") != c.offset {
					t.Fatalf("%v, started %v", ok, r.Started)
				}
				stands(t, r, stood)
				r = session.Closed(r)
				if took := r.Ended.Sub(r.Started); took < 0 || took > time.Minute {
					t.Errorf("it took %v", took)
				}
			})
		}
	})
}

// TestSessionOverAClockChange follows sessions over the moments at which zones
// set their clocks, and over midnight: what is credited, and how long it took,
// is what passed; the day is the one on which it began.
func TestSessionOverAClockChange(t *testing.T) {
	r := data.ReadRoutine(routineFile(t, "holds", holds))
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	tries(t, func(try func(string, func(*testing.T))) {
		for _, c := range []struct{ name, zone, at, started, ended, day string }{
			{"an hour forth", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T01:59:40+01:00", "2026-03-29T03:00:30+02:00", "2026-03-29"},
			{"an hour back", "Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25T02:59:40+02:00", "2026-10-25T02:00:30+01:00", "2026-10-25"},
			{"at midnight forth", "America/Asuncion", "2024-10-06T04:00:00Z", "2024-10-05T23:59:40-04:00", "2024-10-06T01:00:30-03:00", "2024-10-05"},
			{"half an hour", "Australia/Lord_Howe", "2026-04-04T15:00:00Z", "2026-04-05T01:59:40+11:00", "2026-04-05T01:30:30+10:30", "2026-04-05"},
			{"a whole day", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-29T23:59:40-10:00", "2011-12-31T00:00:30+14:00", "2011-12-29"},
			{"midnight", "UTC", "2026-12-31T00:00:00Z", "2026-12-30T23:59:40Z", "2026-12-31T00:00:30Z", "2026-12-30"},
		} {
			try(c.name, func(t *testing.T) {
				zone, err := time.LoadLocation(c.zone)
				if err != nil {
					t.Fatal(err)
				}
				change, err := time.Parse(time.RFC3339, c.at)
				if err != nil {
					t.Fatal(err)
				}
				_, store := home(t)
				s := session.New(session.Setup{Routine: r.Routine, Options: routine.Options{}, Header: session.Header{ID: data.NewID(change, "holds", 1)}})
				now := change.Add(-20 * time.Second).In(zone)
				s, _ = s.Apply(now, session.Start)
				cues := 0
				for s.Mode() != session.Ended {
					now = now.Add(100 * time.Millisecond)
					var due []session.Cue
					s, due = s.Apply(now, session.Tick)
					cues = max(cues, len(due))
					if err := store.Save(s.Record()); err != nil {
						t.Fatal(err)
					}
				}
				kept, _, _, err := store.Last()
				if err != nil {
					t.Fatal(err)
				}
				started, ended := kept.Started.Format(time.RFC3339), kept.Ended.Format(time.RFC3339)
				if kept.Status != session.Completed || kept.ActiveS != 50 || kept.PausedS != 0 || started != c.started || ended != c.ended {
					t.Errorf("%s, %g s active, %g s paused, %s to %s", kept.Status, kept.ActiveS, kept.PausedS, started, ended)
				}
				if day := plan.DateOf(kept.Started).String(); day != c.day {
					t.Errorf("the day is %s, want %s", day, c.day)
				}
				if cues > 3 {
					t.Errorf("%d cues at once", cues)
				}
			})
		}
	})
}
