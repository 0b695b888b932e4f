package plan

import (
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// Morning is how the morning after a session was.
type Morning string

// The answers to "the morning after the last session".
const (
	BetterMorning Morning = "better"
	SameMorning   Morning = "same"
	WorseMorning  Morning = "worse"
)

// AskMorning says whether to ask at now how the morning after the last
// session was: from that morning on (4 o'clock, X), for three days (X), when
// something was done and it was not asked before.
func AskMorning(now time.Time, last session.Record) bool {
	if last.Status == session.InProgress || last.Morning != nil || !touched(last, routine.Mobility) && !touched(last, routine.Stability) {
		return false
	}
	// The night belongs to the day before, on both ends.
	days := dayByMorning(now) - dayByMorning(last.Started)
	return days >= 1 && days <= morningWithinDays
}

func dayByMorning(t time.Time) Date { return DateOf(t.Add(-morningHour * time.Hour)) }

// Advice is what to do about pain in the middle of a session, in one sentence.
type Advice string

// Go on at pain of 0 to 3; ease (shorter, smaller, fewer) at 4 to 5; end this
// exercise at 6 to 10 (X).
const (
	GoOn        Advice = "Low pain: carry on."
	Ease        Advice = "Moderate pain: what follows is made easier. Keep the moves small."
	EndExercise Advice = "That is too much pain. End this exercise."
)

// AfterPain is the advice for a pain of 0 to 10 during a session. A pain that
// was not answered asks for nothing: do not call it then.
func AfterPain(pain int) Advice { return byPain(pain, GoOn, Ease, EndExercise) }

func byPain[T any](pain int, low, some, much T) T {
	switch {
	case pain >= endPain:
		return much
	case pain >= easePain:
		return some
	}
	return low
}

// Beginning is what to do about the pain told before a session, in plain words.
type Beginning string

// Begin as suggested at pain of 0 to 3; at level low at 4 to 5; at 6 to 10 rest,
// or a gentle session at level low if the person wants one (X).
const (
	BeginAsSuggested Beginning = "Low pain: go ahead."
	BeginLow         Beginning = "Some pain today: level low, and keep every movement comfortable."
	BeginWithRest    Beginning = "That is a lot of pain. Rest today, or do a gentle session at level low."
)

// BeforePain is what to do about a pain of 0 to 10 told before a session.
func BeforePain(pain int) Beginning {
	return byPain(pain, BeginAsSuggested, BeginLow, BeginWithRest)
}
