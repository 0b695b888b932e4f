//go:build unix

package command

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// tspine is this binary as tspine, on a home of its own.
func tspineOn(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	return &exec.Cmd{Path: self, Args: append([]string{"tspine"}, args...), Dir: home,
		Env: []string{"TSPINE_HOME=" + home, "HOME=" + home, "TERM=xterm", "PATH=", "PULSE_SERVER=unix:/nonexistent", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"}}
}

func code(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// A terminal, and a person who has asked for lines.
func TestAccessible(t *testing.T) {
	cmd := tspineOn(t)
	cmd.Env = append(cmd.Env, "ACCESSIBLE=1")
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	if _, err := terminal.WriteString("\n\n\nq\n"); err != nil {
		t.Fatal(err)
	}
	out, _ := io.ReadAll(terminal) // a terminal that is gone is an error
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if !strings.Contains(string(out), "What next? Enter or q quits.") || strings.Contains(string(out), "\x1b") {
		t.Errorf("it wrote %q", out)
	}
}

// TERM ends a session at once, and what was done is there to go on with.
func TestSignalsEndASession(t *testing.T) {
	// Also under nohup: what is caught here is not ignored by those started.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	for signal, want := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGINT: 130, syscall.SIGHUP: 129} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			cmd := tspineOn(t, "start", "mobility", "--mute")
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			for lines := bufio.NewScanner(out); lines.Scan(); {
				if strings.HasPrefix(lines.Text(), "Dose: ") {
					break
				}
			}
			sent := time.Now()
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if got := code(cmd.Wait()); got != want {
				t.Errorf("it ended with code %d, not %d", got, want)
			}
			if took := time.Since(sent); took > time.Second {
				t.Errorf("it took %s", took)
			}
			kept, err := filepath.Glob(filepath.Join(cmd.Dir, "sessions", "*", "*.json"))
			if err != nil || len(kept) != 1 {
				t.Fatalf("kept: %v %v", kept, err)
			}
			if record, err := os.ReadFile(kept[0]); err != nil || !strings.Contains(string(record), `"status":"in_progress"`) {
				t.Errorf("kept: %s %v", record, err)
			}
		})
	}
}

// A screen reader's person on a terminal begins what is new with Enter; --go,
// and an ACCESSIBLE that says no, leave it to the clock.
func TestEnterBeginsOnATerminal(t *testing.T) {
	for _, c := range []struct {
		name, accessible string
		args             []string
		waits            bool
	}{
		{"a screen reader", "yes", nil, true},
		{"with --go", "1", []string{"--go"}, false},
		{"no screen reader", "0", nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			cmd := tspineOn(t, append([]string{"start", "stability", "--plain", "--mute", "--no-questions"}, c.args...)...)
			cmd.Env = append(cmd.Env, "ACCESSIBLE="+c.accessible)
			terminal, err := pty.Start(cmd)
			if err != nil {
				t.Fatal(err)
			}
			defer terminal.Close()
			if _, err := terminal.WriteString("\n\n"); err != nil {
				t.Fatal(err)
			}
			waits := false
			for lines := bufio.NewScanner(terminal); lines.Scan(); {
				line := lines.Text()
				waits = waits || strings.HasPrefix(line, "Press Enter when you are ready")
				if waits || strings.HasPrefix(line, "Dose:") && strings.Contains(line, "Get ready:") { // by the clock
					break
				}
			}
			if _, err := terminal.WriteString("q\nq\n"); err != nil {
				t.Fatal(err)
			}
			go io.Copy(io.Discard, terminal)
			if err := cmd.Wait(); err != nil {
				t.Errorf("it ended with %v", err)
			}
			if waits != c.waits {
				t.Errorf("it waits for Enter: %t", waits)
			}
		})
	}
}
