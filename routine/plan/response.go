package plan

import (
	"fmt"
	"strings"
)

// response is what the person has said about the way it went: the average
// pain at the start and now, and the change rating against the start. nil is
// a rating that was not given.
type response struct {
	start, now *float64
	rating     *int
}

// responseOf is the response as of the last of full assessments. The start is
// the first pain that was given; now is the newest reassessment that has a
// pain or a rating.
func responseOf(full []Assessment) response {
	var r response
	first := len(full)
	for i, a := range full {
		if a.Pain != nil {
			r.start, first = asFloat(a.Pain), i
			break
		}
	}
	for i := len(full) - 1; i > 0; i-- {
		a := full[i]
		if a.Pain == nil && a.Change == nil {
			continue
		}
		if a.Pain != nil && i > first {
			r.now = asFloat(a.Pain)
		}
		r.rating = a.Change
		break
	}
	return r
}

// withSessions falls back on the pain before the sessions of the last days
// when no reassessment has said anything.
func (r response) withSessions(l log) response {
	if r.now != nil || r.rating != nil {
		return r
	}
	sum, n := 0, 0
	for _, d := range l.records {
		if d.PainBefore != nil && l.today-d.date < recentDays {
			sum, n = sum+*d.PainBefore, n+1
		}
	}
	if n >= recentRatings {
		mean := float64(sum) / float64(n)
		r.now = &mean
	}
	return r
}

func asFloat(n *int) *float64 {
	f := float64(*n)
	return &f
}

// drop is by how much the average pain has gone down; 0 when it is not known.
// From a start of 0 it cannot go down, so the rating alone judges.
func (r response) drop() float64 {
	if r.start == nil || r.now == nil {
		return 0
	}
	return *r.start - *r.now
}

func (r response) rated(atLeast int) bool { return r.rating != nil && *r.rating >= atLeast }

// improved is a little better than at the start, worse is clearly worse (X).
func (r response) improved() bool { return r.drop() >= improvedDrop || r.rated(improvedRating) }

func (r response) worse() bool {
	return -r.drop() >= worsePainRise || r.rating != nil && *r.rating <= worseRating
}

// improvedForReal is a change that one can build on (X).
func (r response) improvedForReal() bool {
	needed := float64(realDrop)
	if r.start != nil && *r.start <= smallStart {
		needed = smallDrop
	}
	return r.drop() >= needed || r.rated(realRating)
}

// words are the ratings that a response rests on.
func (r response) words() string {
	var parts []string
	if r.start != nil && r.now != nil {
		parts = append(parts, fmt.Sprintf("average pain %.3g, at the start %.3g", *r.now, *r.start))
	}
	if r.rating != nil {
		parts = append(parts, fmt.Sprintf("change rating %+d", *r.rating))
	}
	if parts == nil {
		return "no ratings"
	}
	return strings.Join(parts, ", ")
}
