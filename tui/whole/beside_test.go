//go:build measure && linux

package whole

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

var lateFor = flag.Duration("late-for", 2*time.Minute, "how long step changes are watched")

// built are the release build of tspine and the two programs that it is
// measured beside, by name.
var built = sync.OnceValues(func() (map[string]string, error) {
	dir, err := os.MkdirTemp("", "beside")
	if err != nil {
		return nil, err
	}
	programs := map[string]string{}
	for name, from := range map[string]string{"tspine": "tspine", "bare": "tspine/tui/whole/bench/bare", "ansi": "tspine/tui/whole/bench/ansi"} {
		programs[name] = filepath.Join(dir, name)
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", programs[name], from)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
	}
	return programs, nil
})

// beside starts one of the programs in a window of 80x24.
func beside(t *testing.T, name, home string, args ...string) *program {
	t.Helper()
	programs, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return runAs(t, home, 80, 24, func(c *exec.Cmd) { c.Path = programs[name] }, args...)
}

// standsStill is what the two programs show.
const standsStill = "a line that stands"

// middle and late are the median and the 99th percentile.
func middle(all []time.Duration) time.Duration { return slices.Sorted(slices.Values(all))[len(all)/2] }
func late(all []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(all))[len(all)*99/100]
}

// atMost fails when a figure is above its limit, and tells it in any case.
func atMost(t *testing.T, what string, figure, limit float64, unit string) {
	t.Helper()
	t.Logf("%-52s %8.2f %s (at most %g)", what, figure, unit, limit)
	if figure > limit {
		t.Errorf("%s: %.2f %s, want at most %g", what, figure, unit, limit)
	}
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// TestBesideFirstFrame starts the programs in turn.
func TestBesideFirstFrame(t *testing.T) {
	few, _ := home(t)
	full, _ := home(t)
	fill(t, full, 10_000)
	took := map[string][]time.Duration{}
	for range 40 {
		fresh, _ := home(t)
		for name, c := range map[string]struct {
			program, home, sees string
			args                []string
		}{
			"tspine": {"tspine", few, "Today", nil}, "tspine, 10,000 records": {"tspine", full, "Today", nil},
			"a session": {"tspine", fresh, "GET READY", []string{"start", "stability", "--no-questions"}},
			"bare":      {"bare", few, standsStill, nil}, "ansi": {"ansi", few, standsStill, nil},
		} {
			p := beside(t, c.program, c.home, c.args...)
			took[name] = append(took[name], p.sees(c.sees, 5*time.Second).Sub(p.started))
			p.cmd.Process.Signal(syscall.SIGTERM)
			p.ends(2 * time.Second)
		}
	}
	for name, all := range took {
		t.Logf("first frame of %s: best %v, median %v", name, slices.Min(all), middle(all))
	}
	own, many, bare := ms(middle(took["tspine"])), ms(middle(took["tspine, 10,000 records"])), ms(middle(took["bare"]))
	atMost(t, "first frame, beside bare", own/bare, 1.3, "times")
	atMost(t, "first frame with 10,000 records, beside bare", many/bare, 1.3, "times")
	atMost(t, "first frame of a session, beside bare", ms(middle(took["a session"]))/bare, 1.3, "times")
	t.Logf("first frame with 10,000 records, beside none: %.2f times", many/own)
}

// fill keeps sessions, two a day up to now.
func fill(t *testing.T, dir string, records int) {
	t.Helper()
	for n := range records {
		at := time.Now().Add(-time.Duration(n+1) * 12 * time.Hour)
		r := session.Record{Format: session.Format, ID: data.NewID(at, "mobility", uint16(n)), Status: session.Completed,
			Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: routine.Mobility},
			Level:   routine.Low, Started: at, Ended: new(at.Add(10 * time.Minute)), ActiveS: 600, Answers: session.Answers{Note: strings.Repeat("word ", 70)}}
		raw, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "sessions", r.ID[:4], r.ID+".json")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// moving is a routine in which the figure moves for a quarter of an hour.
const moving = `
[[exercise]]
id = "reps"
name = "Long reps"
focus = "stability"
position = "standing"
figure = "row"
dose = { reps = 20, tempo = { move = "20s", return = "20s" }, ready = "1s" }
`

// TestBesideKeys presses keys while the figure moves, and beside it in the two
// programs.
func TestBesideKeys(t *testing.T) {
	dir, _ := home(t)
	own := beside(t, "tspine", dir, "start", routineFile(t, "reps", moving), "--mute", "--no-questions")
	own.sees("MOVE", 10*time.Second)
	const help = "restart exercise"
	took := map[string][]time.Duration{"tspine": turns(own, "?", "v", func(on bool) {
		if on {
			own.sees(help, time.Second)
		} else {
			own.loses(help, time.Second)
		}
	})}
	for _, name := range []string{"bare", "ansi"} {
		p := beside(t, name, dir)
		p.sees(standsStill, time.Second)
		took[name] = turns(p, "k", "k", func(on bool) {
			if on {
				p.sees("it has been turned", time.Second)
			} else {
				p.sees(standsStill, time.Second)
			}
		})
	}
	for name, all := range took {
		t.Logf("key to screen of %s: median %v, 99th percentile %v", name, middle(all), late(all))
	}
	t.Logf("key to screen beside bare: %.2f times", ms(middle(took["tspine"]))/ms(middle(took["bare"])))
	atMost(t, "key to screen, the figure moving: median", ms(middle(took["tspine"])), 8, "ms")
	atMost(t, "key to screen, the figure moving: 99th percentile", ms(late(took["tspine"])), 25, "ms")
}

// turns presses two keys in turn, and tells how long each took to be seen.
func turns(p *program, on, off string, seen func(on bool)) (took []time.Duration) {
	for i := range 400 {
		<-time.After(time.Duration(37+i%61) * time.Millisecond)
		key, turned := on, i%2 == 0
		if !turned {
			key = off
		}
		p.press(key)
		seen(turned)
		took = append(took, time.Since(p.pressed))
	}
	return took
}

// usage is what a program has used so far.
type usage struct {
	cpu   time.Duration
	wakes int // how often a thread went to sleep again; not the one of Go's runtime that looks on while others are awake
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
		if i == 1 {
			continue
		}
		status, _ := os.ReadFile(task + "/status")
		_, after, _ := strings.Cut(string(status), "\nvoluntary_ctxt_switches:")
		count, _, _ := strings.Cut(strings.TrimSpace(after), "\n")
		n, _ := strconv.Atoi(count)
		u.wakes += n
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	u.bytes, u.at = p.bytes, time.Now()
	return u
}

// rate is what a program uses: seconds of processor and kilobytes of output a
// minute, and wake-ups a second.
type rate struct{ cpu, kb, wakes float64 }

func (u usage) since(before usage) rate {
	seconds := u.at.Sub(before.at).Seconds()
	return rate{(u.cpu - before.cpu).Seconds() / seconds * 60, float64(u.bytes-before.bytes) / 1024 / seconds * 60, float64(u.wakes-before.wakes) / seconds}
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
		programs[name].sees(c.sees, 20*time.Second)
	}
	for _, name := range []string{"bare", "ansi"} {
		programs[name] = beside(t, name, t.TempDir())
		programs[name].sees(standsStill, time.Second)
	}
	<-time.After(2 * time.Second)
	for name, p := range programs {
		before[name] = p.usage()
	}
	<-time.After(time.Minute)
	rates := map[string]rate{}
	for name, p := range programs {
		rates[name] = p.usage().since(before[name])
		t.Logf("%-11s %.3f s of CPU and %.1f KB of output a minute, %.1f wake-ups a second", name, rates[name].cpu, rates[name].kb, rates[name].wakes)
	}
	bare := rates["bare"]
	atMost(t, "CPU of a hold, beside bare", rates["a hold"].cpu/bare.cpu, 0.5, "times")
	atMost(t, "CPU of a rest, beside bare", rates["a rest"].cpu/bare.cpu, 0.5, "times")
	atMost(t, "CPU of a movement, beside bare", rates["a movement"].cpu/bare.cpu, 2, "times")
	atMost(t, "wake-ups in a rest", rates["a rest"].wakes, 15, "a second")
	atMost(t, "wake-ups in a hold", rates["a hold"].wakes, 40, "a second")
	atMost(t, "wake-ups while the figure moves", rates["a movement"].wakes, 40, "a second")
}

