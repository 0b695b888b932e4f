package data

import (
	"time"

	"tspine/routine"
	"tspine/routine/plan"
)

// lookAhead is how many days are looked through for the next session (X).
const lookAhead = 7

// Next is the next session that is suggested after today, and in how many days; 0 when
// there is none for a week.
func (s *Snapshot) Next(now time.Time) (r routine.Routine, in int) {
	for n := 1; n <= lookAhead; n++ {
		p := plan.Make(now.AddDate(0, 0, n), s.Assessments, s.Records, s.PlanSettings())
		if r, ok := s.Routine(p.Today.Routine); ok && !p.Blocked {
			return r, n
		}
	}
	return routine.Routine{}, 0
}
