package plan

import "time"

// line is a professional line: a reason to have it looked at before going on.
type line int

const (
	lineSigns line = iota
	lineWorse
	lineNoResponse
	lineNoLasting
	lineNotImproved
	lineHardDays
	linePainRising
	lineStrongPain
	lineBothSides
	allLines
)

// lines are the professional lines: since when the reason for each holds, and
// which of them stand.
type lines struct {
	since  [allLines]Date // 0 when its reason does not hold
	stands [allLines]bool
	quiet  [allLines]bool // held when a professional saw it: silent for quietDays
	today  bool           // one stood at some moment of today
}

func (l lines) any() bool {
	for _, stands := range l.stands {
		if stands {
			return true
		}
	}
	return false
}

// clearance is the newest "seen, may go on": the day that it speaks for, and
// when it was recorded.
type clearance struct {
	day Date
	at  time.Time
}

// seen says whether what happened at a moment was before a professional saw
// the person: it no longer counts for a professional line.
func (s *standing) seen(date Date, at time.Time) bool {
	return s.cleared.day != 0 && (date < s.cleared.day || date == s.cleared.day && !at.After(s.cleared.at))
}

// clear takes in a "seen, may go on". A day that was still to come clears
// nothing.
func (s *standing) clear(a Assessment) {
	if a.Cleared == 0 || a.Cleared > DateOf(a.At) {
		return
	}
	s.clearSigns(a.Cleared)
	if a.Cleared < s.cleared.day {
		return
	}
	s.cleared = clearance{a.Cleared, a.At}
	for l := range allLines {
		s.lines.quiet[l] = s.lines.since[l] != 0 && s.lines.since[l] <= a.Cleared
	}
	s.takeBack()
}

// draw says which professional lines stand at this moment.
func (s *standing) draw() {
	quiet := s.cleared.day != 0 && s.day < s.cleared.day+quietDays
	rule := s.byTime()
	for l := range allLines {
		holds, fresh := s.holds(l, rule)
		if !holds {
			s.lines.since[l] = 0
		} else if s.lines.since[l] == 0 {
			s.lines.since[l] = s.day
		}
		s.lines.stands[l] = holds && fresh && !(quiet && s.lines.quiet[l] && byTimeOnly(l))
	}
	if s.lines.any() {
		s.week.stands, s.lines.today = true, true
	}
}

// byTimeOnly are the lines that no single happening brings about: they are
// quieted as they stand. The others look at what happened since.
func byTimeOnly(l line) bool {
	return l == lineNoResponse || l == lineNoLasting || l == lineNotImproved
}

// holds says whether the reason for a line holds, and whether there is
// something to it that a professional has not seen. rule is the rule by time
// that holds now.
func (s *standing) holds(l line, rule timeRule) (holds, fresh bool) {
	switch l {
	case lineSigns:
		return len(s.waiting) > 0, true
	case lineWorse:
		return rule == timeWorse, true
	case lineNoResponse:
		return rule == timeNoResponse, s.freshRating()
	case lineNoLasting:
		return rule == timeNoLasting, s.freshRating()
	case lineNotImproved:
		return s.number() >= notImprovedDay && s.response.rated && !s.judge(false).improved(), s.freshRating()
	case lineHardDays:
		dates, _ := s.hardDates()
		return len(dates) >= hardDays, true
	case linePainRising:
		mean := s.meanPain(true, painBefore, painBetween, painAfter)
		return mean != nil && s.response.start != nil && *mean >= float64(*s.response.start+risenBy), true
	case lineStrongPain:
		p := s.strong
		return p.pain != nil && *p.pain >= strongPain && s.day-p.date <= strongPainDays && !s.seen(p.date, p.at), true
	}
	return s.worseSide(0, true) != nil && s.worseSide(1, true) != nil, true
}

func (s *standing) freshRating() bool {
	r := s.response
	return r.rated && !s.seen(r.rating.date, r.rating.at)
}

// timeRule is which of the rules by time holds first.
type timeRule int

const (
	timeNothing timeRule = iota
	timeWorse
	timeNoResponse
	timeReassess
	timeRegular
	timeNoLasting
)

// byTime is the first of the rules by time that holds (RF1, T1, X). Without a
// rating since the start, "not improved" never speaks of a professional.
func (s *standing) byTime() timeRule {
	if s.judge(true).worse() {
		return timeWorse
	}
	day, now := s.number(), s.judge(false)
	switch {
	case day < earlyDay:
		return timeNothing
	case day >= noResponseDay && s.response.rated && !now.improved() && s.consistent(noResponseWeeks) == consistent:
		return timeNoResponse
	case !now.improved() && s.consistent(earlyWeeks) == consistent:
		return timeReassess
	case s.consistent(earlyWeeks) == irregular:
		return timeRegular
	case day >= lastingDay && s.response.rated && !now.improvedForReal() && s.consistent(lastingWeeks) == consistent:
		return timeNoLasting
	}
	return timeNothing
}
