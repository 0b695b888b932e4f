package plan

import (
	"fmt"
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
// average pain since the start, and the newest later rating.
type response struct {
	start  *int
	rating rating
	rated  bool // a rating was given since the start
}

// rate takes in the average pain and the change of an assessment or a rating;
// later says whether it can be compared with a start before it. A pain of a
// moment, given before a session that was declined, is none.
func (s *standing) rate(a Assessment, later bool) {
	if a.Now {
		return
	}
	r := rating{a.At, s.day, a.Pain, a.Change}
	if a.Pain != nil {
		s.strong = r
	}
	later = later || s.response.start != nil
	if s.response.start == nil && a.Pain != nil {
		s.response.start, r.pain = a.Pain, nil
	}
	if later && (r.pain != nil || r.change != nil) {
		s.response.rating, s.response.rated = r, true
	}
}

// judged is a response as numbers.
type judged struct {
	start, now *float64
	change     *int
}

// judge is the response now. Without a rating since the start, the mean pain
// before the sessions of the last days stands in. With fresh, only what a
// professional has not seen counts.
func (s *standing) judge(fresh bool) judged {
	r := s.response
	j := judged{start: number(r.start)}
	switch {
	case r.rated && !(fresh && s.seen(r.rating.date, r.rating.at)):
		j.now, j.change = number(r.rating.pain), r.rating.change
	case !r.rated:
		j.now = s.meanPain(fresh, painBefore)
	}
	return j
}

func number(n *int) *float64 {
	if n == nil {
		return nil
	}
	f := float64(*n)
	return &f
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
	if j.start != nil && j.now != nil {
		parts = append(parts, fmt.Sprintf("average pain %.3g, at the start %.3g", *j.now, *j.start))
	}
	if j.change != nil {
		parts = append(parts, fmt.Sprintf("change rating %+d", *j.change))
	}
	if parts == nil {
		return "no ratings"
	}
	return strings.Join(parts, ", ")
}
