package routine_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tspine/routine"
)

// shapes is what testdata/good/shapes.toml comes to at level low: a line an
// exercise, each step with its seconds; * marks seconds that are not counted.
const shapes = `
stretch: ready 30 left, move 3* left, hold 2 left, return 3* left, move 3* left, hold 2 left, return 3* left, switch 4 right, move 3* right, hold 2 right, return 3* right, move 3* right, hold 2 right, return 3* right
levels: ready 20, move 3*, hold 1.5, return 3*, reposition 5, move 3*, hold 1.5, return 3*
rolls: ready 20, work 15, work 15, work 15, work 15
pulls: ready 20, move 2, return 2, rest 45, move 2, return 2
timer: ready 10, work 90
lifts: ready 20 left, move 2 left, hold 1 left, return 1 left, move 2 right, hold 1 right, return 1 right, move 2 left, hold 1 left, return 1 left, move 2 right, hold 1 right, return 1 right
own-pace: ready 10, work 8 self, work 8 self
row: ready 20, move 2, hold 1, return 3
single-arm-row: ready 10 left, move 2 left, hold 1 left, return 2 left, switch 8 right, move 2 right, hold 1 right, return 2 right
wall-angel: ready 10, move 3*, hold 5, return 3*
`

func TestEveryShapeOfDose(t *testing.T) {
	r, err := routine.Parse("shapes.toml", read(t, "testdata/good/shapes.toml"), library(t))
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string][]string{}
	timeline := routine.Flatten(r, routine.Options{})
	for i, s := range timeline.Steps {
		id := timeline.Exercise(i).ID
		lines[id] = append(lines[id], drawn(s))
	}
	for i, want := range strings.Split(strings.TrimSpace(shapes), "\n") {
		id := r.Exercises[i].ID
		if got := id + ": " + strings.Join(lines[id], ", "); got != want {
			t.Errorf("\ngot  %s\nwant %s", got, want)
		}
	}
	if f := r.Exercises[0].Own; f == nil || f.ID != "stretch" || f.Position != routine.SideLying {
		t.Errorf("the figure is %v", f)
	}
}

// doses is what testdata/good/doses.toml comes to at level low.
const doses = `
plank: ready 20 left, move 3* left, hold 10 left, return 3* left, rest 15 left, move 3* left, hold 10 left, return 3* left
lift: ready 15 right, move 2 right, return 2 right, move 2 right, return 2 right
row: ready 20, move 2, hold 1, return 2
lift: ready 45 right, move 2 right, return 2 right, move 2 right, return 2 right
row: ready 20, move 2, hold 1, return 2
ladder: ready 20, move 3*, hold 10, return 3*, rest 5, move 3*, hold 15, return 3*, rest 5, move 3*, hold 30, return 3*
press: ready 15 left, move 3* left, hold 5 left, return 3* left, rest 1 wait left, move 3* left, hold 5 left, return 3* left, switch 8 wait right, move 3* right, hold 5 right, return 3* right, rest 1 wait right, move 3* right, hold 5 right, return 3* right
carry: ready 15, work 20, rest 40 wait, work 20
`

func TestDosesOfAPhysiotherapist(t *testing.T) {
	r, err := routine.Parse("doses.toml", read(t, "testdata/good/doses.toml"), library(t))
	if err != nil {
		t.Fatal(err)
	}
	timeline := routine.Flatten(r, routine.Options{})
	var lines []string
	for i, s := range timeline.Steps {
		if i == timeline.ExerciseStart(i) {
			lines = append(lines, timeline.Exercise(i).ID+": "+drawn(s))
		} else {
			lines[len(lines)-1] += ", " + drawn(s)
		}
	}
	if got := strings.Join(lines, "\n"); got != strings.TrimSpace(doses) {
		t.Errorf("got\n%s\nwant%s", got, doses)
	}
	if got := r.Exercises[3].Title() + ", " + r.Exercises[5].Title(); got != "Lift, round 2 of 2, Ladder" {
		t.Errorf("called %s", got)
	}
	if n := len(r.Once().Exercises); n != 6 {
		t.Errorf("%d exercises without their rounds", n)
	}
	for level, want := range map[routine.Level]string{routine.Mid: "hold 17.5", routine.High: "hold 20"} {
		for _, s := range routine.Flatten(r, routine.Options{Level: level}).Steps {
			if s.Exercise == 5 && s.Set == 2 && s.Kind == routine.Hold && drawn(s) != want {
				t.Errorf("the second hold at %s: %s", level, drawn(s))
			}
		}
	}
	// The setting for rests changes how long they are, not whether there are any.
	rests := ""
	for _, s := range routine.Flatten(r, routine.Options{Rest: 50 * time.Second}).Steps {
		if s.Kind == routine.Rest {
			rests += fmt.Sprintf("%g ", s.Duration.Seconds())
		}
	}
	if rests != "50 50 50 1 1 50 " {
		t.Errorf("rests of %s", rests)
	}
}

func drawn(s routine.Step) string {
	words := fmt.Sprintf("%s %g", s.Kind, s.Duration.Seconds())
	if !s.Counted && !s.Kind.Between() {
		words += "*"
	}
	if s.Self {
		words += " self"
	}
	if s.Wait {
		words += " wait"
	}
	return strings.TrimSpace(words + " " + string(s.Side))
}

