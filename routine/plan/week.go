package plan

import "slices"

// week is a week from Monday to Sunday. Planned is what was suggested when it
// began, and is not changed afterwards.
type week struct {
	monday  Date
	planned Days
	paused  bool // stretching was paused on a later day
	stands  bool // a professional line or a block stood on one of its days
}

// beginWeeks makes this the first week, cut to the days that are left of it.
func (s *state) beginWeeks() {
	s.first, s.news.firstWeek = len(s.weeks), 0
	monday := s.day.Monday()
	s.week = week{monday: monday, planned: s.mix().cutTo(daysInWeek - int(s.day-monday)), stands: s.week.stands || s.lines.any()}
}

// asked is what the week asks for and what was done of it: where stretching
// was paused on the way, no more mobility days than were done; a side of which
// none was planned counts nothing.
func (s *state) asked(w week) (asked, done int) {
	planned, d := w.planned, s.log.done(w.monday, min(s.day, w.monday+daysInWeek-1))
	if w.paused {
		planned.Mobility = min(planned.Mobility, d.Mobility)
	}
	if w.planned.Mobility == 0 {
		d.Mobility = 0
	}
	if w.planned.Stability == 0 {
		d.Stability = 0
	}
	return planned.Total(), d.Total()
}

// enough is the consistent share of planned days, halves up.
func enough(planned int) int { return (planned*consistentPercent + 50) / 100 }

// regular is whether some weeks were regular; there may be too few to tell.
type regular int

const (
	tooFew regular = iota
	consistent
	irregular
)

// newest are n of the newest complete weeks at most, newest first, passing over
// those in which a professional should have looked first.
func (s *state) newest(n int) (out []week) {
	for i := len(s.weeks) - 1; i >= s.first && len(out) < n; i-- {
		if !s.weeks[i].stands {
			out = append(out, s.weeks[i])
		}
	}
	return out
}

// consistent looks at so many of the newest complete weeks.
func (s *state) consistent(weeks int) regular {
	newest := s.newest(weeks)
	switch {
	case len(newest) < weeks:
		return tooFew
	case slices.ContainsFunc(newest, func(w week) bool { asked, done := s.asked(w); return done < enough(asked) }):
		return irregular
	}
	return consistent
}

// lastWeeks are the sessions of so many of the newest complete weeks.
func (s *state) lastWeeks(weeks int) (out []string) {
	for _, w := range slices.Backward(s.newest(weeks)) {
		for _, d := range s.log.since(w.monday) {
			if d.date < w.monday+daysInWeek && d.begun() {
				out = append(out, d.ID)
			}
		}
	}
	return out
}
