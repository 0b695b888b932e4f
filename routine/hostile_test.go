package routine_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"

	"tspine/routine"
	"tspine/routine/strict"
)

const head = "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n"

// exerciseOf is an inline exercise with a dose and more lines.
func exerciseOf(dose, more string) string {
	return "[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"stability\"\nposition = \"prone\"\n" + more + "dose = { " + dose + " }\n"
}

// hostile are routines that ask for too much, by name. What is wrong with
// their TOML is package strict's.
func hostile() map[string]string {
	const most = `sets = 20, reps = 200, segments = 20, sides = "each", hold = "10m", rest = "90s", tempo = { move = "60s" }`
	wide := strings.Repeat("変", 400)
	return map[string]string{
		"millions of steps":             head + strings.Repeat(exerciseOf(most, ""), 30),
		"as many steps as are let pass": head + exerciseOf(`sets = 4, reps = 200, sides = "each", hold = "0.5s", tempo = { move = "0.5s" }`, ""),
		"as long as it is let pass":     head + strings.Repeat(exerciseOf(`time = "5m", reps = 200`, ""), 30),
		"uses with everything wrong":    head + strings.Repeat("[[exercise]]\nuse = \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"\ndose = { hold = 3, time = 3, a = 1, b = 2 }\n", 400),
		"variations":                    head + exerciseOf(`hold = "5s"`, "") + strings.Repeat("[[exercise.variation]]\nid = \"v\"\nname = \"V\"\ndose = { hold = 5 }\n", 255),
		"words":                         head + exerciseOf(`hold = "5s"`, "setup = [\n"+strings.Repeat("\""+wide+"\",\n", 40)+"]\n"),
		"many words":                    head + exerciseOf(`hold = "5s"`, "setup = [\n"+strings.Repeat("\"x\",\n", 3500)+"]\n"),
		"figures":                       head + exerciseOf(`hold = "5s"`, "") + strings.Repeat("[[exercise.figure.pose]]\nelbow = 1\n", 500),
		"numbers":                       head + exerciseOf(fmt.Sprintf("reps = %q, sets = %q, hold = %q", strings.Repeat("9", 900), strings.Repeat("9-", 400), strings.Repeat("1.", 400)+"s"), ""),
	}
}

func TestHostileRoutines(t *testing.T) {
	const most, memory, answer = 2 * time.Second, 64 << 20, 64 << 10
	l := library(t)
	for name, src := range hostile() {
		t.Run(name, func(t *testing.T) {
			best, taken := time.Hour, uint64(0)
			for range 5 { // the machine is shared: the fastest is what the file costs
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				start := time.Now()
				r, err := routine.Parse("hostile.toml", []byte(src), l)
				if err == nil {
					routine.Flatten(r, routine.Options{Level: routine.High})
				}
				said := fmt.Sprint(err)
				best = min(best, time.Since(start))
				runtime.ReadMemStats(&after)
				taken = after.TotalAlloc - before.TotalAlloc
				if len(said) > answer {
					t.Fatalf("the answer has %d bytes", len(said))
				}
			}
			if best > most || taken > memory {
				t.Errorf("%d bytes took %s and %d bytes of memory", len(src), best, taken)
			}
			t.Logf("%d bytes: %s, %.1f MB", len(src), best, float64(taken)/(1<<20))
		})
	}
}

// FuzzParse holds whatever is read to three things: it ends, what is wrong is
// said in harmless characters, and what is right can be laid out.
func FuzzParse(f *testing.F) {
	l := library(f)
	for _, src := range hostile() {
		f.Add([]byte(src))
	}
	f.Add(read(f, "testdata/good/shapes.toml"))
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := routine.Parse("fuzz.toml", src, l)
		if err != nil {
			if _, ok := err.(strict.Problems); !ok || strings.ContainsFunc(err.Error(), func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }) {
				t.Fatalf("%T %q", err, err)
			}
			return
		}
		for _, level := range routine.Levels {
			checkTimeline(t, routine.Flatten(r, routine.Options{Level: level}))
		}
	})
}

// checkTimeline says that a timeline can be followed: every step takes time,
// every exercise begins with getting ready, and counts run from 1.
func checkTimeline(t *testing.T, timeline routine.Timeline) {
	if len(timeline.Steps) == 0 {
		t.Fatal("no steps")
	}
	for i, s := range timeline.Steps {
		first := i == 0 || timeline.Steps[i-1].Exercise != s.Exercise
		switch {
		case s.Duration <= 0, s.Set < 1, first != (s.Kind == routine.Ready), s.Kind.Between() != (s.Rep == 0) && s.Kind != routine.Work:
			t.Fatalf("step %d is %+v", i, s)
		}
	}
}
