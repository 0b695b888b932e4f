//go:build pulse

package whole

import (
	"cmp"
	"slices"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/cue/nullsink"
)

// everyTone is a routine with a tone of nearly every kind.
const everyTone = `
[[exercise]]
id = "stretch"
name = "Stretch"
focus = "mobility"
position = "standing"
dose = { reps = 1, hold = "5s", sides = "each", ready = "8s", switch = "4s", tempo = { move = "1s", return = "1s" } }

[[exercise]]
id = "work"
name = "Work"
focus = "stability"
position = "standing"
dose = { time = "20s", ready = "4s" }
`

// silentKinds are the cues that have words and no tone.
var silentKinds = []session.CueKind{session.CueSetup, session.CueForm, session.CueNext}

// TestTonesOfASession records a whole session and looks for every tone of its
// plan at its second. How late tones are on a quiet machine is measured in cue;
// here a machine that is busy all through may be as late as it likes, as long as
// the tones keep their distances.
func TestTonesOfASession(t *testing.T) {
	sink := nullsink.Start(t)
	recording := sink.Record()
	began, plan := follow(t, everyTone, func(*program) {})
	sounds := recording.Sounds(40 * time.Millisecond)
	plan = slices.DeleteFunc(plan, func(c session.Timed) bool { return slices.Contains(silentKinds, c.Cue.Kind) })
	var late []time.Duration
	for _, c := range plan {
		late = append(late, nearest(sounds, began.Add(c.At)).Sub(began.Add(c.At)))
	}
	usual := slices.Sorted(slices.Values(late))[len(late)/2]
	for i, c := range plan {
		heard := began.Add(c.At + late[i])
		if off := late[i] - usual; off.Abs() > apart && c.At > 0 { // the device is woken for the first
			t.Errorf("the tone of %s at %v is %v off the others", c.Cue.Kind, c.At, off)
		}
		if i > 0 && c.At > plan[i-1].At && !heard.After(began.Add(plan[i-1].At+late[i-1])) {
			t.Errorf("the tone of %s at %v is missing", c.Cue.Kind, c.At)
		}
	}
	t.Logf("%d tones of a session: recorded after %v median, %v to %v", len(late), usual, slices.Min(late), slices.Max(late))
}

// apart is how far a tone may be off: less than half of the second that is
// between two ticks, so that none is taken for another.
const apart = 450 * time.Millisecond

// nearest is the sound that began closest to a moment.
func nearest(sounds []time.Time, due time.Time) time.Time {
	return slices.MinFunc(sounds, func(a, b time.Time) int { return cmp.Compare(a.Sub(due).Abs(), b.Sub(due).Abs()) })
}

// TestSoundServerGone takes the sound server away in the middle of a hold: the
// session waits for it, and goes on to its end at a key.
func TestSoundServerGone(t *testing.T) {
	sink := nullsink.Start(t)
	follow(t, killed, func(p *program) {
		p.sees("HOLD")
		sink.Kill()
		p.sees("The sound has gone.")
		p.press(" ")
	})
}

// follow runs a session of a routine to its end and returns when it began and
// what it was to make heard.
func follow(t *testing.T, exercises string, meanwhile func(*program)) (time.Time, []session.Timed) {
	t.Helper()
	dir, _ := home(t)
	path := routineFile(t, "heard", exercises)
	r := data.ReadRoutine(path)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	line := routine.Flatten(r.Routine, routine.Options{})
	p := run(t, dir, 80, 24, "start", path, "--no-voice", "--no-questions")
	p.sees("GET READY")
	began := keptAt(t, dir)
	meanwhile(p)
	p.sees("completed")
	p.press("q")
	p.sees("Today")
	p.press("q")
	if code, _ := p.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	return began, session.PlanCues(line, session.Voice{}).Cues(line)
}
