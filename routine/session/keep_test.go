package session_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// fataler is a test of either kind.
type fataler interface {
	Helper()
	Fatal(...any)
}

func inJSON(t fataler, v any) string {
	t.Helper()
	src, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// indented is JSON as it is read by people.
func indented(t fataler, v any) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, []byte(inJSON(t, v)), "", " "); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func throughJSON(t fataler, r session.Record) session.Record {
	t.Helper()
	var back session.Record
	if err := json.Unmarshal([]byte(inJSON(t, r)), &back); err != nil {
		t.Fatal(err)
	}
	return back
}

func TestRecordToTheLetter(t *testing.T) {
	pain := 3
	r := parsed(t, sample)
	r.Exercises = r.Exercises[:1]
	b := &robot{t: t, now: startOfTime, between: time.Second, s: session.New(session.Setup{Routine: r,
		Options: routine.Options{First: routine.Right},
		Header:  session.Header{ID: "20261123T071502Z-sample-7f3a", Answers: session.Answers{PainBefore: &pain}}})}
	b.press(session.Start).after(10).press(session.Key).after(9).press(session.Key).after(3 + 64)
	want := `{
 "format": 1,
 "id": "20261123T071502Z-sample-7f3a",
 "status": "completed",
 "routine": {
  "id": "sample",
  "name": "Sample",
  "focus": "balance"
 },
 "level": "low",
 "started": "2026-11-23T08:15:02+01:00",
 "ended": "2026-11-23T08:16:28+01:00",
 "active_s": 74,
 "paused_s": 12,
 "pain_before": 3,
 "pain_after": null,
 "effort": null,
 "feel": null,
 "note": "",
 "exercises": [
  {
   "id": "stretch",
   "name": "Stretch",
   "focus": "mobility",
   "outcome": "done",
   "planned": [
    {
     "set": 1,
     "side": "right",
     "reps": 2,
     "hold_s": 10
    },
    {
     "set": 1,
     "side": "left",
     "reps": 2,
     "hold_s": 10
    }
   ],
   "done": [
    {
     "set": 1,
     "side": "right",
     "reps": 2,
     "hold_s": 20,
     "work_s": 20
    },
    {
     "set": 1,
     "side": "left",
     "reps": 2,
     "hold_s": 20,
     "work_s": 20
    }
   ]
  }
 ]
}`
	if got := indented(t, b.s.Record()); got != want {
		t.Errorf("got %s", got)
	}
	if got := b.s.Record().Totals(); got != (session.Totals{HoldS: 40, WorkS: 40, Reps: 4, ExercisesDone: 1, ExercisesPlanned: 1}) {
		t.Errorf("totals %+v", got)
	}
	if got := b.s.Record().FirstSide(); got != routine.Right {
		t.Errorf("first side %q", got)
	}
}

func TestReopenAsksWhatHurtsAsked(t *testing.T) {
	b := start(t).after(12).press(session.Hurts)
	again, err := session.Reopen(throughJSON(t, b.s.Record()), session.Voice{}, b.now.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	b.s, b.now = again, b.now.Add(time.Hour)
	b.sees("paused (resumed) hurt stretch: hold left 1.1, 6s").press(session.LeaveOut).sees("running chair: ready 1.0/1, 4s")
}

func TestWhatMayBeResumed(t *testing.T) {
	b := start(t).after(12)
	r := b.s.Record()
	for _, c := range []struct {
		name  string
		r     session.Record
		after time.Duration
		want  bool
	}{
		{"at once", r, 0, true},
		{"just under 12 hours", r, 12*time.Hour - time.Second, true},
		{"12 hours", r, 12 * time.Hour, false},
		{"the clock went back", r, -time.Hour, true},
		{"closed", session.Closed(r), 0, false},
		{"ended", b.press(session.Stop).s.Record(), 0, false},
	} {
		if got := session.Resumable(c.r, b.now.Add(c.after)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestClosedIsPartialAndSaysWhy(t *testing.T) {
	b := start(t).after(12)
	r := throughJSON(t, b.s.Record())
	closed := session.Closed(r)
	if closed.Status != session.Partial || closed.Resume != nil || !closed.Ended.Equal(b.now) {
		t.Errorf("status %s, ended %v", closed.Status, closed.Ended)
	}
	for i, want := range []session.Outcome{session.PartlyDone, session.Skipped, session.Skipped} {
		if e := closed.Exercises[i]; e.Outcome != want || e.Why != "session ended first" {
			t.Errorf("%s: %s (%s)", e.ID, e.Outcome, e.Why)
		}
	}
	if r.Exercises[0].Why != "" {
		t.Error("the record that was closed changed")
	}
	ended := b.press(session.Stop).s.Record()
	if got := inJSON(t, session.Closed(ended)); got != inJSON(t, ended) {
		t.Errorf("a record that had ended became %s", got)
	}
}

func TestRecordsThatCannotBeGoneOnWith(t *testing.T) {
	const nowhere = "session one: its place in the timeline does not exist"
	for _, c := range []struct {
		name, want string
		spoil      func(*session.Record)
	}{
		{"ended", "session one has ended", func(r *session.Record) { r.Status = session.Partial }},
		{"nothing to resume", "session one has ended", func(r *session.Record) { r.Resume = nil }},
		{"before the first step", nowhere, func(r *session.Record) { r.Resume.Step = -1 }},
		{"after the last step", nowhere, func(r *session.Record) { r.Resume.Step = 1000 }},
		{"no exercises", nowhere, func(r *session.Record) { r.Resume.Routine.Exercises = nil }},
		{"too few credits", nowhere, func(r *session.Record) { r.Resume.Credit = nil }},
		{"too few steps finished", nowhere, func(r *session.Record) { r.Resume.Finished = nil }},
		{"eased nowhere", nowhere, func(r *session.Record) { r.Resume.Eased = []int{1000} }},
		{"before the step", nowhere, func(r *session.Record) { r.Resume.Into = -1 }},
		{"after the step", nowhere, func(r *session.Record) { r.Resume.Into = time.Hour }},
		{"a step cut to nothing", nowhere, func(r *session.Record) { r.Resume.Extra = -time.Hour }},
		{"more than anybody can follow", "session one: the routine has more than 5000 steps", func(r *session.Record) {
			r.Resume.Routine.Exercises[0].Dose.Sets = routine.Count{Min: 1 << 60, Max: 1 << 60}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := throughJSON(t, start(t).after(12).s.Record())
			c.spoil(&r)
			_, err := session.Reopen(r, session.Voice{}, startOfTime)
			if err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}
