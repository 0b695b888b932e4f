package command

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
)

// statusSays runs `tspine status` at a moment, as JSON and as a line.
func statusSays(t *testing.T, now time.Time) (status, string) {
	t.Helper()
	var out, line, errs bytes.Buffer
	std := IO{In: bytes.NewReader(nil), Out: &out, Err: &errs, Now: func() time.Time { return now }, Random: func() uint16 { return 1 }}
	if code := Run([]string{"status", "--json"}, std); code != 0 {
		t.Fatalf("status ended with %d: %s", code, &errs)
	}
	std.Out = &line
	Run([]string{"status"}, std)
	var s status
	if err := json.Unmarshal(out.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	return s, line.String()
}

func TestStatusOfASessionThatRuns(t *testing.T) {
	t.Setenv("TSPINE_HOME", t.TempDir())
	dirs, err := data.LocateHere()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	if s, line := statusSays(t, now); s.State != stateNone || line != "" || s.Last != nil {
		t.Errorf("before any session: %+v, %q", s, line)
	}

	r, _ := (&data.Snapshot{Routines: data.Routines("")}).Routine("mobility")
	s := session.New(session.Setup{Routine: r, Options: routine.Options{Level: routine.Low, First: routine.Right}, Header: session.Header{ID: data.NewID(now, "mobility", 1)}})
	s, _ = s.Apply(now, session.Start)
	for range 25 {
		now = now.Add(time.Second)
		s, _ = s.Apply(now, session.Tick)
	}
	store := data.NewStore(dirs)
	if err := store.Save(s.Record()); err != nil {
		t.Fatal(err)
	}
	got, line := statusSays(t, now.Add(time.Second))
	if got.State != stateRunning || got.Exercise.String() != "Thoracic rotation stretch" || got.Phase != routine.Hold || got.Side != routine.Right ||
		got.LeftS != (s.TotalLeft()-time.Second).Round(time.Second).Seconds() || got.Done <= 0 || got.Done >= 1 {
		t.Errorf("in a hold: %+v", got)
	}
	if want := "Thoracic rotation stretch, right side · " + got.Text[len("Thoracic rotation stretch, right side · "):] + "\n"; line != want {
		t.Errorf("the line is %q, want %q", line, want)
	}
	if got, _ := statusSays(t, now.Add(time.Minute)); got.State != statePaused || got.LeftS != s.TotalLeft().Round(time.Second).Seconds() {
		t.Errorf("in a pause: %+v", got)
	}

	s, _ = s.Apply(now, session.Stop)
	if err := store.Save(s.Record()); err != nil {
		t.Fatal(err)
	}
	if got, line := statusSays(t, now.Add(time.Minute)); got.State != stateNone || line != "" || got.Last == nil || got.Last.Status != session.Partial || !got.Last.Today {
		t.Errorf("after it: %+v, %q", got, line)
	}
}
