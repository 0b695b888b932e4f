package session_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// heardOf is the spoken cues of a routine for somebody who has met every
// exercise so often.
func heardOf(r routine.Routine, o routine.Options, met int) (routine.Timeline, []session.Timed) {
	v := session.Voice{Met: map[string]int{}}
	for _, e := range r.Exercises {
		v.Met[e.ID] = met
	}
	timeline := session.Flatten(r, o, v)
	spoken := slices.DeleteFunc(session.PlanCues(timeline, v).Cues(timeline), func(c session.Timed) bool { return c.Cue.Words == "" })
	return timeline, spoken
}

// Every word that an exercise needs to be done safely and right is heard in
// its first sessions: nothing of it stands in brackets.
func TestSafetyIsHeardWhileNew(t *testing.T) {
	needed := map[string]string{
		"thoracic-rotation":              "lie down on your left side; rest your head; both knees bent up toward your chest; bottom hand holds the top knee down; ribs; turn your chest up toward the ceiling; never pain; floor behind you",
		"thoracic-rotation-arm-extended": "rest your head; both knees bent up toward your chest; bottom hand holds the top knee down; on to the floor behind you; never pain",
		"chair-extension":                "sturdy chair; does not swivel or roll; just below your shoulder blades; backrest too high? sit on a cushion; hands behind your head; lean back over the backrest; slide your hips a little forward; get up; not at the neck; dizzy; spot 1 of 3",
		"foam-roller":                    "foam roller; under your shoulder blades; hands behind your head; relax your belly and neck; hips a little, and keep them up until it ends; feet flat to push; on the rising tone, push with your feet and roll toward your head; on the falling one, roll back; not the neck, not the low back; slowly back; slower where it is stiff",
		"row":                            "neck long; step forward before you let go; get back into position; 3 sets of 10; fasten a light band firmly at chest height, or stand at a cable machine; face it; keep your belly firm; shoulder blades first, then the arms; squeeze; falling tone",
		"single-arm-row":                 "left hand; right hand; in that hand; neck long; step forward before you let go; turn your chest open; squeeze; keep your belly firm; falling tone",
		"wall-angel":                     "go to a wall; 8 to 10 inches; hips, shoulder blades and head on the wall; arms out; elbows bent; backs of your hands on the wall; slowly up; keep every point on the wall; go lower",
		"prone-w":                        "lie face down; legs on the floor; elbows bent; lift your chest and arms a little; back pockets; squeeze your shoulder blades; low back relaxed; shoulder blades together; elbows toward your hips",
	}
	for _, r := range shipped(t) {
		for met := range session.NewFor {
			timeline, spoken := heardOf(r, routine.Options{}, met)
			said := map[string]string{}
			for _, c := range spoken {
				if c.Cue.Step < len(timeline.Steps) {
					said[timeline.Exercise(c.Cue.Step).ID] += strings.ToLower(c.Cue.Words) + " "
				}
			}
			for _, e := range r.Exercises {
				if needed[e.ID] == "" {
					t.Errorf("%s: what is needed?", e.ID)
				}
				for _, words := range strings.Split(needed[e.ID], "; ") {
					if timeline.Exercise(0).ID != e.ID && strings.HasPrefix(words, "lie") {
						continue // from the floor one rolls
					}
					if !strings.Contains(said[e.ID], words) {
						t.Errorf("%s, session %d of it: %q is not heard in\n%s", e.ID, met+1, words, said[e.ID])
					}
				}
				for _, line := range slices.Concat(e.Setup, e.Caution) {
					if strings.ContainsAny(line.String(), "()[]") {
						t.Errorf("%s: part of %q is not spoken", e.ID, line)
					}
				}
			}
		}
	}
}

// spared is how much before a hold the words end that lead into it.
const spared = 150 * time.Millisecond

// A form cue that belongs to a phase is said in it, all of it, and nowhere
// else: but for a hold that is too short it ends just before the hold begins.
func TestFormCuesKeepToTheirPhase(t *testing.T) {
	everyPlan(t, func(t *testing.T, timeline routine.Timeline, v session.Voice, p session.Plan) {
		for i, s := range timeline.Steps {
			for _, c := range p.Step(i) {
				if c.Kind != session.CueForm {
					continue
				}
				in := phaseOf(timeline.Exercise(i), c)
				at, ends := s.Kind, c.Offset+v.Takes(c.Words)
				if cycle := timeline.Exercise(i).Dose.Cycle.At(timeline.Level); cycle > 0 {
					at = []routine.Kind{routine.Move, routine.Return}[c.Offset/(cycle/2)%2]
				}
				if s.Kind == routine.Work && s.Rep > 0 {
					at = []routine.Kind{routine.Move, routine.Return}[min(1, c.Offset/(s.Duration/2))]
				}
				if leads := in == routine.Hold && at == routine.Move && ends == s.Duration-spared; in != "" && in != at && !leads || ends > s.Duration {
					t.Errorf("%s: %q, which belongs to %q, is said in %s at %s of %s", timeline.Exercise(i).ID, c.Words, in, at, c.Offset, s.Duration)
				}
			}
		}
	})
}

