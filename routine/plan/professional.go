package plan

import (
	"slices"
	"time"
)

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
	since  [allLines]Date // 0 when it does not stand
	quiet  [allLines]Date // the last day on which one is silent that held when a professional saw it
	stands [allLines]bool
	today  bool // one stood at some moment of today
}

func (l lines) any() bool { return slices.Contains(l.stands[:], true) }

// clearance is a "seen, may go on": the day that it speaks for, and when it
// was recorded.
type clearance struct {
	day Date
	at  time.Time
}

// seen says whether what happened at a moment was before a professional saw
// the person: for quietDays it counts for no professional line.
func (s *state) seen(date Date, at time.Time) bool {
	return slices.ContainsFunc(s.cleared, func(c clearance) bool {
		return s.day-c.day <= quietDays && (date < c.day || date == c.day && !at.After(c.at))
	})
}

// clear takes in a "seen, may go on". A day that was still to come clears
// nothing.
func (s *state) clear(a Assessment) {
	if a.Cleared == 0 || a.Cleared > DateOf(a.At) {
		return
	}
	s.waiting = slices.DeleteFunc(s.waiting, func(w warning) bool { return Clears(w.sign, a.Cleared, w.reported) })
	s.cleared = append(slices.Clip(s.cleared), clearance{a.Cleared, a.At})
	for l := range allLines {
		if byTimeOnly(l) && s.lines.since[l] != 0 && s.lines.since[l] <= a.Cleared {
			s.lines.quiet[l] = a.Cleared + quietDays
		}
	}
	s.takeBack(a.At)
}

// byTimeOnly are the lines that no single happening brings about: one that held
// is quieted as it stood. The others look at what happened since.
func byTimeOnly(l line) bool {
	return l == lineNoResponse || l == lineNoLasting || l == lineNotImproved
}

func (s *state) isQuiet(l line) bool { return s.day <= s.lines.quiet[l] }

// draw says which professional lines stand at this moment.
func (s *state) draw() {
	rule := s.byTime()
	for l := range allLines {
		s.lines.stands[l] = s.holds(l, rule)
		if !s.lines.stands[l] {
			s.lines.since[l] = 0
		} else if s.lines.since[l] == 0 {
			s.lines.since[l] = s.day
		}
	}
	if s.lines.any() {
		s.week.stands, s.lines.today = true, true
	}
}

// holds says whether a line stands; rule is the rule by time that holds now.
func (s *state) holds(l line, rule timeRule) bool {
	switch l {
	case lineSigns:
		return len(s.waiting) > 0
	case lineWorse:
		return rule == timeWorse
	case lineNoResponse:
		return rule == timeNoResponse
	case lineNoLasting:
		return rule == timeNoLasting
	case lineNotImproved:
		now := s.judge(true)
		return s.number() >= notImprovedDay && now.given && !now.improved() && !s.isQuiet(l)
	case lineHardDays:
		dates, _ := s.hardDates()
		return len(dates) >= hardDays
	case linePainRising:
		mean := s.meanPain(time.Time{}, true, painBefore, painBetween, painAfter)
		return mean != nil && s.response.start != nil && *mean >= float64(*s.response.start+risenBy)
	case lineStrongPain:
		p := s.strong
		return p.pain != nil && *p.pain >= strongPain && s.day-p.date <= strongPainDays && !s.seen(p.date, p.at)
	}
	return s.worseSide(0, true) != nil && s.worseSide(1, true) != nil
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

// byTime is the first of the rules by time that holds (RF1, T1, X). Where
// nothing is known since the start, "not improved" never speaks of a
// professional; what a professional has seen is passed over.
func (s *state) byTime() timeRule {
	fresh := s.judge(true)
	if fresh.worse() {
		return timeWorse
	}
	day := s.number()
	switch {
	case day < earlyDay:
		return timeNothing
	case day >= noResponseDay && fresh.given && !fresh.improved() && !s.isQuiet(lineNoResponse) && s.consistent(noResponseWeeks) == consistent:
		return timeNoResponse
	case !s.judge(false).improved() && s.consistent(earlyWeeks) == consistent:
		return timeReassess
	case s.consistent(earlyWeeks) == irregular:
		return timeRegular
	case day >= lastingDay && fresh.given && !fresh.improvedForReal() && !s.isQuiet(lineNoLasting) && s.consistent(lastingWeeks) == consistent:
		return timeNoLasting
	}
	return timeNothing
}
