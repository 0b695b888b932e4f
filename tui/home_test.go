package tui

import (
	"testing"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// wrote gives a session a note.
func wrote(note string) func(*session.Record) {
	return func(r *session.Record) { r.Note = note }
}

// TestHomeShowsTheNoteForToday: that of the last session of today's kind, in one line.
func TestHomeShowsTheNoteForToday(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("MOBILITY DAY", "Your note: Take the other chair.", "Last time").misses("Your note: Shorten", "below").resize(120, 40).sees("Your note: Take the other chair.", "Thoracic rotation stretch")
	}, did(plan.MobilityDay, 6, wrote("No.")), did(plan.MobilityDay, 4, wrote("Take the other chair.")), did(plan.StabilityDay, 2, wrote("Shorten the band.")))
	meet(t, func(r *robot) {
		r.sees("Your note: Take the other chair, and put…", "Enter start")
	}, did(plan.MobilityDay, 4, wrote("Take the other chair, and put something soft under your knees.")), did(plan.StabilityDay, 2, nil))
}

// TestTheSummaryTellsWhatIsAhead: the next session and when, and how far the next level
// is; on a balance day, which has one level, the former only.
func TestTheSummaryTellsWhatIsAhead(t *testing.T) {
	for _, c := range []struct {
		id    string
		good  int // sessions before
		words string
	}{
		{plan.MobilityDay, 0, "Mobility: 1 of 2 good sessions in a row for level mid."},
		{plan.MobilityDay, 1, "Mobility: 2 good sessions in a row, so level mid from now on."},
		{plan.BalanceDay, 0, ""},
	} {
		wishes := []beforehand{begins(c.id)}
		for n := range c.good {
			wishes = append(wishes, did(c.id, 3*(n+1), hadPain(2, 1)))
		}
		meet(t, func(r *robot) {
			r.press("2", "enter").after(40*time.Minute).sees("How was it?").press("1", "enter").sees("completed", "Next", " tomorrow.")
			if r.sees(c.words); c.words == "" {
				r.misses("good session")
			}
			r.press("enter", "l").misses("good sessions in a row")
		}, wishes...)
	}
}
