package ask

import (
	"reflect"
	"strings"
	"testing"

	"tspine/routine/session"
)

func all() []Question {
	return append(append(append(Before(), After()...), Between()), Morning())
}

func TestPutGetClear(t *testing.T) {
	for _, c := range []struct {
		id, answer, kept string
		of               func(session.Answers) any
		want             any
	}{
		{"pain_before", " 0 ", "0", func(a session.Answers) any { return *a.PainBefore }, 0},
		{"pain_after", "10", "10", func(a session.Answers) any { return *a.PainAfter }, 10},
		{"pain_between", "4", "4", func(a session.Answers) any { return *a.PainBetween }, 4},
		{"effort", "7", "7", func(a session.Answers) any { return *a.Effort }, 7},
		{"feel", "2", "2", func(a session.Answers) any { return *a.Feel }, "loose"},
		{"feel", "both", "3", func(a session.Answers) any { return *a.Feel }, "both"},
		{"morning", "3", "3", func(a session.Answers) any { return *a.Morning }, "worse"},
		{"note", " left\x1b[31m\u202e side ", "left side", func(a session.Answers) any { return a.Note }, "left side"},
	} {
		q := find(t, c.id)
		var a session.Answers
		if got := q.Get(a); got != "" {
			t.Errorf("%s: not answered is %q", c.id, got)
		}
		if err := q.Put(&a, c.answer); err != nil {
			t.Fatalf("%s: %v", c.id, err)
		}
		if got := c.of(a); got != c.want {
			t.Errorf("%s %q: %v is kept", c.id, c.answer, got)
		}
		if got := q.Get(a); got != c.kept {
			t.Errorf("%s %q: answered with %q", c.id, c.answer, got)
		}
		q.Clear(&a)
		if !reflect.DeepEqual(a, session.Answers{}) {
			t.Errorf("%s: cleared is %+v", c.id, a)
		}
	}
}

func TestWhatCannotBeAnAnswer(t *testing.T) {
	const number, choice = "write a whole number from 0 to 10, or nothing to skip", "write a number from 1 to 4, or nothing to skip"
	for _, c := range []struct{ id, answer, want string }{
		{"pain_before", "11", number},
		{"pain_before", "-1", number},
		{"pain_before", "three", number},
		{"pain_before", "", number},
		{"effort", "4.5", number},
		{"feel", "5", choice},
		{"feel", "fine", choice},
		{"morning", "0", "write a number from 1 to 3, or nothing to skip"},
	} {
		var a session.Answers
		err := find(t, c.id).Put(&a, c.answer)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s %q: %v", c.id, c.answer, err)
		}
		if !reflect.DeepEqual(a, session.Answers{}) {
			t.Errorf("%s %q leaves %+v", c.id, c.answer, a)
		}
	}
}

func TestEveryQuestionIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, q := range all() {
		if seen[q.ID] || !strings.HasSuffix(q.Words, "?") {
			t.Errorf("%s: %q", q.ID, q.Words)
		}
		seen[q.ID] = true
		if q.Kind == Scale && (q.Low == "" || q.High == "" || q.Max <= q.Min) {
			t.Errorf("%s: a scale from %d %q to %d %q", q.ID, q.Min, q.Low, q.Max, q.High)
		}
		if q.Kind == Choice && len(q.Choices) < 2 {
			t.Errorf("%s: %d choices", q.ID, len(q.Choices))
		}
	}
}

func find(t *testing.T, id string) Question {
	t.Helper()
	for _, q := range all() {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("no question %s", id)
	return Question{}
}
