package plan

import (
	"tspine/routine"
)

// news is what is told for newsDays from the day on which it becomes true.
type news struct {
	stretches bool // the mix has mobility days
	returns   Date // stretching came back
	firstWeek Date // the Monday after the first week done as planned
	balanced  bool
	balance   Date // the balance point was reached
	next      next
	offered   [2][nextThings]bool
}

// nextThing is what comes after level high, in this order.
type nextThing int

const (
	nextVariation nextThing = iota
	nextBand
	nextDay
	nextThings
)

// next is the one thing that is suggested at the top.
type next struct {
	thing nextThing
	side  int
	since Date // 0 when there is none
}

// isNews says whether what became true on a day is still told.
func (s *standing) isNews(since Date) bool { return since != 0 && s.day-since < newsDays }

// announce notes what becomes true at this moment.
func (s *standing) announce() {
	if !s.assessed() {
		return
	}
	n := &s.news
	_, read, check := s.reads()
	stretches := s.mix().Mobility > 0
	if stretches && !n.stretches && len(s.places) > 0 && s.day > s.places[0].Date {
		n.returns = s.day
	} else if !stretches {
		n.returns = 0
	}
	n.stretches = stretches

	balanced := abs(read.d) <= balanceD && s.judge(false).improved() && !s.w() && !check
	if balanced && !n.balanced {
		n.balance = s.day
	} else if !balanced {
		n.balance = 0
	}
	n.balanced = balanced
	s.lookUp()
}

// lookUp suggests the next thing at the top, one at a time and each once.
func (s *standing) lookUp() {
	n := &s.news
	if s.isNews(n.next.since) && s.climbs[n.next.side].level == routine.High && !s.lines.any() {
		return
	}
	n.next = next{}
	if s.lines.any() {
		return
	}
	for side := range sides {
		if !s.atTop(side) {
			continue
		}
		for t := range nextThings {
			if !n.offered[side][t] && s.mayOffer(t, side) {
				n.offered[side][t] = true
				n.next = next{t, side, s.day}
				return
			}
		}
	}
}

// mayOffer says whether a next thing fits: no more stretching while it is
// held back, no band for stretching, never more than mostDaysAWeek.
func (s *standing) mayOffer(t nextThing, side int) bool {
	if side == 0 && (t == nextBand || s.w() || s.position.class == Shift || s.position.class == Crossed || s.mix().Mobility == 0) {
		return false
	}
	switch t {
	case nextVariation:
		return !s.variesAlready(side)
	case nextDay:
		return s.mix().Total() < mostDaysAWeek
	}
	return true
}

// variesAlready says whether the newest session of a side had its harder
// variation.
func (s *standing) variesAlready(side int) bool {
	for i := s.read - 1; i >= 0; i-- {
		if d := s.log.sessions[i]; d.Routine.Focus == sides[side] && d.begun() {
			for _, e := range d.Exercises {
				if s.base(e.ID) != e.ID {
					return true
				}
			}
			return false
		}
	}
	return false
}

// praise notes the first week that was done as planned, when the week has ended.
func (s *standing) praise() {
	if s.news.firstWeek != 0 || !s.assessed() || len(s.weeks) == s.first {
		return
	}
	if asked, done := s.asked(s.weeks[len(s.weeks)-1]); asked > 0 && done >= asked {
		s.news.firstWeek = s.day
	}
}

func abs(n int) int { return max(n, -n) }
