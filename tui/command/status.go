package command

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

// status is what `tspine status --json` prints. What runs was last kept at
// most 2 s ago.
type status struct {
	State    string        `json:"state"` // running, paused, unfinished, none
	Text     string        `json:"text"`  // all of it in one line, empty when nothing runs
	Routine  text.Text     `json:"routine"`
	Exercise text.Text     `json:"exercise"`
	Phase    routine.Kind  `json:"phase"`
	Side     routine.Side  `json:"side"`
	Set      int           `json:"set"`
	Rep      int           `json:"rep"`
	LeftS    float64       `json:"left_s"` // of the whole session
	Done     float64       `json:"done"`   // 0 to 1
	Last     *lastOf       `json:"last"`   // the newest session that has ended
	left     time.Duration // of the session
}

// lastOf is the newest session that has ended.
type lastOf struct {
	ID      string         `json:"id"`
	Routine text.Text      `json:"routine"`
	Status  session.Status `json:"status"`
	Ended   time.Time      `json:"ended"`
	Today   bool           `json:"today"`
}

// The states.
const (
	stateRunning    = "running"
	statePaused     = "paused"
	stateUnfinished = "unfinished"
	stateNone       = "none"
)

func statusCommand(std IO) *cobra.Command {
	var asJSON bool
	c := described("status", inHome(func(dirs data.Dirs, _ []string) error {
		s := statusAt(data.NewStore(dirs), std.Now())
		if asJSON {
			return printJSON(std.Out, s)
		}
		if s.Text != "" {
			fmt.Fprintln(std.Out, s.Text)
		}
		return nil
	}))
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	return c
}

// statusAt is the status at a moment.
func statusAt(store *data.Store, now time.Time) status {
	if r, ok := store.Running(); ok {
		return statusOf(r, now, true)
	}
	newest, ok, _, _ := store.Last() // what cannot be read is told by the other commands
	switch {
	case ok && session.Resumable(newest, now):
		return statusOf(newest, now, false)
	case ok && newest.Ended != nil:
		return status{State: stateNone, Last: &lastOf{newest.ID, newest.Routine.Name, newest.Status, *newest.Ended, plan.DateOf(newest.Started) == plan.DateOf(now)}}
	}
	return status{State: stateNone}
}

// statusOf is where a session in progress stands.
func statusOf(r session.Record, now time.Time, running bool) status {
	out := status{State: stateUnfinished, Routine: r.Routine.Name}
	s, err := session.Reopen(r, session.Voice{}, now)
	if err != nil {
		out.Text = r.Routine.Name.String()
		return out
	}
	step := s.Step()
	out.Exercise, out.Phase, out.Side, out.Set, out.Rep = s.Exercise().Name, step.Kind, step.Side, step.Set, step.Rep
	out.left = s.TotalLeft()
	if running {
		out.State = stateRunning
		if ago := now.Sub(r.Resume.At); ago > lively {
			out.State = statePaused
		} else {
			out.left -= max(0, ago)
		}
	}
	out.left = max(0, out.left)
	out.LeftS = out.left.Round(time.Second).Seconds()
	if total := s.Timeline().Total(); total > 0 {
		out.Done = float64(int(100*(1-min(1, out.left.Seconds()/total.Seconds())))) / 100
	}
	out.Text = out.words()
	return out
}

// lively is how old the record of a session that runs can be (X): it is kept
// every 2 s, and a pause keeps it once.
const lively = 3 * time.Second

// words are the status in one line: "Wall angels, left side · 4:10 to go".
func (s status) words() string {
	parts := []string{s.Exercise.String()}
	if s.Side != routine.NoSide {
		parts[0] += ", " + string(s.Side) + " side"
	}
	parts = append(parts, report.Clock(s.left)+" to go")
	if s.State != stateRunning {
		parts = append(parts, s.State)
	}
	return strings.Join(parts, " · ")
}
