package session_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// everyPlan runs over the shipped routines and their variations, at every
// level, on both sides first, for the person who is new to them and the one
// who knows them, and for every amount of speech.
func everyPlan(t *testing.T, check func(t *testing.T, timeline routine.Timeline, v session.Voice, p session.Plan)) {
	for _, r := range shipped(t) {
		for _, level := range routine.Levels {
			for _, first := range []routine.Side{routine.Left, routine.Right} {
				for _, speech := range []session.Speech{session.Full, session.Short, session.Counts} {
					for _, met := range []int{0, 3, 9} {
						v := session.Voice{Speech: speech, Met: map[string]int{}}
						for _, e := range r.Exercises {
							v.Met[e.ID] = met
						}
						timeline := session.Flatten(r, routine.Options{Level: level, First: first}, v)
						t.Run(fmt.Sprintf("%s/%s/%s/%s/met-%d", r.ID, level, first, speech, met), func(t *testing.T) {
							check(t, timeline, v, session.PlanCues(timeline, v))
						})
					}
				}
			}
		}
	}
}

// opens are the cues that a step may open with. Each kind has its own tone.
// Between exercises the end of the one comes before the next.
var opens = map[routine.Kind][]session.CueKind{
	routine.Ready:      {session.CueReady, session.CueEnd},
	routine.Move:       {session.CueCount},
	routine.Hold:       {session.CueStart},
	routine.Return:     {session.CueEnd},
	routine.Work:       {session.CueCount, session.CueStart},
	routine.Rest:       {session.CueRest, session.CueEnd},
	routine.Switch:     {session.CueSwitch, session.CueEnd},
	routine.Reposition: {session.CueReposition, session.CueEnd},
}

// find is the cue of one of the kinds at a moment of a step.
func find(p session.Plan, i int, length, at time.Duration, kinds ...session.CueKind) (session.Cue, bool) {
	for _, c := range p.Step(i) {
		offset := c.Offset
		if c.FromEnd {
			offset = length - c.Offset
		}
		for _, k := range kinds {
			if c.Kind == k && offset == at {
				return c, true
			}
		}
	}
	return session.Cue{}, false
}

// Every change of phase is heard, whatever the person can see.
func TestEveryStepOpensWithItsTone(t *testing.T) {
	everyPlan(t, func(t *testing.T, timeline routine.Timeline, _ session.Voice, p session.Plan) {
		for i, s := range timeline.Steps {
			if _, ok := find(p, i, s.Duration, 0, opens[s.Kind]...); !ok {
				t.Errorf("step %d %+v opens unheard", i, s)
			}
		}
	})
}

func TestTicksHalvesAndWhatIsNext(t *testing.T) {
	everyPlan(t, func(t *testing.T, timeline routine.Timeline, _ session.Voice, p session.Plan) {
		for i, s := range timeline.Steps {
			if s.Kind.Between() {
				needTicks(t, p, i, s, session.CueTick)
			}
			timed := s.Kind == routine.Work
			if s.Kind == routine.Hold && s.Duration >= 5*time.Second || timed && s.Rep == 0 || timed && timeline.RepEnd(i) < len(timeline.Steps) && timeline.Steps[i+1].Kind.Between() {
				needTicks(t, p, i, s, session.CueLast)
			}
			if s.Kind == routine.Hold && s.Duration >= 20*time.Second || timed && s.Rep == 0 {
				if _, ok := find(p, i, s.Duration, s.Duration/2, session.CueHalf); !ok {
					t.Errorf("step %d %+v has no half", i, s)
				}
			}
			if s.Kind == routine.Rest {
				c, ok := find(p, i, s.Duration, s.Duration-9*time.Second, session.CueNext)
				if !ok || c.Words == "" {
					t.Errorf("step %d %+v tells what is next as %+v", i, s, c)
				}
			}
		}
	})
}

func needTicks(t *testing.T, p session.Plan, i int, s routine.Step, k session.CueKind) {
	t.Helper()
	for n := 1; n <= 3; n++ {
		if c, ok := find(p, i, s.Duration, s.Duration-time.Duration(n)*time.Second, k); !ok || c.Number != n || c.Words != "" {
			t.Errorf("step %d %+v has no tick %d", i, s, n)
		}
	}
}

