//go:build pulse

// These tests measure against a real PulseAudio of their own, with a sink that
// leads nowhere and is recorded:
//
//	go test -tags pulse ./tui/cue/ -v -run Measure
//	go test -tags pulse ./tui/cue/ -v -run Measure -listen 10m -timeout 20m
//
// They need the programs pulseaudio, parec and espeak-ng.

package cue

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"math"
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

var listen = flag.Duration("listen", time.Minute, "how long tones are recorded and cost is measured")

// server is a PulseAudio of the test's own.
type server struct {
	*exec.Cmd
	t      *testing.T
	dir    string
	socket string
}

// newServer starts a server, and makes it the one that this process uses.
func newServer(t *testing.T) *server {
	t.Helper()
	for _, need := range []string{"pulseaudio", "parec", "espeak-ng"} {
		if installed(need) == "" {
			t.Fatalf("this measurement needs the program %s: install pulseaudio, pulseaudio-utils and espeak-ng, or leave out -tags pulse", need)
		}
	}
	dir, err := os.MkdirTemp("", "cue")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{t: t, dir: dir, socket: filepath.Join(dir, "socket")}
	for name, value := range map[string]string{"HOME": dir, "XDG_RUNTIME_DIR": dir, "XDG_CONFIG_HOME": dir, "PULSE_SERVER": "unix:" + s.socket} {
		t.Setenv(name, value)
	}
	s.start()
	t.Cleanup(func() {
		s.end()
		os.RemoveAll(dir)
	})
	return s
}

// start returns when the server listens.
func (s *server) start() {
	s.t.Helper()
	os.Remove(s.socket)
	s.Cmd = exec.Command("pulseaudio", "-n", "-v", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--log-target=stderr",
		"-L", "module-null-sink sink_name=null rate=48000 channels=1",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+s.socket)
	said, err := s.StderrPipe()
	if err == nil {
		err = s.Start()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if strings.Contains(lines.Text(), "Daemon startup complete") {
			go io.Copy(io.Discard, said)
			return
		}
	}
	s.t.Fatal("pulseaudio ended before it was ready")
}

func (s *server) end() {
	s.Process.Kill()
	s.Wait()
}

// recording is what the sink was sent, with the time at which each stretch of
// it arrived here.
type recording struct {
	mu       sync.Mutex
	pcm      []int16
	arrivals []arrival
}

type arrival struct {
	upTo int // samples up to here had arrived
	at   time.Time
}

// record starts recording, and stops at the end of the test.
func (s *server) record() *recording {
	s.t.Helper()
	parec := exec.Command("parec", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=5", "--device=null.monitor")
	out, err := parec.StdoutPipe()
	if err == nil {
		err = parec.Start()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		parec.Process.Kill()
		parec.Wait()
	})
	r, first := &recording{}, make(chan bool)
	go func() {
		half := []byte(nil)
		buf := make([]byte, 64<<10)
		for {
			n, err := out.Read(buf)
			if err != nil {
				return
			}
			half = r.take(append(half, buf[:n]...))
			if first != nil {
				close(first)
				first = nil
			}
		}
	}()
	<-first
	return r
}

// take adds bytes that have arrived, and returns half a sample left over.
func (r *recording) take(raw []byte) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	for ; len(raw) > 1; raw = raw[2:] {
		r.pcm = append(r.pcm, int16(uint16(raw[0])|uint16(raw[1])<<8))
	}
	r.arrivals = append(r.arrivals, arrival{len(r.pcm), time.Now()})
	return slices.Clone(raw)
}

// heard is the stretch of the recording that began to arrive after a moment,
// and how long after that moment the first audible sample arrived.
func (r *recording) heard(from time.Time, length time.Duration) ([]int16, time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	i := slices.IndexFunc(r.arrivals, func(a arrival) bool { return a.at.After(from) })
	if i < 1 {
		return nil, 0
	}
	start := r.arrivals[i-1].upTo
	for n := start; n < min(start+samples(length), len(r.pcm)); n++ {
		if v := r.pcm[n]; v > 300 || v < -300 {
			for r.arrivals[i].upTo <= n {
				i++
			}
			return r.pcm[n:min(start+samples(length), len(r.pcm))], r.arrivals[i].at.Sub(from)
		}
	}
	return nil, 0
}

// gap is the longest time in which nothing arrived around a moment. It tells a
// machine that stood still, sound server and all, from a tone that was lost.
func (r *recording) gap(around time.Time) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	longest := time.Duration(0)
	for i := 1; i < len(r.arrivals); i++ {
		if off := r.arrivals[i].at.Sub(around); off > -time.Second && off < time.Second {
			longest = max(longest, r.arrivals[i].at.Sub(r.arrivals[i-1].at))
		}
	}
	return longest
}

// likest is the tone whose pitches are nearest to a recording's.
func likest(pcm []int16, known map[Tone][]float64) Tone {
	pitches := contour(pcm)
	best, nearest := None, math.Inf(1)
	for tone, want := range known {
		if d := apart(pitches[:min(len(pitches), 30)], want); d < nearest {
			best, nearest = tone, d
		}
	}
	return best
}

// waitUntil waits for real: these tests measure.
func waitUntil(at time.Time) { <-time.After(time.Until(at)) }

