//go:build unix

package cue

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain makes the test binary itself the speech programs of these tests:
// with TSPINE_FAKE set, it behaves as that says and ends.
func TestMain(m *testing.M) {
	if how := os.Getenv("TSPINE_FAKE"); how != "" {
		os.Exit(fake(how))
	}
	os.Exit(m.Run())
}

// fake is a program that reports to the socket TSPINE_REPORT, one line a
// thing, and then hangs, fails, floods, or behaves.
func fake(how string) int {
	report, err := net.Dial("unix", os.Getenv("TSPINE_REPORT"))
	if err != nil {
		return 3
	}
	input := ""
	if how != "deaf" {
		all, _ := io.ReadAll(os.Stdin)
		if input = string(all); len(input) > 32<<10 {
			input = fmt.Sprintf("%d bytes", len(input))
		}
	}
	fmt.Fprintf(report, "%d %q %q\n", os.Getpid(), os.Args[1:], input)
	switch how {
	case "fails":
		return 1
	case "floods":
		junk := strings.Repeat("junk", 1<<18)
		for range 50 {
			fmt.Print(junk)
			fmt.Fprint(os.Stderr, junk)
		}
	case "hangs", "deaf":
		select {}
	}
	return 0
}

// programs is where the fake programs report to.
type programs struct {
	net.Listener
	t *testing.T
}

func fakes(t *testing.T, how string) programs {
	t.Helper()
	dir, err := os.MkdirTemp("", "cue") // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	path := filepath.Join(dir, "s")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	t.Setenv("TSPINE_FAKE", how)
	t.Setenv("TSPINE_REPORT", path)
	t.Setenv("GORACE", "atexit_sleep_ms=0") // or each fake takes a second to end
	return programs{l, t}
}

// report waits for a program that has started, and returns what it said and
// the line to it, which ends when the program is gone.
func (p programs) report() (string, net.Conn) {
	p.t.Helper()
	conn, err := p.Accept()
	if err != nil {
		p.t.Fatal(err)
	}
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		p.t.Fatal(err)
	}
	return strings.TrimSpace(line), conn
}

func TestWordsNeverChangeArguments(t *testing.T) {
	p := fakes(t, "behaves")
	for _, words := range []string{"Hold.", "--help", "-f/etc/passwd", "-w out.wav", "[[h@'loU]]", "$(reboot)", "a\nb", strings.Repeat("x", 10<<10)} {
		s := newSpeech("fake", 0, os.Args[0], "--stdin")
		if err := s.say(context.Background(), words); err != nil {
			t.Fatalf("%q: %v", words, err)
		}
		got, _ := p.report()
		_, got, _ = strings.Cut(got, " ")
		if want := fmt.Sprintf("%q %q", []string{"--stdin"}, words+"\n"); got != want {
			t.Errorf("on standard input the program got\n%s\nbut wanted\n%s", got, want)
		}
		argument := func(words string) []string { return []string{os.Args[0], "--", words} }
		r := newRendered(context.Background(), "fake", Options{}, argument)
		if err := r.say(context.Background(), words); err != errNoSpeech {
			t.Fatalf("%q: %v", words, err)
		}
		got, _ = p.report()
		_, got, _ = strings.Cut(got, " ")
		if want := fmt.Sprintf("%q %q", []string{"--", words}, ""); got != want {
			t.Errorf("as an argument the program got\n%s\nbut wanted\n%s", got, want)
		}
	}
}

func TestCutOffWordsEndTheProgramAndAllItStarted(t *testing.T) {
	p := fakes(t, "hangs")
	own := `"$0" & "$0"` // a shell that starts two more
	s := patient(newSpeech("fake", 0, "/bin/sh", "-c", own, os.Args[0]))
	t.Setenv("TSPINE_FAKE", "deaf")
	ctx, cut := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- s.say(ctx, "Hold.") }()
	_, one := p.report()
	_, two := p.report()
	cut()
	for _, conn := range []net.Conn{one, two} {
		if _, err := conn.Read(make([]byte, 1)); err != io.EOF {
			t.Errorf("reading from a killed program: %v", err)
		}
	}
	if err := <-ended; err == errHung {
		t.Error("the program was left to its deadline")
	}
}

