//go:build unix

package whole

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestPlots: in a terminal history and plan draw what they tell; into a pipe
// they only tell it.
func TestPlots(t *testing.T) {
	dir, _ := home(t)
	t.Setenv("TSPINE_HOME", dir)
	piped := func(args ...string) string { return printed(args, "") }
	piped("assess", "--yes", "M1,M2", "--feel", "stiff")
	piped("history", "add", "mobility", "--on", time.Now().AddDate(0, 0, -1).Format("2006-01-02"), "--before", "6", "--after", "4")
	for _, command := range []string{"history", "plan"} {
		if out := piped(command); strings.ContainsAny(out, "┤⠶") {
			t.Errorf("a pipe gets a plot from %s:\n%s", command, out)
		}
		p := run(t, dir, 100, 60, command)
		p.sees("Pain before and after a session")
		p.sees("10 ┤")
		p.sees("⠶ before")
		p.sees("balance ┤")
		if code, _ := p.ends(); code != 0 {
			t.Errorf("%s ended with %d", command, code)
		}
	}
}

// TestFiguresTakeTheChosenTheme where they are printed, as in the app.
func TestFiguresTakeTheChosenTheme(t *testing.T) {
	drawn := func(theme string) string {
		dir, _ := home(t)
		if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte("theme = \""+theme+"\"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		r := record(t, dir, []string{"COLORTERM=truecolor"}, "show", "stability", "--figure")
		r.sends("Prone W", 0)
		<-r.done
		return string(r.all())
	}
	dark, light, few, none := drawn("dark"), drawn("light"), drawn("16"), drawn("none")
	if !strings.Contains(dark, "\x1b[38;2;") || !strings.Contains(light, "\x1b[38;2;") || dark == light {
		t.Error("dark and light look alike")
	}
	if strings.Contains(few, "8;2;") || strings.Contains(few, "8;5;") || !strings.Contains(few, "\x1b[") {
		t.Errorf("16 colours:\n%q", few)
	}
	if strings.Contains(none, "\x1b[3") || !strings.Contains(none, "Prone W") {
		t.Errorf("no colours:\n%q", none)
	}
}

// TestLinesAreWrapped: at the edge of a terminal no word is broken, in prose or in a table.
func TestLinesAreWrapped(t *testing.T) {
	dir, _ := home(t)
	t.Setenv("TSPINE_HOME", dir)
	sorted := func(out string) []string {
		return slices.Sorted(strings.FieldsSeq(strings.ReplaceAll(out, "-", " "))) // a line may end with a hyphen
	}
	for _, command := range []string{"plan --explain", "show stability", "show mobility --cues", "routines"} {
		args := strings.Fields(command)
		p := run(t, dir, 64, 600, args...)
		if code, _ := p.ends(); code != 0 {
			t.Errorf("%s ended with %d", command, code)
		}
		p.closes()
		if got, want := sorted(p.text()), sorted(printed(args, "")); !slices.Equal(got, want) {
			t.Errorf("%s in 64 columns:\n%s", command, strings.TrimSpace(p.text()))
		}
	}
}
