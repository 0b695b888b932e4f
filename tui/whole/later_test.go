//go:build linux

package whole

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// cut is a home with a session that was killed in its first hold, and the path
// of its record.
func cut(t *testing.T) (dir, path string) {
	t.Helper()
	dir, _ = home(t)
	p := run(t, dir, 80, 24, "start", routineFile(t, "killed", killed), "--mute", "--no-questions")
	p.sees("HOLD")
	p.cmd.Process.Kill()
	p.ends()
	return dir, recordIn(t, dir)
}

// recordIn is the path of the one record of a home.
func recordIn(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "sessions", "*", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	return files[0]
}

// TestLaterVersionLosesNothing has a record that a later version has begun, with
// fields that this one does not know, in every part of it: the session is
// resumed and ended here, and all of them are still there.
func TestLaterVersionLosesNothing(t *testing.T) {
	t.Parallel()
	dir, path := cut(t)
	for from, to := range map[string]string{
		`"format":1,`:     `"format":1,"heart":{"rate":[61,62.5],"max":null},`,
		`"exercises":[{`:  `"exercises":[{"load_kg":12.50,`,
		`"planned":[{`:    `"planned":[{"load_kg":20,`,
		`"routine":{"id"`: `"routine":{"by":"Ada","id"`,
	} {
		if err := changed(path, from, to); err != nil {
			t.Fatal(err)
		}
	}
	p := run(t, dir, 80, 24)
	p.sees("Unfinished session")
	p.press("\r")
	p.sees("HOLD")
	p.press("q")
	p.sees("any other key")
	<-time.After(400 * time.Millisecond) // the second key is one of its own
	p.press("q")
	p.sees("How was it?")
	p.cmd.Process.Signal(os.Interrupt)
	p.ends()
	after, err := os.ReadFile(path)
	var r struct {
		Status    string
		Heart     json.RawMessage
		Routine   struct{ By string }
		Exercises []struct {
			Load    json.Number `json:"load_kg"`
			Planned []struct {
				Load int `json:"load_kg"`
			}
		}
		Resume json.RawMessage
	}
	if err == nil {
		err = json.Unmarshal(after, &r)
	}
	if err != nil || r.Status != string(session.Partial) || string(r.Heart) != `{"max":null,"rate":[61,62.5]}` || r.Routine.By != "Ada" ||
		r.Exercises[0].Load != "12.50" || r.Exercises[0].Planned[0].Load != 20 || r.Resume == nil {
		t.Errorf("%v: the record is %s", err, after)
	}
	// Ten minutes later nothing is to be gone on with, and the fields are there.
	kept := data.NewStore(data.Dirs{Config: dir, Data: dir})
	if err := kept.CloseStale(time.Now().Add(11 * time.Minute)); err != nil {
		t.Fatal(err)
	}
	after, err = os.ReadFile(path)
	if err != nil || bytes.Contains(after, []byte(`"resume"`)) || !bytes.Contains(after, []byte(`"load_kg":12.50`)) || !bytes.Contains(after, []byte(`"heart"`)) {
		t.Errorf("%v: ten minutes later the record is %s", err, after)
	}
	figures(t, "a record with fields of a later version, resumed and ended", 1)
}

// TestLaterFormatIsLeftAlone has records and an assessment of a format that this
// version does not read: it is said to update, by every command and the app, and
// no byte of them is changed.
func TestLaterFormatIsLeftAlone(t *testing.T) {
	t.Parallel()
	dir, path := cut(t)
	for _, change := range [][2]string{{`"format":1,`, `"format":2,`}, {`"status":"in_progress"`, `"status":"in_progress","started_by":[]`}, {`"active_s":`, `"active_s":{"s":1},"x":`}} {
		if err := changed(path, change[0], change[1]); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	name := "sessions/2026/" + filepath.Base(path)
	name = strings.Replace(name, "2026", filepath.Base(filepath.Dir(path)), 1)
	words := name + " was skipped: it is from a later version of tspine (format 2). Update tspine to read it."
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	for _, args := range [][]string{{}, {"plan"}, {"history"}, {"export", "--format", "json"}, {"start", routineFile(t, "short", shortest), "--plain", "--mute", "--no-questions"}} {
		_, said, code := says(t, env, args...)
		if code != 0 || said != "tspine: "+words+"\n" {
			t.Errorf("%v: status %d, %q", args, code, said)
		}
	}
	p := run(t, dir, 180, 40)
	p.sees("Update tspine to read it.")
	p.press("q")
	p.ends()
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the record has become %s, %v", after, err)
	}
	figures(t, "a record of a later format", 6)
}

// changedWords calls do with a record of which the first value of each name is
// changed in turn, to numbers that break what believes them and to one thing
// more. It returns how many there were.
func changedWords(t *testing.T, path string, do func(name, value string)) int {
	t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	others := []string{`"x"`, `""`, "0", "1e300", "null", "true", "[]", "{}", `"\u001b[2J"`, `"2096-01-01T00:00:00Z"`}
	resume := strings.Index(string(whole), `"resume":`)
	seen, tries := map[string]bool{}, 0
	for n, at := range regexp.MustCompile(`"(\w+)":\[?("[^"]*"|-?\d+(?:\.\d+)?|true|false|null)`).FindAllSubmatchIndex(whole, -1) {
		name := string(whole[at[2]:at[3]])
		if at[0] > resume {
			name = "resume." + name
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		for _, value := range []string{"-1", hugeNumber, others[n%len(others)]} {
			src := string(whole[:at[4]]) + value + string(whole[at[5]:])
			if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
				t.Fatal(err)
			}
			do(name, value)
			tries++
		}
	}
	return tries
}

const hugeNumber = "9223372036854775807"

// TestAnyWordOfAnUnfinishedRecord has words of a record that was cut off changed:
// each command tells of it with an answer or one sentence, and none falls over.
func TestAnyWordOfAnUnfinishedRecord(t *testing.T) {
	dir, path := cut(t)
	t.Setenv("TSPINE_HOME", dir)
	tries := changedWords(t, path, func(name, value string) {
		for _, args := range [][]string{{}, {"last"}, {"history", "--json"}} {
			out, said, code := ran(args, "")
			if code != 0 && (code != 1 || out != "") || unsafeLine(out+said) != "" || strings.Count(said, "\n") > 2 {
				t.Fatalf("%s is %s: %v: status %d, %s%s", name, value, args, code, out, said)
			}
		}
	})
	figures(t, "words of an unfinished record that were changed", tries)
}

// TestAnyWordOfAnUnfinishedRecordInTheApp is the same with numbers of what a session
// is resumed by, and the app.
func TestAnyWordOfAnUnfinishedRecordInTheApp(t *testing.T) {
	t.Parallel()
	dir, path := cut(t)
	changedWords(t, path, func(name, value string) {
		if strings.HasPrefix(name, "resume.") && value == hugeNumber {
			opens(t, dir, name+" is "+value)
		}
	})
}

// opens has the app started on a home, resume what it offers, and ended.
func opens(t *testing.T, dir, what string) {
	t.Helper()
	p := run(t, dir, 80, 24)
	p.sees("────")
	if strings.Contains(p.text(), "Unfinished session") {
		p.press("\r")
		p.sees("RESUMING")
	}
	p.cmd.Process.Signal(os.Interrupt)
	if code, _ := p.ends(); code != 130 {
		t.Fatalf("%s: the app ended with %d:\n%s", what, code, p.text())
	}
}
