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
 "pain_between": null,
 "morning": null,
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
	const nowhere = "session one has an impossible place to resume from"
	for _, c := range []struct {
		name, want string
		spoil      func(*session.Record)
	}{
		{"ended", "session one has ended", func(r *session.Record) { r.Status = session.Partial }},
		{"nothing to resume", "session one has ended", func(r *session.Record) { r.Resume = nil }},
		{"before the first step", nowhere, func(r *session.Record) { r.Resume.Step = -1 }},
		{"of a side that is an escape sequence", nowhere, func(r *session.Record) { r.Resume.Routine.Exercises[0].SideOf = "\x1b[2J" }},
		{"after the last step", nowhere, func(r *session.Record) { r.Resume.Step = 1000 }},
		{"no exercises", nowhere, func(r *session.Record) { r.Resume.Routine.Exercises = nil }},
		{"too few credits", nowhere, func(r *session.Record) { r.Resume.Credit = nil }},
		{"too few steps finished", nowhere, func(r *session.Record) { r.Resume.Finished = nil }},
		{"eased nowhere", nowhere, func(r *session.Record) { r.Resume.Eased = []int{1000} }},
		{"before the step", nowhere, func(r *session.Record) { r.Resume.Into = -1 }},
		{"after the step", nowhere, func(r *session.Record) { r.Resume.Into = time.Hour }},
		{"a step cut to nothing", nowhere, func(r *session.Record) { r.Resume.Extra = -time.Hour }},
		{"more than anybody can follow", nowhere, func(r *session.Record) {
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

// TestAnyChangeOfTheResumePart changes every value in the record of a session
// that was cut off, one at a time, to anything that JSON can say: the session
// is refused with a sentence, or goes on as the session that it was, to its end.
func TestAnyChangeOfTheResumePart(t *testing.T) {
	values := []string{"null", "true", "false", "0", "1", "-1", "2", "3", "7", "0.5", "1000", "-9223372036854775808", "9223372036854775807", "1e300", "360000000000000",
		`""`, `"left"`, `"right"`, `"high"`, `"hold"`, `"x"`, `"hurt"`, `"self"`, `"alternate"`, `"prone"`, `"9999-12-31T23:59:59Z"`,
		"[]", "[0]", "[-1]", "[1000]", "{}", `{"Min":1000000000,"Max":1}`}
	tried, refused := 0, 0
	for name, b := range map[string]*robot{"in a hold": start(t).after(12), "eased": start(t).after(17).press(session.Hurts).after(1).press(session.Ease).after(3)} {
		whole := b.s.Record()
		src := inJSON(t, whole)
		for _, at := range leaves([]byte(src)) {
			for _, v := range values {
				changed := src[:at.from] + v + src[at.to:]
				var r session.Record
				if json.Unmarshal([]byte(changed), &r) != nil {
					refused++ // when the file is read
					continue
				}
				tried++
				s, err := session.Reopen(r, session.Voice{}, b.now)
				if err != nil {
					refused++
					continue
				}
				if problem := goesOn(s, whole, b.now); problem != "" {
					t.Errorf("%s: with %s in place of %s at %s: %s", name, v, src[at.from:at.to], src[max(0, at.from-40):at.from], problem)
				}
			}
		}
	}
	t.Logf("tried %d changes, refused %d, failed 0", tried, refused)
	if tried < 5000 {
		t.Errorf("only %d changes were tried", tried)
	}
}

// goesOn plays a reopened session to its end, and says what a person would
// find wrong: a hold that is none of the session's, another side, another dose,
// or no end.
func goesOn(s session.Session, was session.Record, now time.Time) string {
	holds := map[[2]any]bool{}
	for _, e := range was.Exercises {
		for _, a := range e.Planned {
			holds[[2]any{e.ID, a.Side}] = true
		}
	}
	s, _ = s.Apply(now, session.Key)
	for n := 0; s.Mode() != session.Ended; n++ {
		step := s.Step()
		e := s.Timeline().Exercise(s.At())
		switch {
		case n > 5000:
			return "it has no end"
		case step.Counted && !holds[[2]any{e.ID, step.Side}]:
			return "a step of " + e.ID + " has the side " + string(step.Side)
		case s.Length() > 2*time.Hour:
			return "a step takes " + s.Length().String()
		}
		e2 := session.Tick
		if step.Self {
			e2 = session.Counted
		}
		now = now.Add(time.Second)
		if wait := s.Left(); wait > 0 && n > 10 {
			e2, now = session.Next, now.Add(time.Millisecond)
		}
		s, _ = s.Apply(now, e2)
	}
	r := s.Record()
	for i, e := range r.Exercises {
		if e.ID != was.Exercises[i].ID || inText(e.Planned) != inText(was.Exercises[i].Planned) {
			return "its record is of another session"
		}
	}
	return ""
}

func inText(v any) string { out, _ := json.Marshal(v); return string(out) }

// span is where a value stands in JSON.
type span struct{ from, to int }

// leaves are the values in JSON: numbers, words, lists and objects, without
// the keys.
func leaves(src []byte) (out []span) {
	for i := 0; i < len(src); i++ {
		if src[i] != ':' && src[i] != '[' && src[i] != ',' {
			if src[i] == '"' {
				i = endOf(src, i) - 1
			}
			continue
		}
		from := i + 1
		var v json.RawMessage
		if json.NewDecoder(bytes.NewReader(src[from:])).Decode(&v) != nil || from+len(v) < len(src) && src[from+len(v)] == ':' {
			continue // a key
		}
		out = append(out, span{from, from + len(v)})
	}
	return out
}

// endOf is the place behind the text that begins at a place.
func endOf(src []byte, at int) int {
	for at++; src[at] != '"'; at++ {
		if src[at] == '\\' {
			at++
		}
	}
	return at + 1
}

// A session that two keys have ended may be gone on with for ten minutes, from
// inside the step where it was, and is one session then. One that was ended
// because it hurt may not, and one that came to its end has nothing left.
func TestEndedByMistake(t *testing.T) {
	b := start(t).after(12).press(session.Quit)
	ended := throughJSON(t, b.after(1).press(session.Quit).s.Record())
	if ended.Status != session.Partial || ended.Ended == nil || !session.EndedJust(ended, b.now.Add(9*time.Minute)) || session.EndedJust(ended, b.now.Add(11*time.Minute)) {
		t.Fatalf("status %s, ended %v", ended.Status, ended.Ended)
	}
	s, err := session.Reopen(ended, session.Voice{}, b.now.Add(time.Minute))
	if err != nil || s.Mode() != session.Paused || s.At() != b.s.At() || s.Into() != b.s.Into() {
		t.Fatalf("%v: %s at step %d, %s into it", err, s.Mode(), s.At(), s.Into())
	}
	again := s.Record()
	if again.ID != ended.ID || again.Status != session.InProgress || again.Ended != nil || again.ActiveS != ended.ActiveS {
		t.Errorf("gone on with it is %+v", again)
	}
	if closed := session.Closed(ended); closed.Resume != nil || closed.Status != session.Partial || !closed.Ended.Equal(*ended.Ended) {
		t.Errorf("left alone it becomes %+v", closed)
	}
	for name, r := range map[string]session.Record{
		"it hurt":     start(t).after(12).press(session.Hurts).press(session.Stop).s.Record(),
		"q to a hurt": start(t).after(12).press(session.Hurts).press(session.Quit).s.Record(),
		"whole":       start(t).after(1000).s.Record(),
	} {
		if r.Resume != nil || r.Ended == nil {
			t.Errorf("%s: it has a place to go on from", name)
		}
	}
}
