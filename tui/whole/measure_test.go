//go:build measure

package whole

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// The most that following a session may cost in a minute.
const (
	dayCPU, dayKB   = 0.5, 250.0
	holdCPU, holdKB = 0.3, 40.0
)

// cost is what a program has used: seconds of processor, and output.
type cost struct {
	cpu   float64
	bytes int
	at    time.Time
}

func (p *program) cost() cost {
	p.t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		p.t.Fatal(err)
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+2:]))
	var user, system float64
	fmt.Sscan(fields[11], &user)
	fmt.Sscan(fields[12], &system)
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return cost{(user + system) / 100, p.bytes, time.Now()}
}

func (c cost) since(b cost, t *testing.T, what string, mostCPU, mostKB float64) {
	t.Helper()
	minutes := c.at.Sub(b.at).Minutes()
	cpu, kb := (c.cpu-b.cpu)/minutes, float64(c.bytes-b.bytes)/1024/minutes
	t.Logf("%s: %.2f s of CPU and %.0f KB of output a minute, over %.1f minutes", what, cpu, kb, minutes)
	if cpu > mostCPU || kb > mostKB {
		t.Errorf("%s costs more than %.1f s and %.0f KB a minute", what, mostCPU, mostKB)
	}
}

// TestCostOfADay follows a whole stability day.
func TestCostOfADay(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	p := run(t, dir, 80, 24, "start", "stability", "--mute", "--no-questions")
	p.sees("GET READY", 5*time.Second)
	before := p.cost()
	p.sees("completed", 12*time.Minute)
	p.cost().since(before, t, "a stability day", dayCPU, dayKB)
}

// TestCostOfAHold follows one long hold.
func TestCostOfAHold(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	path := routineFile(t, "long", `
[[exercise]]
id = "long"
name = "Long one"
focus = "mobility"
position = "standing"
figure = "wall-angel"
dose = { hold = "190s", ready = "1s" }
`)
	p := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	p.sees("HOLD", 10*time.Second)
	before := p.cost()
	p.sees("RETURN", 4*time.Minute)
	p.cost().since(before, t, "a hold", holdCPU, holdKB)
}

// TestKeyToScreen presses a key while the figure moves and waits for what it
// changes.
func TestKeyToScreen(t *testing.T) {
	dir, _ := home(t)
	path := routineFile(t, "reps", `
[[exercise]]
id = "reps"
name = "Long reps"
focus = "stability"
position = "standing"
figure = "row"
dose = { reps = 20, tempo = { move = "20s", return = "20s" }, ready = "1s" }
`)
	p := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	p.sees("MOVE", 10*time.Second)
	var took []time.Duration
	timed := func(key string, seen func()) {
		pressed := time.Now()
		p.press(key)
		seen()
		took = append(took, time.Since(pressed))
	}
	for i := range 200 { // two keys in turn: the same one again is looked at twice
		<-time.After(time.Duration(37+i%61) * time.Millisecond)
		timed("?", func() { p.sees("skip exercise", time.Second) })
		<-time.After(time.Duration(37+i%53) * time.Millisecond)
		timed("v", func() { p.loses("skip exercise", time.Second) })
	}
	slices.Sort(took)
	median, late := took[len(took)/2], took[len(took)*99/100]
	t.Logf("key to screen: median %v, 99th percentile %v", median, late)
	if median > 40*time.Millisecond || late > 80*time.Millisecond {
		t.Errorf("key to screen: median %v, 99th percentile %v; want 40 and 80 ms", median, late)
	}
}
