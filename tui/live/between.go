package live

import (
	"fmt"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// BetweenBlocks says whether step i is the get-ready between the two blocks of
// a balance day (D3).
func BetweenBlocks(t routine.Timeline, i int) bool {
	return i > 0 && t.Steps[i].Kind == routine.Ready &&
		t.Exercise(i-1).Focus == routine.Mobility && t.Exercise(i).Focus == routine.Stability
}

// BetweenDue says whether the question between the blocks may be answered now:
// it waits for nobody, stands beside the get-ready, and is asked once.
func BetweenDue(s session.Session) bool {
	return s.Mode() != session.Ended && s.Header().Answers.PainBetween == nil && BetweenBlocks(s.Timeline(), s.At())
}

// AnswerBetween keeps the pain between the blocks, 0 to 10, and returns what to
// say to it and what is to happen: some pain makes easier what follows, much pain skips
// the exercise that follows, unless a key takes it up again.
func AnswerBetween(l *Live, pain int) (words string, e session.Event) {
	a := l.Header().Answers
	a.PainBetween = &pain
	l.Session = l.Answered(a)
	advice := plan.AfterPain(pain)
	if advice != plan.EndExercise {
		l.out.Speaker.Play(cue.Sound{Tone: cue.Taken})
		if advice == plan.Ease {
			e = session.EaseOff
		}
		return string(advice), e
	}
	return fmt.Sprintf("That is too much pain: %s is skipped. Press back to do it anyway.", l.Exercise().Name), session.PassOver
}
