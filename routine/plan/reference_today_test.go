package plan_test

// suggest is Today, "first that holds".
// Reading: "seen and cleared" quiets lines; the day after an H stays a day of rest.
func (r *refReplay) suggest() refToday {
	switch {
	case r.blocked(): // "blocked -> none"
		return refToday{}
	case r.class == "": // "before any answer -> the question"
		return refToday{}
	case len(r.professional()) > 0: // "a professional line stands -> rest"
		return refToday{Routine: refRest}
	case r.begun(r.today): // "a session was begun today -> rest"
		return refToday{Routine: refRest}
	case r.sixDays(): // "sessions on each of the last 6 days -> rest"
		return refToday{Routine: refRest}
	case r.hardDay(r.today - 1): // "the day after an H -> rest"
		return refToday{Routine: refRest}
	case r.nowPain(refHardPain, 10): // "pain 6-10 told today before a session -> rest"
		return refToday{Routine: refRest}
	}
	side := r.largerShare()
	if side == refRest { // "nothing open or allowed -> rest"
		return refToday{Routine: refRest}
	}
	return refToday{Routine: side, Level: r.levelToday(side), LeftOut: r.leftOutOf(side)}
}

// begun: a session was begun on a day, whatever became of it.
func (r *refReplay) begun(day refDay) bool {
	for i := range r.sessions {
		if r.sessions[i].day() == day {
			return true
		}
	}
	return false
}

// trained: something of a side was done on a day.
func (r *refReplay) trained(side string, day refDay) bool {
	for i := range r.sessions {
		if s := &r.sessions[i]; s.day() == day && !s.empty() && s.has(side) {
			return true
		}
	}
	return false
}

// sixDays: "at least one rest day in any 7 days".
// Reading: a day on which nothing was done is a day of rest.
func (r *refReplay) sixDays() bool {
	for day := r.today - refMostDays; day < r.today; day++ {
		if !r.trained(refMobility, day) && !r.trained(refStability, day) {
			return false
		}
	}
	return true
}

// nowPain: a pain was told today before a session that was declined; "the average of an assessment speaks from
// 8 on".
func (r *refReplay) nowPain(least, most int) bool {
	for i := range r.assessments {
		a := &r.assessments[i]
		if !a.Now && refDayOf(a.At) == r.today && a.Pain != nil && *a.Pain >= refStrongPain && *a.Pain <= most {
			return true
		}
		if a.Now && refDayOf(a.At) == r.today && a.Pain != nil && *a.Pain >= least && *a.Pain <= most {
			return true
		}
	}
	return false
}

// largerShare: "the side with the larger share (mix - done this week) / mix that is still open; equal shares:
// the side with more days in the mix, mobility when equal; stability never when yesterday had stability".
func (r *refReplay) largerShare() string {
	mix, done := r.mix(), r.done(r.today.monday())
	openM, openS := mix.Mobility-done.Mobility, mix.Stability-done.Stability
	mobility := openM > 0 && r.allowed(refMobility)
	stability := openS > 0 && r.allowed(refStability) && !r.trained(refStability, r.today-1)
	switch {
	case mobility && stability:
		return refLarger(mix, openM*mix.Stability-openS*mix.Mobility)
	case mobility:
		return refMobility
	case stability:
		return refStability
	}
	return refRest
}

// refLarger picks a side by how much larger the share of mobility is, times both numbers of the mix.
func refLarger(mix refMix, mobilityBy int) string {
	if mobilityBy == 0 {
		mobilityBy = mix.Mobility - mix.Stability
	}
	if mobilityBy >= 0 {
		return refMobility
	}
	return refStability
}

// allowed: "nothing left in a session -> that side is not allowed today, the other may be".
func (r *refReplay) allowed(side string) bool {
	return len(r.leftOutOf(side)) < len(refExercises[side])
}

// leftOutOf: "left_out are those that today's routine would have held".
func (r *refReplay) leftOutOf(side string) []string {
	var ids []string
	for _, base := range refExercises[side] {
		if r.leftOut()[base] {
			ids = append(ids, base)
		}
	}
	return ids
}

// levelToday: "with 4-5: level low today".
// Reading: a pain of 4-5 told today before a session that was declined.
func (r *refReplay) levelToday(side string) string {
	if r.nowPain(refCarefulPain, refHardPain-1) {
		return refLevelNames[refLow]
	}
	return refLevelNames[r.sides[side].level]
}

// result is all of it.
func (r *refReplay) result() refResult {
	result := refResult{
		Class:          r.class,
		Mix:            r.mix(),
		Stage:          r.stage,
		LevelMobility:  refLevelNames[r.sides[refMobility].level],
		LevelStability: refLevelNames[r.sides[refStability].level],
		ReassessDue:    r.reassessDue(),
		Blocked:        r.blocked(),
		Today:          r.suggest(),
		WeekDone:       r.done(r.today.monday()),
		WeekPlanned:    r.plannedNow(),
		Insights:       r.insights(),
	}
	if r.newest != nil {
		result.D = r.newest.d()
		result.Position = float64(result.D) / refFullScale
	}
	return result
}
