package plan

import (
	"slices"

	"tspine/routine"
	"tspine/routine/session"
)

// worseSide are the newest sessions of a side that made it worse, when there
// are enough of them to speak of the worse side (C3, X); else nil.
func worseSide(l log, f routine.Focus) []dated {
	recent := l.of(f)
	recent = recent[max(0, len(recent)-worseOf):]
	var worse []dated
	for _, d := range recent {
		if l.today-d.date <= worseDays && (rise(*d.Record, f) >= worseRise || worseMorning(*d.Record)) {
			worse = append(worse, d)
		}
	}
	if len(worse) < worseSessions {
		return nil
	}
	return worse
}

// rise is by how much pain rose over the block of a focus; 0 when one of the
// ratings is missing. On a balance day the pain between the blocks parts
// them; without it the whole day counts for both.
func rise(r session.Record, f routine.Focus) int {
	before, after := r.PainBefore, r.PainAfter
	if r.Routine.Focus == routine.Balance && r.PainBetween != nil {
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

// leave is an exercise to leave out, and the sessions in which it hurt.
type leave struct {
	exercise session.ExerciseRecord
	records  []string
}

// leaveOut are the exercises that were ended because they hurt, twice within
// hurtDays (X), in the order of the exercises' ids. Such an exercise stays
// left out until hurtDays after the last time, or until "seen and cleared".
func leaveOut(l log, cleared Date) []leave {
	ends := map[string][]dated{}
	last := map[string]session.ExerciseRecord{}
	for _, d := range l.records {
		for _, e := range d.Exercises {
			if e.Outcome == session.Hurt && l.today-d.date <= 2*hurtDays && d.date > cleared {
				ends[e.ID] = append(ends[e.ID], d)
				last[e.ID] = e
			}
		}
	}
	var out []leave
	for id, ds := range ends {
		if len(ds) < hurtTwice {
			continue
		}
		pair := ds[len(ds)-hurtTwice:]
		if pair[1].date-pair[0].date <= hurtDays && l.today-pair[1].date <= hurtDays {
			out = append(out, leave{last[id], ids(pair)})
		}
	}
	slices.SortFunc(out, func(a, b leave) int {
		if a.exercise.ID < b.exercise.ID {
			return -1
		}
		return 1
	})
	return out
}
