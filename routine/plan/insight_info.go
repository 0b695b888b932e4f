package plan

import (
	"cmp"
	"fmt"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// levelNews tells every change of level for a while, and every long stay.
func (s *state) levelNews() []Insight {
	var out []Insight
	for i, f := range sides {
		c := s.progressions[i]
		since := cmp.Or(c.changed, c.began)
		way := "down"
		if c.step.up {
			way = "up"
		}
		switch {
		case s.isNews(c.changed):
			out = append(out, insight(fmt.Sprintf("level-%s-%s", way, f), SeverityInfo,
				fmt.Sprintf("Level %s: %s days %s.", way, f, s.atLevel(c, "are now")), c.step.why, "X", c.step.records...))
		case c.began != 0 && s.day-since > levelStayDays:
			out = append(out, insight("level-stay-"+string(f), SeverityInfo,
				fmt.Sprintf("%s days %s.", text.Capital(string(f)), s.atLevel(c, "stay")), s.stayWhy(c, f), "X"))
		}
	}
	return out
}

// atLevel says at which level the days of a side are or stay, and the person's own
// where that is another.
func (s *state) atLevel(c progression, are string) string {
	if own := s.settings.Level; own != "" && own != c.level {
		return fmt.Sprintf("would be at level %s; your settings keep level %s", c.level, own)
	}
	return fmt.Sprintf("%s at level %s", are, c.level)
}

// stayWhy says why a level has not moved for long.
func (s *state) stayWhy(c progression, f routine.Focus) string {
	switch {
	case s.mix().Of(f) == 0:
		return fmt.Sprintf("There are no %s days in your week for now.", f)
	case s.day-c.last > levelStayDays:
		return "You have not done one in the last two weeks."
	case c.latest == nil:
		return "Only balance days so far, and they do not change your level."
	case c.level == routine.High && c.latest.clean:
		return "It is the top level, and it is going well."
	case c.latest.bad && c.level == routine.Low:
		return c.latest.why + " There is no lower level."
	case c.latest.clean:
		more := "two"
		if c.clean > 0 {
			more = "one"
		}
		return "The last session went well; " + more + " more like it and the level goes up."
	}
	return c.latest.why
}

// goodNews is told as plainly as bad.
func (s *state) goodNews() []Insight {
	var out told
	j, n, day := s.judge(false), s.news, s.number()
	out.add(s.nextTold(), s.nextInsight())
	out.add(s.isNews(n.returns) && s.mix().Mobility > 0, insight("stretching-returns", SeverityInfo, "Mobility days are back in your week.", s.returnWhy(), "C5"))
	out.add(s.now.class == Maintenance && s.isNews(s.now.since), insight("maintenance", SeverityInfo,
		"Good news: from now on it is about keeping what you have gained.", fmt.Sprintf("After %d weeks you were clearly better than at the start.", s.weeksUpTo(s.now.since)), "X"))
	if !j.worse() && !s.lines.stands[lineWorse] && j.drop() >= improvedDrop {
		what, why := "Your average pain over 24 hours is down to %.2g, from %.2g at the start.", "This is from your answers about the last 24 hours; pain before and after sessions is tracked separately."
		if j.sessions {
			what, why = "Your pain is down: %.2g before recent sessions, compared with %.2g at the start.", "The starting number is your 24-hour average."
		}
		out = append(out, insight("pain-down", SeverityInfo, fmt.Sprintf(what, *j.now, *j.start), why, "X"))
	}
	week := "Your first week went as planned. Well done."
	if n.firstWeek > s.zero.Monday()+daysInWeek {
		week = "A whole week went as planned, for the first time. Well done."
	}
	out.add(s.isNews(n.firstWeek), insight("first-week", SeverityInfo, week, "You did every planned day.", "T1"))
	out.add(day >= weekSixFrom && day <= weekSixTo, insight("week-six", SeverityInfo,
		"Compare week 1 with now on the progress page.", "The sixth week is a good moment to see what has changed.", "R1"))
	better := "what you rated last is better"
	if j.sessions {
		better = "pain before recent sessions is lower"
	}
	out.add(s.isNews(n.balance), insight("balance-point", SeverityInfo, "You have reached the balance point.",
		"Your answers lie midway between stiff and loose, and "+better+" than at the start.", "C4"))
	return out
}

func (s *state) returnWhy() string {
	switch s.now.class {
	case Shift:
		return "Strength came first; now mobility comes back step by step."
	case Crossed:
		return "You are better than at the start, so one mobility day comes back."
	}
	return "Your latest answers allow stretching again."
}

// nextInsight is the next thing at the top, one at a time.
func (s *state) nextInsight() Insight {
	n := s.news.next
	f := sides[n.side]
	why := fmt.Sprintf("Your %s days have gone well at level high for two weeks.", f)
	switch {
	case n.thing == nextVariation && f == routine.Mobility:
		return insight("next-variation", SeverityInfo, "Ready for more: try the rotation with your arm extended.", why, "E1b")
	case n.thing == nextVariation:
		return insight("next-variation", SeverityInfo, "Ready for more: try the single-arm row with rotation.", why, "E4b")
	case n.thing == nextBand:
		return insight("next-band", SeverityInfo, "Ready for more: use a stronger band for the row.", why, "X")
	}
	when := "on any rest day"
	if f == routine.Stability {
		when = "never two in a row"
	}
	return insight("next-day", SeverityInfo, fmt.Sprintf("Ready for more: add a %s day a week if you like, %s.", f, when), why, "X")
}

// tips are offers, never demands (H1).
func (s *state) tips(t Today) []Insight {
	var out told
	out.add(t.Routine == MobilityDay && s.heat(), insight("heat", SeverityInfo,
		fmt.Sprintf("If you like, warm your upper back for %d to %d minutes first.", HeatMin, HeatMax), "Warmth makes mobility work easier.", "H1"))
	out.add(s.settings.winter(), insight("winter", SeverityInfo, "Keep your upper back warm, and take a little more time to warm up.",
		"It is winter, and cold weather makes backs stiffer.", "H1"))
	return out
}

// heat says whether heat may be offered before mobility work (H1): never in
// CROSSED, while stretching is paused, or on the day after a hard one.
func (s *state) heat() bool {
	return !s.settings.NoHeat && s.now.class != Crossed && s.mix().Mobility > 0 && !s.hardOn(s.day-1)
}

// winter says whether it is December to February, or in the south June to
// August (X).
func (s Settings) winter() bool {
	if s.South {
		return s.month >= time.June && s.month <= time.August
	}
	return s.month%12 < time.March
}
