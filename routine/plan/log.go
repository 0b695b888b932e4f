package plan

import (
	"cmp"
	"slices"
	"sort"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// sides are the two kinds of work, in the order in which they are told.
var sides = [2]routine.Focus{routine.Mobility, routine.Stability}

// log is what the records say: the sessions, oldest first, and what was done
// on which day. Sessions dated after tomorrow (a clock that was wrong) are not
// in it; one dated tomorrow, by a zone that is ahead, is today's.
type log struct {
	sessions []dated
	days     map[Date]kinds
}

// dated is a record with the day that it started on.
type dated struct {
	*session.Record
	date    Date
	morning Date    // from when on the morning after can be known
	touched [2]bool // something of the side was done, or hurt
	rise    [2]int  // of pain over the side's block
}

// kinds are the kinds of work that were done on one date.
type kinds struct{ done [2]bool }

func (k kinds) any() bool { return k.done[0] || k.done[1] }

func newLog(today Date, records []session.Record) log {
	l := log{days: map[Date]kinds{}}
	for i := range records {
		r := &records[i]
		d := dated{Record: r, date: DateOf(r.Started), morning: dayByMorning(r.Started) + 1}
		if d.date > today+1 {
			continue
		}
		d.date = min(d.date, today)
		k := l.days[d.date]
		for i, f := range sides {
			d.touched[i], d.rise[i] = touched(*r, f), rise(*r, f)
			k.done[i] = k.done[i] || d.touched[i]
		}
		l.sessions = append(l.sessions, d)
		l.days[d.date] = k
	}
	sort.SliceStable(l.sessions, func(i, j int) bool {
		a, b := &l.sessions[i], &l.sessions[j]
		return cmp.Or(cmp.Compare(a.date, b.date), a.Started.Compare(b.Started), cmp.Compare(a.ID, b.ID)) < 0
	})
	return l
}

// done counts the days done from one date to another, both included. Two
// sessions of one kind on a date are one day.
func (l log) done(from, to Date) Days {
	var out Days
	for d := from; d <= to; d++ {
		k := l.days[d]
		if k.done[0] {
			out.Mobility++
		}
		if k.done[1] {
			out.Stability++
		}
	}
	return out
}

// since are the sessions from a date on.
func (l log) since(from Date) []dated {
	i, _ := slices.BinarySearchFunc(l.sessions, from, func(d dated, from Date) int { return cmp.Compare(d.date, from) })
	return l.sessions[i:]
}

// begun says whether something of either side was done, or hurt: a session of
// which nothing was done says nothing for levels, the worse side and days done
// (X), but its pains count.
func (d dated) begun() bool { return d.touched[0] || d.touched[1] }

// touched says whether something of the side was done in a session, or hurt: of a
// balance day, which is one of both, in one block of it.
func touched(r session.Record, f routine.Focus) bool {
	if r.Routine.Focus != f && r.Routine.Focus != routine.Balance {
		return false
	}
	return r.Status == session.Completed || slices.ContainsFunc(r.Exercises, func(e session.ExerciseRecord) bool {
		return (r.Routine.Focus == f || e.Focus == f || e.Focus == "") && (len(e.Done) > 0 || e.Outcome == session.Hurt)
	})
}

// rise is by how much pain rose over the block of a side; 0 when one of the
// ratings is missing. On a balance day the pain between the blocks parts them.
func rise(r session.Record, f routine.Focus) int {
	before, after := r.PainBefore, r.PainAfter
	if r.Routine.Focus == routine.Balance {
		if f == routine.Mobility {
			after = r.PainBetween
		} else {
			before = r.PainBetween
		}
	}
	if before == nil || after == nil {
		return 0
	}
	return *after - *before
}

func worseMorning(r session.Record) bool {
	return r.Morning != nil && *r.Morning == string(WorseMorning)
}

func hurtIn(r session.Record) bool {
	return slices.ContainsFunc(r.Exercises, func(e session.ExerciseRecord) bool { return e.Outcome == session.Hurt })
}

func ids(sessions []dated) []string { return text.Each(sessions, func(d dated) string { return d.ID }) }
