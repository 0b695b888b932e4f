package plan

import (
	"cmp"
	"slices"

	"tspine/routine"
	"tspine/routine/session"
)

// Progress is what the records show over some weeks: for charts, for the same
// as words, and as JSON.
type Progress struct {
	Weeks    []WeekSum     `json:"weeks"` // oldest first, this week last
	Pain     []PainPoint   `json:"pain"`  // the sessions of those weeks with a rating, oldest first
	Left     SideSum       `json:"left"`
	Right    SideSum       `json:"right"`
	Calendar []CalendarDay `json:"calendar"`           // Mondays at multiples of 7, the last Sunday last
	Places   []Place       `json:"places"`             // all assessments, oldest first
	WeekOne  *Comparison   `json:"week_one,omitempty"` // from week 6 on (R1)
}

// WeekSum is what was done in seven days.
type WeekSum struct {
	From     Date    `json:"from"`
	Sessions int     `json:"sessions"`
	Minutes  float64 `json:"minutes"` // active, without pauses
	Holds    int     `json:"holds"`   // reps that were held
	HoldS    float64 `json:"hold_s"`
	Reps     int     `json:"reps"` // all reps, held ones too
	Done     Days    `json:"done"`
	Planned  Days    `json:"planned"` // none before the first assessment
}

// PainPoint is the pain before and after one session; nil was not answered.
type PainPoint struct {
	Date   Date          `json:"date"`
	Record string        `json:"record"`
	Focus  routine.Focus `json:"focus"`
	Before *int          `json:"before"`
	After  *int          `json:"after"`
}

// SideSum is what one side of the body did.
type SideSum struct {
	HoldS float64 `json:"hold_s"`
	WorkS float64 `json:"work_s"`
	Reps  int     `json:"reps"`
}

// CalendarDay is one day of the calendar. Some is a session that does not
// count as a day done.
type CalendarDay struct {
	Date      Date `json:"date"`
	Mobility  bool `json:"mobility"`
	Stability bool `json:"stability"`
	Some      bool `json:"some"`
}

// Comparison is the first seven days beside the last seven, and the first
// assessment beside the newest. Pain is the average pain and Change the rating
// against the start; nil is not known.
type Comparison struct {
	First      WeekSum  `json:"first"`
	Now        WeekSum  `json:"now"`
	PlaceFirst Place    `json:"place_first"`
	PlaceNow   Place    `json:"place_now"`
	PainFirst  *float64 `json:"pain_first"`
	PainNow    *float64 `json:"pain_now"`
	Change     *int     `json:"change"`
}

// Progress is what the records show over this week and the ones before it,
// weeks in all (1 or more; the calendar of the programme has 12).
func (p Plan) Progress(weeks int) Progress {
	s := p.s
	monday := s.day.Monday() - Date((max(1, weeks)-1)*daysInWeek)
	out := Progress{Pain: []PainPoint{}, Places: append([]Place{}, s.places...)}
	for from := monday; from <= s.day; from += daysInWeek {
		w := s.sum(from)
		w.Planned = s.plannedIn(from)
		out.Weeks = append(out.Weeks, w)
	}
	for _, d := range s.log.since(monday) {
		if d.PainBefore != nil || d.PainAfter != nil {
			out.Pain = append(out.Pain, PainPoint{d.date, d.ID, d.Routine.Focus, d.PainBefore, d.PainAfter})
		}
		out.Left.add(*d.Record, routine.Left)
		out.Right.add(*d.Record, routine.Right)
	}
	out.Calendar = s.calendar(monday)
	if s.number() >= weekSixFrom {
		out.WeekOne = s.comparison()
	}
	return out
}

// plannedIn is what was planned in the week of a Monday; none before the first
// assessment.
func (s *state) plannedIn(monday Date) Days {
	if s.assessed() && s.week.monday == monday {
		return s.week.planned
	}
	for _, w := range s.weeks {
		if w.monday == monday {
			return w.planned
		}
	}
	return Days{}
}

// sum is what was done in the seven days from a date on.
func (s *state) sum(from Date) WeekSum {
	to := from + daysInWeek - 1
	out := WeekSum{From: from, Done: s.log.done(from, to)}
	var seconds float64
	for _, d := range s.log.since(from) {
		if d.date > to {
			break
		}
		out.Sessions++
		seconds += d.ActiveS
		for _, e := range d.Exercises {
			out.add(e)
		}
	}
	out.Minutes = seconds / 60
	return out
}

func (w *WeekSum) add(e session.ExerciseRecord) {
	for _, a := range e.Done {
		w.Reps += a.Reps
		w.HoldS += a.HoldS
		if a.HoldS > 0 {
			w.Holds += a.Reps
		}
	}
}

func (s *SideSum) add(r session.Record, side routine.Side) {
	for _, e := range r.Exercises {
		for _, a := range e.Done {
			if a.Side == side {
				s.HoldS += a.HoldS
				s.WorkS += a.WorkS
				s.Reps += a.Reps
			}
		}
	}
}

// calendar is every day from a Monday to the Sunday of this week.
func (s *state) calendar(monday Date) []CalendarDay {
	var out []CalendarDay
	for d := monday; d < s.day.Monday()+daysInWeek; d++ {
		k, some := s.log.days[d]
		out = append(out, CalendarDay{d, k.done[0], k.done[1], some && !k.any()})
	}
	return out
}

// comparison is week 1 beside now. After a long time away, week 1 is the one
// of the assessment after it.
func (s *state) comparison() *Comparison {
	j := s.judge(false)
	first, _ := slices.BinarySearchFunc(s.places, s.zero, func(p Place, d Date) int { return cmp.Compare(p.Date, d) })
	return &Comparison{First: s.sum(s.zero), Now: s.sum(s.day - daysInWeek + 1), PlaceFirst: s.places[first], PlaceNow: s.places[len(s.places)-1],
		PainFirst: j.start, PainNow: j.now, Change: j.change}
}
