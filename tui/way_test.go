package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"tspine/tui/terminal"
)

// inLetters is a terminal whose figure a person can read in a diff.
func inLetters(k *found) { k.Can = terminal.Capabilities{} }

// TestTheWayIntoThePosition: while a person gets ready for what is done face
// down, the figure stands, kneels, comes onto hands and knees, lies down, and
// shows one rep; after a change of sides it rolls over.
func TestTheWayIntoThePosition(t *testing.T) {
	for _, c := range []struct {
		name, exercises string
		looks           []look
	}{
		{"prone", `[[exercise]]
use = "prone-w"
`, []look{{1000, "standing"}, {5000, "kneeling"}, {8000, "on hands and knees"}, {11000, "the start"}, {33000, "chest up"}}},
		{"up to row", `[[exercise]]
use = "prone-w"
dose = { sets = 1, reps = 1, hold = "1s", tempo = { move = "1s", return = "1s" }, ready = "5s" }

[[exercise]]
use = "row"
`, []look{{9000, "prone"}, {12000, "on hands and knees"}, {15000, "kneeling"}, {18500, "standing"}, {22000, "the start"}}},
		{"the other side", `[[exercise]]
use = "thoracic-rotation"
dose = { reps = 1, hold = "1s", tempo = { move = "1s", return = "1s" }, ready = "5s" }
`, []look{{4900, "the start"}, {9000, "the left side"}, {12000, "on the back"}, {15000, "the right side"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			meet(t, func(r *robot) {
				var all strings.Builder
				begun := time.Now()
				for _, l := range c.looks {
					r.after(time.Until(begun.Add(l.at * time.Millisecond)))
					fmt.Fprintf(&all, "%s, after %v\n%s\n", l.what, l.at*time.Millisecond, figureOf(r.screen()))
				}
				golden.RequireEqual(t, all.String())
			}, straight(written(t, c.exercises)), inLetters)
		})
	}
}

// figureOf is what stands left of the words.
func figureOf(screen string) string {
	lines := strings.Split(screen, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l[:min(len(l), 39)], " ")
	}
	return strings.Trim(strings.Join(lines[2:len(lines)-2], "\n"), "\n")
}

// look is what is seen so many milliseconds after the beginning.
type look struct {
	at   time.Duration
	what string
}
