//go:build linux

package whole

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// readers are the commands that only tell.
var readers = [][]string{{}, {"last"}, {"last", "--json"}, {"history"}, {"history", "--json"}, {"plan"}, {"plan", "--explain"}, {"plan", "--json"}, {"test"}, {"routines"},
	{"show", "mobility"}, {"show", "mobility", "--cues"}, {"show", "mobility", "--json"}, {"export", "--format", "csv"}, {"export", "--format", "json"}, {"doctor", "--quiet"}, {"--version"}, {"about"}}

// strangers are files of other programs: of sync tools, editors, downloads and
// file managers, and what an earlier tspine may have left.
var strangers = []string{".syncthing.NAME.tmp", ".NAME.swp", ".NAME.123.tmp", "NAME~", "#NAME#", ".#NAME", "NAME.part", "NAME.crdownload", ".~lock.NAME#", "NAME.sync-conflict-20261124-101500-ABCDEFG.json",
	".NAME.AbCdEf", "~syncthing~NAME.tmp", ".dropbox.attr", ".DS_Store", "desktop.ini", "._NAME", ".fuse_hidden0000001", ".nfs000000000001", ".goutputstream-AB12CD", ".stversions", ".tmp", "x.tmp", ".settings.toml.123.tmp", ".settings.toml.swp"}

// litter puts files of strangers beside everything that is kept.
func litter(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.IsDir() || strings.HasSuffix(path, "assessments") || strings.Contains(path, "assessments"+string(filepath.Separator)) {
			return err
		}
		for _, s := range strangers {
			name := strings.ReplaceAll(s, "NAME", "20261123T071502Z-mobility-0001.json")
			if err := os.WriteFile(filepath.Join(path, name), []byte("of a stranger"), 0o600); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// everything is every file and folder under a home, with what would show that
// it was touched.
func everything(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		st := info.Sys().(*syscall.Stat_t)
		fmt.Fprintln(&out, path, info.Mode(), info.Size(), info.ModTime().UnixNano(), st.Ino, st.Nlink)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// old is a session that was cut off days ago.
func old(t *testing.T, store *data.Store) {
	t.Helper()
	at := time.Now().Add(-50 * time.Hour)
	r := session.Record{Format: session.Format, ID: data.NewID(at, "killed", 7), Status: session.InProgress, Routine: session.RoutineRef{ID: "killed", Focus: "mobility"}, Level: "low",
		Started: at, Exercises: []session.ExerciseRecord{}, Resume: &session.Resume{At: at.Add(time.Minute)}}
	if err := store.Save(r); err != nil {
		t.Fatal(err)
	}
}

// TestReadingWritesNothing runs every command that only tells, beside a session
// that was cut off just now, one that was cut off days ago, what killed programs
// have left, and files of strangers: nothing is written, moved or removed.
func TestReadingWritesNothing(t *testing.T) {
	t.Parallel()
	dir, _ := cut(t)
	old(t, data.NewStore(homeAt(dir)))
	if err := os.RemoveAll(filepath.Join(dir, "running")); err != nil { // what is held there is nobody's business
		t.Fatal(err)
	}
	litter(t, dir)
	for _, left := range []string{".settings.toml.1.tspine-tmp", "sessions/2026/.20261123T071502Z-mobility-0001.json.1.tspine-tmp", "running/20261123T071502Z-mobility-0001"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, left)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, left), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := everything(t, dir)
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	for _, args := range readers {
		out, said, code := says(t, env, args...)
		if code != 0 {
			t.Errorf("%v: status %d, %s%s", args, code, out, said)
		}
		if after := everything(t, dir); after != before {
			t.Fatalf("%v has changed\n%s\nto\n%s", args, before, after)
		}
	}
	if out, _, _ := says(t, env); !strings.Contains(out, "`tspine start` resumes it.") {
		t.Errorf("the session that can be gone on with is not told of:\n%s", out)
	}
	if out, _, _ := says(t, env, "history", "--json"); strings.Count(out, `"status": "in_progress"`) != 1 || strings.Count(out, `"status": "partial"`) != 1 {
		t.Errorf("the old session is not told of as closed:\n%s", out)
	}
	figures(t, "commands that only tell", len(readers))
}

// TestStrangersFilesStay has the app started, a session done and the settings
// changed beside files of strangers: all are there as they were.
func TestStrangersFilesStay(t *testing.T) {
	t.Parallel()
	dir, store := home(t)
	old(t, store)
	litter(t, dir)
	named := filepath.Join(dir, "running", "20261123T071502Z-mobility-0001")
	if err := os.WriteFile(named, []byte("of a stranger"), 0o600); err != nil {
		t.Fatal(err)
	}
	var paths []string
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if content, _ := os.ReadFile(path); string(content) == "of a stranger" {
			paths = append(paths, path)
		}
		return err
	})
	p := run(t, dir, 80, 24, "start", routineFile(t, "short", shortest), "--mute", "--no-questions")
	p.sees("completed")
	p.press("\r")
	p.sees("Today")
	p.press("s")
	p.sees("Settings")
	p.press("\x1b[C")
	p.cmd.Process.Signal(syscall.SIGTERM)
	p.ends()
	for _, path := range paths {
		if content, err := os.ReadFile(path); string(content) != "of a stranger" {
			t.Errorf("%s is %q, %v", path, content, err)
		}
	}
	if len(paths) < 3*len(strangers) {
		t.Errorf("only %d files", len(paths))
	}
	figures(t, "files of strangers beside a whole session", len(paths))
}

