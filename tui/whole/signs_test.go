//go:build linux

package whole

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
)

// signAt is when the warning sign of these tests was reported.
var signAt = time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC)

// signFile is where it is kept.
var signFile = filepath.Join("assessments", "2026", data.NewID(signAt, "assessment", 1)+".json")

// lostSigns are what may become of the file with a warning sign, and what is
// said of it then.
var lostSigns = map[string]struct {
	spoil func(path string) error
	said  string
}{
	"torn":           {func(p string) error { return os.Truncate(p, 60) }, signFile + " was skipped: it is not complete JSON (byte 60)."},
	"empty":          {func(p string) error { return os.Truncate(p, 0) }, signFile + " was skipped: it is empty."},
	"zeros":          {func(p string) error { return os.WriteFile(p, make([]byte, 200), 0o600) }, signFile + " was skipped: it is not complete JSON (byte 1)."},
	"a pipe":         {func(p string) error { return errors.Join(os.Remove(p), pipe(p)) }, signFile + " was skipped: it is not a plain file."},
	"a folder":       {func(p string) error { return errors.Join(os.Remove(p), folder(p)) }, signFile + " was skipped: it is not a plain file."},
	"a link":         {func(p string) error { return errors.Join(os.Rename(p, p+"x"), toItself(p), os.Remove(p+"x")) }, signFile + " was skipped: it is not a plain file."},
	"a backup":       {func(p string) error { return os.Rename(p, p+".bak") }, signFile + ".bak was skipped: it is not a record."},
	"a later format": {func(p string) error { return changed(p, `"format":1`, `"format":2`) }, signFile + " was skipped: it is from a later version of tspine (format 2). Update tspine to read it."},
	"a later form": {func(p string) error { return changed(p, `"format":1,`, `"format":2,"at":{"zone":1},`) },
		signFile + " was skipped: it is from a later version of tspine (format 2). Update tspine to read it."},
	"a later sign": {func(p string) error { return changed(p, "RF2", "RF9") }, signFile + ` was skipped: its answers are impossible: "RF9" is not a warning sign: write RF2, RF3, RF4, RF5. If it is from a later version of tspine, update; otherwise move it away.`},
	"to come":      {func(p string) error { return changed(p, `"at":"2026`, `"at":"2096`) }, signFile + " was skipped: it is dated 2096-01-01, which is in the future."},
	"half synced":  {renamed(func(name string) string { return ".syncthing." + name + ".tmp" }), "it was only partly written"},
	"half saved":   {renamed(func(name string) string { return "." + name + ".123.tspine-tmp" }), "it was only partly written"},
	"a year moved": {func(p string) error { return os.Rename(filepath.Dir(p), filepath.Dir(p)+" (copy)") }, "assessments/2026 (copy) was skipped: it does not belong in this folder."},
	"a file in the way": {func(p string) error {
		return errors.Join(os.RemoveAll(filepath.Dir(p)), os.WriteFile(filepath.Dir(p), nil, 0o600))
	}, "assessments/2026 was skipped: it does not belong in this folder."},
}

func changed(path, from, to string) error {
	src, err := os.ReadFile(path)
	if err == nil && !strings.Contains(string(src), from) {
		err = errors.New("there is no " + from)
	}
	return errors.Join(err, os.WriteFile(path, []byte(strings.Replace(string(src), from, to, 1)), 0o600))
}

func renamed(to func(name string) string) func(path string) error {
	return func(path string) error {
		return os.Rename(path, filepath.Join(filepath.Dir(path), to(filepath.Base(path))))
	}
}

// signed is a home with a warning sign that was reported after an answer
// without any, and whose file something has become of.
func signed(t *testing.T, spoil func(path string) error) (string, *data.Store) {
	t.Helper()
	dir, store := home(t)
	err := store.SaveAssessment(plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(signAt, "assessment", 1), At: signAt, Short: true, Items: []string{}, Warnings: []string{"RF2"}})
	if err == nil {
		err = spoil(filepath.Join(dir, signFile))
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir, store
}

// TestLostSigns has the file with a warning sign lost in every way: the signs
// are asked before the next session, the file is named, and where nobody can be
// asked no session begins.
func TestLostSigns(t *testing.T) {
	t.Parallel()
	short := routineFile(t, "short", shortest)
	tries(t, func(try func(string, func(*testing.T))) {
		for name, c := range lostSigns {
			try(name, func(t *testing.T) {
				dir, store := signed(t, c.spoil)
				out, said, code := says(t, append(plainEnviron(), "TSPINE_HOME="+dir), "start", short, "--plain", "--mute", "--no-questions")
				const nobody = "tspine: a file that cannot be read may contain a warning sign, and there is nobody to ask: start in a terminal, or fix the file\n"
				if code != 1 || !strings.Contains(said, c.said) || !strings.HasSuffix(said, nobody) || strings.Contains(out, "Exercise 1") {
					t.Errorf("line by line: status %d, %s%s", code, out, said)
				}
				p := run(t, dir, 140, 40, "start", short, "--mute", "--no-questions")
				p.sees("Some earlier answers cannot be read, so this is asked again.")
				p.sees(strings.Fields(c.said)[0])
				p.press("\x03")
				p.ends()
				if records, _, _ := store.All(); len(records) > 0 {
					t.Errorf("a session was begun: %+v", records)
				}
			})
		}
	})
}

// TestLostSignsAtAResume has the file lost while a session waits to be resumed.
func TestLostSignsAtAResume(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	p := run(t, dir, 100, 30, "start", routineFile(t, "killed", killed), "--mute", "--no-questions")
	p.sees("HOLD")
	p.cmd.Process.Kill()
	p.ends()
	if err := errors.Join(os.MkdirAll(filepath.Join(dir, "assessments", "2026"), 0o700), os.WriteFile(filepath.Join(dir, signFile), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	p = run(t, dir, 100, 30)
	p.sees("Unfinished session")
	p.press("\r")
	p.sees("asked again")
	p.press("\r")
	p.sees("RESUMING")
	p.press("\x03")
	figures(t, "a lost file with a warning sign, at a resume", 1)
}
