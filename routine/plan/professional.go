package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine/text"
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

// professional are the lines that stand, in their order.
func (s *state) professional() []Insight {
	var out []Insight
	for l := range allLines {
		if s.lines.stands[l] {
			out = append(out, s.lineInsight(l))
		}
	}
	return out
}

const lookFirst = "Have your back looked at before you continue."

func (s *state) lineInsight(l line) Insight {
	const p = SeverityProfessional
	switch l {
	case lineSigns:
		why := s.blockedWhy()
		sign, _ := Emergency(s.signs())
		words := "See a professional first. Sessions are on hold until you record the day you were cleared. " + sign.Call
		return insight("warning-signs", p, strings.TrimSpace(words), why.Text, why.ID)
	case lineWorse:
		return insight("professional-worse", p, lookFirst, "You are worse than at the start ("+s.judge(true).words()+").", "X")
	case lineNoResponse:
		return insight("professional-no-response", p, "Before you continue, ask a professional why your back is not responding.",
			"Three weeks of regular sessions, and no improvement yet.", "RF1", s.lastWeeks(noResponseWeeks)...)
	case lineNoLasting:
		return insight("professional-no-lasting-change", p, "A professional could help you get further. See one before you continue.",
			fmt.Sprintf("After %d weeks, four of them with regular sessions, the change is small.", s.weeksUpTo(s.day)), "X", s.lastWeeks(lastingWeeks)...)
	case lineNotImproved:
		return insight("professional-not-improved", p, "Before you continue, ask a professional what is holding you back.",
			fmt.Sprintf("No improvement since the start, after %d days (%s).", s.number(), s.judge(true).words()), "X")
	case lineHardDays:
		dates, records := s.hardDates()
		return insight("professional-hard-days", p, lookFirst,
			fmt.Sprintf("%d days in the last two weeks were hard on your back: %s.", len(dates), dayList(dates)), "X", records...)
	case linePainRising:
		return insight("professional-pain-rising", p, lookFirst, "Pain in the last seven days was clearly higher than at the start.", "X", s.recentPains()...)
	case lineStrongPain:
		return insight("professional-strong-pain", p, lookFirst, fmt.Sprintf("You rated your average pain %d out of 10.", *s.strong.pain), "X")
	}
	both := append(ids(s.worseSide(0, true)), ids(s.worseSide(1, true))...)
	slices.Sort(both)
	return insight("professional-both-sides", p, lookFirst, "Stretching and strength work have both made it worse lately.", "X", both...)
}

func dayList(dates []Date) string {
	return text.List(text.Each(dates, func(d Date) string { return d.Time().Format("2 January") }), "and")
}

// recentPains are the sessions of the last days that told a pain.
func (s *state) recentPains() []string {
	var out []string
	for _, t := range s.hard {
		if t.record != "" && t.when != notPain && s.day-t.date < recentDays {
			out = append(out, t.record)
		}
	}
	return out
}