// Words never cover other words, a tick, a count or the start of a phase, and
// every line of the library finds its place.
func TestWordsCoverNothing(t *testing.T) {
	everyPlan(t, func(t *testing.T, timeline routine.Timeline, v session.Voice, p session.Plan) {
		for _, m := range p.Misfits() {
			t.Errorf("%q needs %s and has %s", m.Line, m.Takes, m.Slot)
		}
		cues := p.Cues(timeline)
		for n, c := range cues {
			if c.Cue.Takes != v.Takes(c.Cue.Words) {
				t.Errorf("%q takes %s", c.Cue.Words, c.Cue.Takes)
			}
			if c.Cue.Words == "" || n+1 == len(cues) {
				continue
			}
			next := cues[n+1]
			if next.At == c.At && next.Cue.Words == "" { // two that open one step
				next = cues[min(n+2, len(cues)-1)]
			}
			if c.At+c.Cue.Takes > next.At {
				t.Errorf("%.2f s: %q is not over at %.2f s, when %s comes", c.At.Seconds(), c.Cue.Words, next.At.Seconds(), next.Cue.Kind)
			}
		}
	})
}

// Every exercise can also be done alone, in any routine of one's own.
func TestEveryExerciseFitsAlone(t *testing.T) {
	for _, r := range shipped(t) {
		for _, e := range r.Exercises {
			for _, side := range []routine.Side{routine.Left, routine.Right} {
				alone := routine.Routine{Exercises: []routine.Exercise{e}}
				for _, m := range session.PlanCues(session.Flatten(alone, routine.Options{First: side}, session.Voice{}), session.Voice{}).Misfits() {
					t.Errorf("%s: %q needs %s and has %s", e.ID, m.Line, m.Takes, m.Slot)
				}
			}
		}
	}
}

// What a person with closed eyes must be told is told, however little is
// spoken: how to move between positions, and the side at every new set.
func TestPositionsAndSidesAreTold(t *testing.T) {
	everyPlan(t, func(t *testing.T, timeline routine.Timeline, _ session.Voice, p session.Plan) {
		position := routine.Standing
		for i, s := range timeline.Steps {
			c := opening(p, i, opens[s.Kind][0])
			e := timeline.Exercise(i)
			to, way := e.Position, e.Approach.String()
			if way == "" {
				way = toPosition[to]
			}
			if s.Kind == routine.Ready && to != position && !strings.Contains(c.Words, way) {
				t.Errorf("step %d: %q does not say how to get from %s to %s", i, c.Words, position, to)
			}
			position = to
			// Who lies on a side turns to the other: there only the position tells it.
			counted := s.Kind == routine.Move && s.Rep == 1 && to != routine.SideLying
			if s.Side != "" && (s.Kind == routine.Ready || s.Kind == routine.Switch || counted) && !strings.Contains(c.Words, string(s.Side)) {
				t.Errorf("step %d: %q does not say %s", i, c.Words, s.Side)
			}
		}
	})
}

// opening is the first cue of a kind in a step.
func opening(p session.Plan, i int, k session.CueKind) session.Cue {
	for _, c := range p.Step(i) {
		if c.Kind == k {
			return c
		}
	}
	return session.Cue{}
}

// TestEveryChangeOfPositionIsTold: one exercise in every position after one in
// any other.
func TestEveryChangeOfPositionIsTold(t *testing.T) {
	const exercise = "[[exercise]]\nid = %q\nname = %[1]q\nfocus = \"mobility\"\nposition = %[2]q\ndose = { hold = \"5s\" }\n"
	words := map[routine.Position][2]string{ // from a chair or from standing, and from the floor
		routine.Standing: {"Stand up.", "Stand up."}, routine.Seated: {"Sit down.", "Get up off the floor, and sit down."},
		routine.Kneeling: {"Kneel down.", "Come up onto your knees."}, routine.AllFours: {"Come onto your hands and knees.", "Come onto your hands and knees."},
		routine.SideLying: {"Lie down on one side.", "Roll onto one side."}, routine.Supine: {"Lie down on your back.", "Roll onto your back."},
		routine.Prone: {"Lie face down.", "Roll onto your front."},
	}
	for from := range words {
		for to, ways := range words {
			if from == to {
				continue
			}
			want := ways[0]
			lies := from == routine.SideLying || from == routine.Supine || from == routine.Prone
			if lies || from.OnFloor() && (to == routine.Seated || to == routine.Kneeling) {
				want = ways[1]
			}
			r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"mobility\"\n"+fmt.Sprintf(exercise, "first", from)+fmt.Sprintf(exercise, "second", to))
			timeline := session.Flatten(r, routine.Options{}, session.Voice{})
			got := ""
			for _, c := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
				if c.Cue.Kind == session.CueReady && c.At > 0 {
					got = c.Cue.Words
				}
			}
			if !strings.HasSuffix(got, want) {
				t.Errorf("from %s to %s: %q, want %q", from, to, got, want)
			}
		}
	}
}

