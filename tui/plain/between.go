package plain

import (
	"fmt"
	"strings"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
)

// The question between the two blocks of a balance day (D3) waits for nobody:
// it is asked when the get-ready of the second block begins and can be
// answered while that lasts.

// answerBetween takes a number as the answer, and says whether it was one.
// Much pain asks whether to end; the person decides.
func (p Session) answerBetween(l *live.Live, line string) bool {
	a := l.Header().Answers
	if !ask.BetweenDue(l.Session) || l.Asking() != session.AskNothing ||
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
