//go:build measure && linux

package whole

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// usage is what a program has used so far.
type usage struct {
	cpu   time.Duration
	wakes int // how often a thread went to sleep again
	looks int // and the one of Go's runtime that looks on while others are awake
	bytes int
	at    time.Time
}

func (p *program) usage() (u usage) {
	p.t.Helper()
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", p.cmd.Process.Pid))
	if err != nil || len(tasks) == 0 {
		p.t.Fatal("no process", err)
	}
	slices.SortFunc(tasks, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) }) // as they began
	for i, task := range tasks {
		sched, _ := os.ReadFile(task + "/schedstat")
		ran, _, _ := strings.Cut(string(sched), " ")
		ns, _ := strconv.Atoi(ran)
		u.cpu += time.Duration(ns)
		status, _ := os.ReadFile(task + "/status")
		_, after, _ := strings.Cut(string(status), "\nvoluntary_ctxt_switches:")
		count, _, _ := strings.Cut(strings.TrimSpace(after), "\n")
		n, _ := strconv.Atoi(count)
		if i == 1 {
			u.looks = n
		} else {
			u.wakes += n
		}
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	u.bytes, u.at = p.bytes, time.Now()
	return u
}

// rate is what a program uses: seconds of processor and kilobytes of output a
// minute, and wake-ups a second.
type rate struct{ cpu, kb, wakes, looks float64 }

func (u usage) since(before usage) rate {
	seconds := u.at.Sub(before.at).Seconds()
	return rate{(u.cpu - before.cpu).Seconds() / seconds * 60, float64(u.bytes-before.bytes) / 1024 / seconds * 60, float64(u.wakes-before.wakes) / seconds,
		float64(u.looks-before.looks) / seconds}
}

// standing is a routine of one long step of a kind.
const standing = `
[[exercise]]
id = "long"
name = "Long one"
focus = "stability"
position = "standing"
figure = "row"
dose = { %s, ready = "1s" }
`

// TestBesideCost lets programs run beside each other for a minute: a hold, a
// rest, a movement, and the two that do nothing.
func TestBesideCost(t *testing.T) {
	programs, before := map[string]*program{}, map[string]usage{}
	for name, c := range map[string]struct{ dose, sees string }{
		"a hold":     {`hold = "190s"`, "HOLD"},
		"a rest":     {`sets = 2, reps = 1, hold = "1s", rest = "90s"`, "REST"},
		"a movement": {`reps = 20, tempo = { move = "20s", return = "20s" }`, "MOVE"},
	} {
		dir, _ := home(t)
		path := routineFile(t, "long", fmt.Sprintf(standing, c.dose))
		programs[name] = beside(t, "tspine", dir, "start", path, "--mute", "--no-questions")
		programs[name].sees(c.sees)
	}
	dir, _ := home(t)
	programs["a page"] = beside(t, "tspine", dir)
	programs["a page"].sees("tspine")
	for _, name := range []string{"bare", "ansi"} {
		programs[name] = beside(t, name, t.TempDir())
		programs[name].sees(standsStill)
	}
	<-time.After(2 * time.Second)
	for name, p := range programs {
		before[name] = p.usage()
	}
	<-time.After(time.Minute)
	rates := map[string]rate{}
	for name, p := range programs {
		rates[name] = p.usage().since(before[name])
		t.Logf("%-11s %.3f s of CPU and %.1f KB of output a minute, %.1f wake-ups a second, and %.1f of Go's", name, rates[name].cpu, rates[name].kb, rates[name].wakes, rates[name].looks)
	}
	bare := rates["bare"]
	atMost(t, "CPU of a hold, beside bare", rates["a hold"].cpu/bare.cpu, 0.5, "times")
	atMost(t, "CPU of a rest, beside bare", rates["a rest"].cpu/bare.cpu, 0.5, "times")
	atMost(t, "CPU of a movement, beside bare", rates["a movement"].cpu/bare.cpu, 2, "times")
	atMost(t, "wake-ups of a page", rates["a page"].wakes+rates["a page"].looks, 1, "a second")
	atMost(t, "wake-ups in a rest", rates["a rest"].wakes, 15, "a second")
	atMost(t, "wake-ups in a hold", rates["a hold"].wakes, 15, "a second")
	atMost(t, "wake-ups while the figure moves", rates["a movement"].wakes, 40, "a second")
}

// TestBesideDay follows a whole stability day.
func TestBesideDay(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	own := beside(t, "tspine", dir, "start", "stability", "--mute", "--no-questions")
	own.sees("GET READY")
	bare := beside(t, "bare", dir)
	bare.sees(standsStill)
	ownBefore, bareBefore := own.usage(), bare.usage()
	own.seesWithin(20*time.Minute, "completed")
	day, nothing := own.usage().since(ownBefore), bare.usage().since(bareBefore)
	t.Logf("a stability day: %.3f s of CPU, %.0f KB a minute, %.1f wake-ups a second; bare: %.3f s, %.0f KB, %.1f",
		day.cpu, day.kb, day.wakes, nothing.cpu, nothing.kb, nothing.wakes)
	atMost(t, "CPU of a stability day, beside bare", day.cpu/nothing.cpu, 1, "times")
	atMost(t, "wake-ups of a stability day", day.wakes, 40, "a second")
	atMost(t, "output of a stability day", day.kb, 250, "KB a minute")
}
