package plan

import "fmt"

// consistent says whether in each of the last weeks enough of the planned
// days were done (consistentPercent, rounded to the nearest day, X). A week is
// seven days back from yesterday, so that the answer does not change during
// the day; the plan of a week is the mix that held at its end.
func (v view) consistent(weeks int) bool {
	for w := range weeks {
		from, to := v.weekBack(w)
		if v.log.done(from, to).total() < enough(on(v.course, to).mix().total()) {
			return false
		}
	}
	return true
}

// weekBack is the week that ended w weeks before yesterday.
func (v view) weekBack(w int) (from, to Date) {
	to = v.today - 1 - Date(w*daysInWeek)
	return to - daysInWeek + 1, to
}

// enough is the consistent share of planned days, to the nearest day.
func enough(planned int) int { return (planned*consistentPercent + 50) / 100 }

// irregular says that two weeks were not regular (T1).
func (v view) irregular() bool { return v.day() >= earlyDay && !v.consistent(earlyWeeks) }

// byTime are the warnings by time: the first that holds (RF1, T1, X), and
// beside it the one of week six.
func (v view) byTime() []Insight {
	if v.day() < 0 {
		return nil
	}
	var out []Insight
	if i, ok := v.firstByTime(); ok {
		out = append(out, i)
	}
	if v.day() >= notImprovedDay && !v.response.improved() {
		out = append(out, insight("professional-not-improved", SeverityProfessional,
			"A professional could look at what holds it back.",
			fmt.Sprintf("After %d days no improvement against the start is noted.", v.day()), "X"))
	}
	return out
}

func (v view) firstByTime() (Insight, bool) {
	improved, day := v.response.improved(), v.day()
	switch {
	case v.response.worse():
		return insight("professional-worse", SeverityProfessional, "Let a professional have a look before you go on.",
			"It is worse than at the start: "+v.response.words()+".", "X"), true
	case day >= noResponseDay && v.consistent(noResponseWeeks) && !improved:
		return insight("professional-no-response", SeverityProfessional, "A professional should look at why it does not respond.",
			"Three weeks of regular sessions, and no improvement is noted.", "RF1", v.lastWeeks(noResponseWeeks)...), true
	case day >= earlyDay && v.consistent(earlyWeeks) && !improved:
		return insight("reassess-no-response", SeverityAdvice, "Assess again, and consider having a professional look at it.",
			"Two weeks of regular sessions, and no improvement is noted yet.", "RF1", v.lastWeeks(earlyWeeks)...), true
	case v.irregular():
		return insight("smaller-and-more-regular", SeverityAdvice, "A shorter session on fixed days does more than a long one now and then.",
			"Fewer days than planned were done in one of the last two weeks, and change comes with regularity.", "T1", v.lastWeeks(earlyWeeks)...), true
	case day >= lastingDay && v.consistent(lastingWeeks) && !v.response.improvedForReal():
		return insight("professional-no-lasting-change", SeverityProfessional, "A professional could help to get further.",
			"Eight weeks, the last four of them regular, brought a small change only.", "X", v.lastWeeks(lastingWeeks)...), true
	}
	return Insight{}, false
}

// lastWeeks are the ids of the sessions of the last full weeks.
func (v view) lastWeeks(weeks int) []string {
	from, _ := v.weekBack(weeks - 1)
	return ids(v.log.since(from))
}
