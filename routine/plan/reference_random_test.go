package plan_test

import (
	"math/rand/v2"
	"time"
)

// refLife is a person who is made up: what the back does, and how the person takes what is suggested.
type refLife struct {
	rng    *rand.Rand
	h      refHistory
	replay *refReplay // knows what is suggested on the way

	obeys, extra       float64 // does what is suggested; does something else
	asks, skips        float64 // reassesses when it is due; skips a question
	pain, drift        float64 // pain now, and its change a day
	stretchHurts       float64
	strengthHurts      float64
	hurts              float64 // an exercise is ended by pain
	sore               string  // the exercise that it is, most of the time
	warns, clears      float64
	declines, effort   float64
	answers            refAssessment
	changes            float64 // answers change at a reassessment
	awayFrom, awayTill refDay
	stops              refDay // no session from here on: what is asked is asked in the morning
}

// refRandomHistory makes up a history of 1 to 12 weeks and the day to ask about.
func refRandomHistory(rng *rand.Rand) (refHistory, refDay) {
	start := refDate(2026, time.January, 1) + refDay(rng.IntN(400))
	days := 7 + rng.IntN(12*7-6)
	if rng.IntN(3) == 0 {
		days = 56 + rng.IntN(29)
	}
	l := refNewLife(rng)
	l.awayFrom = start + refDay(rng.IntN(2*days))
	l.awayTill = l.awayFrom + refDay(rng.IntN(45))
	last := start + refDay(days-1)
	l.stops = last + refDay(l.pick(0, 0, 0, 1))
	for day := start; day <= last; day++ {
		l.replay.startDay(day)
		l.live(day, int(day-start))
		l.replay.endDay()
	}
	rng.Shuffle(len(l.h.Sessions), func(i, j int) {
		l.h.Sessions[i], l.h.Sessions[j] = l.h.Sessions[j], l.h.Sessions[i]
	})
	return l.h, last
}

// pick is one of several numbers.
func (l *refLife) pick(of ...float64) float64 { return of[l.rng.IntN(len(of))] }

func (l *refLife) chance(p float64) bool { return l.rng.Float64() < p }

func refNewLife(rng *rand.Rand) *refLife {
	l := &refLife{rng: rng}
	l.h.South = rng.IntN(8) == 0
	l.replay = refNewReplay(l.h.South)
	l.obeys = l.pick(1, 0.95, 0.9, 0.8, 0.5)
	l.extra = l.pick(0, 0, 0, 0.05, 0.3)
	l.asks = l.pick(1, 0.8, 0.3, 0.05)
	l.skips = l.pick(0, 0, 0.1, 0.4)
	l.pain = l.pick(0, 2, 3, 4, 5, 6, 7)
	l.drift = l.pick(0, -0.1, -0.08, -0.06, -0.04, -0.03, 0.02, 0.05)
	l.stretchHurts = l.pick(0, 0, 0, 0, 0.1, 0.7)
	l.strengthHurts = l.pick(0, 0, 0, 0, 0.1, 0.6)
	l.hurts = l.pick(0, 0, 0, 0.02, 0.3)
	l.sore = refExercises[refBalance][rng.IntN(6)]
	l.warns = l.pick(0, 0, 0, 0.004, 0.02)
	l.clears = l.pick(0, 0.1, 0.5)
	l.declines = l.pick(0, 0, 0.03)
	l.effort = l.pick(3, 4, 5, 6, 8)
	l.changes = l.pick(0, 0.1, 0.3)
	switch rng.IntN(24) {
	case 0: // everything hurts, and goes on all the same
		l.stretchHurts, l.strengthHurts, l.extra, l.drift = 0.8, 0.8, 0.4, 0
	case 1, 2, 3: // does all that is said, and it helps
		l.stretchHurts, l.strengthHurts, l.extra, l.hurts, l.warns = 0, 0, 0, 0, 0
		l.obeys, l.asks, l.skips, l.changes, l.drift = 1, 1, 0, 0, -0.04
	}
	l.answers = l.firstAnswers()
	return l
}

