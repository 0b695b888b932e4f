package stopwatch

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/cue"
	"tspine/tui/terminal"
	"tspine/tui/ui"
)

type waker struct{}

func (waker) Hold(string) <-chan struct{} { return nil }
func (waker) Release()                    {}

// TestTheStepSaysWhatIsCounted: what is said, how long at most, and what it answers.
func TestTheStepSaysWhatIsCounted(t *testing.T) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	var heard []string
	w := New(flow.Step{Kind: flow.Count, Title: "Self-test: balance", Ready: "Stand on one leg.", Page: 2, Pages: 4, Questions: []flow.Question{{ID: "leg", Max: 12}}},
		Outlets{Now: func() time.Time { return now }, Waker: waker{}, Play: func(s cue.Sound) tea.Cmd { heard = append(heard, s.Words); return nil }})
	env := func() ui.Env { return ui.Env{Now: now, Size: ui.Size{W: 80, H: 24}} }
	if page := strings.Join(w.View(env()), "\n"); !strings.Contains(page, "2 of 4") {
		t.Errorf("no page in\n%s", page)
	}
	act := w.Update(env(), tea.KeyPressMsg{Code: tea.KeyEnter})
	for range 60 {
		if act.Outcome != nil {
			break
		}
		now = now.Add(time.Second)
		act = w.Update(env(), terminal.TickMsg{})
	}
	if act.Outcome == nil || act.Outcome.Answers["leg"].Number != 12 || len(act.Outcome.Answers) != 1 {
		t.Errorf("it leads to %+v", act.Outcome)
	}
	if want := []string{"Stand on one leg. It starts in 15 seconds.", "Hold.", "10", "12 seconds."}; !slices.Equal(heard, want) {
		t.Errorf("heard: %q", heard)
	}
}
