package plan

// consistent says whether in each of the last weeks enough of the planned
// days were done (ConsistentPercent, rounded to the nearest day, X). A week is
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
func enough(planned int) int { return (planned*ConsistentPercent + 50) / 100 }

// irregular says that two weeks were not regular (T1).
func (v view) irregular() bool { return v.day() >= EarlyDay && !v.consistent(EarlyWeeks) }
