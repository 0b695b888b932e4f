package plan

// week is a week from Monday to Sunday. Planned is what was suggested when it
// began, and is not changed afterwards.
type week struct {
	monday  Date
	planned Days
	paused  bool // stretching was paused on a later day
	stands  bool // a professional line or a block stood on one of its days
}

// closeWeek keeps the week that has ended. Before the first assessment no
// week counts.
func (s *state) closeWeek() {
	if s.assessed() {
		s.weeks = append(s.weeks, s.week)
	}
}

// beginWeeks makes this the first week, cut to the days that are left of it.
func (s *state) beginWeeks() {
	s.first, s.news.praised, s.news.firstWeek = len(s.weeks), false, 0
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

// consistent looks at so many of the newest complete weeks, passing over those
// in which a professional should have looked first.
func (s *state) consistent(weeks int) regular {
	out := consistent
	for i := len(s.weeks) - 1; i >= s.first && weeks > 0; i-- {
		if s.weeks[i].stands {
			continue
		}
		weeks--
		if asked, done := s.asked(s.weeks[i]); done < enough(asked) {
			out = irregular
		}
	}
	if weeks > 0 {
		return tooFew
	}
	return out
}

// lastWeeks are the sessions of so many of the newest complete weeks.
func (s *state) lastWeeks(weeks int) []string {
	var out []string
	for i := len(s.weeks) - 1; i >= s.first && weeks > 0; i-- {
		if s.weeks[i].stands {
			continue
		}
		weeks--
		var of []string
		for _, d := range s.log.since(s.weeks[i].monday) {
			if d.date < s.weeks[i].monday+daysInWeek && d.begun() {
				of = append(of, d.ID)
			}
		}
		out = append(of, out...)
	}
	return out
}
