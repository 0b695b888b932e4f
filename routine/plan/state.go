package plan

import (
	"slices"
	"time"
)

// state is everything that holds at a moment. It is followed from day to day and
// from record to record (see the package). A copy can go another way (see clone).
type state struct {
	settings Settings
	log      *log
	read     int  // sessions of the log that have been read
	day      Date // the day it is at
	mornings Date // mornings up to this day are known

	answers  Answers   // of the newest full assessment; Worse is W as it was answered
	full     Date      // the day of that assessment; 0 before the first
	wAt      time.Time // the newest full assessment that answered W with yes or no
	seenFrom Date      // Wr: since when the records say that stretching makes it worse; 0 when they do not
	newWorse bool      // Wr was seen after the newest full assessment
	now      classAndStage
	places   []Place // one for each full assessment

	response response
	strong   rating    // the newest average pain
	zero     Date      // day 0
	idle     int       // days without a session before today
	hard     []trouble // of the last days
	cleared  []clearance
	waiting  []warning
	lines    lines
	left     []leftOut // in the order of their ids

	progressions [2]progression
	weeks        []week // complete ones, oldest first
	first        int    // the first week that counts for consistency
	week         week   // this week
	news         news
}

// clone is a copy that can go on by itself.
func (s state) clone() *state {
	s.places, s.hard, s.waiting = slices.Clip(s.places), slices.Clip(s.hard), slices.Clone(s.waiting)
	s.left, s.weeks = slices.Clone(s.left), slices.Clip(s.weeks)
	return &s
}

// assessed says whether there is a full assessment.
func (s *state) assessed() bool { return s.full != 0 }

// number is the day counted from the first assessment; -1 before it.
func (s *state) number() int {
	if !s.assessed() {
		return -1
	}
	return int(s.day - s.zero)
}

// weeksUpTo are the whole weeks from the first assessment to a day.
func (s *state) weeksUpTo(d Date) int { return int(d-s.zero) / daysInWeek }

// w says whether stretching makes it worse, as answered or as seen in the
// records.
func (s *state) w() bool { return s.answers.Worse || s.seenFrom != 0 }

// standing are the newest answers, W as it stands.
func (s *state) standing() Answers {
	a := s.answers
	a.Worse = s.w()
	return a
}

// result is what the newest answers say by themselves.
func (s *state) result() Result { return Classify(s.standing()) }

// reads is the class alone, without the words.
func (s *state) reads() Class {
	a := s.standing()
	return count(a).classOf(a).class
}

// begin is the beginning of a day, before anything happens on it: what follows
// from the date alone. The plan of a week is made on Monday, and only then are
// the mornings after Sunday's sessions asked for.
func (s *state) begin(d Date) {
	s.count()
	s.day, s.mornings = d, d-1
	s.forget()
	s.lines.today = false
	s.fallBack()
	monday := d == d.Monday()
	if monday {
		if s.assessed() { // before the first assessment no week counts
			s.weeks = append(s.weeks, s.week)
		}
		s.praise()
	}
	s.settle()
	if monday {
		s.week = week{monday: d, planned: s.mix(), stands: s.lines.any()}
	}
	s.mornings = d
	s.wake()
	s.settle()
}

// settle draws what follows from what is known at this moment.
func (s *state) settle() {
	s.maintain()
	s.draw()
	if s.mix().Mobility == 0 {
		s.week.paused = true
	}
}
