package plan

// seeWorse draws at once what a session with mobility work says about
// stretching, or the morning after it (C3). While it stands and stretching is
// paused, one more such session changes nothing.
func (s *state) seeWorse() {
	if s.worseSide(0, false) == nil {
		return
	}
	p := &s.now
	pauses := p.class == Shift && p.stage > 1 || p.class == Crossed && p.pausedOn == 0
	if s.seenFrom != 0 && !pauses {
		return
	}
	s.seenFrom, s.newWorse = s.day, true
	switch p.class {
	case NoClass:
	case Shift:
		if p.stage > 1 {
			p.stage, p.since, p.staged, p.way = 1, s.day, s.day, bySessions
		}
	case Crossed:
		p.pausedOn = s.day
	default:
		s.enter(s.reads(), bySessions)
		s.now.byRecords = s.now.class == Shift
	}
}

// maintain begins MAINTENANCE on the first day on which it may, and leaves it
// when it is worse.
func (s *state) maintain() {
	switch s.now.class {
	case Maintenance:
		if s.judge(false).worse() || s.judge(true).worse() {
			s.enter(s.reads(), asAnswered)
		}
	case MobilityLed, Balanced, Unclear, StabilityLed:
		if s.number() >= maintenanceDay && s.judge(false).improvedForReal() && !s.judge(true).worse() && !s.w() {
			s.enter(Maintenance, asAnswered)
		}
	}
}

// reassess takes in a full assessment: the answers, the class by its ways, the
// stage. After a long time away the start is measured anew; class, stage and
// levels stand.
func (s *state) reassess(a Assessment) {
	unsettled, before := s.now.byRecords, s.mix().Mobility
	begins := !s.assessed() || s.away() >= restartDays
	if begins && s.assessed() {
		s.response = response{}
	}
	if begins {
		s.zero = s.day
	}
	answers := a.Answers()
	switch a.Stretching {
	case StretchingWorse, StretchingFine:
		s.wAt, s.seenFrom = a.At, 0
	default:
		answers.Worse = s.answers.Worse
	}
	s.answers, s.full, s.newWorse = answers, s.day, false
	s.rate(a, begins)
	s.choose(a, unsettled)
	if begins {
		s.beginWeeks()
	}
	if before == 0 && s.mix().Mobility > 0 && len(s.places) > 0 {
		s.news.returns = s.day
	}
	d := count(s.answers).d
	s.places = append(s.places, Place{s.day, d, float64(d) / positionScale, s.now.class, s.now.stage, s.mix(), s.answers})
}

// choose is the class that follows from the answers by the ways between
// classes, and the stage where the class stays.
func (s *state) choose(a Assessment, unsettled bool) {
	read := s.reads()
	p := &s.now
	switch {
	case p.class == NoClass:
		s.enter(read, asAnswered)
		s.now.byRecords = read == Shift && !s.answers.Worse
	case p.class == Shift && !s.leavesShift(a, unsettled):
		p.byRecords, p.way = false, asAnswered
		if read != Shift {
			p.way = staysShift
		}
		s.rise()
	case p.class == Crossed && read == Crossed: // stretches again after a while in which it improved
		if p.pausedOn != 0 && s.day-p.pausedOn >= crossedPauseDays && s.judge(false).improved() {
			p.pausedOn = 0
		}
	case s.w():
		s.enter(read, asAnswered)
	case p.class == Maintenance:
		p.way = staysMaintenance
	default:
		s.move(read)
	}
}

// move is the way from one class to another without W.
func (s *state) move(read Class) {
	p, w := &s.now, asAnswered
	switch {
	case read == MobilityLed && (p.class == Shift || p.class == Crossed):
		read, w = Balanced, fromStrength
	case read == MobilityLed && p.class == StabilityLed, read == StabilityLed && p.class == MobilityLed:
		read, w = Balanced, throughBalanced
	}
	if read != p.class {
		s.enter(read, w)
		return
	}
	p.way = asAnswered
	s.rise()
}

// leavesShift says whether SHIFT may be left: one that only the records made,
// when the first reassessment says no; else when its third stage has stood and
// stretching does not make it worse.
func (s *state) leavesShift(a Assessment, unsettled bool) bool {
	if unsettled {
		return a.Stretching == StretchingFine
	}
	p := s.now
	return !s.w() && p.stage == len(mixes[Shift]) && s.day-p.staged >= shiftEndDays
}

// rise begins the next stage of a class that stays, if it may.
func (s *state) rise() {
	p := &s.now
	p.stayed = ""
	if p.stage == len(mixes[p.class]) {
		return
	}
	s.draw()
	j, opens := s.judge(false), opensInWeek(p.class, p.stage+1)
	switch {
	case int(s.day-p.since)/daysInWeek+1 < opens:
		p.stayed = "it opens later"
	case j.worse():
		p.stayed = "worse than at the start"
	case p.class == Shift && !j.improved():
		p.stayed = "not improved yet"
	case s.consistent(stageWeeks) != consistent:
		p.stayed = "the last two weeks were not regular"
	case s.lines.any():
		p.stayed = "a professional should look at it first"
	default:
		p.stage, p.staged = p.stage+1, s.day
	}
}
