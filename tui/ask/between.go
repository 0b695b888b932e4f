package ask

import (
	"tspine/routine"
	"tspine/routine/session"
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
