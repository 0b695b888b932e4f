//go:build faults && linux

package whole

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// diskFaults are the answers of a disk that a save must bear.
var diskFaults = []string{"ENOSPC", "EDQUOT", "EIO", "EROFS", "EMFILE", "EXDEV"}

// call is one call of the system in a save: the n-th of its name since the
// program began.
type call struct {
	name string
	n    int
}

// tracing are the calls that touch files; mmap and the waiting for other
// goroutines, which strace counts among them, touch none.
const tracing = "trace=%file,%desc,getppid"

var touchNoFile = map[string]bool{"mmap": true, "epoll_wait": true, "epoll_pwait": true, "select": true, "pselect6": true}

// TestEveryCallOfASave ends a program before each call of the system that a
// save makes, and lets each of them fail in six ways. What is on the disk
// after it is the old or the new, whole; what was called saved is the new; the
// same program can save again; the next start leaves nothing behind.
func TestEveryCallOfASave(t *testing.T) {
	t.Parallel()
	var total, wrong int
	for _, kind := range []string{"first", "over", "end", "assessment", "settings"} {
		calls := callsOf(t, kind)
		if len(calls) < 8 {
			t.Fatalf("a save makes only %d calls: %v", len(calls), calls)
		}
		tried := map[string]int{}
		var failed int
		var mutex sync.Mutex
		var wait sync.WaitGroup
		room := make(chan struct{}, 3)
		for _, c := range calls {
			for _, fault := range append([]string{"KILL"}, diskFaults...) {
				room <- struct{}{}
				wait.Go(func() {
					defer func() { <-room }()
					err := oneFault(t, kind, c, fault)
					mutex.Lock()
					defer mutex.Unlock()
					tried[fault]++
					if err != nil {
						failed++
						t.Errorf("%s, %s at %s %d: %v", kind, fault, c.name, c.n, err)
					}
				})
			}
		}
		wait.Wait()
		t.Logf("%s: %d calls; tried %v, failed %d", kind, len(calls), tried, failed)
		total, wrong = total+len(calls)*(1+len(diskFaults)), wrong+failed
	}
	t.Logf("faults at every call of a save: tried %d, failed %d", total, wrong)
}

// fileCalls are the calls that touch files in a run of the program.
var fileCalls = []string{"openat", "newfstatat", "mkdirat", "renameat", "unlinkat", "fsync", "read", "write", "close", "getdents64", "flock"}

// TestProgramKilledAtEveryCall keeps an assessment with the whole program, and
// kills it as soon as one of its threads makes its n-th call of a name, for every
// name and n that there is.
func TestProgramKilledAtEveryCall(t *testing.T) {
	t.Parallel()
	tried, kept := 0, 0
	for _, name := range fileCalls {
		// Which thread makes a call differs from run to run, so the end is only
		// where several numbers in a row are never reached.
		for n, over := 1, 0; over < 4; n++ {
			dir, store := home(t)
			cmd := exec.Command("strace", "-f", "-o", os.DevNull, "-e", "trace="+name, "-e",
				fmt.Sprintf("inject=%s:signal=KILL:when=%d", name, n), "--", os.Args[0], "assess", "--yes", "M1,M2", "--feel", "stiff")
			cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir, "GOMAXPROCS=1")
			out, fault := cmd.CombinedOutput()
			all, skipped, err := store.Assessments() // one was there before
			if err != nil || len(torn(skipped)) > 0 || len(all) > 2 {
				t.Fatalf("killed at %s %d: %v, %v, %v", name, n, all, skipped, err)
			}
			if err := sweptAtTheStart(dir); err != nil {
				t.Errorf("killed at %s %d: %v", name, n, err)
			}
			if fault == nil {
				if len(all) != 2 {
					t.Errorf("not killed, it says %s and keeps %v", out, all)
				}
				over++
				continue
			}
			over = 0
			tried, kept = tried+1, kept+len(all)-1
		}
	}
	t.Logf("the new assessment was on the disk after %d of %d kills", kept, tried)
	if tried < 50 || kept == 0 {
		t.Errorf("there were only %d calls, %d of them after the save", tried, kept)
	}
	figures(t, "whole program killed at every call", tried)
}

// callsOf lists the calls of a save.
func callsOf(t *testing.T, kind string) (calls []call) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "log")
	out, err := asProgramSaver(t, kind, t.TempDir(), "strace", "-o", log, "-e", tracing, "--").Output()
	if err != nil || string(out) != "<nil>\nnew <nil>\n<nil>\n" {
		t.Fatalf("without a fault: %s, %v", out, err)
	}
	inside := false
	seen := map[string]int{}
	for _, line := range logLines(t, log) {
		name, _, _ := strings.Cut(line, "(")
		seen[name]++
		switch {
		case name == "getppid":
			inside = !inside
		case strings.HasPrefix(line, "---"): // a signal
		case inside && !touchNoFile[name]:
			calls = append(calls, call{name, seen[name]})
		}
	}
	return calls
}

