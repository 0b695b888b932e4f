//go:build pulse && measure

package whole

import (
	"bytes"
	"encoding/binary"
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
	"tspine/tui/cue"
	"tspine/tui/cue/nullsink"
	"tspine/tui/event"
)

var recognise = flag.Bool("recognise", false, "in TestAWholeDayIsHeard, have PocketSphinx recognise every count")

// leastRecognised is the share of counts that a recogniser has to get right, in
// hundredths.
const leastRecognised = 95

// longestCount is how much is cut out for a count at most.
const longestCount = 3 * time.Second

// countWords are the counts in words, from one on.
var countWords = strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")

// grammar is all that a count may be.
var grammar = "#JSGF V1.0;\ngrammar counting;\n<n> = " + strings.Join(countWords, " | ") + ";\n" +
	"public <count> = [start] [spot] <n> [of <n>] [left | right] [last one] | [start] last one [left | right];\n"

// countsAreUnderstood cuts every count out of a recording, from behind its tone to
// the next cue, and has it recognised.
func countsAreUnderstood(t *testing.T, r *nullsink.Recording, cues []event.Line) {
	t.Helper()
	if _, err := exec.LookPath("pocketsphinx_continuous"); err != nil {
		t.Fatalf("this measurement needs PocketSphinx: install pocketsphinx and pocketsphinx-en-us, or leave out -recognise")
	}
	counts, right := 0, 0
	for i, c := range cues[:len(cues)-1] {
		if c.Cue != session.CueCount {
			continue
		}
		counts++
		from, to := c.At.Add(cue.Rep.Length()), cues[i+1].At
		if last := from.Add(longestCount); to.After(last) {
			to = last
		}
		words := recognised(t, r.Between(from, to))
		if numberIn(words, c) == c.Number {
			right++
			continue
		}
		t.Logf("at %v %q is heard as %q", c.At.Sub(cues[0].At), c.Text, words)
	}
	t.Logf("%d of %d counts are recognised", right, counts)
	if counts == 0 || 100*right < leastRecognised*counts {
		t.Errorf("%d of %d counts are recognised, wanted %d in a hundred", right, counts, leastRecognised)
	}
}

// numberIn is the number that recognised words begin with, or that of the last rep;
// 0 is none.
func numberIn(words string, c event.Line) int {
	for _, word := range strings.Fields(words) {
		if n := slices.Index(countWords, word); n >= 0 {
			return n + 1
		}
		if word == "last" && strings.HasSuffix(c.Text.String(), fmt.Sprintf(" %d of %[1]d", c.Number)) {
			return c.Number
		}
	}
	return 0
}

// recognised is what PocketSphinx makes of samples as they are recorded.
func recognised(t *testing.T, pcm []int16) string {
	t.Helper()
	dir := t.TempDir()
	wav, rules := filepath.Join(dir, "count.wav"), filepath.Join(dir, "counting.gram")
	for name, content := range map[string][]byte{wav: forRecogniser(pcm), rules: []byte(grammar)} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("pocketsphinx_continuous", "-infile", wav, "-jsgf", rules, "-logfn", os.DevNull).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// forRecogniser is samples as the recogniser takes them, 16000 a second in a WAV
// file, with silence around.
func forRecogniser(pcm []int16) []byte {
	const hz, fewer = 16000, nullsink.Rate / 16000
	samples := make([]int16, hz/2, hz+len(pcm)/fewer)
	for ; len(pcm) >= fewer; pcm = pcm[fewer:] {
		sum := 0
		for _, v := range pcm[:fewer] {
			sum += int(v)
		}
		samples = append(samples, int16(sum/fewer))
	}
	samples = append(samples, make([]int16, hz/2)...)
	var b bytes.Buffer
	for _, part := range []any{[]byte("RIFF"), uint32(36 + 2*len(samples)), []byte("WAVEfmt "), uint32(16), uint16(1), uint16(1), uint32(hz), uint32(2 * hz), uint16(2), uint16(16),
		[]byte("data"), uint32(2 * len(samples)), samples} {
		_ = binary.Write(&b, binary.LittleEndian, part) // into memory
	}
	return b.Bytes()
}
