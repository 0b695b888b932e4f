package plain

import (
	"fmt"
	"strings"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
)

// The question between the two blocks of a balance day (D3) waits for nobody:
// it is asked when the get-ready of the second block begins and can be
// answered while that lasts.

// betweenBlocks says whether step i is the get-ready between the two blocks.
func betweenBlocks(t routine.Timeline, i int) bool {
	return i > 0 && t.Steps[i].Kind == routine.Ready &&
		t.Exercise(i-1).Focus == routine.Mobility && t.Exercise(i).Focus == routine.Stability
}

// answerBetween takes a number as the answer, and says whether it was one.
// Much pain asks whether to end; the person decides.
func (p Session) answerBetween(l *live.Live, line string) bool {
	a := l.Header().Answers
	if !betweenBlocks(l.Timeline(), l.At()) || l.Asking() != session.AskNothing || a.PainBetween != nil ||
		strings.Trim(line, "0123456789") != "" || line == "" {
		return false
	}
	if err := ask.Between().Put(&a, line); err != nil {
		fmt.Fprintln(p.Out, sentence(err))
		return true
	}
	l.Session = l.Answered(a)
	advice := plan.AfterPain(*a.PainBetween, false)
	fmt.Fprintln(p.Out, advice.Text())
	e := session.Tick
	if advice == plan.EndExercise {
		e = session.Quit
	}
	p.say(l, l.Apply(p.Now(), e))
	return true
}