func logLines(t *testing.T, path string) []string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
}

// oneFault runs a save with one fault in it and says what went wrong.
func oneFault(t *testing.T, kind string, c call, fault string) error {
	dir := t.TempDir()
	log := filepath.Join(t.TempDir(), "log")
	how := "error=" + fault
	if fault == "KILL" {
		how = "signal=KILL"
	}
	inject := fmt.Sprintf("inject=%s:%s:when=%d", c.name, how, c.n)
	out, err := asProgramSaver(t, kind, dir, "strace", "-o", log, "-e", tracing, "-e", inject, "--").Output()
	if (err != nil) != (fault == "KILL") {
		return fmt.Errorf("it ended with %v, and said %s", err, out)
	}
	if err := insideTheSave(t, log); err != nil {
		return err
	}
	if err := rightWords(string(out), fault == "KILL"); err != nil {
		return err
	}
	state, err := whatIsKept(kind, homeDirs(dir))
	if err != nil {
		return err
	}
	if fault != "KILL" && state != "new" {
		return fmt.Errorf("saved again, the disk has the %s", state)
	}
	return sweptAtTheStart(dir)
}

// rightWords says what is wrong with what the program said of a save.
func rightWords(out string, killed bool) error {
	said := strings.Split(out, "\n")
	switch {
	case killed && out != "":
		return fmt.Errorf("killed in the save, it says %q", out)
	case killed:
		return nil
	case len(said) != 4 || said[2] != "<nil>":
		return fmt.Errorf("saving again says %q", out)
	case said[0] == "<nil>" && said[1] != "new <nil>":
		return fmt.Errorf("called saved, the disk has %q", said[1])
	case said[0] != "<nil>" && !strings.HasPrefix(said[0], "cannot "):
		return fmt.Errorf("the fault is told as %q", said[0])
	case !strings.HasSuffix(said[1], " <nil>"):
		return fmt.Errorf("after the fault the disk has %q", said[1])
	}
	return nil
}

// insideTheSave says whether the fault came where it was meant to: between the
// marks.
func insideTheSave(t *testing.T, log string) error {
	marks := 0
	for _, line := range logLines(t, log) {
		if strings.HasPrefix(line, "getppid(") {
			marks++
		}
		if strings.Contains(line, "(INJECTED)") && marks != 1 {
			return fmt.Errorf("the fault came after %d marks: %s", marks, line)
		}
	}
	if marks == 0 || marks == 2 && !strings.Contains(strings.Join(logLines(t, log), ""), "INJECTED") {
		return fmt.Errorf("no fault was made, %d marks", marks)
	}
	return nil
}

// whatIsKept is "none", "old" or "new".
func whatIsKept(kind string, d data.Dirs) (string, error) {
	store := data.NewStore(d)
	switch kind {
	case "settings":
		s, err := data.LoadSettings(d)
		if err != nil || s.Volume != 10 && s.Volume != 20 {
			return "", fmt.Errorf("the settings: volume %d, %v", s.Volume, err)
		}
		return map[int]string{10: "old", 20: "new"}[s.Volume], nil
	case "assessment":
		all, skipped, err := store.Assessments()
		if err != nil || len(torn(skipped)) > 0 || len(all) > 1 || len(all) == 1 && all[0].ID != assessed.ID {
			return "", fmt.Errorf("the assessments: %v, %v, %v", all, skipped, err)
		}
		return []string{"none", "new"}[len(all)], nil
	}
	all, skipped, err := store.All()
	switch {
	case err != nil || len(skipped) > 0 || len(all) > 1:
		return "", fmt.Errorf("the records: %v, %v, %v", all, skipped, err)
	case len(all) == 0 && kind == "first":
		return "none", nil
	case len(all) == 0:
		return "", fmt.Errorf("the old record is lost")
	case all[0].PausedS == 1 && (kind != "end" || all[0].Status == session.Partial):
		return "new", nil
	case all[0].PausedS == 0 && all[0].Status == session.InProgress && kind != "first":
		return "old", nil
	}
	return "", fmt.Errorf("the record: %+v", all[0])
}

// torn are the files that were skipped for another reason than that a save was
// cut off before its end.
func torn(skipped []data.Skipped) (out []data.Skipped) {
	for _, s := range skipped {
		if s.Why != "it was only partly written" {
			out = append(out, s)
		}
	}
	return out
}

// sweptAtTheStart says what a start of the program leaves behind, a day later,
// when the warning signs have been asked again: half an assessment stays till
// then.
func sweptAtTheStart(dir string) error {
	store, later := data.NewStore(homeDirs(dir)), time.Now().Add(48*time.Hour)
	again := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(later, "assessment", 1), At: later, Warnings: []string{}}
	if err := errors.Join(store.SaveAssessment(again), store.CloseStale(later)); err != nil {
		return err
	}
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && (strings.HasSuffix(path, "tmp") || strings.Contains(path, "running")) {
			return fmt.Errorf("%s is left behind", path)
		}
		return err
	})
}
