package stage

import (
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// Words as long as a file may hold, wide and without a place to break, neither
// break the frame nor push anything out of its place.
func TestLongWords(t *testing.T) {
	for name, words := range map[string]string{
		"wide":     strings.Repeat("胸椎", 200),
		"unbroken": strings.Repeat("thoracic", 50),
		"many":     strings.Repeat("a slow stretch ", 26),
		"accents":  strings.Repeat("é̱ ", 200),
	} {
		s := longWinded(text.New(words))
		n := s.needs()
		for w := 1; w <= 300; w += 1 + w/3 {
			for h := 1; h <= 100; h += 1 + h/3 {
				if err := check(Draw(s, w, h), w, h); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if got := picture(arrange(w, h, n), w, h); strings.Contains(got, "X") {
					t.Fatalf("%s, %dx%d:\n%s", name, w, h, got)
				}
			}
		}
	}
}

func longWinded(words text.Text) Scene {
	lines := []text.Text{words, words, words}
	during := []routine.FormCue{{Say: words}, {Say: words}, {Say: words}}
	e := routine.Exercise{ID: "long", Name: words, Position: routine.Prone, Setup: lines, During: during, Caution: lines,
		Dose: routine.Dose{Sets: routine.Count{Min: 20, Max: 20}, Reps: routine.Count{Min: 1, Max: 1}, Hold: routine.Seconds(600), Sides: routine.Each}}
	s := sceneOf(routine.Routine{ID: "long", Name: words, Exercises: []routine.Exercise{e}}, routine.High)
	s.Keys = func(int) string { return words.String() }
	return s.after(3 * time.Second)
}
