//go:build faults

package whole

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// secret stands in the note of a record, and in nothing else.
const secret = "zq7secretnote"

// secretHome is a home with one record that holds answers and the note.
func secretHome(t *testing.T) string {
	t.Helper()
	dir, _ := home(t)
	at := time.Now().Add(-24 * time.Hour).UTC()
	id := at.Format("20060102T150405Z") + "-mobility-7f3a"
	keep(t, filepath.Join(dir, "sessions", id[:4], id+".json"), recordJSON(t, strangersRecord(id, secret, at), secret))
	return dir
}

var (
	opened  = regexp.MustCompile(`socket\((AF_\w+)`)
	reached = regexp.MustCompile(`(?:connect|bind|sendto|sendmsg)\(.*sa_family=(AF_\w+)(?:, sun_path=@?"([^"]*)")?`)
	started = regexp.MustCompile(`execve\(.*`)
	local   = regexp.MustCompile(`pulse|dbus|speech-dispatcher|nscd|^/nonexistent$`) // nscd is asked by the C library of whatever has one
)

// TestNoNetwork follows every socket and every program that the program and
// its children open, in each command and in a session that is ended midway.
func TestNoNetwork(t *testing.T) {
	dir := secretHome(t)
	path := routineFile(t, "killed", killed)
	runs := [][]string{{"plan"}, {"last"}, {"history"}, {"routines"}, {"about"}, {"doctor", "--quiet"}, {"export", "--format", "json"},
		{"check", path}, {"assess", "--yes", "M1", "--pain", "7"}, {"start", path, "--plain", "--no-questions"}, {"start", path, "--no-questions"}, {}}
	sockets, programs, failed := 0, 0, 0
	for i, args := range runs {
		log := filepath.Join(t.TempDir(), fmt.Sprint("trace", i))
		r := traced(t, dir, log, args)
		select {
		case <-r.done:
		case <-time.After(5 * time.Second):
			_, _ = r.pty.WriteString("q")
			r.leaves("\x03")
		}
		calls, err := os.ReadFile(log)
		if err != nil || !strings.Contains(string(calls), "execve(") {
			t.Fatalf("%q was not traced: %v", args, err)
		}
		for line := range strings.Lines(string(calls)) {
			wrong := strings.Contains(line, secret)
			if m := opened.FindStringSubmatch(line); m != nil {
				sockets++
				wrong = wrong || m[1] != "AF_UNIX"
			}
			if m := reached.FindStringSubmatch(line); m != nil {
				wrong = wrong || m[1] != "AF_UNIX" || !local.MatchString(m[2]) && m[2] != ""
			}
			if started.MatchString(line) {
				programs++
			}
			if wrong {
				failed++
				t.Errorf("%q: %s", args, line)
			}
		}
	}
	t.Logf("tried %d commands with %d sockets and %d programs, failed %d", len(runs), sockets, programs, failed)
}

// traced is the program under strace, which writes its calls to log.
func traced(t *testing.T, dir, log string, args []string) *recorder {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal(err)
	}
	return recordOf(t, dir, nil, strace, append([]string{"-f", "-s", "4000", "-o", log, "-e", "trace=network,execve", os.Args[0]}, args...)...)
}

// TestNothingToldAtTheEnd ends the program in every way that leaves words
// behind: none of them, nor its title or arguments, has a word of the note.
func TestNothingToldAtTheEnd(t *testing.T) {
	ends := []string{"QUIT", "ABRT", "SEGV", "TERM", "HUP", "INT"}
	failed := 0
	for _, sig := range ends {
		r := record(t, secretHome(t), []string{"GOTRACEBACK=all"}, "start", routineFile(t, "killed", killed), "--mute", "--no-questions")
		r.sends("HOLD", 0)
		arguments, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", r.cmd.Process.Pid))
		if err != nil {
			t.Fatal(err)
		}
		if err := exec.Command("kill", "-"+sig, fmt.Sprint(r.cmd.Process.Pid)).Run(); err != nil {
			t.Fatal(err)
		}
		select {
		case <-r.done:
		case <-time.After(3 * time.Second):
			t.Fatalf("%s did not end the program", sig)
		}
		if strings.Contains(r.all()+string(arguments), secret) {
			failed++
			t.Errorf("%s: the note was told", sig)
		}
	}
	t.Logf("tried %d ends, failed %d", len(ends), failed)
}
