//go:build faults

package whole

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/data"
	"tspine/routine/session"
)

// spoken is a routine that takes four seconds and has words.
const spoken = `
[[exercise]]
id = "short"
name = "Short"
focus = "mobility"
position = "standing"
dose = { time = "2s", ready = "2s" }
`

// served are the ways in which a server of sound, speech or the session bus can
// fail its caller.
var served = map[string]func(net.Conn){
	"hangs":         func(c net.Conn) { _, _ = c.Read(make([]byte, 1<<20)); select {} },
	"hangs up":      func(c net.Conn) { _, _ = c.Read(make([]byte, 1)); c.Close() },
	"answers noise": func(c net.Conn) { answer(c, noise(64<<10), 1) },
	"floods noise":  func(c net.Conn) { answer(c, noise(64<<10), 0) },
	"floods zeros":  func(c net.Conn) { answer(c, make([]byte, 64<<10), 0) },
	"floods lines":  func(c net.Conn) { answer(c, []byte(strings.Repeat("701-1\r\n702 END\r\n200 OK\r\n", 3000)), 0) },
	"a long line":   func(c net.Conn) { answer(c, bytes.Repeat([]byte("x"), 64<<10), 0) },
	"says yes":      func(c net.Conn) { answerEach(c, "200 OK\r\n") },
	"says no":       func(c net.Conn) { answerEach(c, "500 NO\r\n") },

	"greets as a bus and hangs":               func(c net.Conn) { greets(c, nil, 1) },
	"greets as a bus and answers noise":       func(c net.Conn) { greets(c, noise(64<<10), 0) },
	"greets as a bus and says a long message": func(c net.Conn) { greets(c, longMessage(), 0) },
	"greets as a bus and floods messages":     func(c net.Conn) { greets(c, bytes.Repeat(ofTheBus(), 500), 0) },
}

// longMessage begins one of 96 MB.
func longMessage() []byte {
	m := append(ofTheBus(), make([]byte, 64<<10)...)
	m[7] = 6
	return m
}

// ofTheBus is a message that a bus sends of itself.
func ofTheBus() []byte {
	var out bytes.Buffer
	m := dbus.Message{Type: dbus.TypeSignal, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath: dbus.MakeVariant(dbus.ObjectPath("/a")), dbus.FieldInterface: dbus.MakeVariant("a.b"), dbus.FieldMember: dbus.MakeVariant("C")}}
	_ = m.EncodeTo(&out, binary.LittleEndian)
	return out.Bytes()
}

// greets lets a client of a bus in, and then answers as answer does.
func greets(c net.Conn, words []byte, times int) {
	for lines := bufio.NewScanner(c); lines.Scan(); {
		switch line := strings.TrimLeft(lines.Text(), "\x00"); {
		case line == "AUTH EXTERNAL":
			_, _ = io.WriteString(c, "DATA\r\n")
		case strings.HasPrefix(line, "DATA"):
			_, _ = io.WriteString(c, "OK 0123456789abcdef0123456789abcdef\r\n")
		case line == "BEGIN":
			answer(c, words, times)
		case strings.HasPrefix(line, "AUTH"):
			_, _ = io.WriteString(c, "REJECTED EXTERNAL\r\n")
		default:
			_, _ = io.WriteString(c, "ERROR\r\n")
		}
	}
}

// answer writes so many times, or until nobody listens where it is 0.
func answer(c net.Conn, words []byte, times int) {
	for n := 0; times == 0 || n < times; n++ {
		if _, err := c.Write(words); err != nil {
			return
		}
	}
	select {}
}

// answerEach answers whatever comes.
func answerEach(c net.Conn, words string) {
	buffer := make([]byte, 4<<10)
	for {
		if _, err := c.Read(buffer); err != nil {
			return
		}
		if _, err := c.Write([]byte(words)); err != nil {
			return
		}
	}
}

func noise(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(r.Uint32())
	}
	return out
}

// serve is a socket with such a server behind it.
func serve(t *testing.T, way func(net.Conn)) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tspine") // the path of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	l, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go way(c)
		}
	}()
	return l.Addr().String()
}

