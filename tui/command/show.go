package command

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/body"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/figure"
	"tspine/tui/live"
	"tspine/tui/report"
)

func showCommand(std IO) *cobra.Command {
	var o routine.Options
	var cues, drawn, asJSON bool
	c := described("show", func(_ *cobra.Command, args []string) error {
		d := known(std)
		r, err := find(std, d, args[0])
		if err != nil {
			return err
		}
		t, voice, err := asDone(std, d, r, o)
		if err != nil {
			return err
		}
		std.leftOut(d, r)
		if o.Level != "" && o.Level != t.Level {
			std.remark(fmt.Sprintf("%s is always done at level %s", r.Name, t.Level))
		}
		switch shown := report.ShowTimeline(t, voice); {
		case asJSON:
			return printJSON(std.Out, shown)
		case drawn:
			printFigures(std, r, o.First)
			return nil
		case cues:
			return printCues(std, t, voice)
		default:
			return printTimeline(std, shown, t.Routine)
		}
	})
	levelFlag(c, &o.Level)
	sideFlag(c, &o.First)
	c.Flags().BoolVar(&cues, "cues", false, "every cue with its time, and its words as spoken")
	c.Flags().BoolVar(&drawn, "figure", false, "every exercise drawn at its start, halfway and at its end")
	c.Flags().BoolVar(&asJSON, "json", false, "print the timeline and the cues as JSON")
	return c
}

// known is all that is known of the person; where nothing can be kept, what is known
// of a new one.
func known(std IO) *data.Snapshot {
	if dirs, err := data.LocateHere(); err == nil {
		return data.Read(dirs, data.NewStore(dirs), std.Now())
	}
	d := &data.Snapshot{Settings: data.DefaultSettings()}
	d.Plan = plan.Make(std.Now(), nil, nil, d.PlanSettings())
	return d
}

// asDone is the timeline that a session would have now: at the suggested level, with the
// chosen variations, without what is left out; and its listener.
func asDone(std IO, d *data.Snapshot, r routine.Routine, o routine.Options) (routine.Timeline, session.Voice, error) {
	h, c := live.HabitsOf(d, r.Focus, std.Now()), flow.Choice{Routine: r, Options: o}
	t, left := h.Timeline(c)
	if !left {
		return routine.Timeline{}, session.Voice{}, nothingLeft(r)
	}
	return t, h.Voice(), nil
}

// leftOut tells what of a routine is left out for now.
func (s IO) leftOut(d *data.Snapshot, r routine.Routine) {
	for _, e := range (flow.Choice{Routine: r}).LeftOut(d.Plan.LeftOut) {
		s.remark(fmt.Sprintf("%s is left out for now: %s; `tspine start --with %s` puts it back for one session", e.Name, plan.OutBecause, cmp.Or(e.Base, e.ID)))
	}
}

// nothingLeft says why a routine cannot be done now.
func nothingLeft(r routine.Routine) error {
	return fmt.Errorf("every exercise of %s is left out for now, because it hurt: `tspine plan` says more", r.Name)
}

func printTimeline(std IO, t report.Timeline, r routine.Routine) error {
	about := []string{fmt.Sprintf("%s, level %s, %s", t.Name, t.Level, report.Clock(time.Duration(t.TotalS*float64(time.Second)))), ""}
	for _, e := range r.Once().Exercises {
		if lines := report.About(e); len(lines) > 0 {
			about = append(about, fmt.Sprintf("%s: %s", e.Name, strings.Join(lines, " ")), "")
		}
	}
	std.printLines(about)
	rows := [][]string{{"at", "step", "seconds", "exercise", "set", "rep", "spot", "side"}}
	for _, s := range t.Steps {
		kind, exercise := s.Kind.Words(), s.Exercise
		if s.Wait {
			kind += ", then a key"
		}
		if s.Round > 0 {
			exercise += fmt.Sprintf(" (round %d)", s.Round)
		}
		rows = append(rows, []string{moment(s.AtS), kind, fmt.Sprintf("%.4g", s.DurationS), exercise,
			orDash(s.Set), orDash(s.Rep), orDash(s.Segment), fmt.Sprint(s.Side)})
	}
	return std.printTable(rows)
}

func orDash(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

// moment is seconds as "1:05.2".
func moment(s float64) string {
	tenths := int(s*10 + 0.5)
	return fmt.Sprintf("%d:%02d.%d", tenths/600, tenths/10%60, tenths%10)
}

func printCues(std IO, t routine.Timeline, v session.Voice) error {
	plan := session.PlanCues(t, v)
	rows := [][]string{{"at", "cue", "spoken", "shown"}}
	for _, c := range plan.Cues(t) {
		rows = append(rows, []string{moment(c.At.Seconds()), c.Cue.Kind.Words(), fmt.Sprint(c.Cue.Words), c.Cue.Text.String()})
	}
	return std.printTable(rows)
}

// How large show --figure draws (X): three pictures beside each other fit 80
// columns.
const (
	shownWide = 25
	shownHigh = 12
)

// shownAt are the moments that show --figure draws.
var shownAt = []struct {
	name string
	at   body.Moment
}{{"start", body.Moment{}}, {"halfway", body.Moment{Phase: body.Move, Progress: 0.5}}, {"end", body.Moment{Phase: body.Hold}}}

// printFigures draws every exercise of a routine, with a side at work.
func printFigures(std IO, r routine.Routine, side routine.Side) {
	w, look := std.Out, std.screen()
	var c figure.Canvas
	for _, e := range r.Once().Exercises {
		f, ok := data.Figure(e)
		if !ok {
			fmt.Fprintf(w, "%s: no figure\n\n", e.Name)
			continue
		}
		fmt.Fprintln(w, e.Name)
		if !f.Describe.Empty() {
			fmt.Fprintln(w, ansi.WordwrapWc(f.Describe.String(), 3*shownWide+4, ""))
		}
		printFigure(w, &c, f, side, look)
	}
}

// printFigure draws one figure at its moments, beside each other.
func printFigure(w io.Writer, c *figure.Canvas, f *body.Figure, side routine.Side, look figure.Look) {
	lines, names := make([]string, shownHigh), ""
	for _, m := range shownAt {
		m.at.Side = side
		for y, l := range c.Draw(f, m.at, figure.Own, look, shownWide, shownHigh) {
			lines[y] += l + "  "
		}
		names += fmt.Sprintf("%-*s  ", shownWide, m.name)
	}
	for _, l := range append(lines, names) {
		fmt.Fprintln(w, strings.TrimRight(l, " "))
	}
	fmt.Fprintln(w)
}
