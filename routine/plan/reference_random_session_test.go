package plan_test

// train is the session of the day, if there is one.
func (l *refLife) train(day refDay) {
	if day >= l.stops {
		return
	}
	today := l.replay.suggest()
	side := today.Routine
	switch {
	case side != refMobility && side != refStability || !l.chance(l.obeys):
		if !l.chance(l.extra) {
			return
		}
		side = []string{refMobility, refStability, refBalance}[l.rng.IntN(3)]
	case l.chance(l.extra / 3):
		side = refBalance
	}
	l.session(day, side, 17, today.LeftOut)
	if l.rng.IntN(80) == 0 {
		l.session(day, side, 20, today.LeftOut)
	}
}

// session is one session of a side; what is left out is taken back now and then.
func (l *refLife) session(day refDay, side string, hour int, leftOut []string) {
	s := refSession{Start: day.Time(hour, l.rng.IntN(60)), Side: side, Level: refLevelNames[l.rng.IntN(3)]}
	out := map[string]bool{}
	for _, base := range leftOut {
		out[base] = !l.chance(0.2)
	}
	nothing := l.rng.IntN(60) == 0
	for _, base := range refExercises[side] {
		if out[base] {
			continue
		}
		e := refExercise{base, base, l.outcome(base)}
		if base == "row" && l.rng.IntN(4) == 0 {
			e.ID = "single-arm-row"
		}
		if nothing {
			e.Outcome = refSkipped
		}
		s.Exercises = append(s.Exercises, e)
	}
	if len(s.Exercises) == 0 {
		return
	}
	l.pains(&s)
	l.h.Sessions = append(l.h.Sessions, s)
	l.replay.apply(refEvent{at: s.Start, session: &s})
}

func (l *refLife) outcome(base string) string {
	hurts := l.hurts
	if base != l.sore {
		hurts /= 10
	}
	switch {
	case l.chance(hurts):
		return refHurt
	case l.chance(0.03):
		return refPartial
	case l.chance(0.04):
		return refSkipped
	case l.chance(0.03):
		return refEased
	}
	return refDone
}

// pains are the ratings of a session: pain after the side that hurts is higher, or the next morning is.
func (l *refLife) pains(s *refSession) {
	start := int(l.pain + 0.5)
	harm := func(p float64) int {
		if l.chance(p) {
			return 2 + l.rng.IntN(2)
		}
		return l.rng.IntN(3) - 1
	}
	between := start
	if s.Side != refStability {
		between += harm(l.stretchHurts)
	}
	after := between
	if s.Side != refMobility {
		after += harm(l.strengthHurts)
	}
	s.Before, s.After = l.maybe(start), l.maybe(after)
	if s.Side == refBalance {
		s.Between = l.maybe(between)
	}
	s.Effort = l.maybe(int(l.effort) + l.rng.IntN(3) - 1)
	if l.chance(l.skips) {
		return
	}
	s.Morning = "same"
	worse := 0.01
	if s.Side != refStability {
		worse += l.stretchHurts / 4
	}
	if s.Side != refMobility {
		worse += l.strengthHurts / 4
	}
	switch {
	case l.chance(worse):
		s.Morning = refWorse
	case l.chance(0.3):
		s.Morning = "better"
	}
}

// maybe is a number from 0 to 10, or nothing where the question is skipped.
func (l *refLife) maybe(n int) *int {
	if l.chance(l.skips) {
		return nil
	}
	return refInt(max(0, min(10, n)))
}