// firstAnswers lean to one side, most of the time.
func (l *refLife) firstAnswers() refAssessment {
	m, s := l.pick(0.1, 0.4, 0.8), l.pick(0.1, 0.4, 0.8)
	a := refAssessment{}
	for i := range a.Signs {
		p := m
		if i >= 5 {
			p = s
		}
		a.Signs[i] = l.chance(p)
	}
	a.Feel = []string{refStiff, refStiff, refLoose, refLoose, refBoth, refBoth, refNeither}[l.rng.IntN(7)]
	if l.rng.IntN(20) == 0 {
		a.Signs, a.Feel = [10]bool{}, refNeither
	}
	a.Stretching = []string{refFine, refFine, refFine, refFine, refWorse, refNone, ""}[l.rng.IntN(7)]
	return a
}

// live is one day.
func (l *refLife) live(day refDay, n int) {
	if l.awayFrom <= day && day < l.awayTill {
		return
	}
	l.pain = max(0, min(9, l.pain+l.drift+0.3*(l.rng.Float64()-0.5)))
	l.tell(day, n)
	if l.chance(l.declines) {
		pain := min(10, 3+l.rng.IntN(7))
		l.assess(refAssessment{Now: true, Pain: &pain}, day, 13)
	}
	l.train(day)
}

// tell is what is told in the morning.
func (l *refLife) tell(day refDay, n int) {
	first := l.replay.newest == nil
	due := l.replay.reassessDue()
	switch {
	case first && (n > 3 || l.chance(0.8)):
		l.reassess(day, 8)
	case first && l.chance(0.3) || !first && l.chance(0.05):
		l.assess(refAssessment{Short: true, Pain: l.rate(), Change: l.change()}, day, 9)
	case !first && *due <= day && l.chance(l.asks), !first && l.chance(0.01):
		l.reassess(day, 8)
		if l.rng.IntN(20) == 0 {
			l.reassess(day, 10)
		}
	}
	if l.chance(l.warns) {
		l.assess(refAssessment{Short: true, Warnings: l.signs()}, day, 11)
	}
	if l.replay.stood[day] && l.chance(l.clears) || l.chance(0.003) {
		l.assess(refAssessment{Short: true, Cleared: l.seen(day)}, day, 12)
	}
}

// seen is the date of "seen and cleared": today, some days back, now and then too long ago.
func (l *refLife) seen(day refDay) *refDay {
	seen := day - refDay(l.pick(0, 0, 0, 1, 3, 14, 15, 20))
	return &seen
}

func (l *refLife) signs() []string {
	signs := []string{}
	for _, sign := range []string{"RF2", "RF3", "RF4", "RF5"} {
		if l.chance(0.4) {
			signs = append(signs, sign)
		}
	}
	return signs
}

// reassess answers everything, with the last answers as a beginning.
func (l *refLife) reassess(day refDay, hour int) {
	for i := range l.answers.Signs {
		if l.chance(l.changes) {
			l.answers.Signs[i] = !l.answers.Signs[i]
		}
	}
	if l.replay.newest != nil && l.chance(l.changes) {
		l.answers.Feel = []string{refStiff, refLoose, refBoth, refNeither}[l.rng.IntN(4)]
	}
	if l.replay.newest != nil {
		l.answers.Stretching = l.stretching()
	}
	a := l.answers
	a.Pain, a.Change = l.rate(), l.change()
	if l.chance(0.7) {
		a.Warnings = []string{}
	}
	if l.chance(l.warns) {
		a.Warnings = l.signs()
	}
	if len(a.Warnings) > 0 && l.chance(0.3) {
		a.Cleared = l.seen(day)
	}
	l.assess(a, day, hour)
}

// stretching is the answer W at a reassessment.
func (l *refLife) stretching() string {
	switch {
	case l.replay.stretchingPaused() && l.chance(0.5):
		return refNone
	case l.chance(0.1):
		return ""
	case l.chance(l.stretchHurts):
		return refWorse
	}
	return refFine
}

// rate is the pain, or nothing.
func (l *refLife) rate() *int {
	if l.chance(l.skips) {
		return nil
	}
	return refInt(int(l.pain + 0.5))
}

// change is the change rating: mostly as the pain goes, nothing at the first time.
func (l *refLife) change() *int {
	if l.replay.newest == nil || l.chance(0.4+l.skips/2) {
		return nil
	}
	c := int(-l.drift*float64(l.replay.day())) + l.rng.IntN(3) - 1
	return refInt(max(-5, min(5, c)))
}

func (l *refLife) assess(a refAssessment, day refDay, hour int) {
	a.At = day.Time(hour, l.rng.IntN(60))
	l.h.Assessments = append(l.h.Assessments, a)
	l.replay.apply(refEvent{at: a.At, assessment: &a})
}