// TestBesideDay follows a whole stability day.
func TestBesideDay(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	own := beside(t, "tspine", dir, "start", "stability", "--mute", "--no-questions")
	own.sees("GET READY", 5*time.Second)
	bare := beside(t, "bare", dir)
	bare.sees(standsStill, time.Second)
	ownBefore, bareBefore := own.usage(), bare.usage()
	own.sees("completed", 13*time.Minute)
	day, nothing := own.usage().since(ownBefore), bare.usage().since(bareBefore)
	t.Logf("a stability day: %.3f s of CPU, %.0f KB a minute, %.1f wake-ups a second; bare: %.3f s, %.0f KB, %.1f",
		day.cpu, day.kb, day.wakes, nothing.cpu, nothing.kb, nothing.wakes)
	atMost(t, "CPU of a stability day, beside bare", day.cpu/nothing.cpu, 1, "times")
	atMost(t, "output of a stability day", day.kb, 250, "KB a minute")
}

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
	own.sees("MOVE", 10*time.Second)
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
		t.Logf("ticks of %s: %d, median %v late, 99th percentile %v", name, len(took), middle(took), late(took))
		if name == "ansi" {
			plain = ms(late(took))
		}
	}
	took := phases(t, events)
	t.Logf("step changes of tspine: %d, median %v late, first %v, last %v", len(took), middle(took), took[0], took[len(took)-1])
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
