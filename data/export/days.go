package export

import (
	"errors"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// Day is a planned day.
type Day struct {
	Date    plan.Date
	Routine string // id
	Name    text.Text
	Length  time.Duration
}

// Why there are no planned days.
var (
	ErrNoPlan  = errors.New("there is no plan to export yet: take the assessment first (tspine assess)")
	ErrRest    = errors.New("nothing can be planned until your back has been looked at: `tspine plan` says why, and `tspine assess --cleared DATE` records that you are cleared")
	ErrBlocked = errors.New("nothing can be planned until a professional has seen your warning sign: once you are cleared, record the date (tspine assess --cleared DATE)")
)

// Days are the planned days from the day of now to the end of the next week.
// Each is what the program would suggest on that day if the days before it are
// done as planned. of is where names and lengths come from.
func Days(now time.Time, assessments []plan.Assessment, records []session.Record, s plan.Settings, of func(day string) (routine.Routine, bool)) ([]Day, error) {
	first := plan.Make(now, assessments, records, s)
	switch {
	case first.Blocked:
		return nil, ErrBlocked
	case first.Class == plan.NoClass:
		return nil, ErrNoPlan
	case first.LookFirst:
		return nil, ErrRest
	}
	assumed := append([]session.Record{}, records...)
	today := plan.DateOf(now)
	var days []Day
	for date := today; date < today.Monday()+14; date++ {
		at := now.AddDate(0, 0, int(date-today))
		p := plan.Make(at, assessments, assumed, s)
		r, some := of(p.Today.Routine)
		if !some {
			continue
		}
		days = append(days, Day{date, r.ID, r.Name, length(r, p.Today)})
		assumed = append(assumed, session.Record{Status: session.Completed, Started: at, Ended: &at,
			Routine: session.RoutineRef{ID: r.ID, Name: r.Name, Focus: r.Focus}})
	}
	return days, nil
}

// length is how long the session that is suggested takes: at its level, and
// without what is left out of it.
func length(r routine.Routine, t plan.Today) time.Duration {
	r, _ = r.Without(t.LeftOut)
	return session.Flatten(r, routine.Options{Level: t.Level}, session.Voice{}).Total()
}
