package stage

import (
	"regexp"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// Slow timed work can be followed by eye alone: its ways are on the screen when their
// tones are heard, at every size.
func TestTheWaysOfTimedWorkAreSeen(t *testing.T) {
	ways := map[session.CueKind]string{session.CueCount: "MOVE", session.CueUp: "MOVE", session.CueDown: "RETURN"}
	chip := regexp.MustCompile(`\b(MOVE|RETURN|WORK)\b`)
	told := map[string]int{}
	for _, id := range []string{"mobility", "stability"} {
		scene := shipped(t, id)
		timeline := scene.Session.Timeline()
		for _, timed := range session.PlanCues(timeline, session.Voice{}).Cues(timeline) {
			c := timed.Cue
			way, tells := ways[c.Kind]
			if !tells || timeline.Steps[c.Step].Kind != routine.Work {
				continue
			}
			told[timeline.Exercise(c.Step).ID+" "+way]++
			s := scene.after(timed.At + 50*time.Millisecond)
			for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 15}, {20, 6}} {
				if words := chip.FindAllString(seen(s, size[0], size[1]), -1); len(words) == 0 || words[0] != way || words[len(words)-1] != way {
					t.Fatalf("%s, %v into step %d, at %v: %v, want %s", id, c.Offset, c.Step, size, words, way)
				}
			}
		}
	}
	for _, want := range []string{"foam-roller MOVE", "foam-roller RETURN", "wall-angel MOVE", "wall-angel RETURN"} {
		if told[want] < 5 {
			t.Errorf("%s: told %d times", want, told[want])
		}
	}
}
