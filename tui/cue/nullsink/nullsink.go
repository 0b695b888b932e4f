//go:build unix

// Package nullsink is a PulseAudio server of a test's own, whose only sink
// leads nowhere and is recorded, so that what a program makes heard can be
// measured on a machine without a sound card. It needs the programs pulseaudio
// and parec, and is for tests only.
package nullsink

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// Rate is how many samples a second are recorded, in one channel.
const Rate = 48000

// Server is a sound server that this process and its children use.
type Server struct {
	t       *testing.T
	command *exec.Cmd
	socket  string
}

// Start starts a server and points the environment of the test at it. Without
// the programs the test fails and says what to install.
func Start(t *testing.T) *Server {
	t.Helper()
	for _, need := range []string{"pulseaudio", "parec"} {
		if _, err := exec.LookPath(need); err != nil {
			t.Fatalf("this measurement needs the program %s: install pulseaudio and pulseaudio-utils, or leave out -tags pulse", need)
		}
	}
	dir, err := os.MkdirTemp("", "sink") // t.TempDir is too long for a socket's name
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	s := &Server{t: t, socket: filepath.Join(dir, "socket")}
	for name, value := range map[string]string{"HOME": dir, "XDG_RUNTIME_DIR": dir, "XDG_CONFIG_HOME": dir, "PULSE_SERVER": "unix:" + s.socket} {
		t.Setenv(name, value)
	}
	t.Cleanup(s.Kill)
	s.Restart()
	return s
}

// Restart starts the server again after Kill. It returns when it listens.
func (s *Server) Restart() {
	s.t.Helper()
	os.Remove(s.socket)
	s.command = exec.Command("pulseaudio", "-n", "-v", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
		"--log-target=stderr", "-L", "module-null-sink sink_name=null rate=48000 channels=1",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+s.socket)
	said, err := s.command.StderrPipe()
	if err = cmp.Or(err, s.command.Start()); err != nil {
		s.t.Fatal(err)
	}
	for lines := bufio.NewScanner(said); lines.Scan(); {
		if strings.Contains(lines.Text(), "Daemon startup complete") {
			go io.Copy(io.Discard, said)
			return
		}
	}
	s.t.Fatal("pulseaudio ended before it was ready")
}

// Hang stops the server without ending it.
func (s *Server) Hang() { s.command.Process.Signal(syscall.SIGSTOP) }

// Kill takes the server away, as a crash would.
func (s *Server) Kill() {
	s.command.Process.Kill()
	s.command.Wait()
}

// Recording is what the sink was sent.
type Recording struct {
	mutex  sync.Mutex
	chunks []chunk
}

// chunk is a stretch of samples and the moment at which it arrived.
type chunk struct {
	pcm []int16
	at  time.Time
}

// Record records until the end of the test.
func (s *Server) Record() *Recording {
	s.t.Helper()
	parec := exec.Command("parec", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=5", "--device=null.monitor")
	out, err := parec.StdoutPipe()
	if err = cmp.Or(err, parec.Start()); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		parec.Process.Kill()
		parec.Wait()
	})
	r := &Recording{}
	first := make(chan struct{})
	go r.fill(bufio.NewReaderSize(out, 64<<10), sync.OnceFunc(func() { close(first) }))
	<-first
	return r
}

func (r *Recording) fill(from *bufio.Reader, begun func()) {
	for {
		if _, err := from.Peek(2); err != nil {
			return
		}
		raw, _ := from.Peek(from.Buffered() &^ 1)
		pcm := make([]int16, len(raw)/2)
		_, _ = binary.Decode(raw, binary.LittleEndian, pcm)
		_, _ = from.Discard(len(raw))
		r.mutex.Lock()
		r.chunks = append(r.chunks, chunk{pcm, time.Now()})
		r.mutex.Unlock()
		begun()
	}
}

// audible says whether a sample counts as sound: from 300 of 32768 on.
func audible(v int16) bool { return v > 300 || v < -300 }

// Sounds are when something became audible after at least quiet of silence.
func (r *Recording) Sounds(quiet time.Duration) (out []time.Time) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	enough := int(quiet.Seconds() * Rate)
	silent := enough
	for _, c := range r.chunks {
		for _, v := range c.pcm {
			if !audible(v) {
				silent++
				continue
			}
			if silent >= enough {
				out = append(out, c.at)
			}
			silent = 0
		}
	}
	return out
}

// Heard is the stretch of the recording that began to arrive after a moment,
// from its first audible sample on, and how long after that moment it came.
func (r *Recording) Heard(from time.Time, length time.Duration) (heard []int16, after time.Duration) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	left := int(length.Seconds() * Rate)
	for _, c := range r.chunks {
		if !c.at.After(from) {
			continue
		}
		pcm := c.pcm[:min(left, len(c.pcm))]
		left -= len(pcm)
		if heard == nil {
			begin := slices.IndexFunc(pcm, audible)
			if begin < 0 {
				continue
			}
			pcm, after = pcm[begin:], c.at.Sub(from)
		}
		heard = append(heard, pcm...)
	}
	return heard, after
}

// Between is the stretch of the recording that arrived between two moments.
func (r *Recording) Between(from, to time.Time) (out []int16) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for _, c := range r.chunks {
		if c.at.After(from) && !c.at.After(to) {
			out = append(out, c.pcm...)
		}
	}
	return out
}

// Gap is the longest time in which nothing arrived around a moment. It tells a
// machine that stood still, sound server and all, from a tone that was lost.
func (r *Recording) Gap(around time.Time) (longest time.Duration) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for i := 1; i < len(r.chunks); i++ {
		if off := r.chunks[i].at.Sub(around); off > -time.Second && off < time.Second {
			longest = max(longest, r.chunks[i].at.Sub(r.chunks[i-1].at))
		}
	}
	return longest
}

// StartSpeech starts a Speech Dispatcher of the test's own, that speaks with
// espeak-ng into the sink, and points the environment of the test at it. The log
// tells what it was given to say. It needs the program speech-dispatcher.
func StartSpeech(t *testing.T) (log string) {
	t.Helper()
	dir := os.Getenv("XDG_RUNTIME_DIR") // of Start
	conf := "LogLevel 5\nAudioOutputMethod \"pulse\"\nDefaultModule espeak-ng\nAddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n"
	socket := filepath.Join(dir, "ssip")
	if err := os.WriteFile(filepath.Join(dir, "speechd.conf"), []byte(conf), 0o600); err != nil {
		t.Fatal(err)
	}
	server := exec.Command("speech-dispatcher", "--run-single", "--config-dir", dir, "--log-dir", dir,
		"--communication-method", "unix_socket", "--socket-path", socket, "--timeout", "0")
	server.Env = append(os.Environ(), "LANG=C.UTF-8", "LC_ALL=C.UTF-8") // it does not start in a locale that is not installed
	if err := server.Start(); err != nil {
		t.Fatalf("this measurement needs Speech Dispatcher: install speech-dispatcher and speech-dispatcher-espeak-ng: %v", err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	t.Setenv("SPEECHD_ADDRESS", "unix_socket:"+socket)
	for range 50 {
		if c, err := net.Dial("unix", socket); err == nil {
			c.Close()
			return filepath.Join(dir, "speech-dispatcher.log")
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("Speech Dispatcher does not listen")
	return ""
}
