//go:build pulse && measure && unix

package whole

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"tspine/tui/cue/nullsink"
)

// screenReader reads lines aloud over Speech Dispatcher, as a screen reader does.
type screenReader struct {
	net.Conn
	replies chan reply
	mutex   sync.Mutex
	events  map[string]time.Time // by code and message
}

// reply is what the server answers, with the number of the message if it has one.
type reply struct{ code, number string }

// readerRate is about 180 words a minute of espeak-ng.
const readerRate = "8"

// readBehind is how late a set-up may have been read: the start is written as it
// is due, and takes a moment to read.
const readBehind = time.Second

// startReader introduces a screen reader to the server of the test.
func startReader(t *testing.T) *screenReader {
	t.Helper()
	conn, err := net.Dial("unix", strings.TrimPrefix(os.Getenv("SPEECHD_ADDRESS"), "unix_socket:"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	r := &screenReader{Conn: conn, replies: make(chan reply), events: map[string]time.Time{}}
	go r.listen()
	for _, setting := range []string{"CLIENT_NAME test:reader:main", "LANGUAGE en", "PRIORITY message", "NOTIFICATION ALL on", "RATE " + readerRate} {
		r.asks(t, "SET SELF "+setting)
	}
	return r
}

// listen takes what the server says: replies, and what becomes of lines.
func (r *screenReader) listen() {
	number := ""
	for lines := bufio.NewScanner(r.Conn); lines.Scan(); {
		code, rest := lines.Text()[:3], lines.Text()[3:]
		switch {
		case strings.HasPrefix(rest, "-"):
			if number == "" {
				number = rest[1:]
			}
			continue
		case code[0] == '7':
			r.mutex.Lock()
			r.events[code+number] = time.Now()
			r.mutex.Unlock()
		default:
			r.replies <- reply{code, number}
		}
		number = ""
	}
}

func (r *screenReader) asks(t *testing.T, lines ...string) reply {
	t.Helper()
	fmt.Fprint(r, strings.Join(lines, "\r\n")+"\r\n")
	answer := <-r.replies
	if answer.code[0] != '2' {
		t.Fatalf("%q is answered with %s", lines, answer.code)
	}
	return answer
}

// reads has a line read after the others, and returns its number.
func (r *screenReader) reads(t *testing.T, words string) string {
	r.asks(t, "SPEAK")
	return r.asks(t, words, ".").number
}

// event is when something became of a line, zero if it did not.
func (r *screenReader) event(code, number string) time.Time {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.events[code+number]
}

// TestBesideAScreenReader has every line of a whole plain session read aloud by
// a real Speech Dispatcher, while the program speaks through the same server: no
// line is cut off, none waits for the program's own words, and every set-up is
// read before its start.
func TestBesideAScreenReader(t *testing.T) {
	nullsink.Start(t)
	nullsink.StartSpeech(t)
	reader := startReader(t)
	type read struct {
		words, number string
		printed       time.Time
	}
	var all []read
	eachLine(t, *heardVoice, "1", []string{"start", *heardDay, "--plain", "--go", "--no-questions"}, func(line string) {
		if words := strings.TrimSpace(line); words != "" {
			all = append(all, read{words, reader.reads(t, words), time.Now()})
		}
	})
	if len(all) < 20 {
		t.Fatalf("%d lines", len(all))
	}
	for end := time.Now().Add(time.Minute); reader.event("702", all[len(all)-1].number).IsZero() && time.Now().Before(end); {
		<-time.After(100 * time.Millisecond)
	}
	var free time.Time // when the line before has been read
	longest, latest, cut, unread, late := time.Duration(0), time.Duration(0), 0, 0, 0
	for _, l := range all {
		if begins := strings.HasPrefix(l.words, "Start.") || strings.HasPrefix(l.words, "Rep 1 of"); begins && free.Sub(l.printed) > readBehind {
			late++
			t.Logf("%q: the set-up has been read %v later", l.words, free.Sub(l.printed))
		}
		begun, ended := reader.event("701", l.number), reader.event("702", l.number)
		if !reader.event("703", l.number).IsZero() {
			cut++
			t.Logf("%q is cut off", l.words)
		}
		if begun.IsZero() || ended.IsZero() {
			unread++
			t.Logf("%q is not read", l.words)
			continue
		}
		due := l.printed
		if free.After(due) {
			due = free
		}
		if held := begun.Sub(due); held > longest {
			longest = held
			t.Logf("%q is held back for %v", l.words, held)
		}
		if waits := begun.Sub(l.printed); waits > latest {
			latest = waits
			t.Logf("%q is read after %v", l.words, waits)
		}
		free = ended
	}
	t.Logf("%s, own voice %s: %d lines read; %d cut off, %d not read, %d starts before their set-up was read, held back for %v at most",
		*heardDay, *heardVoice, len(all), cut, unread, late, longest)
	if cut+unread+late > 0 || longest > time.Second {
		t.Errorf("%d cut off, %d not read, %d starts too early, held back for %v", cut, unread, late, longest)
	}
}
