package tui

import (
	"testing"

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
