//go:build unix

package whole

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"tspine/routine/session"
)

// held is a routine that stays in one hold for as long as a test needs.
const held = `
[[exercise]]
id = "held"
name = "Held"
focus = "mobility"
position = "standing"
dose = { hold = "600s", reps = 3, ready = "1s" }
`

// inSession is the program in a hold, and the home that it keeps its record in.
func inSession(t *testing.T) (*recorder, string) {
	t.Helper()
	dir, _ := home(t)
	r := record(t, dir, nil, "start", routineFile(t, "held", held), "--mute", "--no-questions")
	r.sends("HOLD", 0)
	return r, dir
}

// write writes keys to the window, however slowly they are taken.
func (r *recorder) write(keys string) {
	r.t.Helper()
	_ = r.pty.SetWriteDeadline(time.Now().Add(5 * time.Minute))
	if _, err := io.WriteString(r.pty, keys); err != nil {
		r.t.Fatalf("the keys were not taken: %v", err)
	}
}

// recordSays holds the record of a home to a session that none of the keys ended.
func recordSays(t *testing.T, dir string, want session.Status) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "sessions", "*", "*.json"))
	if len(files) != 1 {
		t.Fatalf("the records are %q", files)
	}
	content, err := os.ReadFile(files[0])
	if err != nil || !bytes.Contains(content, []byte(`"status":"`+string(want)+`"`)) {
		t.Errorf("the record is %s, %v", content, err)
	}
}

// TestPasteIsNoKeys pastes what would leave the session, skip, hurt and end,
// were it keys.
func TestPasteIsNoKeys(t *testing.T) {
	t.Parallel()
	pastes := []string{"qqqq\x03\x03", "ssss", "x2x2x3", "nnnnnnnn", strings.Repeat("q\n", 500), strings.Repeat("qsxn", 1<<18), "\x1b\x1b\x1b", "\x1b[200~q\x1b[200~q", "q\x1b[201q", ""}
	r, dir := inSession(t)
	before := len(r.all())
	for _, p := range pastes {
		r.write("\x1b[200~" + p + "\x1b[201~")
		r.press("w") // where it stands is told, and whatever a paste has done is on the screen
		for _, words := range []string{"PAUSED", "RESUMING", "End the session", "Skip this exercise", "Stopped."} {
			if strings.Contains(r.all()[before:], words) {
				t.Fatalf("the paste %.20q led to %q", p, words)
			}
		}
	}
	took := r.leaves("q")
	recordSays(t, dir, session.Partial)
	t.Logf("tried %d pastes of up to 1 MB, failed 0; quit took %v", len(pastes), took)
}

// TestSplitSequences sends the sequence of each key in every pair of parts,
// none of which may be taken for the end of the session.
func TestSplitSequences(t *testing.T) {
	t.Parallel()
	r, dir := inSession(t)
	tried := 0
	for _, seq := range []string{"\x1b[A", "\x1b[1;5B", "\x1bOA", "\x1b[15~", "\x1b[<0;10;10M", "\x1b[I", "\x1b[O", "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b[?2026;2$y", "\x1bP>|x(1)\x1b\\", "\x1b[97;1:3u", "\xf0\x9f\x98\x80"} {
		for cut := 2; cut < len(seq); cut++ {
			r.write(seq[:cut])
			r.write(seq[cut:])
			tried++
		}
	}
	r.press("w")
	if strings.Contains(r.all(), "End the session") {
		t.Error("the beginning of a sequence was taken for Esc")
	}
	took := r.leaves("q")
	recordSays(t, dir, session.Partial)
	t.Logf("tried %d split sequences, failed 0; quit took %v", tried, took)
}

// TestResizeStorm changes the window a thousand times, to sizes that are none
// among them, while keys come.
func TestResizeStorm(t *testing.T) {
	t.Parallel()
	r, dir := inSession(t)
	const storm = 1000
	random := rand.New(rand.NewPCG(1, 2))
	for i := range storm {
		size := &pty.Winsize{Cols: uint16(random.IntN(300)), Rows: uint16(random.IntN(100))}
		if i%100 == 0 {
			size = &pty.Winsize{Cols: 2000, Rows: 1000}
		}
		if err := pty.Setsize(r.pty, size); err != nil {
			t.Fatal(err)
		}
		if i%7 == 0 {
			r.write("w")
		}
	}
	if err := pty.Setsize(r.pty, &pty.Winsize{Cols: 100, Rows: 30}); err != nil {
		t.Fatal(err)
	}
	took := r.leaves("q")
	recordSays(t, dir, session.Partial)
	t.Logf("tried %d sizes, failed 0; quit took %v", storm, took)
}

// TestPasteWithoutAnEnd begins pastes that never end, in every way that Bubble Tea takes
// for the beginning of one; Ctrl+C leaves all the same.
func TestPasteWithoutAnEnd(t *testing.T) {
	t.Parallel()
	const start = "\x1b[200~"
	pastes := []string{start + "qqqq\n", start + strings.Repeat("qsxn", 1<<18), start + "\x1b[201",
		"\x9b200~qqqq\n", "\x1b[0200~qq", "\x1b[200;7~"}
	tries(t, func(try func(string, func(*testing.T))) {
		for i, p := range pastes {
			try(strconv.Itoa(i), func(t *testing.T) {
				r, dir := inSession(t)
				r.write(p)
				took := r.leaves("\x03")
				recordSays(t, dir, session.Partial)
				t.Logf("the quit took %v", took)
			})
		}
	})
}

// TestRandomBytes sends noise into a hold, 10 MB of every byte and 1 MB of what
// begins sequences: Ctrl+C behind it leaves, and the record is there.
func TestRandomBytes(t *testing.T) {
	t.Parallel()
	slowest := time.Duration(0)
	alphabets := []string{"", "\x1b[]P_^X;0123456789~uABm\x07\\", "\x1b\x9b\x9d\x90\x9f[200~"}
	for i, alphabet := range alphabets {
		size := 10 << 20 >> min(3*i, 3)
		random := rand.New(rand.NewPCG(uint64(i), 3))
		noise := make([]byte, size)
		for j := range noise {
			noise[j] = byte(random.Uint32())
			if alphabet != "" {
				noise[j] = alphabet[random.IntN(len(alphabet))]
			}
		}
		r, dir := inSession(t)
		r.write(string(noise))
		slowest = max(slowest, r.leaves("\x03"))
		recordSays(t, dir, session.Partial)
	}
	t.Logf("tried %d times 1 to 10 MB, failed 0; the slowest quit took %v", len(alphabets), slowest)
}
