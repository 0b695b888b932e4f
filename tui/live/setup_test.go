package live

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// TestTheDayAfterAHardOneIsLow, whatever level the settings ask for.
func TestTheDayAfterAHardOneIsLow(t *testing.T) {
	now := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	worst := 9
	known := &data.Snapshot{Settings: data.Settings{Options: routine.Options{Level: routine.High}},
		Assessments: []plan.Assessment{{ID: "a", At: now.AddDate(0, 0, -3), Feel: plan.Both, Items: []string{}}}}
	known.Replan(now)
	if got := HabitsOf(known, routine.Mobility, now).Level; got != routine.High {
		t.Errorf("on a usual day the level is %s", got)
	}
	known.Records = []session.Record{{ID: "r", Status: session.Completed, Started: now.AddDate(0, 0, -1),
		Routine: session.RoutineRef{ID: plan.MobilityDay, Focus: routine.Mobility}, Answers: session.Answers{PainAfter: &worst},
		Exercises: []session.ExerciseRecord{{ID: "e", Outcome: session.Done}}}}
	known.Replan(now)
	if got := HabitsOf(known, routine.Stability, now).Level; got != routine.Low {
		t.Errorf("on the day after a hard one the level is %s", got)
	}
}