func TestAVariationSaysOnlyWhatIsDifferent(t *testing.T) {
	r, err := routine.Parse("shapes.toml", read(t, "testdata/good/shapes.toml"), library(t))
	if err != nil {
		t.Fatal(err)
	}
	own := r.Exercises[0]
	chosen := r.With(map[string]string{"stretch": "stretch-far", "levels": "stretch-far", "timer": "nothing"})
	far := chosen.Exercises[0]
	if far.ID != "stretch-far" || far.Base != "stretch" || far.Dose.Hold != routine.Seconds(4) || far.Dose.Reps != own.Dose.Reps || far.Setup[0] != own.Setup[0] || far.Variations != nil {
		t.Errorf("the variation is %+v", far)
	}
	if chosen.Exercises[1].ID != "levels" || chosen.Exercises[4].ID != "timer" || r.Exercises[0].ID != "stretch" {
		t.Error("a choice changed what it does not name")
	}
}

func TestOptions(t *testing.T) {
	r, err := routine.Parse("shapes.toml", read(t, "testdata/good/shapes.toml"), library(t))
	if err != nil {
		t.Fatal(err)
	}
	first := func(o routine.Options, k routine.Kind, exercise int) routine.Step {
		for _, s := range routine.Flatten(r, o).Steps {
			if s.Kind == k && s.Exercise == exercise {
				return s
			}
		}
		return routine.Step{}
	}
	for _, c := range []struct {
		name     string
		options  routine.Options
		kind     routine.Kind
		exercise int
		want     string
	}{
		{"the right side first", routine.Options{First: routine.Right}, routine.Ready, 0, "ready 30 right"},
		{"and the left after it", routine.Options{First: routine.Right}, routine.Switch, 0, "switch 4 left"},
		{"high", routine.Options{Level: routine.High}, routine.Hold, 0, "hold 3 left"},
		{"mid", routine.Options{Level: routine.Mid}, routine.Hold, 0, "hold 2.5 left"},
		{"getting ready keeps what a change of position needs", routine.Options{Ready: 5 * time.Second}, routine.Ready, 1, "ready 15"},
		{"a dose's own get ready stays", routine.Options{Ready: 5 * time.Second}, routine.Ready, 0, "ready 30 left"},
		{"rest", routine.Options{Rest: 30 * time.Second}, routine.Rest, 3, "rest 30"},
	} {
		if got := drawn(first(c.options, c.kind, c.exercise)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	r.Level = routine.Low
	if got := routine.Flatten(r, routine.Options{Level: routine.High}).Level; got != routine.Low {
		t.Errorf("a routine that fixes its level was laid out at %s", got)
	}
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"30s", "30s"}, {"2.3s", "2.3s"}, {"0.29s", "0.29s"}, {"15-20s", "15-20s"}, {"1-2m", "60-120s"}, {"1m30s", "90s"}, {"30s-1m", "30-60s"},
		{" 2 - 3 s ", "2-3s"}, {"1.5 min", "90s"},
		{"", "is not a length of time"}, {"s", "is not a length of time"}, {".s", "is not a length of time"}, {"1e3s", "is not a length of time"},
		{"-3s", "is not a length of time"}, {"3h", "is not a length of time"}, {"3", "has no unit"}, {"15-20", "has no unit"}, {"15s-20", "has no unit"},
		{"20-15s", "is a range that runs backwards"}, {"1m-30s", "is a range that runs backwards"},
	} {
		got, err := routine.ParseSpan(c.in)
		said := got.String()
		if err != nil {
			said = err.Error()
		}
		if said != c.want {
			t.Errorf("%q: %s, want %s", c.in, said, c.want)
		}
	}
	for _, c := range []struct {
		in            string
		low, mid, top int
	}{{"10", 10, 10, 10}, {"2-3", 2, 3, 3}, {"10-15", 10, 13, 15}, {"3-4", 3, 4, 4}} {
		got, err := routine.ParseCount(c.in)
		if err != nil || got.At(routine.Low) != c.low || got.At(routine.Mid) != c.mid || got.At(routine.High) != c.top {
			t.Errorf("%q: %v, %v", c.in, got, err)
		}
	}
}

// TestATimeStandsInPlaceOfHolds: what is written over an exercise of the library
// leaves nothing of the holds that it had.
func TestATimeStandsInPlaceOfHolds(t *testing.T) {
	l := library(t)
	l.Exercises = append(l.Exercises, routine.Exercise{ID: "ladder", Dose: routine.Dose{Hold: routine.Seconds(10), Holds: []routine.Span{routine.Seconds(10), routine.Seconds(20)}}})
	r, err := routine.Parse("over.toml", []byte(`
format = 1
id = "over"
name = "Over"
focus = "stability"
[[exercise]]
use = "ladder"
dose = { time = "60s" }
`), l)
	if err != nil {
		t.Fatal(err)
	}
	if d := r.Exercises[0].Dose; d.Hold.Set || d.Holds != nil || !d.Time.Set {
		t.Errorf("the dose is %+v", d)
	}
}

// What is said around an exercise holds for its variations too, unless they say
// it themselves; words of the movement are those of one form.
func TestWordsOverTheLibrary(t *testing.T) {
	r, err := routine.Parse("words.toml", read(t, "testdata/good/words.toml"), library(t))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range r.Exercises {
		for _, f := range e.Forms() {
			lines = append(lines, fmt.Sprintf("%s: %s | %s | %s | %s | %s", f.ID, f.Why, routine.AskFirst(f.NotFor), f.Instead, f.Approach, f.Setup[0]))
		}
	}
	want := `
row: It makes you strong. | Ask a professional first in case of pregnancy or a fever. | No band? Use a towel. | Take the red band. | Hold both handles.
single-arm-row: It makes you strong. | Ask a professional first in case of pregnancy or a fever. | No band? Use a towel. | Take the red band. | One handle (of a band or a cable).
reach: It lets you reach. | Ask a professional first in case of a sore shoulder. |  |  | Stand.
high-reach: It lets you reach. |  | Use a stick. |  | Stand.`
	if got := "\n" + strings.Join(lines, "\n"); got != want {
		t.Errorf("got%s\nwant%s", got, want)
	}
}
