package command

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
)

// testFlags are the results of the self-tests as flags.
type testFlags struct {
	left, right float64
	wall, hold  int
	json        bool
}

// tests is what `tspine test --json` prints.
type tests struct {
	Due   bool            `json:"due"`
	Tests []plan.SelfTest `json:"tests"`
}

func testCommand(std IO) *cobra.Command {
	var f testFlags
	c := described("test", nil)
	flags := c.Flags()
	flags.Float64Var(&f.left, "left", 0, "turn to the left, in hours away from 12, such as 2.5 (to 9:30)")
	flags.Float64Var(&f.right, "right", 0, "turn to the right, in hours away from 12")
	flags.IntVar(&f.wall, "wall", 0, "wall contact, 0 to 4")
	flags.IntVar(&f.hold, "hold", 0, "prone W hold, in seconds")
	flags.BoolVar(&f.json, "json", false, jsonHelp)
	c.RunE = inHome(func(dirs data.Dirs, _ []string) error {
		given := slices.ContainsFunc([]string{"left", "right", "wall", "hold"}, flags.Changed)
		store := data.NewStore(dirs)
		if given {
			t, err := f.test(std, flags.Changed)
			if err != nil {
				return usageError{err}
			}
			if err := store.SaveTest(t); err != nil {
				return fmt.Errorf("the self-test could not be saved: %w", err)
			}
		}
		if !given && !f.json && std.toTerminal() {
			return run(std, startFlags{}, dirs, flow.Want{Tests: true}, nil)
		}
		d := readFrom(std, dirs, store)
		out := tests{d.Plan.TestDue(d.Tests), append([]plan.SelfTest{}, d.Tests...)}
		if f.json {
			return printJSON(std.Out, out)
		}
		printLines(std.Out, report.Tests(out.Tests, out.Due))
		return nil
	})
	return c
}

// test puts the results that were given together.
func (f testFlags) test(std IO, given func(name string) bool) (plan.SelfTest, error) {
	now := std.Now()
	t := plan.SelfTest{Format: plan.SelfTestFormat, ID: data.NewID(now, "test", std.Random()), At: now}
	for name, hours := range map[string]float64{"left": f.left, "right": f.right} {
		if hours < 0 || hours > plan.TopTurn {
			return t, fmt.Errorf("--%s %g is out of range: write hours from 0 to %d", name, hours, plan.TopTurn)
		}
	}
	left, right := plan.TurnOf(f.left), plan.TurnOf(f.right)
	for name, put := range map[string]func(){"left": func() { t.Left = &left }, "right": func() { t.Right = &right },
		"wall": func() { t.Wall = &f.wall }, "hold": func() { t.Hold = &f.hold }} {
		if given(name) {
			put()
		}
	}
	return t, t.Check()
}
