//go:build pulse

package whole

import (
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
// plan at its second.
func TestTonesOfASession(t *testing.T) {
	sink := nullsink.Start(t)
	recording := sink.Record()
	began, plan := follow(t, everyTone, func(*program) {})
	sounds := recording.Sounds(40 * time.Millisecond)
	var late []time.Duration
	for _, c := range plan {
		if slices.Contains(silentKinds, c.Cue.Kind) {
			continue
		}
		due := began.Add(c.At)
		i := slices.IndexFunc(sounds, func(s time.Time) bool { return s.Sub(due) > -30*time.Millisecond })
		latest := 250 * time.Millisecond
		if c.At == 0 {
			latest = time.Second // the device is woken first
		}
		if i < 0 || sounds[i].Sub(due) > latest {
			t.Errorf("the tone of %s at %v is missing", c.Cue.Kind, c.At)
			continue
		}
		late = append(late, sounds[i].Sub(due))
	}
	slices.Sort(late)
	median := late[len(late)/2]
	t.Logf("%d tones of a session: recorded after %v median, %v at most", len(late), median, late[len(late)-1])
	if median > 40*time.Millisecond {
		t.Errorf("the median tone is recorded %v after it was due, want 40 ms", median)
	}
}

// TestSoundServerGone takes the sound server away in the middle of a hold: the
// session ends when it should all the same.
func TestSoundServerGone(t *testing.T) {
	sink := nullsink.Start(t)
	follow(t, killed, func(p *program) {
		p.sees("HOLD", 10*time.Second)
		sink.Kill()
	})
}

// follow runs a session of a routine to its end, which must come on time, and
// returns when it began and what it was to make heard.
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
	p.sees("GET READY", 5*time.Second)
	began := keptAt(t, dir)
	meanwhile(p)
	p.sees("completed", line.Total()+5*time.Second)
	if took := keptAt(t, dir).Sub(began); (took - line.Total()).Abs() > 50*time.Millisecond {
		t.Errorf("a session of %v took %v", line.Total(), took)
	}
	p.press("q")
	p.sees("Today", time.Second)
	p.press("q")
	if code, _ := p.ends(5 * time.Second); code != 0 {
		t.Errorf("exit status %d", code)
	}
	return began, session.PlanCues(line, session.Voice{}).Cues(line)
}
