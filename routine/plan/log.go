package plan

import (
	"cmp"
	"slices"

	"tspine/routine"
	"tspine/routine/session"
)

// log is what the records say, day by day. Sessions that are in progress, and
// those dated after tomorrow (a clock that was wrong), are not in it.
type log struct {
	today   Date
	records []dated // oldest first
	days    map[Date]kinds
}

// dated is a record with the day that it belongs to, the one it started on.
type dated struct {
	*session.Record
	date Date
}

// kinds are the kinds of day that were done on one date.
type kinds struct{ mobility, stability bool }

func (k kinds) has(f routine.Focus) bool {
	return k.mobility && f == routine.Mobility || k.stability && f == routine.Stability
}

func newLog(today Date, records []session.Record) log {
	l := log{today: today, days: map[Date]kinds{}}
	for i := range records {
		r := &records[i]
		d := DateOf(r.Started)
		// A zone that is ahead can date a session tomorrow.
		if r.Status == session.InProgress || d > today+1 {
			continue
		}
		l.records = append(l.records, dated{r, d})
		k := l.days[d]
		k.mobility = k.mobility || counts(*r, routine.Mobility)
		k.stability = k.stability || counts(*r, routine.Stability)
		l.days[d] = k
	}
	slices.SortStableFunc(l.records, func(a, b dated) int {
		return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.ID, b.ID))
	})
	return l
}

// done counts the days done from one date to another, both included. Two
// sessions of one kind on a date are one day.
func (l log) done(from, to Date) Days {
	var out Days
	for d := from; d <= to; d++ {
		k := l.days[d]
		if k.mobility {
			out.Mobility++
		}
		if k.stability {
			out.Stability++
		}
	}
	return out
}

// near says whether a day of the focus was done on d or the day before or
// after it (a change of zone can put a session on tomorrow's date).
func (l log) near(f routine.Focus, d Date) bool {
	for gap := 1 - Date(stabilityGap); gap < stabilityGap; gap++ {
		if l.days[d+gap].has(f) {
			return true
		}
	}
	return false
}

// of are the sessions of a focus, oldest first: those in which something of
// it was done.
func (l log) of(f routine.Focus) []dated {
	var out []dated
	for _, d := range l.records {
		if touched(*d.Record, f) {
			out = append(out, d)
		}
	}
	return out
}

// about says whether a record is a session of the focus; a balance day is one
// of both.
func about(r session.Record, f routine.Focus) bool {
	return r.Routine.Focus == f || r.Routine.Focus == routine.Balance
}

// block are the exercises of a record that belong to the focus: all of a
// mobility or a stability day, one block of a balance day.
func block(r session.Record, f routine.Focus) []session.ExerciseRecord {
	if r.Routine.Focus != routine.Balance {
		return r.Exercises
	}
	var out []session.ExerciseRecord
	for _, e := range r.Exercises {
		if e.Focus == f || e.Focus == "" {
			out = append(out, e)
		}
	}
	return out
}

// counts says whether a record is a day of the focus done: completed, or
// partial with at least half of its exercises done (halfDone, X).
func counts(r session.Record, f routine.Focus) bool {
	if !about(r, f) || r.Status == session.InProgress {
		return false
	}
	if r.Status == session.Completed {
		return true
	}
	done, planned := 0, 0
	for _, e := range block(r, f) {
		planned++
		if e.Outcome == session.Done {
			done++
		}
	}
	return planned > 0 && done*halfDone >= planned
}

func touched(r session.Record, f routine.Focus) bool {
	if !about(r, f) {
		return false
	}
	return r.Status == session.Completed || slices.ContainsFunc(block(r, f), func(e session.ExerciseRecord) bool {
		return len(e.Done) > 0 || e.Outcome == session.Hurt
	})
}

func ids(records []dated) []string {
	out := make([]string, len(records))
	for i, d := range records {
		out[i] = d.ID
	}
	return out
}

// since are the records from a date on.
func (l log) since(from Date) []dated {
	var out []dated
	for _, d := range l.records {
		if d.date >= from {
			out = append(out, d)
		}
	}
	return out
}