var toPosition = map[routine.Position]string{routine.SideLying: "Lie down on your", routine.Seated: "it down", routine.Supine: "your back", routine.Prone: "Lie face down", routine.Standing: "Stand up"}

// Nobody touches a key, and every cue of the plan comes at its moment.
func TestTheWholePlanIsHeardWithoutAKey(t *testing.T) {
	for _, r := range shipped(t) {
		for _, level := range routine.Levels {
			s := session.New(session.Setup{Routine: r, Options: session.ForWords(r, routine.Options{Level: level}, session.Voice{})})
			timeline, plan := s.Timeline(), session.PlanCues(s.Timeline(), session.Voice{})
			b := &robot{t: t, s: s, now: startOfTime, between: 100 * time.Millisecond}
			b.press(session.Start).after(timeline.Total().Seconds())
			b.sees("ended")
			want := plan.Cues(timeline)
			if len(b.heard) != len(want) {
				t.Fatalf("%s %s: %d cues of %d", r.ID, level, len(b.heard), len(want))
			}
			for i, c := range b.heard {
				if at := c.Due.Sub(startOfTime); at != want[i].At || c.Kind != want[i].Cue.Kind {
					t.Fatalf("%s %s: %s at %s, want %s at %s", r.ID, level, c.Kind, at, want[i].Cue.Kind, want[i].At)
				}
			}
		}
	}
}

// The words of the shipped days, as somebody hears them who is new to them,
// stand in testdata to be read aloud against the clock.
func TestReadAloud(t *testing.T) {
	for _, c := range []struct {
		routine string
		level   routine.Level
	}{{"mobility", routine.Low}, {"stability-varied", routine.High}} {
		timeline := session.Flatten(shippedNamed(t, c.routine), routine.Options{Level: c.level}, session.Voice{})
		var b strings.Builder
		for _, c := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			if c.Cue.Words != "" {
				fmt.Fprintf(&b, "%6.1f  %s\n", c.At.Seconds(), c.Cue.Words)
			}
		}
		path := filepath.Join("testdata", fmt.Sprintf("%s-%s.txt", c.routine, c.level))
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s is not what is heard:\n%s", path, b.String())
		}
	}
}

// mostWhenKnown is how many lines a stability day may have for somebody who
// knows it, at whatever level.
const mostWhenKnown = 60