func phaseOf(e routine.Exercise, c session.Cue) routine.Kind {
	for _, f := range e.During {
		if f.Say == c.Text {
			return f.In
		}
	}
	return ""
}

// What must wait says so: every line of set-up but those is done at once, and
// they come last.
func TestWhatMustWaitSaysSo(t *testing.T) {
	for _, r := range shipped(t) {
		for _, e := range r.Exercises {
			if n := slices.IndexFunc(e.Setup, func(s text.Text) bool { return strings.HasPrefix(s.String(), "When it starts, ") }); n < len(e.Setup)-2 || n < 0 {
				t.Errorf("%s: line %d of %d tells what to do when it starts", e.ID, n+1, len(e.Setup))
			}
		}
	}
}

// A day that is known by heart has few words: never less than the count, the side
// and the change.
func TestFewWordsWhenKnown(t *testing.T) {
	const most = 60
	for _, id := range []string{"stability", "mobility"} {
		for _, level := range routine.Levels {
			if _, spoken := heardOf(shippedNamed(t, id), routine.Options{Level: level}, session.KnownAfter); len(spoken) > most {
				t.Errorf("%s, %s: %d lines, wanted %d", id, level, len(spoken), most)
			}
		}
	}
}

// The end tells how to leave a position that one does not simply get up from.
func TestTheWayOffTheRollerIsSaid(t *testing.T) {
	for id, want := range map[string]string{"mobility": "Done. Lower your hips, and roll to one side, off the foam roller. That was the whole session.", "balance": "Stop. Lower your hips, and roll to one side, off the foam roller. Next: Row. Get up.", "stability": "Done. That was the whole session."} {
		_, spoken := heardOf(shippedNamed(t, id), routine.Options{}, 0)
		if !slices.ContainsFunc(spoken, func(c session.Timed) bool { return strings.Contains(c.Cue.Words, want) }) {
			t.Errorf("%s never says %q", id, want)
		}
	}
}

// Slow work begins in words with its first way, each exercise ends in its own
// words, a person gets up from a chair before the next thing, a hold at every spot
// is called one, and what is heard in a short hold leaves a moment to do it.
func TestWordsMeetTheBody(t *testing.T) {
	const moment = 900 * time.Millisecond
	said, spots := map[string]bool{}, 0
	for _, id := range []string{"mobility", "stability"} {
		timeline, spoken := heardOf(shippedNamed(t, id), routine.Options{}, 0)
		for n, c := range spoken {
			said[c.Cue.Words] = true
			s := timeline.Steps[min(c.Cue.Step, len(timeline.Steps)-1)]
			if s.Kind == routine.Hold && c.Cue.Kind == session.CueForm && n > 0 && spoken[n-1].Cue.Kind == session.CueStart && c.Cue.Offset+c.Cue.Takes > s.Duration-moment {
				t.Errorf("%q and %q in a hold of %s", spoken[n-1].Cue.Words, c.Cue.Words, s.Duration)
			}
			if s.Segment > 0 && s.Kind == routine.Hold && strings.HasPrefix(c.Cue.Words, "Hold") {
				spots++
			}
		}
	}
	if spots != 3 {
		t.Errorf("%d holds of 3 spots are called so", spots)
	}
	for _, want := range []string{"Start. Slide up, slowly.", "Return slowly.", "Slowly down.", "Slowly return. Well done.",
		"Next: Foam-roller thoracic mobilisation. Get up. Lay the foam roller crosswise on the floor, sit down in front of it, and lie back, with it under your shoulder blades."} {
		if !said[want] {
			t.Errorf("%q is never said", want)
		}
	}
}

