package plan

import "fmt"

// standing is what holds from one assessment to the next.
type standing struct {
	from   Date   // the day of the assessment
	result Result // what its answers say by themselves
	class  Class  // what counts: BALANCED while passing from one side to the other
	why    Reason
	since  Date // the first assessment of the class
	stage  int
	staged Date   // when the stage began
	stayed string // why the next stage was not begun; empty when it was or there is none
}

// course follows class and stage from assessment to assessment, given the
// full ones, oldest first.
func course(full []Assessment) []standing {
	var out []standing
	for i, a := range full {
		next := begin(a)
		if i > 0 {
			next = follow(out[i-1], next, responseOf(full[:i+1]))
		}
		out = append(out, next)
	}
	return out
}

func begin(a Assessment) standing {
	r, day := Classify(a.Answers()), DateOf(a.At)
	return standing{from: day, result: r, class: r.Class, why: r.Why, since: day, stage: 1, staged: day}
}

// follow is the standing after one that went before: the two led classes pass
// through BALANCED, and a class that stays may open its next stage.
func follow(last, next standing, r response) standing {
	if opposite(last.class, next.class) {
		next.class = Balanced
		next.why = Reason{"The answers moved from one side to the other, and the way there leads through the same share of both.", "X"}
	}
	if next.class != last.class {
		return next
	}
	next.since, next.stage, next.staged = last.since, last.stage, last.staged
	if last.stage == len(mixes[next.class]) {
		return next
	}
	week, opens := int(next.from-next.since)/daysInWeek+1, opensInWeek(next.class, last.stage+1)
	switch {
	case week < opens:
		next.stayed = fmt.Sprintf("week %d of this class; stage %d opens in week %d", week, last.stage+1, opens)
	case r.worse():
		next.stayed = "worse than at the start"
	case next.class == Shift && !r.improved():
		next.stayed = "not improved yet"
	case next.from > last.staged:
		next.stage, next.staged = last.stage+1, next.from
	}
	return next
}

func opposite(a, b Class) bool {
	return a == MobilityLed && b == StabilityLed || a == StabilityLed && b == MobilityLed
}

// on is the standing that held at the end of a day; the zero standing before
// the first assessment.
func on(course []standing, d Date) standing {
	for i := len(course) - 1; i >= 0; i-- {
		if course[i].from <= d {
			return course[i]
		}
	}
	return standing{}
}

func (s standing) mix() Days { return Mix(s.class, s.stage) }
