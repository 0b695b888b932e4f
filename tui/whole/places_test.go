//go:build unix

package whole

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"tspine/data"
)

// says runs a command to its end, with no terminal and no input, and answers
// with what it wrote and its exit status. A command that waits for ever is
// stopped and has the status -1.
func says(t *testing.T, env []string, args ...string) (out, err string, code int) {
	t.Helper()
	limit, cancel := context.WithTimeout(t.Context(), hangs)
	defer cancel()
	cmd := exec.CommandContext(limit, os.Args[0], args...)
	cmd.Env = append(slices.Clip(env), asProgram+"=1", "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Error(err) // says may run in a goroutine of its own
	}
	return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
}

// TestNoHome has no variable that names a place for files.
func TestNoHome(t *testing.T) {
	t.Parallel()
	var env []string
	for _, e := range plainEnviron() {
		name, _, _ := strings.Cut(e, "=")
		if !slices.Contains([]string{"HOME", "TSPINE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}, name) {
			env = append(env, e)
		}
	}
	const want = "tspine: no home folder was found, so nothing can be saved: set TSPINE_HOME to a folder\n"
	keeping := [][]string{{}, {"last"}, {"history"}, {"plan"}, {"start", "mobility", "--plain"}, {"assess", "--yes", "M1"}, {"export", "--format", "csv"}}
	for _, args := range keeping {
		if out, err, code := says(t, env, args...); out != "" || err != want || code != 1 {
			t.Errorf("%v: status %d, %q, %q", args, code, out, err)
		}
	}
	reading := [][]string{{"routines"}, {"show", "mobility"}, {"about"}, {"--version"}, {"check", routineFile(t, "ten", tenSeconds)}}
	for _, args := range reading {
		if out, err, code := says(t, env, args...); out == "" || err != "" || code != 0 {
			t.Errorf("%v: status %d, %q, %q", args, code, out, err)
		}
	}
	figures(t, "no HOME", len(keeping)+len(reading))
}

// stranger is somebody who may write nothing in a folder: this user without
// the rights of an administrator.
func stranger(t *testing.T, cmd *exec.Cmd, dir string) {
	t.Helper()
	if os.Geteuid() == 0 {
		const nobody = 65534
		cmd.Path = "/proc/self/exe" // the way to the test binary is closed to nobody
		for folder := dir; folder != os.TempDir() && folder != "/"; folder = filepath.Dir(folder) {
			if err := os.Chmod(folder, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		return
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
}

// runAsStranger is run for a stranger in a home.
func runAsStranger(t *testing.T, dir string, args ...string) *program {
	t.Helper()
	return runAs(t, dir, 80, 24, func(cmd *exec.Cmd) { stranger(t, cmd, dir) }, args...)
}

// TestReadOnlyHome follows a session in a home that may only be read.
func TestReadOnlyHome(t *testing.T) {
	t.Parallel()
	dir, store := home(t)
	if err := os.Chmod(filepath.Join(dir, "settings.toml"), 0o644); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "short.toml")
	src := "format = 1\nid = \"short\"\nname = \"short\"\nfocus = \"mobility\"\n" + shortest
	if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{"assessments": 0o755, "assessments/2000": 0o755} {
		if err := os.Chmod(filepath.Join(dir, path), mode); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := filepath.Glob(filepath.Join(dir, "assessments", "2000", "*"))
	if err != nil || len(kept) != 1 || os.Chmod(kept[0], 0o644) != nil {
		t.Fatal(err, kept)
	}
	p := runAsStranger(t, dir, "start", path, "--mute", "--no-questions")
	p.sees("Not saved: ")
	p.sees("completed")
	p.sees("Not saved: cannot make the folder")
	p.endsUnsaved()
	if _, ok, _, _ := store.Last(); ok {
		t.Error("there is a record in a home that may only be read")
	}
	figures(t, "home that may only be read", 1)
}

// TestTooWideIsSaidOnce has records and settings that others may get at.
func TestTooWideIsSaidOnce(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	year := filepath.Join(dir, "sessions", "2026")
	if err := os.MkdirAll(year, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, filepath.Dir(year), year} {
		if err := os.Chmod(path, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	const words = "other people on this computer can"
	for _, args := range [][]string{{"plan"}, {"history"}, {"start", routineFile(t, "short", shortest), "--plain", "--mute", "--no-questions"}} {
		out, err, code := says(t, env, args...)
		if code != 0 || strings.Count(out+err, words) != 1 {
			t.Errorf("%v: status %d, it is said %d times:\n%s%s", args, code, strings.Count(out+err, words), out, err)
		}
	}
	p := run(t, dir, 100, 40)
	p.sees(words)
	p.press("q")
	p.ends()
	for _, path := range []string{dir, filepath.Dir(year), year} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o777 {
			t.Errorf("%s has become %v, %v", path, info.Mode(), err)
		}
	}
	figures(t, "permissions too wide", 4)
}

// shortest is a routine of 2 s.
const shortest = `
[[exercise]]
id = "short"
name = "Short"
focus = "mobility"
position = "standing"
dose = { time = "1s", ready = "1s" }
`

// TestTwoPrograms runs two sessions at once in one home, then cuts one off and
// starts two programs again: one of them is offered it.
func TestTwoPrograms(t *testing.T) {
	t.Parallel()
	dir, store := home(t)
	path := routineFile(t, "killed", killed)
	first := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	first.sees("HOLD")
	second := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	second.sees("HOLD")
	third := run(t, dir, 80, 24) // is offered neither
	third.sees("Today")
	third.press("q")
	third.ends()
	for _, p := range []*program{first, second} {
		p.sees("completed")
		p.press("q")
		p.sees("Today")
		p.press("q")
		p.ends() // what it has to save is on the disk then
	}
	records, skipped, err := store.All()
	if len(records) != 2 || len(skipped) != 0 || err != nil {
		t.Fatalf("%d records, %v, %v", len(records), skipped, err)
	}
	for _, r := range records {
		if r.Status != "completed" || r.ActiveS != killedLasts {
			t.Errorf("a record: %s, %v s", r.Status, r.ActiveS)
		}
	}
	cut := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	cut.sees("HOLD")
	cut.cmd.Process.Kill()
	cut.ends()
	one := run(t, dir, 80, 24)
	one.sees("Unfinished session")
	other := run(t, dir, 80, 24)
	other.sees("Today")
	if strings.Contains(other.text(), "Unfinished session") {
		t.Error("a session that was cut off is offered twice")
	}
	figures(t, "two programs at once", 4)
}

// wrongPlaces put something else where a file or a folder should be. Each
// gets the home.
var wrongPlaces = map[string]func(dir string) error{
	"settings a pipe":            func(dir string) error { return replaced(dir, "settings.toml", pipe) },
	"settings a loop":            func(dir string) error { return replaced(dir, "settings.toml", toItself) },
	"settings a folder":          func(dir string) error { return replaced(dir, "settings.toml", folder) },
	"settings an endless device": func(dir string) error { return replaced(dir, "settings.toml", linkTo("/dev/zero")) },
	"settings linked to nothing": func(dir string) error { return replaced(dir, "settings.toml", linkTo("nothing")) },
	"routine a pipe":             func(dir string) error { return replaced(dir, "routines/mine.toml", pipe) },
	"routine linked to a pipe": func(dir string) error {
		return errors.Join(pipe(filepath.Join(dir, "p")), replaced(dir, "routines/mine.toml", linkTo(filepath.Join(dir, "p"))))
	},
	"routine an endless device": func(dir string) error { return replaced(dir, "routines/mine.toml", linkTo("/dev/zero")) },
	"routine a terminal":        func(dir string) error { return replaced(dir, "routines/mine.toml", linkTo("/dev/tty")) },
	"routine a loop":            func(dir string) error { return replaced(dir, "routines/mine.toml", toItself) },
	"routines a pipe":           func(dir string) error { return replaced(dir, "routines", pipe) },
	"sessions a pipe":           func(dir string) error { return replaced(dir, "sessions", pipe) },
	"sessions a loop":           func(dir string) error { return replaced(dir, "sessions", toItself) },
	"year a pipe":               func(dir string) error { return replaced(dir, "sessions/2026", pipe) },
	"year linked to a pipe": func(dir string) error {
		return errors.Join(pipe(filepath.Join(dir, "p")), replaced(dir, "sessions/2025", linkTo(filepath.Join(dir, "p"))))
	},
	"record a pipe": func(dir string) error {
		return replaced(dir, "sessions/2026/20261123T071502Z-mobility-0001.json", pipe)
	},
	"record an endless device": func(dir string) error {
		return replaced(dir, "sessions/2026/20261123T071502Z-mobility-0001.json", linkTo("/dev/zero"))
	},
	"assessments a pipe": func(dir string) error { return replaced(dir, "assessments", pipe) },
	"running a pipe":     func(dir string) error { return replaced(dir, "running", pipe) },
	"running with a pipe": func(dir string) error {
		return replaced(dir, "running/20261123T071502Z-mobility-0001", pipe)
	},
	"temporary file a pipe": func(dir string) error {
		return replaced(dir, "sessions/2026/.20261123T071502Z-mobility-0001.json.1.tmp", pipe)
	},
}

func replaced(dir, name string, with func(path string) error) error {
	path := filepath.Join(dir, name)
	return errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.RemoveAll(path), with(path))
}

func pipe(path string) error     { return syscall.Mkfifo(path, 0o600) }
func toItself(path string) error { return os.Symlink(path, path) }
func folder(path string) error   { return os.Mkdir(path, 0o700) }
func linkTo(to string) func(path string) error {
	return func(path string) error { return os.Symlink(to, path) }
}

// TestWrongPlaces has pipes, links and devices where files should be: every
// command ends.
func TestWrongPlaces(t *testing.T) {
	tried := 0
	for name, put := range wrongPlaces {
		dir, _ := home(t)
		if err := put(dir); err != nil {
			t.Fatal(err)
		}
		t.Setenv("TSPINE_HOME", dir)
		for _, args := range [][]string{{"last"}, {"history"}, {"plan"}, {"routines"}, {"export", "--format", "json"}} {
			out, err, code := ran(args, "")
			if code != 0 && code != 1 || code == 1 && !strings.HasPrefix(err, "tspine: ") && !strings.Contains(err, "\ntspine: ") {
				t.Errorf("%s, %v: status %d, %q, %q", name, args, code, out, err)
			}
			tried++
		}
	}
	figures(t, "pipes, links and devices where files should be", tried)
}

// TestWrongPlacesInTheApp is the same where a session is done.
func TestWrongPlacesInTheApp(t *testing.T) {
	t.Parallel()
	short, tried := routineFile(t, "short", shortest), 0
	for _, name := range []string{"settings a pipe", "routine linked to a pipe", "sessions a pipe", "year linked to a pipe", "running a pipe"} {
		dir, _ := home(t)
		if err := wrongPlaces[name](dir); err != nil {
			t.Fatal(err)
		}
		p := run(t, dir, 80, 24, "start", short, "--mute", "--no-questions")
		if name == "settings a pipe" { // and so it is not known what was accepted
			p.sees("Settings that cannot be read")
			p.press("\r")
			p.sees("I understand")
			p.press("\r")
		}
		p.sees("completed")
		p.cmd.Process.Signal(syscall.SIGTERM)
		p.ends()
		tried++
	}
	figures(t, "pipes, links and devices beside a session", tried)
}

// TestLinkedHome has a home, settings and a routine that are links to real
// ones, as people who keep their settings in one place have.
func TestLinkedHome(t *testing.T) {
	t.Parallel()
	real, _ := home(t)
	dir := filepath.Join(t.TempDir(), "link")
	settings := filepath.Join(real, "settings.toml")
	err := errors.Join(os.Symlink(real, dir),
		os.Rename(settings, filepath.Join(real, "kept.toml")), os.Symlink("kept.toml", settings),
		os.Mkdir(filepath.Join(real, "routines"), 0o700), os.Symlink(routineFile(t, "short", shortest), filepath.Join(real, "routines", "short.toml")))
	if err != nil {
		t.Fatal(err)
	}
	out, words, code := says(t, append(plainEnviron(), "TSPINE_HOME="+dir), "start", "short", "--plain", "--mute", "--no-questions")
	r, ok, _, err := data.NewStore(homeAt(real)).Last()
	if code != 0 || words != "" || !ok || err != nil || r.Status != "completed" {
		t.Errorf("status %d, %s%s; %v %v %+v", code, out, words, ok, err, r)
	}
	if _, err := data.ChangeSettings(homeAt(dir), func(s *data.Settings) { s.Volume = 33 }); err != nil {
		t.Error(err)
	}
	if to, err := os.Readlink(settings); to != "kept.toml" || err != nil {
		t.Errorf("the link has become %q, %v", to, err)
	}
	figures(t, "home, settings and routine that are links", 3)
}