// A roll goes up on the count and down on a tone in the middle of it, whatever its
// length, and a rep that is too quick for that has the count alone.
func TestEveryRollHasItsWayBack(t *testing.T) {
	quick := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"mobility\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"mobility\"\nposition = \"standing\"\ndose = { time = \"20s\", reps = 10 }\n")
	rolls := shippedNamed(t, "mobility")
	for _, c := range []struct {
		r     routine.Routine
		level routine.Level
		want  int
	}{{rolls, routine.Low, 10}, {rolls, routine.Mid, 13}, {rolls, routine.High, 15}, {quick, routine.Low, 0}} {
		timeline, ways := session.Flatten(c.r, routine.Options{Level: c.level}, session.Voice{}), 0
		for _, way := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			if s := timeline.Steps[min(way.Cue.Step, len(timeline.Steps)-1)]; way.Cue.Kind == session.CueHalf && s.Kind == routine.Work && c.want > 0 && (way.Cue.Offset-s.Duration/2).Abs() < 400*time.Millisecond {
				t.Errorf("%s, %s: the half is told %s after the way back begins", c.r.ID, c.level, way.Cue.Offset-s.Duration/2)
			}
			if way.Cue.Kind != session.CueDown {
				continue
			}
			if ways++; way.Cue.Offset != timeline.Steps[way.Cue.Step].Duration/2 {
				t.Errorf("%s, %s: the way back of rep %d begins at %s", c.r.ID, c.level, ways, way.Cue.Offset)
			}
		}
		if ways != c.want {
			t.Errorf("%s, %s: %d reps have a way back, wanted %d", c.r.ID, c.level, ways, c.want)
		}
	}
}

// A short squeeze is called in its hold by a voice that is quick enough, else so
// that the word leads into the hold. A voice that has no room for it says
// something else, not this too early or too late.
func TestASqueezeIsCalledAtTheRibs(t *testing.T) {
	r := shippedNamed(t, "stability")
	r.Exercises = r.Exercises[:1]
	for _, c := range []struct {
		pace session.Pace
		want map[routine.Kind]bool
	}{
		{session.Pace{Lead: 100 * time.Millisecond, Factor: 0.9}, map[routine.Kind]bool{routine.Hold: true}},
		{session.Pace{}, map[routine.Kind]bool{routine.Move: true}},
		{session.Pace{Lead: 900 * time.Millisecond, Factor: 1}, map[routine.Kind]bool{}},
	} {
		v := session.Voice{Pace: c.pace}
		timeline := session.Flatten(r, routine.Options{}, v)
		called, others := map[routine.Kind]bool{}, 0
		for _, said := range session.PlanCues(timeline, v).Cues(timeline) {
			s := timeline.Steps[min(said.Cue.Step, len(timeline.Steps)-1)]
			switch {
			case said.Cue.Words == "Squeeze":
				called[s.Kind] = true
				if ends := said.Cue.Offset + said.Cue.Takes; s.Kind == routine.Move && ends != s.Duration-spared {
					t.Errorf("%+v: it is over %s before the hold", c.pace, s.Duration-ends)
				}
			case said.Cue.Kind == session.CueForm:
				others++
			}
		}
		if !maps.Equal(called, c.want) || others < 5 {
			t.Errorf("%+v: the squeeze is called in %v, and %d other lines are said; wanted %v", c.pace, called, others, c.want)
		}
	}
}

// The first get ready has room for the slowest voice, whose pace nobody knows
// yet: behind one another its lines are over before the ticks.
func TestNothingOfTheFirstGetReadyIsLost(t *testing.T) {
	slow := session.Voice{Pace: session.Pace{Lead: time.Second, Factor: 1.25}}
	for _, r := range shipped(t) {
		for _, e := range r.Exercises {
			alone := routine.Routine{Exercises: []routine.Exercise{e}}
			timeline := session.Flatten(alone, routine.Options{}, session.Voice{})
			free, lines := time.Duration(0), 0
			for _, c := range session.PlanCues(timeline, session.Voice{}).Step(0) {
				if c.Words == "" {
					continue
				}
				begins := max(free, c.Offset)
				free, lines = begins+session.ToneTakes(c, timeline, 0)+slow.Takes(c.Words), lines+1
				if begins-c.Offset > max(time.Second, c.MayWait) || free > c.Offset+c.Room {
					t.Errorf("%s: %q is lost", e.ID, c.Words)
				}
			}
			if want := 2 + len(e.Setup) + len(e.Caution); lines != want {
				t.Errorf("%s: %d lines, wanted %d", e.ID, lines, want)
			}
		}
	}
}

