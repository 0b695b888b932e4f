package command

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/live"
	"tspine/tui/report"
)

// mostMinutes is the longest session that a person can ask for (X).
const mostMinutes = 180

// minutesFlag adds --minutes, which leaves into as it is where it is not given.
func minutesFlag(c *cobra.Command, into *int) {
	take := func(given string) error {
		n, err := strconv.Atoi(given)
		if err != nil || n < 1 || n > mostMinutes {
			return fmt.Errorf("a number from 1 to %d", mostMinutes)
		}
		*into = n
		return nil
	}
	c.Flags().Var(&word{kind: "word", take: take}, "minutes", "cut the session to this many `minutes`: drops whole exercises first, then sets")
}

// cut tells what of a routine is left out to fit the minutes. The error says
// how many minutes the shortest takes.
func (f startFlags) cut(std IO, d *data.Snapshot, r routine.Routine) error {
	if f.minutes == 0 {
		return nil
	}
	h := live.HabitsOf(d, r.Focus, std.Now())
	c := flow.Choice{Routine: r, Level: f.how.Level, First: f.how.First}
	whole, _ := h.Timeline(c)
	c.Within = time.Duration(f.minutes) * time.Minute
	cut, _ := h.Timeline(c)
	if takes := cut.Total(); takes > c.Within {
		return fmt.Errorf("%s takes at least %s: write --minutes %d", r.Name, report.Clock(takes), int(math.Ceil(takes.Minutes())))
	}
	if words := report.CutWords(whole.Routine, cut.Routine); words != "" {
		std.remark(fmt.Sprintf("cut to %s: %s", report.Count(f.minutes, "minute"), words))
	}
	return nil
}
