package plan

import (
	"slices"

	"tspine/routine"
	"tspine/routine/session"
)

// Levels are the suggested levels of the two days. A balance day has its own,
// the low end of every range (D3).
type Levels struct {
	Mobility  routine.Level `json:"mobility"`
	Stability routine.Level `json:"stability"`
}

// climb is how the level of one kind of day has gone.
type climb struct {
	level routine.Level
	clean int // clean sessions in a row since the last step
	steps []rung
}

// rung is one step up or down and the sessions that it rests on.
type rung struct {
	up      bool
	date    Date
	records []string
}

// climbOf follows the level of a focus through its own days, low at first.
// Balance days are left out: they are done at the low end.
func climbOf(l log, f routine.Focus) climb {
	c := climb{level: routine.Low}
	var clean []string
	for _, d := range l.of(f) {
		if d.Routine.Focus != f {
			continue
		}
		switch {
		case tooMuch(*d.Record):
			c.step(false, d, []string{d.ID})
			clean = nil
		case isClean(*d.Record, f):
			if clean = append(clean, d.ID); len(clean) == cleanSessions {
				c.step(true, d, clean)
				clean = nil
			}
		case d.Effort != nil && *d.Effort > cleanEffort:
			clean = nil // hard work begins the row again; an unrated session does not
		}
	}
	c.clean = len(clean)
	return c
}

func (c *climb) step(up bool, d dated, records []string) {
	to := c.level.Down()
	if up {
		to = c.level.Up()
	}
	if to != c.level {
		c.level = to
		c.steps = append(c.steps, rung{up, d.date, records})
	}
}

// tooMuch takes the level down (X).
func tooMuch(r session.Record) bool {
	return r.PainAfter != nil && *r.PainAfter >= downPain || worseMorning(r) || hurtIn(r)
}

// isClean needs both ratings: one that was skipped is missing, not good. A
// session that made it worse (worseRise) is not clean however low the pain.
func isClean(r session.Record, f routine.Focus) bool {
	return counts(r, f) && rise(r, f) < worseRise && r.PainAfter != nil && *r.PainAfter <= cleanPain &&
		r.Effort != nil && *r.Effort <= cleanEffort
}

func worseMorning(r session.Record) bool {
	return r.Morning != nil && *r.Morning == string(WorseMorning)
}

func hurtIn(r session.Record) bool {
	return slices.ContainsFunc(r.Exercises, func(e session.ExerciseRecord) bool { return e.Outcome == session.Hurt })
}
