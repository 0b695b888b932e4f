package command

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/live"
	"tspine/tui/report"
)

// mostMinutes is the longest session that a person can ask for (X).
const mostMinutes = 180

// minutesFlag is --minutes, 0 where it is not given.
type minutesFlag int

func (m *minutesFlag) String() string { return strconv.Itoa(int(*m)) }
func (m *minutesFlag) Type() string   { return "word" }

// Set takes a number of minutes. The error says what can be.
func (m *minutesFlag) Set(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > mostMinutes {
		return fmt.Errorf("a number from 1 to %d", mostMinutes)
	}
	*m = minutesFlag(n)
	return nil
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
		std.remark(fmt.Sprintf("cut to %s: %s", report.Count(int(f.minutes), "minute"), words))
	}
	return nil
}