// mostMemory is what a session may take of it, whatever answers (X): in KiB,
// three times what it takes alone.
const mostMemory = 64 << 10

// peakMemory watches the most memory that a process takes, in KiB, until it is
// gone. What the system counts for a child begins with that of its parent.
func peakMemory(pid int) (peak func() int) {
	seen := make(chan int, 1)
	go func() {
		most := 0
		for {
			status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			_, after, has := strings.Cut(string(status), "VmHWM:")
			if err != nil || !has { // gone, or waited for
				seen <- most
				return
			}
			if n, err := strconv.Atoi(strings.Fields(after)[0]); err == nil {
				most = max(most, n)
			}
			<-time.After(20 * time.Millisecond)
		}
	}()
	return func() int { return <-seen }
}

// follows does the spoken routine in an environment, and sees that it is on
// time, whole, told each thing once, and in little memory.
func follows(t *testing.T, dir string, extra ...string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "start", routineFile(t, "spoken", spoken), "--no-questions")
	cmd.Env = append(append(plainEnviron(), "TSPINE_HOME="+dir, asProgram+"=1", "PATH=/nowhere"), extra...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	peak := peakMemory(cmd.Process.Pid)
	limit := time.AfterFunc(40*time.Second, func() { _ = cmd.Process.Kill() })
	defer limit.Stop()
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s\n%s", err, &out, &said)
	}
	kept, _, err := data.NewStore(data.Dirs{Config: dir, Data: dir}).All()
	if err != nil || len(kept) != 1 || kept[0].Status != session.Completed || kept[0].ActiveS != 4 || kept[0].PausedS != 0 {
		t.Errorf("kept is %+v, %v", kept, err)
	}
	if !strings.Contains(out.String(), "Done. That was the whole session.") {
		t.Errorf("it told\n%s", &out)
	}
	if n := strings.Count(out.String(), "No sound"); n > 1 || strings.Count(out.String(), "No voice") > 1 || strings.Count(out.String(), "stopped answering") > 1 {
		t.Errorf("a problem was told %d times in\n%s", n, &out)
	}
	told := strings.Split(strings.TrimSpace(said.String()), "\n")
	slices.Sort(told)
	if len(slices.Compact(slices.Clone(told))) != len(told) || len(told) > 4 || len(said.String()) > 1000 {
		t.Errorf("%d lines were said:\n%s", len(told), &said)
	}
	if used := peak(); used > mostMemory || used == 0 {
		t.Errorf("it took %d KiB", used)
	} else {
		t.Logf("%d KiB; said: %s", used, strings.TrimSpace(said.String()))
	}
}

// A server of sound, of speech, or the session bus, that hangs, floods or
// answers anything, does not hold a session up.
func TestServersThatFail(t *testing.T) {
	t.Parallel()
	for name, way := range served {
		for _, variable := range []string{"PULSE_SERVER=unix:", "SPEECHD_ADDRESS=unix_socket:", "DBUS_SESSION_BUS_ADDRESS=unix:path="} {
			t.Run(fmt.Sprint(name, " ", strings.SplitN(variable, "=", 2)[0]), func(t *testing.T) {
				t.Parallel()
				dir, _ := home(t)
				follows(t, dir, variable+serve(t, way))
			})
		}
	}
}

// So does a speech program of the person's own.
func TestVoicesThatFail(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]string{
		"hangs":              "exec sleep 1000",
		"never reads, hangs": "exec sleep 1000 <&-",
		"ends with an error": "exit 3",
		"floods":             "exec yes",
		"floods its errors":  "exec yes >&2",
		"leaves a child":     "sleep 1000 & exit 0",
		"is killed":          "kill -9 $$",
		"stops":              "kill -STOP $$",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, _ := home(t)
			settings := fmt.Sprintf("acknowledged = \"2026-01-01\"\nvoice_command = [\"/bin/sh\", \"-c\", %q]\n", "PATH=/usr/bin:/bin; "+script)
			if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte(settings), 0o600); err != nil {
				t.Fatal(err)
			}
			follows(t, dir)
		})
	}
}
