package data_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
)

// programme is PROGRAMME's table of exercises, each at each level, begun
// standing: every set on every side, what one rep is made of, what lies
// between, and the seconds of all of it.
const programme = `
exercise                      level sides      sets reps levels  move hold  return  work    ready rest switch repos.  total

thoracic-rotation             low   left,right  1    3     -     3s   15s    3s      -       20s   -    8s     -      154s
thoracic-rotation             mid   left,right  1    3     -     3s   17.5s  3s      -       20s   -    8s     -      169s
thoracic-rotation             high  left,right  1    3     -     3s   20s    3s      -       20s   -    8s     -      184s
thoracic-rotation-arm-extended low  left,right  1    3     -     3s   15s    3s      -       20s   -    8s     -      154s
thoracic-rotation-arm-extended mid  left,right  1    3     -     3s   17.5s  3s      -       20s   -    8s     -      169s
thoracic-rotation-arm-extended high left,right  1    3     -     3s   20s    3s      -       20s   -    8s     -      184s
chair-extension               low   both        1    3     3     3s   3s     3s      -       15s   -    -      5s      52s
chair-extension               mid   both        1    4     4     3s   4s     3s      -       15s   -    -      5s      70s
chair-extension               high  both        1    4     4     3s   5s     3s      -       15s   -    -      5s      74s
foam-roller                   low   both        1   10     -     -    -      -      6s       20s   -    -      -       80s
foam-roller                   mid   both        1   13     -     -    -      -      4.62s    20s   -    -      -       80s
foam-roller                   high  both        1   15     -     -    -      -      4s       20s   -    -      -       80s
row                           low   both        3   10     -     2s   1s     2s      -       10s   60s  -      -      280s
row                           mid   both        3   10     -     2s   1s     2s      -       10s   60s  -      -      280s
row                           high  both        3   10     -     2s   1s     2s      -       10s   60s  -      -      280s
single-arm-row                low   left,right  3   10     -     2s   1s     2s      -       10s   60s  8s     -      558s
single-arm-row                mid   left,right  3   10     -     2s   1s     2s      -       10s   60s  8s     -      558s
single-arm-row                high  left,right  3   10     -     2s   1s     2s      -       10s   60s  8s     -      558s
wall-angel                    low   both        1    0     -     -    -      -      60s      10s   -    -      -       70s
wall-angel                    mid   both        1    0     -     -    -      -      90s      10s   -    -      -      100s
wall-angel                    high  both        1    0     -     -    -      -     120s      10s   -    -      -      130s
prone-w                       low   both        2   10     -     2s   2s     2s      -       20s   60s  -      -      200s
prone-w                       mid   both        3   10     -     2s   2.5s   2s      -       20s   60s  -      -      335s
prone-w                       high  both        3   10     -     2s   3s     2s      -       20s   60s  -      -      350s
`

// days are the three days: how long one gets ready for each exercise, and the
// seconds of the whole day at each level. The balance day is always at the
// low end (D3).
const days = `
mobility: thoracic-rotation 20s, chair-extension 20s, foam-roller 20s: low 291s, mid 324s, high 343s
stability: row 10s, wall-angel 10s, prone-w 20s: low 550s, mid 715s, high 760s
balance: thoracic-rotation 20s, chair-extension 20s, foam-roller 20s, row 20s, wall-angel 10s, prone-w 20s: low 851s, mid 851s, high 851s
`

