package plain

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/live"
)

// stiff makes the person one who has begun: the safety notice is read, and the
// assessment says stiff.
func (h *home) stiff() {
	h.t.Helper()
	if _, err := data.ChangeSettings(h.p.Dirs, func(s *data.Settings) { s.Acknowledged = plan.DateOf(now()) - 1 }); err != nil {
		h.t.Fatal(err)
	}
	at := now().AddDate(0, 0, -10)
	err := h.p.Store.SaveAssessment(plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 1), At: at,
		Items: []string{"M1", "M2"}, Feel: plan.Stiff, Warnings: []string{}})
	if err != nil {
		h.t.Fatal(err)
	}
}

// did keeps a whole session of so many days ago.
func (h *home) did(id string, daysAgo int, change func(*session.Record)) {
	h.t.Helper()
	at := now().AddDate(0, 0, -daysAgo)
	s := live.New(flow.Choice{Routine: shipped(h.t, id)}, live.Habits{Settings: data.Settings{Options: routine.Options{Level: "low"}}}, at, 7, session.Answers{})
	s, _ = s.Apply(at, session.Start)
	for s.Mode() != session.Ended {
		at = at.Add(time.Second)
		s, _ = s.Apply(at, session.Tick)
	}
	r := s.Record()
	change(&r)
	if err := h.p.Store.Save(r); err != nil {
		h.t.Fatal(err)
	}
}

// wrote gives a session a note.
func wrote(note string) func(*session.Record) {
	return func(r *session.Record) { r.Note = note }
}

// TestHomeTellsTheNoteForToday: that of the last session of today's kind.
func TestHomeTellsTheNoteForToday(t *testing.T) {
	atHome(t, func(h *home) {
		h.stiff()
		h.did(plan.MobilityDay, 4, wrote("Take the other chair."))
		h.did(plan.StabilityDay, 2, wrote("Shorten the band."))
		h.uses().sees("Today: Mobility day", "Your note from last time: Take the other chair.\n").writes("q").finishes()
	})
}

// TestTheSummaryTellsWhatIsAhead as the app does.
func TestTheSummaryTellsWhatIsAhead(t *testing.T) {
	atHome(t, func(h *home) {
		h.stiff()
		h.begin(func() {
			_ = h.follow(flow.Want{Session: true, Choice: flow.Choice{Routine: shipped(t, plan.MobilityDay)}})
		})
		h.writes("2", "", "").after(20*time.Minute).writes("1", "", "").sees("Mobility day, completed",
			"\nNext: Stability day tomorrow.\nMobility: 1 of 2 good sessions in a row for level mid.\n")
		h.finishes()
	})
}

// TestWhatEnterDoesWhereNoSessionIsBegun: `tspine start` has no home to go back to.
func TestWhatEnterDoesWhereNoSessionIsBegun(t *testing.T) {
	atHome(t, func(h *home) {
		h.stiff()
		h.begin(func() {
			_ = h.follow(flow.Want{Session: true, Choice: flow.Choice{Routine: shipped(t, plan.MobilityDay)}})
		})
		h.writes("7", "", "").sees("That is a lot of pain").writes("").sees("Rest day", "Press Enter: quit.\n").writes("").finishes()
		h.uses().writes("1").sees("2 Mobility day").writes("2", "7", "", "", "").sees("Rest day", "Press Enter: home.\n").writes("").sees("What next?").writes("q").finishes()
	})
	atHome(t, func(h *home) {
		h.stiff()
		h.begin(func() {
			_ = h.follow(flow.Want{Session: true, Choice: flow.Choice{Routine: shipped(t, plan.MobilityDay)}})
		})
		h.writes("w", "1").sees("See a professional first", "Press Enter: quit. c: I have been cleared.\n").writes("").finishes()
	})
}
