package command

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
)

// tests is what `tspine test --json` prints.
type tests struct {
	Due   bool            `json:"due"`
	Tests []plan.SelfTest `json:"tests"`
}

func testCommand(std IO) *cobra.Command {
	c := described("test", nil)
	flags := c.Flags()
	for _, f := range plan.TestFields {
		if f.Hours {
			flags.Float64(f.Key, 0, f.Means)
		} else {
			flags.Int(f.Key, 0, f.Means)
		}
	}
	asJSON := flags.Bool("json", false, jsonHelp)
	c.RunE = inHome(func(dirs data.Dirs, _ []string) error {
		given := slices.ContainsFunc(plan.TestFields, func(f plan.TestField) bool { return flags.Changed(f.Key) })
		store := data.NewStore(dirs)
		if given {
			t, err := measured(std, flags)
			if err != nil {
				return usageError{err}
			}
			if !data.Read(dirs, store, std.Now()).Plan.TestAllowed() {
				return errors.New(flow.TestsNotNow)
			}
			if err := store.SaveTest(t); err != nil {
				return fmt.Errorf("the self-test could not be saved: %w", err)
			}
		}
		if !given && !*asJSON && std.toTerminal() {
			return run(std, startFlags{}, dirs, flow.Want{Tests: true}, nil)
		}
		d := readFrom(std, dirs, store)
		out := tests{d.Plan.TestDue(d.Tests), append([]plan.SelfTest{}, d.Tests...)}
		if *asJSON {
			return printJSON(std.Out, out)
		}
		std.printLines(report.Tests(out.Tests, out.Due))
		return nil
	})
	return c
}

// measured puts the results that were given together.
func measured(std IO, flags *pflag.FlagSet) (plan.SelfTest, error) {
	now := std.Now()
	t := plan.SelfTest{Format: plan.SelfTestFormat, ID: data.NewID(now, "test", std.Random()), At: now}
	for _, f := range plan.TestFields {
		if flags.Changed(f.Key) {
			if err := f.Set(&t, flags.Lookup(f.Key).Value.String()); err != nil {
				return t, fmt.Errorf("--%s %w", f.Key, err)
			}
		}
	}
	return t, t.Check()
}