// TestOfferedBesideReaders starts the app again and again beside a status line
// that runs the commands that only tell: the session that was cut off is offered
// each time, until the person decides.
func TestOfferedBesideReaders(t *testing.T) {
	t.Parallel()
	dir, path := cut(t)
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	var over atomic.Bool
	var line sync.WaitGroup
	line.Go(func() {
		for !over.Load() {
			for _, args := range [][]string{{}, {"plan"}, {"last"}} {
				says(t, env, args...)
			}
		}
	})
	const starts = 25
	for range starts {
		p := run(t, dir, 80, 24)
		p.sees("Unfinished session")
		p.cmd.Process.Signal(syscall.SIGTERM)
		p.ends()
	}
	over.Store(true)
	line.Wait()
	if content, err := os.ReadFile(path); err != nil || !strings.Contains(string(content), `"status":"in_progress"`) {
		t.Errorf("the record is %s, %v", content, err)
	}
	figures(t, "starts beside commands that only tell", starts)
}

// TestSavedAtTheSignal has a disk that takes nothing until a moment before the
// signal: what was done is on it when the program is gone, though the next try
// was seconds away, and though a line may wait for a terminal that takes nothing.
func TestSavedAtTheSignal(t *testing.T) {
	t.Parallel()
	tries(t, func(try func(string, func(*testing.T))) {
		for _, line := range []bool{false, true} {
			try(map[bool]string{false: "in the app", true: "line by line"}[line], func(t *testing.T) {
				dir, store := home(t)
				way := filepath.Join(dir, "sessions")
				if err := os.WriteFile(way, nil, 0o600); err != nil {
					t.Fatal(err)
				}
				args := []string{"start", routineFile(t, "held", held), "--mute", "--no-questions"}
				if line {
					args = append(args, "--plain")
				}
				p := run(t, dir, 80, 24, args...)
				p.sees("Not saved")
				if err := os.Remove(way); err != nil {
					t.Fatal(err)
				}
				p.cmd.Process.Signal(syscall.SIGTERM)
				if code, _ := p.ends(); code != 128+int(syscall.SIGTERM) {
					t.Errorf("exit status %d", code)
				}
				if r, ok := store.Interrupted(time.Now()); !ok {
					t.Errorf("nothing is saved: %+v", r)
				}
			})
		}
		try("line by line, on a stalled terminal", func(t *testing.T) {
			dir, store := home(t)
			way := filepath.Join(dir, "sessions")
			if err := os.WriteFile(way, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			w := open(t, dir, nil, "start", routineFile(t, "held", held), "--mute", "--no-questions", "--plain")
			w.sees("Not saved")
			w.press("\r") // in a pause nothing is tried again at the next tick
			w.sees("Paused")
			w.flow(false)
			w.press("w\r") // the answer waits for the terminal
			<-time.After(200 * time.Millisecond)
			if err := os.Remove(way); err != nil {
				t.Fatal(err)
			}
			w.cmd.Process.Signal(syscall.SIGTERM)
			if code, _ := w.ends(); code != 128+int(syscall.SIGTERM) {
				t.Errorf("exit status %d", code)
			}
			if r, ok := store.Interrupted(time.Now()); !ok {
				t.Errorf("nothing is saved: %+v", r)
			}
		})
	})
}

// TestBadSettingsAreToldFirst has a line of the settings that cannot be read: the
// others hold, and the file is named before anything is heard.
func TestBadSettingsAreToldFirst(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	bad := "acknowledged = \"2026-01-01\"\ntheme = dark\nmute = true\n"
	if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte(bad), 0o600); err != nil {
		t.Fatal(err)
	}
	short := routineFile(t, "short", shortest)
	p := run(t, dir, 80, 24, "start", short, "--no-questions")
	p.sees("settings.toml:2:9: ")
	p.press("\r")
	p.sees("completed")
	if r, err := os.ReadFile(filepath.Join(dir, "settings.toml")); err != nil || string(r) != bad {
		t.Errorf("the file has become %q, %v", r, err)
	}
	out, said, code := says(t, append(plainEnviron(), "TSPINE_HOME="+dir), "start", short, "--plain", "--no-questions")
	if code != 0 || !strings.HasPrefix(said, "tspine: settings.toml:2:9: ") || !strings.Contains(out, "completed") {
		t.Errorf("status %d, %s%s", code, out, said)
	}
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	if out, _, _ := says(t, env, "doctor", "--quiet"); !strings.Contains(out, "the settings say mute") {
		t.Errorf("the line that mutes is lost:\n%s", out)
	}
	figures(t, "a line of the settings that cannot be read", 3)
}
