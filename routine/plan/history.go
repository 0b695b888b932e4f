package plan

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// history is the way from the first record to today: where things stood when
// today began, and what has happened since.
type history struct {
	morning *state  // at the beginning of today
	events  []event // of today
}

// event is a session or an assessment.
type event struct {
	date     Date
	at       time.Time
	session  int // place in the log; -1 for an assessment
	answers  Assessment
	replaced bool // a later full assessment of the same day stands in its place
}

// followUp follows everything to the beginning of today.
func followUp(today Date, assessments []Assessment, records []session.Record, settings Settings) history {
	l := newLog(today, records)
	all := events(today, assessments, &l)
	s := &state{settings: settings, log: &l}
	for i := range s.progressions {
		s.progressions[i].level = routine.Low
	}
	first := today
	if len(all) > 0 {
		first = all[0].date
	}
	for d := first; d < today; d++ {
		s.begin(d)
		for len(all) > 0 && all[0].date == d {
			s.happen(all[0])
			all = all[1:]
		}
		s.end()
	}
	s.begin(today)
	return history{s, all}
}

// with is where things stand now, or would if one more thing happened; nil is
// nothing more.
func (c history) with(more *Assessment) *state {
	s := c.morning.clone()
	for _, e := range c.events {
		if more != nil && more.Full() && e.session < 0 && e.answers.Full() {
			e.replaced = true
		}
		s.happen(e)
	}
	if more != nil {
		s.happen(event{date: s.day, at: more.At, session: -1, answers: *more})
	}
	s.end()
	return s
}

// events are all that happened, oldest first. An assessment dated after
// tomorrow (a clock that was wrong) only reports its warning signs.
func events(today Date, assessments []Assessment, l *log) []event {
	out := make([]event, 0, len(assessments)+len(l.sessions))
	for i, d := range l.sessions {
		out = append(out, event{date: d.date, at: d.Started, session: i})
	}
	for _, a := range byTime(assessments) {
		if DateOf(a.At) > today+1 {
			a = Assessment{ID: a.ID, At: a.At, Short: true, Warnings: a.Warnings}
		}
		out = append(out, event{date: min(DateOf(a.At), today), at: a.At, session: -1, answers: a})
	}
	sort.SliceStable(out, func(i, j int) bool {
		return cmp.Or(cmp.Compare(out[i].date, out[j].date), out[i].at.Compare(out[j].at)) < 0
	})
	assessed := map[Date]bool{}
	for i, e := range slices.Backward(out) {
		if e.session < 0 && e.answers.Full() {
			out[i].replaced, assessed[e.date] = assessed[e.date], true
		}
	}
	return out
}

// happen takes in what happened, and draws what follows.
func (s *state) happen(e event) {
	if e.session >= 0 {
		s.read = e.session + 1
		s.practised(s.log.sessions[e.session])
	} else {
		s.hear(e.answers, e.replaced)
	}
	s.settle()
}

func (s *state) practised(d dated) {
	s.feelPains(d)
	if d.morning <= s.day {
		s.feelMorning(d)
	}
	if d.begun() {
		s.hurt(d)
		s.practise(d)
	}
	if d.touched[0] {
		s.seeWorse()
	}
}

// hear takes in an assessment or a rating.
func (s *state) hear(a Assessment, replaced bool) {
	s.warn(a)
	s.clear(a)
	switch {
	case a.Now && a.Pain != nil:
		s.hard = append(s.hard, trouble{date: s.day, at: a.At, when: painNow, pain: *a.Pain})
	case a.Full() && !replaced:
		s.reassess(a)
	case !a.Full():
		s.rate(a, false)
	}
}

// count counts the day that ends when it had no session. Days on which a
// professional line or a block stood are none of them.
func (s *state) count() {
	switch {
	case s.day == 0:
	case s.day == s.zero || s.startedOn(s.day):
		s.idle = 0
	case !s.lines.today:
		s.idle++
	}
}

// away is for how many days there was no session, today included.
func (s *state) away() int {
	switch {
	case s.startedOn(s.day):
		return 0
	case s.lines.today:
		return s.idle
	}
	return s.idle + 1
}

// startedOn says whether a session that has been read was begun on a day,
// whatever became of it.
func (s *state) startedOn(d Date) bool {
	return s.read > 0 && s.log.sessions[s.read-1].date == d
}

// finishedOn says whether one that was begun on a day was done to its end.
func (s *state) finishedOn(d Date) bool {
	return slices.ContainsFunc(s.log.since(d), func(r dated) bool { return r.date == d && r.Status == session.Completed })
}
