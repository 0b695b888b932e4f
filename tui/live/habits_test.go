package live

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
)

// An exercise is new for its first sessions, and again after a month without
// it: its get ready is as long as the words need, and short between.
func TestAnExerciseIsNewAtFirstAndAfterAMonth(t *testing.T) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	at := func(days ...int) (h Habits) {
		for _, d := range days {
			h.Records = append(h.Records, session.Record{Started: now.AddDate(0, 0, -d),
				Exercises: []session.ExerciseRecord{{ID: "row", Done: []session.Amount{{Reps: 10}}}, {ID: "wall-angel"}}})
		}
		h.Now = now
		return h
	}
	stability, _ := data.Find("stability", "")
	for name, c := range map[string]struct {
		habits Habits
		met    int
	}{
		"never":                     {at(), 0},
		"twice":                     {at(5, 2), 2},
		"three times":               {at(9, 5, 2), 3},
		"a month ago":               {at(50, 45, 40, 31), 0},
		"a month ago, and since":    {at(60, 58, 55, 3), 1},
		"three weeks ago":           {at(30, 25, 23, 21), 4},
		"a clock that was set back": {at(-2, -3, -4), 3},
	} {
		if got := c.habits.Voice().Met["row"]; got != c.met {
			t.Errorf("%s: met %d times, want %d", name, got, c.met)
		}
		s := New(flow.Choice{Routine: stability.Routine}, c.habits, now, 1, session.Answers{})
		if long := s.Step().Duration > 2*routine.ReadyTime; long != (c.met < session.NewFor) {
			t.Errorf("%s: %s to get ready", name, s.Step().Duration)
		}
	}
}
