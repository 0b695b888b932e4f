package tui

import (
	"testing"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// hadPain gives a session its pain.
func hadPain(before, after int) func(*session.Record) {
	return func(r *session.Record) { r.PainBefore, r.PainAfter = &before, &after }
}

// TestCorrectingASession opens a past one, and keeps what is said anew.
func TestCorrectingASession(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("h").sees("Sessions", "> Sun 22 Nov", "Pain: 3 before, 5 after", "Fri 20 Nov")
		r.press("down", "enter").sees("Stability day, completed", "e edit", "Del remove", "4 → 4")
		r.press("e").sees("Correct your answers", "How much did your upper back hurt after the session?", "[4]")
		r.press("down", "down", "2", "down", "down", "w", "e", "l", "l", "enter").sees("Stability day, completed", "4 → 2", "Note: well")
		r.press("enter").sees("Pain: 4 before, 2 after").press("esc").sees("Today")
		all := r.records()
		if got := all[0]; *got.PainAfter != 2 || *got.PainBefore != 4 || got.Note != "well" || got.Effort != nil || len(all) != 2 {
			t.Errorf("kept: %+v", got.Answers)
		}
	}, did(plan.StabilityDay, 3, hadPain(4, 4)), did(plan.MobilityDay, 1, hadPain(3, 5)))
}

// TestEveryAnswerOfASessionIsToldAndCorrected: what was said between the halves of a
// balance day and on the next morning too. Other days have no halves.
func TestEveryAnswerOfASessionIsToldAndCorrected(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(120, 40).press("h").sees("Pain between the halves: 6", "The morning after: worse")
		r.press("enter").sees("Pain between the halves: 6", "The morning after: worse").press("e")
		r.sees("How did it feel before the session?", "How much did your upper back hurt between the two halves?")
		r.press("down", "2", "down", "4", "enter").sees("Stiff or loose before: loose", "Pain between the halves: 4", "The morning after: worse")
		if got := r.records()[1].Answers; *got.PainBetween != 4 || *got.Feel != "loose" || *got.Morning != "worse" {
			t.Errorf("kept: %+v", got)
		}
		r.press("enter", "down", "enter", "e").sees("How did it feel before the session?").misses("halves").press("enter")
		if got := r.records()[0].Answers; got.PainBetween != nil || *got.PainBefore != 4 {
			t.Errorf("kept: %+v", got)
		}
	}, did(plan.StabilityDay, 3, hadPain(4, 4)), did(plan.BalanceDay, 1, func(r *session.Record) {
		hadPain(3, 5)(r)
		between, morning := 6, string(plan.WorseMorning)
		r.PainBetween, r.Morning = &between, &morning
	}))
}

// TestProgressLeadsToTheSessions, and back.
func TestProgressLeadsToTheSessions(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("p").sees("Progress", "h sessions").press("h").sees("> Sun 22 Nov").press("enter").sees("Mobility day, completed", "e edit")
		r.press("esc").sees("Sessions").press("esc").sees("Progress", "[Overview]").press("esc").sees("Today")
	}, did(plan.MobilityDay, 1, hadPain(3, 5)))
}

// TestTakingASessionOut asks once, and moves it to the trash.
func TestTakingASessionOut(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("h", "enter", "delete").sees("Remove it, so that it no longer counts?", "Nothing is deleted").press("enter").sees("Mobility day, completed")
		r.press("delete", "2", "enter").sees("Sessions", "1 session", "> Fri 20 Nov").press("esc").sees("Today")
		trash, _, err := r.visit.Store.Trash()
		if all := r.records(); err != nil || len(all) != 1 || len(trash) != 1 || trash[0].Routine.ID != plan.MobilityDay {
			t.Errorf("%d sessions, in the trash %v, %v", len(all), trash, err)
		}
	}, did(plan.StabilityDay, 3, hadPain(4, 4)), did(plan.MobilityDay, 1, hadPain(3, 5)))
}

// TestAddingASession keeps one that was done without the program.
func TestAddingASession(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("h", "a").sees("Add a session", "Which routine did you do?").press("enter").sees("Say which routine it was")
		r.press("3", "down", "left", "left", "down", "5", "down", "3", "enter").sees("Stability day, completed", "Saturday 21 November, 12:00", "5 → 3")
		r.press("enter").sees("2 sessions", "Sat 21 Nov", "> Sun 22 Nov")
		all := r.records()
		if len(all) != 2 || all[0].Routine.ID != plan.StabilityDay || *all[0].PainBefore != 5 || all[0].Totals().ExercisesDone != 3 || all[0].Status != session.Completed {
			t.Errorf("kept: %+v", all)
		}
	}, did(plan.MobilityDay, 1, hadPain(3, 5)))
}
