//go:build measure && linux

package whole

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

var lateFor = flag.Duration("late-for", 2*time.Minute, "how long step changes are watched")

// busy keeps a processor busy until the test ends.
func busy(t *testing.T) {
	t.Helper()
	loop := exec.Command("sh", "-c", "while :; do :; done")
	if err := loop.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { loop.Process.Kill(); loop.Wait() })
}

// halves is a routine of steps of half a second.
const halves = `
[[exercise]]
id = "halves"
name = "Half seconds"
focus = "stability"
position = "standing"
figure = "row"
dose = { sets = 20, reps = 60, tempo = { move = "0.5s", return = "0.5s" }, ready = "1s", rest = "30s" }
`

// TestBesideLateness follows step changes with two busy loops beside.
func TestBesideLateness(t *testing.T) {
	busy(t)
	busy(t)
	dir, _ := home(t)
	events := filepath.Join(t.TempDir(), "events")
	own := beside(t, "tspine", dir, "start", routineFile(t, "halves", halves), "--mute", "--no-questions", "--events", events)
	own.sees("MOVE")
	others := map[string]string{}
	for _, name := range []string{"bare", "ansi"} {
		others[name] = filepath.Join(t.TempDir(), name)
		beside(t, name, dir, others[name])
	}
	<-time.After(*lateFor)
	plain := 0.0
	for name, file := range others {
		var took []time.Duration
		for line := range lines(t, file) {
			us, _ := strconv.Atoi(line)
			took = append(took, time.Duration(us)*time.Microsecond)
		}
		t.Logf("ticks of %s: %d, median %v late, 90th percentile %v, 99th %v", name, len(took), middle(took), percentile(took, 90), late(took))
		if name == "ansi" {
			plain = ms(late(took))
		}
	}
	took := phases(t, events)
	t.Logf("step changes of tspine: %d, median %v late, 90th percentile %v, 99th %v, first %v, last %v",
		len(took), middle(took), percentile(took, 90), late(took), took[0], took[len(took)-1])
	// No program is earlier than the machine lets it be.
	atMost(t, "step changes, two busy loops beside: 99th percentile", ms(late(took)), max(5, 1.5*plain), "ms late")
	half := len(took) / 2
	atMost(t, "drift between the halves", ms(middle(took[half:])-middle(took[:half])), 1, "ms")
}

// lines are the lines of a file.
func lines(t *testing.T, path string) func(func(string) bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(yield func(string) bool) {
		for s := bufio.NewScanner(f); s.Scan() && yield(s.Text()); {
		}
	}
}

// phases tells how late each phase of a session began, by its events: the
// first is on time.
func phases(t *testing.T, events string) (late []time.Duration) {
	t.Helper()
	var due time.Time
	for line := range lines(t, events) {
		var e struct {
			At      time.Time
			Event   string
			LengthS float64 `json:"length_s"`
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		if e.Event != "phase" {
			continue
		}
		if due.IsZero() {
			due = e.At
		}
		late = append(late, e.At.Sub(due))
		due = due.Add(time.Duration(e.LengthS * float64(time.Second)))
	}
	return late
}