func TestAHangingProgramFailsAtItsDeadline(t *testing.T) {
	p := fakes(t, "deaf")
	s := newSpeech("fake", 40000, os.Args[0])
	s.patience = -500 * time.Millisecond
	err := s.say(context.Background(), "Hold.")
	p.report()
	if err != errHung {
		t.Errorf("a hanging program ended with %v", err)
	}
}

// patient is a speech program whose deadline never comes within a test, and held
// is when a caller counts as held up by it, on the busiest machine.
func patient(s *speech) *speech { s.patience = time.Hour; return s }

const held = 10 * time.Second

// TestSpeechProgramsNeverHoldUpTheCaller plays a busy stretch of a session
// against programs of every kind of badness.
func TestSpeechProgramsNeverHoldUpTheCaller(t *testing.T) {
	for _, how := range []string{"behaves", "fails", "floods", "hangs", "deaf", "missing"} {
		t.Run(how, func(t *testing.T) {
			programs := fakes(t, how)
			argv := []string{os.Args[0]}
			if how == "missing" {
				argv[0] = filepath.Join(t.TempDir(), "missing")
			}
			find := func(context.Context, Options) []voice { return []voice{patient(newSpeech(how, 0, argv...))} }
			ring := make(chan struct{}, 100)
			p := newPlayer(Options{}, []opener{bellOpener(func() { ring <- struct{}{} })}, find)
			var slowest time.Duration
			timed := func(f func()) {
				began := time.Now()
				f()
				slowest = max(slowest, time.Since(began))
			}
			for i := range 20 {
				timed(func() { p.Play(Sound{Words: "Hold."}) })
				timed(func() { p.Play(Sound{Tone: ReadyTick}) })
				<-ring // the tone was heard
				if i < maxMute-1 && how != "missing" {
					programs.report() // the program runs; one that fails is given up soon
				}
				timed(p.Hush)
			}
			if slowest > held {
				t.Errorf("the caller was held up for %v", slowest)
			}
			began := time.Now()
			p.Close()
			if d := time.Since(began); d > held {
				t.Errorf("Close took %v", d)
			}
		})
	}
}

// TestPlayingPrograms has the test binary play a clip.
func TestPlayingPrograms(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(dir, "player")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	p := fakes(t, "behaves")
	silent := fmt.Sprintf("%d bytes", 2*channels*samples(probeTime))

	s, err := programOpener("player", piped, "-q").open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	got, _ := p.report()
	if want := fmt.Sprintf("%q %q", []string{"-q"}, silent); !strings.HasSuffix(got, want) {
		t.Errorf("the probe got %s", got)
	}
	if err := s.play(context.Background(), clip{pcm: []int16{'a' + 'b'<<8}}); err != nil {
		t.Fatal(err)
	}
	if got, _ := p.report(); !strings.HasSuffix(got, `["-q"] "abab"`) {
		t.Errorf("the clip arrived as %s", got)
	}

	s, err = programOpener("player", filed).open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	file := s.(*playing).file
	for path, want := range map[string]os.FileMode{file: 0o600, filepath.Dir(file): 0o700 | os.ModeDir} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s is %v (%v), wanted %v", path, info.Mode(), err, want)
		}
	}
	s.close()
	if _, err := os.Stat(filepath.Dir(file)); !os.IsNotExist(err) {
		t.Errorf("after close the directory is still there: %v", err)
	}
	for _, o := range []opener{programOpener("absent", piped), programOpener("absent", filed)} {
		if _, err := o.open(context.Background()); err != errNothing {
			t.Errorf("an absent program opened with %v", err)
		}
	}
}

func TestVoiceNamesAreNames(t *testing.T) {
	for name, want := range map[string]string{
		"en-gb": "en-gb", "Samantha (Enhanced)": "Samantha (Enhanced)", "en+f3": "en+f3",
		"-w/tmp/x": "", "../../etc/passwd": "", "a\x1bb": "", "": "",
	} {
		if got := voiceName(name); got != want {
			t.Errorf("voiceName(%q) = %q, wanted %q", name, got, want)
		}
	}
}
