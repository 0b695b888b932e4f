//go:build pulse && measure

package whole

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine/session"
	"tspine/tui/cue/nullsink"
	"tspine/tui/event"
)

var (
	heardDay   = flag.String("day", "mobility", "the day that TestAWholeDayIsHeard lives through")
	heardVoice = flag.String("voice", "pack", "the voice that speaks in it")
)

// wordsAlone are the cues that begin with words, not with a tone.
var wordsAlone = []session.CueKind{session.CueSetup, session.CueForm, session.CueCaution, session.CueNext}

// tonesAlone is no voice: the tones carry everything.
const tonesAlone = "none"

// TestAWholeDayIsHeard records a whole day as a newcomer hears it, and holds what
// sounds to what the program says it did: words begin at their moment, or without a
// voice the tones, none runs into a tone, and nothing sounds that was not told.
func TestAWholeDayIsHeard(t *testing.T) {
	recording := nullsink.Start(t).Record()
	said := ""
	if *heardVoice == "speech-dispatcher" {
		said = nullsink.StartSpeech(t)
	}
	cues := liveDay(t, *heardDay, *heardVoice)
	if log, err := os.ReadFile(said); said != "" && (err != nil || !strings.Contains(string(log), "When it starts")) {
		t.Fatalf("Speech Dispatcher did not speak: %v", err)
	}
	sounds := recording.Sounds(60 * time.Millisecond)
	var late []time.Duration
	missing, over := 0, 0
	for i, c := range cues {
		toned := !slices.Contains(wordsAlone, c.Cue)
		if toned {
			if pcm, _ := recording.Heard(c.At.Add(-150*time.Millisecond), 110*time.Millisecond); pcm != nil && i > 0 {
				over++
				t.Logf("at %v something sounds as %s is due", c.At.Sub(cues[0].At), c.Cue)
			}
		}
		if toned != (*heardVoice == tonesAlone) {
			continue
		}
		n := slices.IndexFunc(sounds, func(s time.Time) bool { return s.Sub(c.At) > -60*time.Millisecond })
		after := time.Second
		if n >= 0 {
			after = sounds[n].Sub(c.At)
		}
		if pcm, at := recording.Heard(c.At, time.Second); pcm != nil { // it may follow right on other words
			after = min(after, at)
		}
		if after >= time.Second {
			missing++
			t.Logf("at %v %s %q is not heard", c.At.Sub(cues[0].At), c.Cue, c.Text)
			continue
		}
		late = append(late, after)
	}
	strangers := 0
	for _, s := range recording.Sounds(1500 * time.Millisecond) {
		if !slices.ContainsFunc(cues, func(c event.Line) bool {
			return s.Sub(c.At) > -100*time.Millisecond && s.Sub(c.At) < time.Second
		}) {
			strangers++
			t.Logf("at %v something sounds that was not told", s.Sub(cues[0].At))
		}
	}
	if *recognise {
		countsAreUnderstood(t, recording, cues)
	}
	slices.Sort(late)
	t.Logf("%s, %s: %d cues; %d lines of words, or tones, begin after %v median, %v at the 95th percentile; %d missing, %d run into a tone, %d sounds not told",
		*heardDay, *heardVoice, len(cues), len(late), late[len(late)/2], late[len(late)*95/100], missing, over, strangers)
	if p95 := late[len(late)*95/100]; p95 > 400*time.Millisecond || missing+over+strangers > 0 {
		t.Errorf("they begin %v late at the 95th percentile, wanted 400 ms; %d missing, %d over a tone, %d not told, wanted none", p95, missing, over, strangers)
	}
}

// liveDay lives through a day and returns the cues that the program gave.
func liveDay(t *testing.T, day, voice string) (cues []event.Line) {
	t.Helper()
	args := []string{"start", day, "--no-questions", "--events", "-", fmt.Sprintf("--no-voice=%t", voice == tonesAlone)}
	eachLine(t, voice, "0", args, func(written string) {
		var l event.Line
		if json.Unmarshal([]byte(written), &l) == nil && l.Event == "cue" {
			cues = append(cues, l)
		}
	})
	if len(cues) < 20 {
		t.Fatalf("%d cues", len(cues))
	}
	return cues
}

// eachLine runs the program with a voice, beside a screen reader where accessible is
// "1", and hands over each line as it is written.
func eachLine(t *testing.T, voice, accessible string, args []string, line func(string)) {
	t.Helper()
	dir, _ := home(t)
	settings := fmt.Sprintf("acknowledged = \"2026-01-01\"\nvoice = %q\n", voice)
	if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(os.Args[0], args...)
	c.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir, "LC_ALL=C.UTF-8", "ACCESSIBLE="+accessible)
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		line(lines.Text())
	}
	if err := c.Wait(); err != nil {
		t.Fatal(err)
	}
}
