//go:build unix

package whole

import (
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/tui/command"
)

// printed runs a command in this process and returns all it prints.
func printed(args []string, typed string) string {
	out, err, _ := ran(args, typed)
	return out + err
}

// ran runs a command in this process and returns what it wrote and its exit status.
func ran(args []string, typed string) (out, err string, code int) {
	var stdout, stderr bytes.Buffer
	code = command.Run(args, command.IO{In: strings.NewReader(typed), Out: &stdout, Err: &stderr, Now: time.Now, Random: func() uint16 { return 7 }})
	return stdout.String(), stderr.String(), code
}

// TestStrangersFilesInLines prints everything there is to print of a home in
// which every text is a stranger's.
func TestStrangersFilesInLines(t *testing.T) {
	dir := strangersHome(t)
	t.Setenv("TSPINE_HOME", dir)
	t.Setenv("PATH", "/nonexistent")
	tried, failed, seen := 0, 0, 0
	prints := func(args ...string) {
		out := printed(args, "")
		tried++
		if strings.Contains(out, canary) {
			seen++
		}
		if wrong := unsafeLine(strings.ReplaceAll(out, "\r\n", "\n")); wrong != "" {
			failed++
			t.Errorf("%q prints %s", args, wrong)
		}
	}
	for _, args := range [][]string{{}, {"last"}, {"last", "--json"}, {"history"}, {"history", "--weeks", "300"}, {"history", "--json"},
		{"plan"}, {"plan", "--explain"}, {"plan", "--json"}, {"routines"}, {"__complete", "show", ""}, {"__complete", "start", "s"},
		{"export", "--format", "csv"}, {"export", "--format", "json"}, {"export", "--format", "ics"}} {
		prints(args...)
	}
	files, err := filepath.Glob(filepath.Join(dir, "routines", "*"))
	if err != nil || len(files) < 3*len(hostile()) {
		t.Fatalf("%d files, %v", len(files), err)
	}
	dir = t.TempDir() // each of these is about one file
	t.Setenv("TSPINE_HOME", dir)
	for _, f := range files {
		prints("check", f)
		if strings.HasPrefix(filepath.Base(f), "good-") {
			prints("show", f)
			prints("show", "--cues", f)
			prints("show", "--json", f)
		}
	}
	for name := range hostile() {
		strangersSettingsIn(t, dir, name)
		prints("plan")
	}
	t.Logf("tried %d printings, %d with a stranger's words in them, failed %d", tried, seen, failed)
	if seen < tried/2 {
		t.Errorf("only %d of %d printings had a stranger's words in them", seen, tried)
	}
}

// TestStrangersWordsOnTheCommandLine hands hostile words to every command and
// flag that takes some.
func TestStrangersWordsOnTheCommandLine(t *testing.T) {
	t.Setenv("TSPINE_HOME", t.TempDir())
	tried, failed := 0, 0
	for name, words := range hostile() {
		for _, args := range [][]string{
			{words}, {"--" + words}, {"-" + words}, {"help", words}, {"last", words}, {"show", words}, {"show", words + ".toml"}, {"start", words},
			{"show", words + "/x.toml"}, {"check", words, words + "/" + words, "/dev/null/" + words}, {"check", strings.Repeat(words, 300)},
			{"new", "/dev/null/" + words}, {"new", t.TempDir() + "/" + fileName(words)},
			{"start", "--level", words}, {"start", "--side", words}, {"start", "--level=" + words, words}, {"history", "--weeks", words},
			{"assess", "--yes", words}, {"assess", "--feel", words}, {"assess", "--pain", words}, {"assess", "--change", words},
			{"assess", "--warning", words}, {"assess", "--cleared", words}, {"export", "--format", words},
			{"export", "--format", "csv", "--out", "/dev/null/" + words}, {"completion", words}, {"__complete", words, ""},
		} {
			tried++
			if wrong := unsafeLine(printed(args, words)); wrong != "" {
				failed++
				t.Errorf("%s: %.100q prints %s", name, args, wrong)
			}
		}
	}
	t.Logf("tried %d command lines, failed %d", tried, failed)
}

// TestStrangersWordsInTheEnvironment puts hostile words in the variables that
// say where files are, and in what is typed in the plain program.
func TestStrangersWordsInTheEnvironment(t *testing.T) {
	tried, failed := 0, 0
	texts := hostile()
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		words := strings.ReplaceAll(texts[name], "\x00", "")
		for _, variable := range []string{"TSPINE_HOME", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LANG", "TZ"} {
			t.Run(variable, func(t *testing.T) {
				t.Setenv("TSPINE_HOME", "")
				t.Setenv("HOME", t.TempDir())
				t.Setenv(variable, "/dev/null/"+words)
				tried++
				if wrong := unsafeLine(printed([]string{"assess", "--yes", "M1"}, "")); wrong != "" {
					failed++
					t.Errorf("%s: assess prints %s", name, wrong)
				}
			})
		}
		t.Run("typed", func(t *testing.T) {
			t.Setenv("TSPINE_HOME", t.TempDir())
			tried++
			if wrong := unsafeLine(printed([]string{"assess"}, strings.Repeat(words+"\n", 30))); wrong != "" {
				failed++
				t.Errorf("%s: assess prints %s", name, wrong)
			}
		})
	}
	t.Logf("tried %d runs, failed %d", tried, failed)
}