// The first way is put into words at the start only where they are over before the
// way back begins: a start without a word is worse.
func TestAStartKeepsItsWord(t *testing.T) {
	for cycle, want := range map[string]string{"3s": "Start.", "8s": "Start. Slide your hands up the wall."} {
		r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"mobility\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"mobility\"\nposition = \"standing\"\n"+
			"during = [{ say = \"Slide your hands up the wall\", in = \"move\" }]\ndose = { time = \"60s\", cycle = \""+cycle+"\" }\n")
		_, spoken := heardOf(r, routine.Options{}, 0)
		n := slices.IndexFunc(spoken, func(c session.Timed) bool { return c.Cue.Kind == session.CueStart })
		if n < 0 || spoken[n].Cue.Words != want {
			t.Errorf("a cycle of %s begins with %v, wanted %q", cycle, spoken, want)
		}
	}
}

// A chair, a roller or a band has to be fetched: that takes a while.
func TestThereIsTimeToFetch(t *testing.T) {
	for _, r := range shipped(t) {
		timeline, spoken := heardOf(r, routine.Options{}, 0)
		fetched := 0
		for n, c := range spoken {
			if !slices.ContainsFunc([]string{"Take a sturdy chair", "Lay the foam roller", "Fasten a light band"}, func(w string) bool { return strings.Contains(c.Cue.Words, w) }) {
				continue
			}
			fetched++
			next := spoken[n+2] // behind how much is to come
			if quiet := next.At - c.At - c.Cue.Takes - spoken[n+1].Cue.Takes; quiet < 8*time.Second {
				t.Errorf("%s, %s: %q, and %q comes with %s to do it", r.ID, timeline.Exercise(c.Cue.Step).ID, c.Cue.Words, next.Cue.Words, quiet)
			}
		}
		if want := map[string]int{"mobility": 2, "stability": 1, "balance": 3}[strings.TrimSuffix(r.ID, "-varied")]; fetched != want {
			t.Errorf("%s: %d things are fetched, wanted %d", r.ID, fetched, want)
		}
	}
}

// Nothing in work or hold goes by in silence for longer than this.
const longestSilence = 15 * time.Second

func TestNoLongSilenceInWork(t *testing.T) {
	long := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"mobility\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"mobility\"\nposition = \"standing\"\ndose = { hold = \"3m\" }\n"+
		"[[exercise]]\nid = \"f\"\nname = \"F\"\nfocus = \"mobility\"\nposition = \"standing\"\ndose = { time = \"95s\" }\n")
	for _, r := range append(shipped(t), long) {
		for _, met := range []int{0, session.NewFor, session.KnownAfter} {
			for _, level := range routine.Levels {
				v := session.Voice{Met: map[string]int{}}
				for _, e := range r.Exercises {
					v.Met[e.ID] = met
				}
				timeline := session.Flatten(r, routine.Options{Level: level}, v)
				last, step := time.Duration(0), 0
				for _, c := range session.PlanCues(timeline, v).Cues(timeline) {
					if c.At-last > longestSilence && !timeline.Steps[step].Kind.Between() {
						t.Errorf("%s, %s, met %d times: nothing from %s to %s", r.ID, level, met, last, c.At)
					}
					last, step = c.At+c.Cue.Takes, c.Cue.Step
				}
			}
		}
	}
}

// Where the sides alternate every rep tells its side, also the last ones and
// also when there is little time.
func TestAlternatingSidesAreToldInEveryRep(t *testing.T) {
	for _, tempo := range []string{"1.5s", "2s", "4s"} {
		r := parsed(t, "format = 1\nid = \"x\"\nname = \"X\"\nfocus = \"stability\"\n[[exercise]]\nid = \"e\"\nname = \"E\"\nfocus = \"stability\"\nposition = \"standing\"\ndose = { reps = 12, tempo = { move = \""+tempo+"\" }, sides = \"alternate\" }\n")
		for _, met := range []int{0, session.NewFor, session.KnownAfter} {
			timeline, spoken := heardOf(r, routine.Options{}, met)
			told := 0
			for _, c := range spoken {
				if c.Cue.Kind != session.CueCount {
					continue
				}
				if side := string(timeline.Steps[c.Cue.Step].Side); !strings.Contains(strings.ToLower(c.Cue.Words), side) {
					t.Errorf("%s: %q does not say %s", tempo, c.Cue.Words, side)
				}
				told++
			}
			if told != 24 {
				t.Errorf("%s, met %d times: %d reps of 24 are told", tempo, met, told)
			}
		}
	}
}

