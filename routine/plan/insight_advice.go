package plan

import (
	"cmp"
	"fmt"
	"slices"

	"tspine/routine/text"
)

// advice is what is worth doing. It may stand beside a session.
func (s *state) advice() []Insight {
	if !s.assessed() {
		return append(s.harm(), insight("first-assessment", SeverityAdvice, "Take the two-minute assessment.",
			"Which exercises help depends on whether your back is more stiff or more loose.", "C3"))
	}
	out, help := told(s.harm()), "A professional could help find out which of the two it mainly is."
	if !s.lines.any() {
		help += " There is no rush."
	}
	out.add(s.checkAdvised(), insight("check-advised", SeverityAdvice, help,
		s.checkWhy(), s.result().Why.ID))
	out = append(out, s.timeAdvice()...)
	out.add(s.reassessDue() <= s.day, insight("reassess-due", SeverityAdvice, "Time to take the assessment again.", s.dueWhy(), "R1"))
	return out
}

// checkAdvised says whether a look by a professional is advised: in CROSSED, and
// wherever the newest answers contradict each other.
func (s *state) checkAdvised() bool {
	n := count(s.answers)
	return s.now.class == Crossed || s.assessed() && (n.conflict || n.highBoth)
}

func (s *state) checkWhy() string {
	switch n := count(s.answers); {
	case n.conflict:
		return "How your back feels and the statements you ticked point different ways."
	case n.highBoth:
		return "There are many signs of both."
	}
	return "Your answers point to a stiff back, yet stretching makes it worse."
}

// harm are the insights of a worse side and of exercises that are left out.
func (s *state) harm() []Insight {
	var out told
	for _, l := range s.left {
		out.add(l.out, insight("leave-out-"+l.exercise, SeverityAdvice,
			fmt.Sprintf("Left out for now: %s. Ask a professional about it.", cmp.Or(l.name, l.exercise)),
			text.Capital(OutBecause)+".", "X", ids(l.ends)...))
	}
	out.add(s.assessed() && s.w(), s.stretchingInsight())
	worse := s.worseSide(1, false)
	fewer := "Fewer stability days for now."
	if s.mix() == s.wholeMix() { // there is one, and it stays
		fewer = "Go easy on strength work for now: shorter and smaller."
	}
	out.add(worse != nil && s.assessed(), insight("fewer-stability-days", SeverityAdvice, fewer,
		"After strength work your pain was clearly higher, or your back was worse the next morning.", "X", ids(worse)...))
	return out
}

// stretchingInsight stands while stretching makes it worse, as answered or as
// seen in the records.
func (s *state) stretchingInsight() Insight {
	text, why := "Go easy on stretching: only on the planned mobility days.", "You said that stretching makes it worse."
	if s.mix().Mobility == 0 {
		text = "Stretching is paused for now."
		if !s.lines.any() {
			text += " Strength work continues."
		}
	}
	if s.seenFrom != 0 {
		why = "After mobility work your pain was clearly higher, or your back was worse the next morning."
	}
	return insight("stretching-makes-it-worse", SeverityAdvice, text, why, "C3", ids(s.worseSide(0, false))...)
}

// timeAdvice are the rules by time that ask for something else than a
// professional (RF1, T1).
func (s *state) timeAdvice() []Insight {
	switch s.byTime() {
	case timeReassess:
		if s.sinceFull() < askAgainDays {
			return nil
		}
		text := "Take the assessment again, and consider having a professional look at your back."
		if slices.ContainsFunc(s.cleared, func(c clearance) bool { return s.day-c.day <= quietDays }) {
			text = "Take the assessment again: there is no improvement yet."
		}
		return []Insight{insight("reassess-no-response", SeverityAdvice, text,
			"Two weeks of regular sessions, and no improvement noted yet.", "RF1", s.lastWeeks(earlyWeeks)...)}
	case timeRegular:
		text := "Short sessions on fixed days beat a long one now and then."
		if s.lines.any() {
			text = "Once you are cleared: short sessions on fixed days beat a long one now and then."
		}
		return []Insight{insight("smaller-and-more-regular", SeverityAdvice, text,
			"You have missed planned days lately, and regular practice is what brings change.", "T1", s.lastWeeks(earlyWeeks)...)}
	}
	return nil
}

// sinceFull is how many days ago the newest full assessment was.
func (s *state) sinceFull() int { return int(s.day - s.full) }

// asks says whether a rule asks for a reassessment: the records about
// stretching at once, the others not in the first days after one.
func (s *state) asks() bool {
	return s.newWorse || s.sinceFull() >= askAgainDays && (s.seenFrom != 0 || s.worseSide(1, false) != nil || s.byTime() == timeReassess)
}

// reassessDue is reassessDays after the newest full assessment (R1), or today
// while a rule asks; 0 before the first.
func (s *state) reassessDue() Date {
	if !s.assessed() {
		return 0
	}
	due := s.full + reassessDays
	if s.asks() {
		due = min(due, s.day)
	}
	return due
}

func (s *state) dueWhy() string {
	switch {
	case s.sinceFull() >= reassessDays:
	case s.newWorse:
		return "Your sessions show that stretching makes it worse, so your answers may have changed."
	case s.worseSide(1, false) != nil:
		return "Your sessions show that strength work makes it worse, so your answers may have changed."
	case s.seenFrom != 0:
		return "Stretching made it worse, and it is not known yet whether it still does."
	default:
		return "Nothing has improved yet, so your answers may have changed."
	}
	return fmt.Sprintf("The last assessment was %d days ago, and backs change.", s.sinceFull())
}