func TestMeasureTones(t *testing.T) {
	s := newServer(t)
	r := s.record()
	using := make(chan Status, 10)
	p := New(Options{Volume: 70, NoVoice: true, Notify: func(st Status) { using <- st }})
	defer p.Close()
	if st := <-using; st != (Status{Sound: "PulseAudio"}) {
		t.Fatalf("status is %+v", st)
	}
	known := map[Tone][]float64{}
	for _, tone := range Tones() {
		known[tone] = contour(render(tone.score().notes, 70))
	}
	const every, stalled = 600 * time.Millisecond, 60 * time.Millisecond
	var dues []time.Time
	for due := time.Now().Add(every); len(dues) < int(*listen/every); due = due.Add(every) {
		waitUntil(due)
		p.Play(Sound{Tone: Tones()[len(dues)%len(Tones())], Due: due})
		dues = append(dues, due)
	}
	waitUntil(time.Now().Add(2 * every))
	var late []time.Duration
	stalls, slow := 0, 0
	for i, due := range dues {
		want := Tones()[i%len(Tones())]
		pcm, after := r.heard(due, every-50*time.Millisecond)
		if r.gap(due) > stalled { // the sound server itself had no time
			stalls++
			continue
		}
		if pcm == nil {
			t.Errorf("%v, due after %v, is missing", want, due.Sub(dues[0]))
			continue
		}
		late = append(late, after)
		if after > stalled { // its end lies in the next tone's time
			slow++
		} else if got := likest(pcm[:min(len(pcm), samples(500*time.Millisecond))], known); got != want {
			t.Errorf("%v, due after %v, sounds like %v", want, due.Sub(dues[0]), got)
		}
	}
	slices.Sort(late)
	median := late[len(late)/2]
	t.Logf("%d tones: recorded after %v median, %v at the 99th percentile, %v at most", len(late), median, late[len(late)*99/100], late[len(late)-1])
	t.Logf("%d more came while the sound server had no time to record", stalls)
	if stalls > len(dues)/5 || slow > len(dues)/20 {
		t.Errorf("of %d tones %d met a sound server that stood still and %d were slow: measure on an idle machine", len(dues), stalls, slow)
	}
	if median > 40*time.Millisecond {
		t.Errorf("the median tone is recorded %v after it was due, wanted 40 ms", median)
	}
}

// TestMeasureServerGone kills the sound server, and then stops it without
// killing it, while tones are played every 200 ms.
func TestMeasureServerGone(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(*server)
	}{
		{"killed", func(s *server) { s.end() }},
		{"hanging", func(s *server) { s.Process.Signal(syscall.SIGSTOP) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newServer(t)
			using := make(chan string, 100)
			p := New(Options{Volume: 70, NoVoice: true, Bell: func() {}, Notify: func(st Status) { using <- st.Sound }})
			defer p.Close()
			if name := <-using; name != "PulseAudio" {
				t.Fatalf("the sound is by %s", name)
			}
			var slowest time.Duration
			play := func() {
				began := time.Now()
				p.Play(Sound{Tone: ReadyTick})
				slowest = max(slowest, time.Since(began))
				waitUntil(began.Add(200 * time.Millisecond))
			}
			play()
			c.harm(s)
			harmed := time.Now()
			await := func(name string, limit time.Duration) {
				t.Helper()
				for began := time.Now(); time.Since(began) < limit; play() {
					select {
					case now := <-using:
						if now == name {
							t.Logf("%s after %v", name, time.Since(harmed).Round(time.Millisecond))
							return
						}
					default:
					}
				}
				t.Errorf("%s was not in use after %v", name, limit)
			}
			await(nameBell, 10*time.Second)
			if c.name == "killed" {
				s.start()
				await("PulseAudio", 30*time.Second)
			}
			t.Logf("Play took %v at most", slowest)
			if slowest > 50*time.Millisecond {
				t.Errorf("Play took %v, wanted at most 50 ms", slowest)
			}
		})
	}
}

// TestMeasureCost plays what the busiest exercise does, E6, whose rep of 6.5 s
// has three tones and one line of words: here a tone every two seconds and
// words every six.
func TestMeasureCost(t *testing.T) {
	for _, c := range []struct {
		name   string
		voices func() []voice
	}{
		{"tones", func() []voice { return nil }},
		{"espeak-ng", func() []voice { return []voice{espeak("espeak-ng", Options{})} }},
		{"recorded words", func() []voice { return []voice{newRecorded(t.Context(), Options{Volume: 70})} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			newServer(t)
			p := newPlayer(Options{Volume: 70}, soundOpeners(), func(context.Context, Options) []voice { return c.voices() })
			defer p.Close()
			before, began := cost(t), time.Now()
			next := began
			for n := 1; time.Since(began) < *listen/2; n++ {
				next = next.Add(2 * time.Second)
				waitUntil(next)
				sound := Sound{Tone: LastTick, Due: next}
				if n%3 == 0 {
					sound.Tone, sound.Count, sound.Words = Rep, n/3%10, fmt.Sprintf("%d, last one.", n/3%10)
				}
				p.Play(sound)
			}
			minute := time.Duration(float64(cost(t)-before) * float64(time.Minute) / float64(time.Since(began)))
			t.Logf("%v of CPU a minute", minute.Round(time.Millisecond))
			if minute > 200*time.Millisecond {
				t.Errorf("sound costs %v of CPU a minute, wanted 200 ms", minute)
			}
		})
	}
}

// cost is the CPU time that this process has used.
func cost(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