func TestEveryNumberOfTheProgramme(t *testing.T) {
	want := strings.Split(strings.TrimSpace(programme), "\n")[2:]
	var got []string
	for _, e := range data.Shipped().Exercises {
		for _, one := range append([]routine.Exercise{e}, e.Variations...) {
			for _, level := range routine.Levels {
				got = append(got, numbers(one, level))
			}
		}
	}
	for _, row := range want {
		row = strings.Join(strings.Fields(row), " ")
		if !slices.Contains(got, row) {
			name := strings.Join(strings.Fields(row)[:2], " ")
			n := slices.IndexFunc(got, func(g string) bool { return strings.HasPrefix(g, name+" ") })
			if n < 0 {
				t.Errorf("%s is missing", name)
				continue
			}
			t.Errorf("\ngot  %s\nwant %s", got[n], row)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d rows are shipped, the programme has %d", len(got), len(want))
	}
}

// numbers is one row of the table, read off the timeline.
func numbers(e routine.Exercise, level routine.Level) string {
	timeline := routine.Flatten(routine.Routine{Exercises: []routine.Exercise{e}}, routine.Options{Level: level})
	length := map[routine.Kind]string{}
	var sides []string
	sets, reps, segments := 0, 0, 0
	amount := map[string]int{}
	for _, s := range timeline.Steps {
		length[s.Kind] = seconds(s.Duration)
		if side := string(s.Side); side != "" && !slices.Contains(sides, side) {
			sides = append(sides, side)
		}
		sets, reps, segments = max(sets, s.Set), max(reps, s.Rep), max(segments, s.Segment)
		if s.Kind == routine.Hold || s.Kind == routine.Work {
			amount[fmt.Sprint(s.Side, s.Set)]++
		}
	}
	for at, n := range amount {
		if n != max(reps, 1) {
			return fmt.Sprintf("%s %s: %d reps at %s", e.ID, level, n, at)
		}
	}
	if sides == nil {
		sides = []string{"both"}
	}
	row := []string{e.ID, string(level), strings.Join(sides, ","), fmt.Sprint(sets), fmt.Sprint(reps), fmt.Sprint(segments)}
	if segments == 0 {
		row[5] = "-"
	}
	for _, k := range []routine.Kind{routine.Move, routine.Hold, routine.Return, routine.Work, routine.Ready, routine.Rest, routine.Switch, routine.Reposition} {
		if length[k] == "" {
			length[k] = "-"
		}
		row = append(row, length[k])
	}
	return strings.Join(append(row, seconds(timeline.Total())), " ")
}

// seconds are rounded to the hundredth: 60 s over 13 rolls do not come out even.
func seconds(d time.Duration) string {
	return fmt.Sprintf("%gs", d.Round(10*time.Millisecond).Seconds())
}

func TestEveryDayOfTheProgramme(t *testing.T) {
	for _, want := range strings.Split(strings.TrimSpace(days), "\n") {
		id, _, _ := strings.Cut(want, ":")
		n := slices.IndexFunc(data.Shipped().Routines, func(r routine.Routine) bool { return r.ID == id })
		if n < 0 {
			t.Errorf("%s is missing", id)
			continue
		}
		if got := day(data.Shipped().Routines[n]); got != want {
			t.Errorf("\ngot  %s\nwant %s", got, want)
		}
	}
}

func day(r routine.Routine) string {
	var ready, totals []string
	for _, level := range routine.Levels {
		timeline := routine.Flatten(r, routine.Options{Level: level})
		totals = append(totals, fmt.Sprintf("%s %s", level, seconds(timeline.Total())))
		ready = nil
		for i, s := range timeline.Steps {
			if s.Kind == routine.Ready {
				ready = append(ready, timeline.Exercise(i).ID+" "+seconds(s.Duration))
			}
		}
	}
	return fmt.Sprintf("%s: %s: %s", r.ID, strings.Join(ready, ", "), strings.Join(totals, ", "))
}

// What the programme says of each exercise beside its numbers.
func TestPositionAndSight(t *testing.T) {
	want := `
thoracic-rotation               mobility   side-lying  hidden
thoracic-rotation-arm-extended  mobility   side-lying  hidden
chair-extension                 mobility   seated      hidden
foam-roller                     mobility   supine      hidden
row                             stability  standing    visible
single-arm-row                  stability  standing    visible
wall-angel                      stability  standing    edge
prone-w                         stability  prone       hidden
`
	got := 0
	for _, e := range data.Shipped().Exercises {
		for _, one := range append([]routine.Exercise{e}, e.Variations...) {
			row := fmt.Sprintf("\n%-31s %-10s %-11s %s\n", one.ID, one.Focus, one.Position, one.Screen)
			if !strings.Contains(want, row) {
				t.Errorf("not in the programme: %s", row)
			}
			got++
		}
	}
	if rows := strings.Count(want, "\n") - 1; got != rows {
		t.Errorf("%d exercises, the programme has %d", got, rows)
	}
}

func TestEveryExerciseHasItsFigureAndItsWords(t *testing.T) {
	for _, e := range data.Shipped().Exercises {
		for _, one := range append([]routine.Exercise{e}, e.Variations...) {
			if _, ok := data.Figure(one); !ok {
				t.Errorf("%s: there is no figure %q", one.ID, one.Figure)
			}
			if len(one.Setup) == 0 || len(one.During) == 0 || len(one.Caution) == 0 || len(one.Needs) == 0 || one.Why.Empty() || len(one.NotFor) == 0 {
				t.Errorf("%s says too little: %d set-up, %d during, %d caution, %d needs", one.ID, len(one.Setup), len(one.During), len(one.Caution), len(one.Needs))
			}
		}
	}
}

func TestADoseOfARoutineLeavesTheLibraryAlone(t *testing.T) {
	src := "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n[[exercise]]\nuse = \"row\"\ndose = { sets = 1, reps = 5 }\n"
	r, err := routine.Parse("x.toml", []byte(src), data.Shipped().Library)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range append(r.Exercises, r.Exercises[0].Variations...) {
		if e.Dose.Sets.Max != 1 || e.Dose.Reps.Max != 5 {
			t.Errorf("%s has %s sets of %s", e.ID, e.Dose.Sets, e.Dose.Reps)
		}
	}
	TestEveryNumberOfTheProgramme(t)
}

// Who should ask before which exercise, as the programme says.
func TestWhoShouldAskFirst(t *testing.T) {
	for id, risks := range map[string][]string{
		"chair-extension": {"low bone density", "a vertebral fracture", "dizziness when you tilt your head back"},
		"foam-roller":     {"low bone density", "a vertebral fracture", "pregnancy"},
		"prone-w":         {"pregnancy"},
	} {
		all := data.Shipped().Exercises
		at := slices.IndexFunc(all, func(e routine.Exercise) bool { return e.ID == id })
		if at < 0 {
			t.Fatalf("there is no %s", id)
		}
		for _, risk := range risks {
			if !strings.Contains(routine.AskFirst(all[at].NotFor), risk) {
				t.Errorf("%s does not ask for %s", id, risk)
			}
		}
	}
}
