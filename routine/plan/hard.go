package plan

import (
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// painTime is when a pain was told.
type painTime int

const (
	notPain painTime = iota
	painBefore
	painBetween
	painAfter
	painNow // before a session that was declined
)

// trouble is what can make a day a hard one: a pain, an exercise ended by
// pain, a worse morning after.
type trouble struct {
	date       Date
	at         time.Time
	when       painTime // notPain: an end by pain or a worse morning
	pain       int
	stretching bool // came from stretching
	outside    bool // of an exercise that was already left out
	record     string
}

// forget lets go of troubles that are needed no more.
func (s *state) forget() {
	for len(s.hard) > 0 && s.day-s.hard[0].date > hardWithinDays+1 {
		s.hard = s.hard[1:]
	}
}

// feelPains takes in the pains of a session.
func (s *state) feelPains(d dated) {
	stretching := d.Routine.Focus == routine.Mobility
	balance := d.Routine.Focus == routine.Balance
	tell := func(when painTime, pain *int, stretching bool) {
		if pain != nil {
			s.suffer(d, trouble{when: when, pain: *pain, stretching: stretching})
		}
	}
	tell(painBefore, d.PainBefore, false)
	tell(painBetween, d.PainBetween, stretching || balance)
	tell(painAfter, d.PainAfter, stretching)
	for _, e := range d.Exercises {
		if e.Outcome == session.Hurt {
			s.suffer(d, trouble{stretching: stretching || e.Focus == routine.Mobility, outside: s.isLeftOut(s.base(e.ID))})
		}
	}
}

func (s *state) suffer(d dated, t trouble) {
	t.date, t.at, t.record = d.date, d.Started, d.ID
	s.hard = append(s.hard, t)
}

// wake takes in the mornings that are known from today on.
func (s *state) wake() {
	for i := s.read - 1; i >= 0 && s.day-s.log.sessions[i].date <= morningWithinDays; i-- {
		if d := s.log.sessions[i]; d.morning == s.day && d.date < s.day && s.feelMorning(d) {
			if d.touched[0] {
				s.seeWorse()
			}
		}
	}
}

// feelMorning takes in the morning after a session, and says whether it was worse.
func (s *state) feelMorning(d dated) bool {
	worse := worseMorning(*d.Record)
	if worse {
		s.suffer(d, trouble{stretching: d.Routine.Focus == routine.Mobility})
	}
	return worse
}

// isHard says whether a trouble makes its day a hard one (H, X).
func (s *state) isHard(t trouble) bool {
	return t.when == notPain || t.pain >= strongPain || t.pain >= hardPain && (s.response.start == nil || t.pain > *s.response.start)
}

// hardOn says whether a day is a hard one, and what was done on it.
func (s *state) hardOn(d Date) bool {
	return slices.ContainsFunc(s.hard, func(t trouble) bool { return t.date == d && s.isHard(t) })
}

// hardDates are the hard days within the last ones that a professional has not
// seen. What came only from stretching is not among them while stretching
// pauses, but for strong pain.
func (s *state) hardDates() (dates []Date, records []string) {
	pauses := s.mix().Mobility == 0
	for _, t := range s.hard {
		strong := t.when != notPain && t.pain >= strongPain
		if !s.isHard(t) || s.day-t.date > hardWithinDays || t.outside || pauses && t.stretching && !strong || s.seen(t.date, t.at) {
			continue
		}
		if t.record != "" {
			records = append(records, t.record)
		}
		if !slices.Contains(dates, t.date) {
			dates = append(dates, t.date)
		}
	}
	slices.Sort(dates)
	slices.Sort(records) // ids begin with their moment
	return dates, slices.Compact(records)
}

// meanPain is the mean of the pains told with the sessions of the last days,
// at those times and after a moment; nil when there are too few.
func (s *state) meanPain(after time.Time, fresh bool, times ...painTime) *float64 {
	sum, n := 0, 0
	for _, t := range s.hard {
		if slices.Contains(times, t.when) && s.day-t.date < recentDays && t.at.After(after) && !(fresh && s.seen(t.date, t.at)) {
			sum, n = sum+t.pain, n+1
		}
	}
	if n < recentRatings {
		return nil
	}
	return new(float64(sum) / float64(n))
}

// toldToday is the strongest pain of today told before a session that was
// declined, and an average from strongPain on; -1 when there is none.
func (s *state) toldToday() int {
	most := -1
	for _, t := range s.hard {
		if t.date == s.day && t.when == painNow {
			most = max(most, t.pain)
		}
	}
	if s.strong.pain != nil && s.strong.date == s.day && *s.strong.pain >= strongPain {
		most = max(most, *s.strong.pain)
	}
	return most
}

// worseSide are the newest sessions of a side that made it worse, when there
// are enough of them to speak of the worse side (C3, X); else nil. Of the
// mobility side only sessions begun after the newest answer to W count; with
// fresh, only what a professional has not seen.
func (s *state) worseSide(side int, fresh bool) []dated {
	var worse []dated
	looked := 0
	for i := s.read - 1; i >= 0 && looked < worseOf && s.day-s.log.sessions[i].date <= worseDays; i-- {
		d := s.log.sessions[i]
		if !d.touched[side] || side == 0 && !d.Started.After(s.wAt) || fresh && s.seen(d.date, d.Started) {
			continue
		}
		looked++
		if d.rise[side] >= worseRise || d.morning <= s.mornings && worseMorning(*d.Record) {
			worse = append([]dated{d}, worse...)
		}
	}
	if len(worse) < worseSessions {
		return nil
	}
	return worse
}
