package report

import (
	"fmt"
	"slices"
	"strings"

	"tspine/routine"
	"tspine/routine/text"
)

// CutWords say what of a routine was left out to fit a time; empty when
// nothing was: "without Prone W", "2 sets of Row".
func CutWords(whole, cut routine.Routine) string {
	var without, fewer []string
	for _, e := range whole.Exercises {
		at := slices.IndexFunc(cut.Exercises, func(c routine.Exercise) bool { return c.ID == e.ID && c.Round == e.Round })
		switch {
		case at < 0:
			without = append(without, e.Title())
		case cut.Exercises[at].Dose.Sets != e.Dose.Sets:
			fewer = append(fewer, fmt.Sprintf("%s of %s", Count(cut.Exercises[at].Dose.Sets.Min, "set"), e.Title()))
		}
	}
	if without != nil {
		fewer = append([]string{"without " + text.List(without, "and")}, fewer...)
	}
	return strings.Join(fewer, ", ")
}
