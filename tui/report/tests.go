package report

import (
	"fmt"
	"strings"

	"tspine/routine/plan"
)

// Tests are the self-tests over time, the first beside the newest, and whether
// they are due.
func Tests(kept []plan.SelfTest, due bool) []string {
	var out []string
	for _, t := range kept {
		out = append(out, t.At.Format("2 January 2006")+": "+testWords(t))
	}
	if n := len(kept); n > 1 {
		for _, c := range plan.CompareTests(kept[0], kept[n-1]) {
			change := signed(c.To - c.From)
			if c.None {
				change = "no change (smaller than the test can tell)"
			}
			out = append(out, fmt.Sprintf("  %s since the first time: %s", c.Name, change))
		}
	}
	if len(kept) == 0 {
		out = append(out, "No self-test yet.")
	}
	if due {
		out = append(out, "The self-tests are due: three minutes, whenever you like. `tspine test --help` says how.")
	}
	return out
}

func testWords(t plan.SelfTest) string {
	var parts []string
	add := func(format string, n *int) {
		if n != nil {
			parts = append(parts, fmt.Sprintf(format, *n))
		}
	}
	add("turn left %d degrees", t.Left)
	add("turn right %d degrees", t.Right)
	add("wall contact %d of 4", t.Wall)
	add("prone W hold %d s", t.Hold)
	return strings.Join(parts, ", ")
}
