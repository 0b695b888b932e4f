package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// rating is what was said at a moment; nil is a rating that was not given.
type rating struct {
	at           time.Time
	date         Date
	pain, change *int
}

// response is what the person has said about the way it went: the first
// average pain since the start, and the ratings after it, oldest first.
type response struct {
	start   *int
	since   time.Time // when the start was told, or day 0
	ratings []rating
}

// rate takes in the average pain and the change of an assessment or a rating;
// starts says that day 0 is now. A pain of a moment, given before a session
// that was declined, is no average.
func (s *state) rate(a Assessment, starts bool) {
	if a.Now {
		return
	}
	given := rating{a.At, s.day, a.Pain, a.Change}
	if a.Pain != nil {
		s.strong = given
	}
	switch r := &s.response; {
	case r.start == nil && a.Pain != nil:
		*r = response{start: a.Pain, since: a.At}
	case starts && r.start == nil:
		*r = response{since: a.At}
	case r.since.IsZero() || a.Pain == nil && a.Change == nil:
	default:
		r.ratings = append(slices.Clip(r.ratings), given)
	}
}

// judged is a response as numbers.
type judged struct {
	given      bool // something is known about now
	sessions   bool // by the pains before the last sessions
	start, now *float64
	change     *int
}

// judge is the response now: the newest rating since the start; with none, the
// mean pain before the sessions of the last days. With fresh, only what a
// professional has not seen counts.
func (s *state) judge(fresh bool) judged {
	r := s.response
	j := judged{start: number(r.start)}
	if r.since.IsZero() {
		return j
	}
	for i := len(r.ratings) - 1; i >= 0; i-- {
		if newest := r.ratings[i]; !fresh || !s.seen(newest.date, newest.at) {
			j.given, j.now, j.change = true, number(newest.pain), newest.change
			return j
		}
	}
	j.now = s.meanPain(r.since, fresh, painBefore)
	j.given, j.sessions = j.now != nil, j.now != nil
	return j
}

func number(n *int) *float64 {
	if n == nil {
		return nil
	}
	return new(float64(*n))
}

// drop is by how much the average pain has gone down; 0 when it is not known.
func (j judged) drop() float64 {
	if j.start == nil || j.now == nil {
		return 0
	}
	return *j.start - *j.now
}

func (j judged) rated(atLeast int) bool { return j.change != nil && *j.change >= atLeast }

// worse is clearly worse than at the start, and beats improved (X).
func (j judged) worse() bool {
	return -j.drop() >= worsePainRise || j.change != nil && *j.change <= worseRating
}

// improved is a little better than at the start (X). From a start of 0 pain
// cannot go down, so the rating alone judges.
func (j judged) improved() bool {
	return !j.worse() && (j.drop() >= improvedDrop || j.rated(improvedRating))
}

// improvedForReal is a change that one can build on (X).
func (j judged) improvedForReal() bool {
	needed := float64(realDrop)
	if j.start != nil && *j.start <= smallStart {
		needed = smallDrop
	}
	return !j.worse() && (j.drop() >= needed || j.rated(realRating))
}

// words are the ratings that a response rests on.
func (j judged) words() string {
	var parts []string
	if j.now != nil {
		now := "average pain"
		if j.sessions {
			now = "pain before recent sessions"
		}
		parts = append(parts, fmt.Sprintf("%s %.3g", now, *j.now))
		if j.start != nil {
			parts = append(parts, fmt.Sprintf("average at the start %.3g", *j.start))
		}
	}
	if j.change != nil {
		parts = append(parts, fmt.Sprintf("change rating %+d", *j.change))
	}
	if parts == nil {
		return "no ratings"
	}
	return strings.Join(parts, ", ")
}