// The words of get ready come in their order, each with the time to follow it,
// and all before the ticks.
func TestGetReadyIsAsLongAsItsWordsNeed(t *testing.T) {
	for _, rate := range []int{0, 120, 250} {
		v := session.Voice{Rate: rate}
		for _, r := range shipped(t) {
			timeline := session.Flatten(r, routine.Options{}, v)
			plan := session.PlanCues(timeline, v)
			for _, m := range plan.Misfits() {
				if m.Kind == session.CueSetup || m.Kind == session.CueCaution || m.Kind == session.CueReady {
					t.Errorf("%s at %d words a minute: %q has no room", r.ID, rate, m.Line)
				}
			}
			for i, s := range timeline.Steps {
				if s.Kind != routine.Ready {
					continue
				}
				var setup []string
				for _, c := range plan.Step(i) {
					if c.Kind == session.CueSetup {
						setup = append(setup, c.Text.String())
					}
					if c.Words != "" && c.Offset+v.Takes(c.Words)+c.MayWait > s.Duration-3*time.Second {
						t.Errorf("%q may run into the ticks", c.Words)
					}
				}
				if want := append([]text.Text{text.New(session.DoseWords(timeline, i))}, timeline.Exercise(i).Setup...); fmt.Sprint(setup) != fmt.Sprint(want) {
					t.Errorf("%q, want %q", setup, want)
				}
				if s.Duration > 80*time.Second && rate == 0 { // a band is fetched and fastened in it, and the voice may be slow
					t.Errorf("%s gets ready for %s", timeline.Exercise(i).ID, s.Duration)
				}
			}
		}
	}
}

// countOfSet is what is next in a rest as a count.
var countOfSet = regexp.MustCompile(`^Set \d of \d(, (left|right) \w+)?\.$`)

// TestCountsAreAllThatIsSpoken where only they are asked for: no line, praise or
// length of a phase slips through.
func TestCountsAreAllThatIsSpoken(t *testing.T) {
	silent := []session.CueKind{session.CueStart, session.CueEnd, session.CueHalf, session.CueSetup, session.CueForm, session.CueCaution}
	for _, r := range shipped(t) {
		v := session.Voice{Speech: session.Counts}
		timeline := session.Flatten(r, routine.Options{}, v)
		for _, c := range session.PlanCues(timeline, v).Cues(timeline) {
			if c.Cue.Words != "" && slices.Contains(silent, c.Cue.Kind) || c.Cue.Kind == session.CueNext && !countOfSet.MatchString(c.Cue.Words) {
				t.Errorf("%s, %.1f s: %s says %q", r.ID, c.At.Seconds(), c.Cue.Kind, c.Cue.Words)
			}
		}
	}
}

// A set is told by ear wherever it begins, however much is spoken.
func TestEverySetIsTold(t *testing.T) {
	for name, dose := range map[string]string{
		"reps after a rest":              `sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }, rest = "30s"`,
		"reps after a short rest":        `sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }, rest = "5s"`,
		"reps without a rest":            `sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }`,
		"reps after a rest of 10 s":      `sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }, rest = "10s"`,
		"reps after a rest of 12 s":      `sets = 2, reps = 2, tempo = { move = "3s", return = "3s" }, rest = "12s"`,
		"timed work after a short rest":  `sets = 2, time = "20s", rest = "5s"`,
		"timed work after a rest":        `sets = 2, time = "20s", rest = "30s"`,
		"slow timed work after a breath": `sets = 2, time = "20s", cycle = "5s", rest = "5s"`,
	} {
		r := parsed(t, `
format = 1
id = "sets"
name = "Sets"
focus = "stability"
[[exercise]]
id = "one"
name = "One"
focus = "stability"
position = "standing"
leave = "Step forward before you let go."
dose = { `+dose+`, ready = "4s" }
`)
		for _, speech := range []session.Speech{session.Full, session.Short, session.Counts} {
			for n := range 6 {
				met := []int{0, session.NewFor, session.KnownAfter}[n/2]
				v := session.Voice{Speech: speech, Met: map[string]int{"one": met}, Pace: []session.Pace{{}, {Lead: time.Second, Factor: 1.25}}[n%2]}
				timeline := session.Flatten(r, routine.Options{}, v)
				var told int
				for _, c := range session.PlanCues(timeline, v).Cues(timeline) {
					told += strings.Count(strings.ToLower(c.Cue.Words), "set 2")
				}
				if told != 1 {
					t.Errorf("%s, speech %s, met %d times, pace %v: set 2 is told %d times", name, speech, met, v.Pace, told)
				}
			}
		}
	}
}
