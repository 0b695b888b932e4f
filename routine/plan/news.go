package plan

// news is what is told for newsDays from the day on which it becomes true.
type news struct {
	returns   Date // stretching came back
	firstWeek Date // the Monday after the first week done as planned
	balance   Date // the balance point was reached, and has been held since
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
func (s *state) isNews(since Date) bool { return since != 0 && s.day-since < newsDays }

// end is the end of a day, or now: what no single happening brings about becomes
// true on the day at whose end it is true.
func (s *state) end() {
	switch n := &s.news; {
	case !s.inBalance():
		n.balance = 0
	case n.balance == 0:
		n.balance = s.day
	}
	s.lookUp()
}

// inBalance says whether the balance point is reached (X).
func (s *state) inBalance() bool {
	return s.assessed() && abs(count(s.answers).d) <= balanceD && s.judge(false).improved() && !s.w() && !s.checkAdvised()
}

// nextTold says whether the next thing is told: for newsDays, while it fits.
func (s *state) nextTold() bool {
	n := s.news.next
	return s.isNews(n.since) && s.ready(n.thing, n.side)
}

// lookUp suggests the next thing at the top, one at a time and each once: first
// what is first in the order, then the side.
func (s *state) lookUp() {
	n := &s.news
	if s.nextTold() {
		return
	}
	for t := range nextThings {
		for side := range sides {
			if !n.offered[side][t] && s.ready(t, side) && !(t == nextVariation && s.variesAlready(side)) {
				n.offered[side][t] = true
				n.next = next{t, side, s.day}
				return
			}
		}
	}
}

// furthered are the exercises, by side, that a variation and a band make harder.
var furthered = [len(sides)]string{"thoracic-rotation", "row"}

// ready says whether a next thing fits: the side is at the top, no professional
// should look first, no more of an exercise that is left out, no more stretching
// while it is held back, no band for stretching, never more than mostDaysAWeek.
func (s *state) ready(t nextThing, side int) bool {
	if !s.atTop(side) || s.lines.any() || t != nextDay && s.isLeftOut(furthered[side]) {
		return false
	}
	if side == 0 && (t == nextBand || s.w() || s.now.class == Shift || s.now.class == Crossed || s.mix().Mobility == 0) {
		return false
	}
	return t != nextDay || s.mix().Total() < mostDaysAWeek
}

// variesAlready says whether the newest session of a side had its harder
// variation.
func (s *state) variesAlready(side int) bool {
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

// praise notes the first week that was done as planned, each kind by itself,
// when the week has ended.
func (s *state) praise() {
	if s.news.firstWeek != 0 || len(s.weeks) == s.first {
		return
	}
	w := s.weeks[len(s.weeks)-1]
	done := s.log.done(w.monday, w.monday+daysInWeek-1)
	if w.planned.Total() > 0 && done.Mobility >= w.planned.Mobility && done.Stability >= w.planned.Stability {
		s.news.firstWeek = s.day
	}
}

func abs(n int) int { return max(n, -n) }
