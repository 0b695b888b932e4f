package plan

import (
	"cmp"
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

// Of is the level of one kind of day; a balance day is done at the low end (D3).
func (l Levels) Of(f routine.Focus) routine.Level {
	return cmp.Or(map[routine.Focus]routine.Level{routine.Mobility: l.Mobility, routine.Stability: l.Stability}[f], routine.Low)
}

// progression is how the level of one kind of day has gone.
type progression struct {
	level   routine.Level
	clean   int      // clean sessions in a row since the last step
	row     []string // the newest of them, cleanSessions at most
	began   Date     // the first session of the side
	changed Date     // the last step; 0 when there was none
	up      Date     // the last step up
	last    Date     // the last session of the side, balance days too
	step    step     // the last one
	latest  *verdict // of the last session of its own kind; nil before there is one
}

// step is a change of level: up or down, why, and the sessions that it rests on.
type step struct {
	up      bool
	why     string
	records []string
}

// verdict is what one session says about the level.
type verdict struct {
	bad, clean bool
	why        string // for a bad one, and for one between
}

// practise takes in what a session says about the levels. A balance day moves
// none, but it is a session of both sides.
func (s *state) practise(d dated) {
	for i, f := range sides {
		if !d.touched[i] {
			continue
		}
		c := &s.progressions[i]
		c.last = d.date
		if c.began == 0 {
			c.began = d.date
		}
		if d.Routine.Focus == f {
			c.take(d, s.verdict(d))
		}
	}
}

func (c *progression) take(d dated, v verdict) {
	c.latest = &v
	if !v.clean {
		c.clean, c.row = 0, nil
	}
	switch {
	case v.bad:
		c.to(c.level.Down(), d.date, step{why: v.why, records: []string{d.ID}})
	case v.clean:
		c.clean++
		c.row = append(slices.Clone(c.row[max(0, len(c.row)-cleanSessions+1):]), d.ID)
		if c.clean >= cleanSessions && (c.up == 0 || d.date-c.up > stepUpDays) {
			c.to(c.level.Up(), d.date, step{up: true, why: "Two sessions in a row went well.", records: c.row})
		}
	}
}

// to makes a step to another level; after it the row of clean sessions begins
// again.
func (c *progression) to(l routine.Level, on Date, why step) {
	if l == c.level {
		return
	}
	c.level, c.clean, c.row, c.changed, c.step = l, 0, nil, on, why
	if why.up {
		c.up = on
	}
}

// TowardLevel is how many good sessions in a row the kind of day of a session, the newest,
// has of those that take it up to a level. There is none for a balance day, at the top,
// where the person has set the level, and where the next step has to wait for its day.
func (p Plan) TowardLevel(r session.Record) (to routine.Level, good, of int) {
	side := slices.Index(sides[:], r.Routine.Focus)
	if side < 0 || p.s.settings.Level != "" {
		return "", 0, 0
	}
	c := p.s.progressions[side]
	switch raised := c.step.up && slices.Contains(c.step.records, r.ID); {
	case raised:
		return c.level, cleanSessions, cleanSessions
	case c.level == routine.High || c.clean >= cleanSessions || c.up != 0 && p.s.day+1-c.up <= stepUpDays:
		return "", 0, 0
	}
	return c.level.Up(), c.clean, cleanSessions
}

// fallBack takes the level of a side down to low after a long time without it.
func (s *state) fallBack() {
	for i := range s.progressions {
		if c := &s.progressions[i]; c.last != 0 && s.day-c.last >= levelAwayDays {
			c.clean, c.row = 0, nil
			c.to(routine.Low, s.day, step{why: "Four weeks went by without one."})
		}
	}
}

// verdict judges a session of a day's own kind; bad comes first (X).
func (s *state) verdict(d dated) verdict {
	after, on := d.PainAfter, d.date.Time().Format("2 January")
	switch {
	case hurtIn(*d.Record):
		return verdict{bad: true, why: "You had to stop an exercise on " + on + " because it hurt."}
	case worseMorning(*d.Record):
		return verdict{bad: true, why: "The morning after the session on " + on + " was worse."}
	case after != nil && *after >= badPain:
		return verdict{bad: true, why: "Pain was high after the session on " + on + "."}
	case after != nil && d.PainBefore != nil && *after-*d.PainBefore >= badRise:
		return verdict{bad: true, why: "Pain rose during the session on " + on + "."}
	case after == nil:
		return verdict{why: "Pain after the session on " + on + " was not recorded."}
	case !s.littlePain(*after):
		return verdict{why: "There was still some pain after the session on " + on + "."}
	case d.Effort != nil && *d.Effort > cleanEffort:
		return verdict{why: "The session on " + on + " was hard work."}
	case !halfDone(d):
		return verdict{why: "Less than half of the session on " + on + " was done."}
	}
	return verdict{clean: true}
}

func (s *state) littlePain(after int) bool {
	start := s.response.start
	return after <= cleanPain || after <= cleanHighPain && start != nil && after <= *start-cleanUnder
}

func halfDone(d dated) bool {
	done := 0
	for _, e := range d.Exercises {
		if e.Did() {
			done++
		}
	}
	return len(d.Exercises) == 0 && d.Status == session.Completed || len(d.Exercises) > 0 && done*cleanShare >= len(d.Exercises)
}

// atTop says whether a side has been at level high for a while, with clean
// sessions only.
func (s *state) atTop(side int) bool {
	c := s.progressions[side]
	if c.level != routine.High || s.day-c.changed < topDays {
		return false
	}
	n := 0
	for i := s.read - 1; i >= 0 && s.day-s.log.sessions[i].date < topDays; i-- {
		d := s.log.sessions[i]
		if d.Routine.Focus != sides[side] || !d.begun() {
			continue
		}
		if !s.verdict(d).clean {
			return false
		}
		n++
	}
	return n >= topSessions
}

// level is the level of a day today (see Plan.LevelOf).
func (s *state) level(f routine.Focus) routine.Level {
	switch {
	case s.hardOn(s.day - 1), s.toldToday() >= easePain:
		return routine.Low
	case s.settings.Level != "":
		return s.settings.Level
	}
	return s.levels().Of(f)
}

func (s *state) levels() Levels { return Levels{s.progressions[0].level, s.progressions[1].level} }
