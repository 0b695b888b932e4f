package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

var morning = time.Date(2026, 11, 23, 8, 15, 2, 0, time.UTC)

// done does a whole session of a shipped routine, with keys at some seconds.
func done(t *testing.T, id string, l routine.Level, at time.Time, keys map[int]session.Event) session.Record {
	t.Helper()
	i := slices.IndexFunc(data.Shipped().Routines, func(r routine.Routine) bool { return r.ID == id })
	s := session.New(session.Setup{Routine: data.Shipped().Routines[i], Options: routine.Options{Level: l, First: routine.Left},
		Header: session.Header{ID: data.NewID(at, id, 1)}})
	s, _ = s.Apply(at, session.Start)
	for n := 1; s.Mode() != session.Ended; n++ {
		at = at.Add(time.Second)
		s, _ = s.Apply(at, keys[n])
	}
	return s.Record()
}

// table is the rows as they are read.
func table(s Summary) string {
	var b strings.Builder
	for _, r := range s.Rows {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s\n", r.Exercise, r.Side, r.Planned, r.Done, r.Outcome)
	}
	return b.String()
}

func TestRowsOfEveryShapeOfDose(t *testing.T) {
	got := table(Summarise(done(t, "balance", routine.Low, morning, nil), nil))
	want := `Thoracic rotation stretch|left|3 x 15 s|3 reps, 45 s held|done
Thoracic rotation stretch|right|3 x 15 s|3 reps, 45 s held|done
Thoracic extension over a chair||3 spots x 3 s|3 reps, 9 s held|done
Foam-roller thoracic mobilisation||10 reps in 60 s|10 reps, 60 s|done
Row||3 sets of 10 reps, 1 s hold|30 reps, 30 s held|done
Wall angels||1:00|1:00|done
Prone W||2 sets of 10 reps, 2 s hold|20 reps, 40 s held|done
`
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

func TestWhatWasLeftOutAndWhy(t *testing.T) {
	r := done(t, "mobility", routine.Low, morning, map[int]session.Event{
		60: session.Hurts, 61: session.LeaveOut, // in the first exercise
		70: session.Skip, 71: session.Skip, // before the second one has begun
		90: session.Quit, 91: session.Quit, // in the third one
	})
	s := Summarise(r, nil)
	if s.Title != "Mobility day, partly done" || s.When != "Monday 23 November, 08:15" {
		t.Errorf("%q, %q", s.Title, s.When)
	}
	want := []string{"Thoracic rotation stretch: it hurt", "Thoracic extension over a chair: you skipped it",
		"Foam-roller thoracic mobilisation: session ended first"}
	for i, w := range want {
		if i >= len(s.OffPlan) || !strings.HasSuffix(s.OffPlan[i], w[strings.Index(w, ": ")+2:]) || !strings.HasPrefix(s.OffPlan[i], w[:strings.Index(w, ":")]) {
			t.Errorf("off plan: %q, want %q", s.OffPlan, want)
			break
		}
	}
}

func TestComparedWithTheLastOfTheSameDay(t *testing.T) {
	low := done(t, "mobility", routine.Low, morning.AddDate(0, 0, -3), nil)
	other := done(t, "stability", routine.Low, morning.AddDate(0, 0, -1), nil)
	high := done(t, "mobility", routine.High, morning, nil)
	six, two := 6, 2
	low.PainAfter, high.PainAfter = &six, &two
	records := []session.Record{low, other, high}
	earlier := Earlier(high, records)
	if earlier == nil || earlier.ID != low.ID {
		t.Fatalf("compared with %+v", earlier)
	}
	got := Summarise(high, earlier).Compared
	want := []string{"3 of 3 exercises, 19 reps, 1:39 held, 4:51 in all", "41 s more held", "6 reps more", "Pain after: 2, last time 6"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	low.Started = high.Started.Add(-time.Hour)
	if got, want := Summarise(high, &low).Then, "23 November, 07:15"; got != want {
		t.Errorf("on the same day: got %q, want %q", got, want)
	}
	if Earlier(low, records) != nil {
		t.Error("the first session is compared with a later one")
	}
}

func TestAnswersInWords(t *testing.T) {
	r := done(t, "stability", routine.Low, morning, nil)
	three, four, feel := 3, 4, "stiff\x1b[2J"
	r.PainAfter, r.Effort, r.Feel, r.Note = &three, &four, &feel, "lower\x07 chair"
	r.Routine.Name = text.New("My \u202eown")
	s := Summarise(r, nil)
	want := []string{"Pain: not recorded before, 3 after", "Effort: 4 of 10", "Stiff or loose before: stiff", "Note: lower chair"}
	if !slices.Equal(s.Answers, want) || s.Title != "My own, completed" {
		t.Errorf("%q, %q", s.Title, s.Answers)
	}
	if got := Summarise(done(t, "stability", routine.Low, morning, nil), nil).Answers; len(got) != 0 {
		t.Errorf("without answers: %q", got)
	}
}

// TestLastTimeIsThatOfTheSameExercise: whatever it was called then.
func TestLastTimeIsThatOfTheSameExercise(t *testing.T) {
	then, now := done(t, "stability", routine.Low, morning, nil), done(t, "stability", routine.High, morning.AddDate(0, 0, 1), nil)
	then.Exercises[1].Name = text.New("Angels, as they were called")
	rows, was := Summarise(now, &then).Rows, Summarise(then, nil).Rows
	for i, r := range rows {
		if r.Then != was[i].Amount() || i > 0 && r.Then == rows[0].Then {
			t.Errorf("%s: last time it was %q, want %q", r.Exercise, r.Then, was[i].Amount())
		}
	}
}
