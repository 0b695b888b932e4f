//go:build unix && !darwin

package cue

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Times of Speech Dispatcher (X).
const (
	dispatcherAnswer = 700 * time.Millisecond // a server that takes longer has failed
	dispatcherBegins = 1500 * time.Millisecond
)

var errDispatcher = errors.New("the speech server refused")

// dispatcher is the desktop's own voice: Speech Dispatcher, spoken to over its
// socket. Only its own settings are changed and only its own words cancelled,
// and its words never cut off or hold back those of a screen reader.
type dispatcher struct {
	path   string
	o      Options
	module string       // what speaks for the server
	now    *dispatching // nil while there is no connection
}

// dispatching is a connection to the server.
type dispatching struct {
	net.Conn
	replies chan string // the last line of each reply
	events  chan event
}

// event is what the server tells of a message.
type event struct {
	message string
	code    string
}

// What the server says of a message.
const (
	eventBegin    = "701"
	eventEnd      = "702"
	eventCanceled = "703"
)

// dispatcherSocket is where the server listens, "" when that is no local
// socket: nothing here ever uses a network.
func dispatcherSocket() string {
	if named := os.Getenv("SPEECHD_ADDRESS"); named != "" {
		path, _ := strings.CutPrefix(named, "unix_socket:")
		if !filepath.IsAbs(path) {
			return ""
		}
		return path
	}
	return filepath.Join(runtimeDir(), "speech-dispatcher", "speechd.sock")
}

// findDispatcher is the server's voice when it runs, nil otherwise.
func findDispatcher(o Options) *dispatcher {
	d := &dispatcher{path: dispatcherSocket(), o: o}
	if d.path == "" || d.connect() != nil {
		d.close()
		return nil
	}
	return d
}

// nameDispatcher is its name in Status.Voice and as a choice.
const nameDispatcher = "speech-dispatcher"

func (d *dispatcher) name() string { return nameDispatcher }

// connect introduces us. English words need an English voice, whatever the
// language of the desktop. A notification never interrupts anybody.
func (d *dispatcher) connect() error {
	conn, err := net.DialUnix("unix", nil, &net.UnixAddr{Name: d.path, Net: "unix"})
	if err != nil {
		return err
	}
	n := &dispatching{Conn: conn, replies: make(chan string, 8), events: make(chan event, 64)}
	d.now = n
	go n.listen()
	settings := []string{"CLIENT_NAME tspine:session:cues", "LANGUAGE en", "PRIORITY notification", "NOTIFICATION ALL on",
		"VOLUME " + strconv.Itoa(dispatcherVolume(d.o.VoiceVolume))}
	if d.o.Rate > 0 {
		settings = append(settings, "RATE "+strconv.Itoa(dispatcherRate(d.o.Rate)))
	}
	if name := voiceName(d.o.Voice); name != "" && !strings.Contains(name, " ") {
		settings = append(settings, "SYNTHESIS_VOICE "+name)
	}
	for _, s := range settings {
		if _, err := n.ask("SET SELF " + s); err != nil {
			return err
		}
	}
	d.module, err = n.ask("GET OUTPUT_MODULE")
	return err
}

// quiet says whether the server's voice stays far below the tones, whatever
// volume it is given.
func (d *dispatcher) quiet() bool { return d.module == "flite" }

// better says whether the server's voice is easier to understand than the
// recordings that come along: any but the old formant and diphone ones.
func (d *dispatcher) better() bool {
	return d.module != "" && !d.quiet() && !strings.HasPrefix(d.module, "espeak") && !strings.HasPrefix(d.module, "festival") && d.module != "dummy"
}

// listen takes what the server says, until the connection ends. A reply is
// lines of a code and "-", and a last one of a code and a space.
func (n *dispatching) listen() {
	defer close(n.replies)
	lines := bufio.NewReaderSize(n, 4<<10)
	first := ""
	for {
		raw, cut, err := lines.ReadLine()
		if err != nil {
			return
		}
		line := string(raw)
		if cut || len(line) < 4 {
			continue
		}
		if line[3] == '-' {
			first = cmp.Or(first, line[4:])
			continue
		}
		if code := line[:3]; code[0] == '7' {
			Offer(n.events, event{first, code})
		} else {
			Offer(n.replies, code+first)
		}
		first = ""
	}
}

// ask sends a command and waits for its reply, of which it gives the first
// line.
func (n *dispatching) ask(command string) (string, error) {
	_ = n.SetWriteDeadline(time.Now().Add(dispatcherAnswer))
	if _, err := fmt.Fprintf(n, "%s\r\n", command); err != nil {
		return "", err
	}
	select {
	case reply, open := <-n.replies:
		if !open || reply[0] != '2' {
			return "", errDispatcher
		}
		return reply[3:], nil
	case <-time.After(dispatcherAnswer):
		return "", errHung
	}
}

// say has words spoken and waits for the server to tell that they are.
func (d *dispatcher) say(ctx context.Context, words string) error {
	if d.now == nil {
		if err := d.connect(); err != nil {
			d.close()
			return err
		}
	}
	err := d.speak(ctx, words)
	if err != nil && err != errGaveWay {
		d.close()
	}
	return err
}

func (d *dispatcher) speak(ctx context.Context, words string) error {
	n := d.now
	if _, err := n.ask("SPEAK"); err != nil {
		return err
	}
	if strings.HasPrefix(words, ".") { // a lone point would end the words
		words = " " + words
	}
	message, err := n.ask(words + "\r\n.")
	if err != nil {
		return err
	}
	timer := time.NewTimer(dispatcherBegins)
	defer timer.Stop()
	for {
		select {
		case e := <-n.events:
			switch {
			case e.message != message:
			case e.code == eventBegin:
				timer.Reset(limit(words, d.o.Rate))
			case e.code == eventEnd:
				return nil
			case e.code == eventCanceled:
				return errGaveWay
			}
		case <-ctx.Done():
			_, err := n.ask("CANCEL SELF")
			return err
		case <-timer.C:
			_, _ = n.ask("CANCEL SELF")
			return errHung
		}
	}
}

func (d *dispatcher) close() {
	if d.now != nil {
		d.now.Close()
		d.now = nil
	}
}

// dispatcherRate turns words a minute into Speech Dispatcher's -100 to 100,
// as its espeak-ng module counts: 80, 170 and 390 words a minute.
func dispatcherRate(wpm int) int {
	if wpm < 170 {
		return max(-100, (wpm-170)*100/90)
	}
	return min(100, (wpm-170)*100/220)
}

// evenVolume is the volume of 0 to 100 at which the server's espeak-ng is as
// loud as the tones at 80 (X, measured).
const evenVolume = 40

// loudestServer is the volume from which on the server would clip (X, measured).
const loudestServer = 88

// dispatcherVolume turns a volume of 0 to 100 into Speech Dispatcher's -100 to
// 100, about as loud as the tones.
func dispatcherVolume(volume int) int {
	even := evenVolume * min(loudness(volume), loudness(loudestServer)) / loudness(80)
	return min(2*int(even)-100, 100)
}
