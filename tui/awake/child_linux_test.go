package awake

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// fakeInhibit puts a systemd-inhibit of our own first in PATH. It notes its
// arguments in a file, and then does as script says.
func fakeInhibit(t *testing.T, script string) (notes string) {
	t.Helper()
	dir := t.TempDir()
	notes = filepath.Join(dir, "notes")
	script = "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + notes + "'\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(dir, "systemd-inhibit"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	return notes
}

func TestInhibitHoldsWhileItsCommandRuns(t *testing.T) {
	notes := fakeInhibit(t, `for command; do :; done; "$command"`)
	held, err := systemdInhibit(t.Context(), "-app", "a session; is $running")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(notes)
	if err != nil {
		t.Fatal(err)
	}
	if want := "--what=idle:sleep\n--who=-app\n--why=a session; is $running\ncat\n"; string(got) != want {
		t.Errorf("arguments:\n%s\nwanted:\n%s", got, want)
	}
	select {
	case <-held.lost:
		t.Error("lost at once")
	default:
	}
	held.release()
	<-held.lost
}

// However this process ends, its inhibitor does: here by KILL.
func TestInhibitEndsWithItsProcess(t *testing.T) {
	over := filepath.Join(t.TempDir(), "over")
	if err := syscall.Mkfifo(over, 0o600); err != nil {
		t.Fatal(err)
	}
	fakeInhibit(t, `for command; do :; done; "$command"; echo over >'`+over+`'`)
	holder := exec.Command(os.Args[0])
	holder.Env = append(os.Environ(), asHolder+"=1")
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "systemd-inhibit\n" {
		t.Fatalf("the holder says %q (%v)", line, err)
	}
	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait() // killed
	if got, err := os.ReadFile(over); string(got) != "over\n" {
		t.Errorf("the inhibitor says %q (%v)", got, err)
	}
}

// asHolder makes the test binary a program that holds systemd-inhibit.
const asHolder = "AWAKE_TEST_HOLDER"

func TestMain(m *testing.M) {
	if os.Getenv(asHolder) == "" {
		os.Exit(m.Run())
	}
	k := newKeeper("tspine", []means{{"systemd-inhibit", systemdInhibit}})
	<-k.Hold("a session is running")
	fmt.Println(k.Status())
	select {}
}

func TestInhibitNotGranted(t *testing.T) {
	for name, script := range map[string]string{
		"refuses":           "echo Failed to inhibit: Access denied >&2; exit 1",
		"ends without word": "exit 0",
	} {
		t.Run(name, func(t *testing.T) {
			fakeInhibit(t, script)
			if _, err := systemdInhibit(t.Context(), "tspine", "a session"); err == nil || err.Error() != "not granted" {
				t.Errorf("error %v, wanted not granted", err)
			}
		})
	}
}
