//go:build measure && linux

package whole

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
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
		build := exec.Command("go", "build", "-trimpath", "-tags", "godbus_no_tcp", "-ldflags", "-s -w", "-o", programs[name], from)
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

// percentile is what so many percent are at most.
func percentile(all []time.Duration, p int) time.Duration {
	return slices.Sorted(slices.Values(all))[len(all)*p/100]
}

// middle and late are the median and the 99th percentile.
func middle(all []time.Duration) time.Duration { return percentile(all, 50) }
func late(all []time.Duration) time.Duration   { return percentile(all, 99) }

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
	keepMany(t, full, 10_000)
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
			took[name] = append(took[name], p.sees(c.sees).Sub(p.started))
			p.cmd.Process.Signal(syscall.SIGTERM)
			p.ends()
		}
	}
	for name, all := range took {
		t.Logf("first frame of %s: best %v, median %v", name, slices.Min(all), middle(all))
	}
	// The best of each: what the machine does beside is not the program's time.
	best := func(name string) float64 { return ms(slices.Min(took[name])) }
	own, many, bare := best("tspine"), best("tspine, 10,000 records"), best("bare")
	atMost(t, "first frame, beside bare", own/bare, 1.3, "times")
	atMost(t, "first frame with 10,000 records, beside bare", many/bare, 1.3, "times")
	atMost(t, "first frame of a session, beside bare", best("a session")/bare, 1.3, "times")
	atMost(t, "first frame with 10,000 records, beside none", many/own, 1.1, "times")
}

// TestBesideSize weighs the release build for linux/amd64. What has it grow is
// found with `go tool nm -size -sort size` of a build that is not stripped; a
// method that is looked up by its name or number, anywhere, keeps every exported
// method of the program, which is a sixth of it (-ldflags=-dumpdep tells where).
func TestBesideSize(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("on another processor it has another size")
	}
	programs, err := built()
	if err != nil {
		t.Fatal(err)
	}
	megabytes := func(name string) float64 {
		info, err := os.Stat(programs[name])
		if err != nil {
			t.Fatal(err)
		}
		return float64(info.Size()) / 1e6
	}
	t.Logf("bare is %.2f MB, of which hello world would be 1.6", megabytes("bare"))
	atMost(t, "size of a release", megabytes("tspine"), 11.8, "MB")
}

// keepMany keeps sessions, two a day up to now.
func keepMany(t *testing.T, dir string, records int) {
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
	own.sees("MOVE")
	const help = "restart exercise"
	took := map[string][]time.Duration{"tspine": turns(own, "?", "v", func(on bool) {
		if on {
			own.sees(help)
		} else {
			own.loses(help)
		}
	})}
	for _, name := range []string{"bare", "ansi"} {
		p := beside(t, name, dir)
		p.sees(standsStill)
		took[name] = turns(p, "k", "k", func(on bool) {
			if on {
				p.sees("it has been turned")
			} else {
				p.sees(standsStill)
			}
		})
	}
	for name, all := range took {
		t.Logf("key to screen of %s: median %v, 99th percentile %v", name, middle(all), late(all))
	}
	t.Logf("key to screen beside bare: %.2f times", ms(middle(took["tspine"]))/ms(middle(took["bare"])))
	atMost(t, "key to screen, the figure moving: median", ms(middle(took["tspine"])), 8, "ms")
	// No program is faster than the machine lets it be.
	atMost(t, "key to screen, the figure moving: 99th percentile", ms(late(took["tspine"])), max(25, 1.5*ms(late(took["ansi"]))), "ms")
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