// Less is said the better an exercise is known, and the less speech is wanted.
func TestLessIsSaidInTime(t *testing.T) {
	spoken := func(r routine.Routine, speech session.Speech, met int) (lines map[session.CueKind]int, all int) {
		v := session.Voice{Speech: speech, Met: map[string]int{}}
		for _, e := range r.Exercises {
			v.Met[e.ID] = met
		}
		timeline := session.Flatten(r, routine.Options{Level: routine.High}, v)
		lines = map[session.CueKind]int{}
		for _, c := range session.PlanCues(timeline, v).Cues(timeline) {
			if c.Cue.Words != "" {
				all++
				lines[c.Cue.Kind]++
			}
		}
		return lines, all
	}
	for _, r := range shipped(t) {
		setup, cautions := 0, 0
		for _, e := range r.Exercises {
			setup += len(e.Setup)
			cautions += len(e.Caution)
		}
		fresh, full := spoken(r, session.Full, 0)
		again, _ := spoken(r, session.Full, session.NewFor-1)
		familiar, fewer := spoken(r, session.Full, session.NewFor)
		known, fewest := spoken(r, session.Full, session.KnownAfter)
		if fresh[session.CueSetup] < setup || again[session.CueSetup] < setup || fresh[session.CueCaution] != cautions || again[session.CueCaution] != cautions {
			t.Errorf("%s, new: %v, then %v", r.ID, fresh, again)
		}
		if familiar[session.CueSetup] != len(r.Exercises) || familiar[session.CueCaution] != 0 || known[session.CueSetup] != 0 {
			t.Errorf("%s: %v when familiar, %v when known", r.ID, familiar, known)
		}
		if a, b, c := fresh[session.CueForm], familiar[session.CueForm], known[session.CueForm]; !(a > b && b > c && c > 0) || !(full > fewer && fewer > fewest) {
			t.Errorf("%s: %d form lines of %d, %d of %d, %d of %d", r.ID, a, full, b, fewer, c, fewest)
		}
		if strings.HasPrefix(r.ID, "stability") && fewest > mostWhenKnown {
			t.Errorf("%s: %d lines when known, wanted %d at most", r.ID, fewest, mostWhenKnown)
		}
		lines, short := spoken(r, session.Short, 0)
		_, counts := spoken(r, session.Counts, 0)
		if lines[session.CueSetup] != 0 || lines[session.CueForm] != 0 || !(full > short && short > counts && counts > 0) {
			t.Errorf("%s: %d lines in full, %d short, %d counts only", r.ID, full, short, counts)
		}
	}
}

// A key that shortens a step does not let its words run into what follows.
func TestWordsOfAShortenedStep(t *testing.T) {
	r := shippedNamed(t, "stability")
	r.Exercises = r.Exercises[1:2]
	begin := func() *robot {
		s := session.New(session.Setup{Routine: r, Options: session.ForWords(r, routine.Options{}, session.Voice{})})
		b := &robot{t: t, s: s, now: startOfTime, between: 100 * time.Millisecond}
		return b.press(session.Start).after(s.Step().Duration.Seconds() + 50)
	}
	begin().hush().after(5).hears("up ()", "form Backs of your hands on the wall")
	begin().press(session.Less).hush().
		after(5).hears("last (3)", "up ()", "last (2)", "form (Backs of your hands on the wall)", "last (1)", "done Done. That was the whole session.")
}

// What cannot be spoken in time is reported, and still shown.
func TestMisfits(t *testing.T) {
	long := "This is a line that takes a voice a good while longer than the rep or the get ready that it was written for"
	src := fmt.Sprintf("format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n[[exercise]]\nid = \"e\"\nname = \"Exercise\"\nfocus = \"stability\"\nposition = \"standing\"\n"+
		"setup = [\"Short\", %q]\nduring = [%q, \"Easy\"]\ndose = { reps = 3, tempo = { move = \"2s\" }, ready = \"6s\" }\n", long, long)
	timeline := routine.Flatten(parsed(t, src), routine.Options{})
	p := session.PlanCues(timeline, session.Voice{})
	var got []string
	for _, m := range p.Misfits() {
		got = append(got, fmt.Sprintf("%d %s %.2fs in %.2fs: %s", m.Exercise, m.Kind, m.Takes.Seconds(), m.Slot.Seconds(), m.Line))
	}
	want := []string{"0 setup 5.47s in 0.81s: " + long, "0 form 5.47s in 1.82s: " + long}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
	shown := 0
	for _, c := range p.Step(0) {
		if c.Text.String() == long && c.Words == "" {
			shown++
		}
	}
	if shown != 1 {
		t.Errorf("the set-up line is shown %d times", shown)
	}
}

// Whatever the voice, and however odd the routine, nothing overlaps.
func TestSlowVoicesOverlapNothing(t *testing.T) {
	for _, rate := range []int{600, 100, 20} {
		for _, r := range append(shipped(t), parsed(t, sample)) {
			timeline := routine.Flatten(r, routine.Options{})
			var over time.Duration
			for _, c := range session.PlanCues(timeline, session.Voice{Rate: rate}).Cues(timeline) {
				if c.At < over && c.Cue.Kind != session.CueDone {
					t.Errorf("%s at %d words a minute: %s at %s comes before %s", r.ID, rate, c.Cue.Kind, c.At, over)
				}
				if c.Cue.Words != "" {
					over = c.At + c.Cue.Takes
				}
			}
		}
	}
}
