//go:build unix && !darwin

package cue

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// speechServer answers as Speech Dispatcher does. Words that say so hang.
type speechServer struct {
	t     *testing.T
	l     net.Listener
	heard chan string
}

func startSpeechServer(t *testing.T) *speechServer {
	t.Helper()
	dir, err := os.MkdirTemp("", "ssip") // t.TempDir is too long for a socket
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
	t.Setenv("SPEECHD_ADDRESS", "unix_socket:"+path)
	s := &speechServer{t, l, make(chan string, 100)}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go s.serve(conn)
		}
	}()
	return s
}

func (s *speechServer) serve(conn net.Conn) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	message, last := 0, ""
	for lines.Scan() {
		line := lines.Text()
		s.heard <- line
		switch {
		case line == "SPEAK":
			fmt.Fprint(conn, "230 OK RECEIVING DATA\r\n")
		case line == ".":
			message++
			fmt.Fprintf(conn, "225-%d\r\n225 OK MESSAGE QUEUED\r\n", message)
			switch last {
			case "never begins":
			case "never ends":
				fmt.Fprintf(conn, "701-%d\r\n701-1\r\n701 BEGIN\r\n", message)
			case "is cancelled by another":
				fmt.Fprintf(conn, "701-%d\r\n701-1\r\n701 BEGIN\r\n703-%d\r\n703-1\r\n703 CANCELED\r\n", message, message)
			default:
				fmt.Fprintf(conn, "702-99\r\n702-2\r\n702 END\r\n701-%d\r\n701-1\r\n701 BEGIN\r\n702-%d\r\n702-1\r\n702 END\r\n", message, message)
			}
		case line == "GET OUTPUT_MODULE":
			fmt.Fprint(conn, "251-espeak-ng\r\n251 OK GET RETURNED\r\n")
		case strings.HasPrefix(line, "SET ") || strings.HasPrefix(line, "CANCEL "):
			fmt.Fprint(conn, "209 OK\r\n")
		}
		last = line
	}
}

// lines are the next that the server hears.
func (s *speechServer) lines(n int) (all []string) {
	for range n {
		all = append(all, <-s.heard)
	}
	return all
}

// Only our own settings are changed and only our own words cancelled, and
// nobody else is cut off or held back.
func TestTheSpeechServerIsSharedWithAScreenReader(t *testing.T) {
	s := startSpeechServer(t)
	d := findDispatcher(Options{Volume: 80, VoiceVolume: 80, Rate: 250, Voice: "fine"})
	if d == nil {
		t.Fatal("the server is not found")
	}
	defer d.close()
	want := []string{"SET SELF CLIENT_NAME tspine:session:cues", "SET SELF LANGUAGE en", "SET SELF PRIORITY notification", "SET SELF NOTIFICATION ALL on",
		"SET SELF VOLUME -20", "SET SELF RATE 36", "SET SELF SYNTHESIS_VOICE fine", "GET OUTPUT_MODULE"}
	if got := s.lines(len(want)); !slices.Equal(got, want) {
		t.Errorf("it hears %q, wanted %q", got, want)
	}
	for words, want := range map[string]error{"Hold.": nil, ".": nil, "is cancelled by another": errGaveWay} {
		if err := d.say(context.Background(), words); err != want {
			t.Errorf("%q: %v", words, err)
		}
		if got := s.lines(3); got[0] != "SPEAK" || strings.TrimSpace(got[1]) != words || got[1] == "." || got[2] != "." {
			t.Errorf("for %q it hears %q", words, got)
		}
	}
	ctx, cut := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- d.say(ctx, "never ends") }()
	s.lines(3)
	cut()
	if err := <-ended; err != nil {
		t.Errorf("words that were cut off: %v", err)
	}
	if got := s.lines(1); got[0] != "CANCEL SELF" {
		t.Errorf("it hears %q when words are cut off", got)
	}
}

func TestASpeechServerThatHangsOrEnds(t *testing.T) {
	s := startSpeechServer(t)
	d := findDispatcher(Options{})
	if err := d.say(context.Background(), "never begins"); err != errHung {
		t.Errorf("words that never begin: %v", err)
	}
	if err := d.say(context.Background(), "Hold."); err != nil {
		t.Errorf("after it was found hanging: %v", err)
	}
	s.l.Close()
	d.close()
	if err := d.say(context.Background(), "Hold."); err == nil {
		t.Error("words to a server that is gone")
	}
	if findDispatcher(Options{}) != nil {
		t.Error("a server that is gone is found")
	}
	t.Setenv("SPEECHD_ADDRESS", "inet_socket:example.org:6560")
	if dispatcherSocket() != "" {
		t.Error("a server in the network is asked")
	}
}
