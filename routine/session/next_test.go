package session_test

import (
	"slices"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

// What comes next, as the player shows it and the voice tells it, from the
// middle of the step that begins at a second of the shipped days.
func TestNextWords(t *testing.T) {
	for _, c := range []struct {
		routine string
		at      float64
		want    string
	}{
		{"mobility", 5, "rep 1 of 3"},
		{"mobility", 25, "rep 2 of 3"},
		{"mobility", 50, "rep 3 of 3, then the right side"},
		{"mobility", 70, "the right side"},
		{"mobility", 140, "Thoracic extension over a chair"},
		{"mobility", 160, "spot 1 of 3, then spot 2 of 3"},
		{"mobility", 178, "spot 2 of 3"},
		{"mobility", 185, "spot 2 of 3, then spot 3 of 3"},
		{"mobility", 205, "Foam-roller thoracic mobilisation"},
		{"mobility", 280, "rep 10 of 10, then the end"},
		{"mobility", 288, "the end"},
		{"stability", 52, "rep 10 of 10, then rest 1 minute"},
		{"stability", 58, "rest 1 minute, then set 2 of 3"},
		{"stability", 80, "set 2 of 3"},
		{"stability", 281, "1 minute, then Prone W"},
		{"stability", 300, "Prone W"},
		{"stability-varied", 278, "the right hand"},
	} {
		timeline := routine.Flatten(shippedNamed(t, c.routine), routine.Options{})
		i, left := 0, toDuration(c.at)
		for ; left >= timeline.Steps[i].Duration; i++ {
			left -= timeline.Steps[i].Duration
		}
		if got := session.NextWords(timeline, i); got != c.want {
			t.Errorf("%s at %g s, %+v: %q, want %q", c.routine, c.at, timeline.Steps[i], got, c.want)
		}
	}
}

func TestWhereWords(t *testing.T) {
	for _, c := range []struct {
		only string
		at   float64
		want string
	}{
		{"stretch", 1, "Stretch, left side. Get ready, 4 seconds to go. Next: rep 1 of 2."},
		{"chair", 8, "Chair, spot 1 of 2. Hold, 3 seconds to go. Next: spot 2 of 2."},
		{"roller", 9, "Roller, rep 2 of 3. Work, 3 seconds to go. Next: rep 3 of 3, then the end."},
		{"row", 7, "Row, set 1 of 2, rep 1 of 2. Return, 2 seconds to go. Next: rep 2 of 2, then rest 30 seconds."},
		{"angels", 14, "Angels. Work, 30 seconds to go. Next: the end."},
	} {
		if got := start(t, c.only).after(c.at).s.WhereWords(); got != c.want {
			t.Errorf("%s: %s, want %s", c.only, got, c.want)
		}
	}
}

// The first hold of a side tells how long it is, in words that a voice and
// the recordings can say; a shorter one has no room for words.
func TestHoldsTellTheirLength(t *testing.T) {
	for _, c := range []struct{ hold, want string }{
		{"0.5s", ""}, {"1s", "Hold."}, {"2s", "Hold 2 seconds."}, {"2.3s", "Hold 2 seconds."}, {"2.5s", "Hold 2 and a half seconds."},
		{"17.5s", "Hold 17 and a half seconds."}, {"1m", "Hold 1 minute."}, {"90s", "Hold 1 minute 30."}, {"2m", "Hold 2 minutes."},
	} {
		r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"mobility\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"mobility\"\nposition = \"standing\"\ndose = { hold = \""+c.hold+"\" }\n")
		p := session.PlanCues(routine.Flatten(r, routine.Options{}), session.Voice{})
		if got := p.Step(2)[0].Words; got != c.want {
			t.Errorf("%s: %q, want %q", c.hold, got, c.want)
		}
	}
}

// TestNextNamesTheSideThatAlternates, so that the next rep is never the same
// words as this one.
func TestNextNamesTheSideThatAlternates(t *testing.T) {
	r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"stability\"\nposition = \"standing\"\n"+
		"dose = { reps = 2, tempo = { move = \"2s\" }, sides = \"alternate\" }\n")
	timeline := routine.Flatten(r, routine.Options{First: routine.Left})
	var got []string
	for i := range timeline.Steps {
		if next := session.NextWords(timeline, i); len(got) == 0 || got[len(got)-1] != next {
			got = append(got, next)
		}
	}
	want := []string{"rep 1 of 2, left side", "rep 1 of 2, right side", "rep 2 of 2, left side", "rep 2 of 2, right side, then the end", "the end"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
