package command

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tspine/routine/plan"
)

// TestEveryResultOfTheSelfTestsByItsFlag is kept, told, compared and printed, and none
// can be more than its most.
func TestEveryResultOfTheSelfTestsByItsFlag(t *testing.T) {
	for _, f := range plan.TestFields {
		t.Setenv("TSPINE_HOME", t.TempDir())
		now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
		says := func(args ...string) string {
			var out bytes.Buffer
			Run(args, IO{In: &bytes.Buffer{}, Out: &out, Err: &out, Now: func() time.Time { return now }, Random: func() uint16 { return 1 }})
			return out.String()
		}
		flag, one, two := "--"+f.Key, 1, 2
		if f.Hours {
			one, two = 30, 60
		}
		says("test", flag, "1")
		now = now.AddDate(0, 0, 14)
		told := says("test", flag, "2")
		for _, want := range []string{"2026: " + fmt.Sprintf(f.Told, one) + "\n", "2026: " + fmt.Sprintf(f.Told, two) + "\n", fmt.Sprintf("%s since the first time: %+d\n", f.Name, two-one)} {
			if !strings.Contains(told, want) {
				t.Errorf("%s: no %q in\n%s", flag, want, told)
			}
		}
		page := says("report", "--out", "-")
		for _, want := range []string{"<th>" + f.Name, fmt.Sprintf("<td>%d%s</td>\n<td>%d%s</td>\n<td>%+d</td>", one, f.Unit, two, f.Unit, two-one)} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %q in the report", flag, want)
			}
		}
		if help := says("test", "--help"); !strings.Contains(help, f.Means) {
			t.Errorf("%s: no %q in\n%s", flag, f.Means, help)
		}
		if refused := says("test", flag, fmt.Sprint(f.Most+1)); !strings.Contains(refused, "write ") || !strings.Contains(refused, " 0 to ") {
			t.Errorf("%s %d: %s", flag, f.Most+1, refused)
		}
		if kept, _ := filepath.Glob(filepath.Join(os.Getenv("TSPINE_HOME"), "tests", "*", "*.json")); len(kept) != 2 {
			t.Errorf("%s: kept are %q", flag, kept)
		}
	}
}
