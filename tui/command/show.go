package command

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

func showCommand(std IO) *cobra.Command {
	var level, side string
	var cues, asJSON bool
	c := &cobra.Command{
		Use:               "show ROUTINE|FILE",
		Short:             "Show the timeline of a routine, or with --cues all that is heard",
		Args:              takes(1, 1, "ROUTINE|FILE"),
		ValidArgsFunction: completeRoutines,
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := options(level, side)
			if err != nil {
				return err
			}
			found, err := data.Find(args[0], ownRoutines())
			if err != nil {
				return err
			}
			t := session.Flatten(found.Routine, o, session.Voice{})
			if o.Level != "" && o.Level != t.Level {
				std.remark(fmt.Sprintf("%s is always done at level %s", found.Routine.Name, t.Level))
			}
			switch shown := report.ShowTimeline(t, session.Voice{}); {
			case asJSON:
				return printJSON(std.Out, shown)
			case cues:
				return printCues(std.Out, t)
			default:
				return printTimeline(std.Out, shown)
			}
		},
	}
	levelFlag(c, &level)
	sideFlag(c, &side)
	c.Flags().BoolVar(&cues, "cues", false, "every cue with its second, and its words as they are spoken")
	c.Flags().BoolVar(&asJSON, "json", false, "print the timeline and the cues as JSON")
	return c
}

func levelFlag(c *cobra.Command, into *string) {
	c.Flags().StringVar(into, "level", "", "low, mid or high: where in the ranges")
	_ = c.RegisterFlagCompletionFunc("level", cobra.FixedCompletions([]string{"low", "mid", "high"}, cobra.ShellCompDirectiveNoFileComp))
}

func sideFlag(c *cobra.Command, into *string) {
	c.Flags().StringVar(into, "side", "", "left or right: the side to begin with")
	_ = c.RegisterFlagCompletionFunc("side", cobra.FixedCompletions([]string{"left", "right"}, cobra.ShellCompDirectiveNoFileComp))
}

// options reads --level and --side.
func options(level, side string) (routine.Options, error) {
	var o routine.Options
	if level != "" {
		l, err := routine.ParseLevel(level)
		if err != nil {
			return o, usageError{err}
		}
		o.Level = l
	}
	switch s := routine.Side(side); s {
	case routine.NoSide, routine.Left, routine.Right:
		o.First = s
	default:
		return o, usageError{fmt.Errorf("%q is not a side: write left or right", text.New(side).String())}
	}
	return o, nil
}

func printTimeline(w io.Writer, t report.Timeline) error {
	fmt.Fprintf(w, "%s, level %s, %s\n\n", t.Name, t.Level, report.Clock(time.Duration(t.TotalS*float64(time.Second))))
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tab, "at\tstep\tseconds\texercise\tset\trep\tsegment\tside")
	for _, s := range t.Steps {
		fmt.Fprintf(tab, "%s\t%s\t%.4g\t%s\t%s\t%s\t%s\t%s\n", moment(s.AtS), s.Kind, s.DurationS, s.Exercise,
			orDash(s.Set), orDash(s.Rep), orDash(s.Segment), s.Side)
	}
	return tab.Flush()
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

func printCues(w io.Writer, t routine.Timeline) error {
	plan := session.PlanCues(t, session.Voice{})
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tab, "at\tcue\tspoken\tshown")
	for _, c := range plan.Cues(t) {
		fmt.Fprintf(tab, "%s\t%s\t%s\t%s\n", moment(c.At.Seconds()), c.Cue.Kind, c.Cue.Words, c.Cue.Text)
	}
	return tab.Flush()
}
