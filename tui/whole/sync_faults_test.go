//go:build faults && linux

package whole

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var (
	syncCall   = regexp.MustCompile(`fsync\(\d+<([^>]+)>`)
	mkdirCall  = regexp.MustCompile(`mkdir(?:at)?\([^"]*"([^"]+)".*= 0`)
	renameCall = regexp.MustCompile(`(?:rename|link)(?:at2?)?\([^"]*"([^"]+)"[^"]*"([^"]+)".*= 0`)
)

// TestOnTheDisk follows each way to keep something: a file is on the disk before it
// gets its name, and the folders that name it after that.
func TestOnTheDisk(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal(err)
	}
	dir, _ := home(t)
	day := time.Now().AddDate(0, 0, -1).Format("2006-01-02")
	for _, args := range [][]string{{"history", "add", "mobility", "--on", day}, {"history", "edit", "last", "--after", "2"},
		{"history", "remove", "last"}, {"history", "restore", "last"}, {"assess", "--pain", "3"}, {"test", "--hold", "20"}} {
		log := filepath.Join(t.TempDir(), "log")
		cmd := exec.Command(strace, append([]string{"-f", "-y", "-s", "400", "-o", log, "-e", "trace=fsync,/^rename,/^link,/^mkdir", os.Args[0]}, args...)...)
		cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%q: %v: %s", args, err, out)
		}
		calls, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		named := 0
		lines := strings.Split(string(calls), "\n")
		for i, line := range lines {
			if m := mkdirCall.FindStringSubmatch(line); m != nil && strings.HasPrefix(m[1], dir) && !synced(lines[i:], filepath.Dir(m[1])) {
				t.Errorf("%q: the folder %s may be lost", args, m[1])
			}
			m := renameCall.FindStringSubmatch(line)
			if m == nil || !strings.HasPrefix(m[2], dir) {
				continue
			}
			named++
			from, to := m[1], m[2]
			if strings.HasSuffix(from, ".tspine-tmp") && !synced(lines[:i], from) {
				t.Errorf("%q: %s has its name before it is on the disk", args, to)
			}
			for _, folder := range []string{filepath.Dir(from), filepath.Dir(to)} {
				if !synced(lines[i:], folder) {
					t.Errorf("%q: %s is not on the disk after %s", args, folder, line)
				}
			}
		}
		if named == 0 {
			t.Errorf("%q names nothing: %s", args, calls)
		}
	}
}

// synced says whether a path is put on the disk in some calls.
func synced(calls []string, path string) bool {
	for _, line := range calls {
		if m := syncCall.FindStringSubmatch(line); m != nil && m[1] == path {
			return true
		}
	}
	return false
}
