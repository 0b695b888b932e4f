package plan

import (
	"fmt"
	"slices"
	"strings"

	"tspine/routine/text"
)

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
			"After eight weeks, four of them with regular sessions, the change is small.", "X", s.lastWeeks(lastingWeeks)...)
	case lineNotImproved:
		return insight("professional-not-improved", p, "Before you continue, ask a professional what is holding it back.",
			fmt.Sprintf("No improvement since the start, after %d days.", s.number()), "X")
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
	var out []string
	for _, d := range dates {
		out = append(out, d.Time().Format("2 January"))
	}
	return text.List(out, "and")
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
