package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/theme"
)

// heat offers warmth before mobility work (H1), with a timer that can be left
// at any time. What is left is always the end minus now.
type heat struct {
	choice  live.Choice
	minutes int
	end     time.Time // zero while it is an offer
	over    bool
	chain   int // of ticks, so that only one runs
}

// heatTick wakes the timer up.
type heatTick struct{ chain int }

// heatScreen offers heat, and goes on to the session of a choice.
func heatScreen(_ *Kit, c live.Choice) screen { return &heat{choice: c, minutes: plan.HeatMin} }

func (h *heat) init(k *Kit) tea.Cmd { return h.wake(k) }

func (h *heat) update(k *Kit, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case heatTick:
		if msg.chain == h.chain {
			return h.wake(k)
		}
	case tea.ResumeMsg:
		return h.wake(k)
	case tea.KeyPressMsg:
		cmd, bound := press(k, h.keys(), msg)
		if !bound && !h.end.IsZero() {
			return h.goOn(k)
		}
		return cmd
	}
	return nil
}

func (h *heat) keys() []binding {
	leave := binding{[]string{"q", "esc"}, "q", "", "back", func(k *Kit) tea.Cmd { k.Waker.Release(); return back }}
	if !h.end.IsZero() {
		return []binding{{[]string{"enter"}, "any key", "", "goes on to the session", h.goOn}, leave, leaveKey, shellKey}
	}
	own := []binding{
		{[]string{"enter"}, "Enter", "", "go on without", h.goOn},
		{[]string{"h"}, "h", "", fmt.Sprintf("heat, %d min", h.minutes), h.start},
		{[]string{"right", "up", "+", "="}, "←→", "+/-", "minutes", h.by(1)},
		{keys: []string{"left", "down", "-"}, run: h.by(-1)},
	}
	return withHelp(append(own, leave), len(own))
}

func (h *heat) by(n int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { h.minutes = max(plan.HeatMin, min(plan.HeatMax, h.minutes+n)); return nil }
}

func (h *heat) goOn(k *Kit) tea.Cmd {
	k.Waker.Release()
	return replace(before(k, h.choice))
}

func (h *heat) start(k *Kit) tea.Cmd {
	h.end = k.Now().Add(time.Duration(h.minutes) * time.Minute)
	k.Waker.Hold("heat before a session")
	return h.wake(k)
}

// wake aims the next tick at the next whole second, and rings once when the
// time is over.
func (h *heat) wake(k *Kit) tea.Cmd {
	if h.end.IsZero() || h.over {
		return nil
	}
	left := h.end.Sub(k.Now())
	if left <= 0 {
		h.over = true
		return h.ring(k)
	}
	h.chain++
	tick := heatTick{h.chain}
	return tea.Tick((left-1)%time.Second+1, func(time.Time) tea.Msg { return tick })
}

// ring makes the end heard, as loud and with the voice that sessions have.
func (h *heat) ring(k *Kit) tea.Cmd {
	k.Waker.Release()
	k.outlets().Speaker.Play(cue.Sound{Tone: cue.Done, Words: "The heat is over."})
	done := silenceMsg{k.speaker}
	return tea.Tick(lastWords, func(time.Time) tea.Msg { return done })
}

func (h *heat) draw(k *Kit, size Size) []string {
	p := page{title: "Heat before mobility", right: h.choice.Routine.Name.String()}
	width := min(measure, inner(size))
	p.body = []string{""}
	switch left := h.end.Sub(k.Now()); {
	case h.end.IsZero():
		p.body = append(p.body, wrap(fmt.Sprintf("If you like, warm the upper back for %d to %d minutes first: a heat pack or a warm shower. "+
			"Warmth makes the mobility work easier.", plan.HeatMin, plan.HeatMax), width)...)
		p.body = append(append(p.body, ""), k.painted(theme.Faint, "Comfortably warm, never hot. The settings can turn this offer off.", width)...)
	case h.over:
		p.body = append(p.body, k.painted(theme.Title, "The heat is over.", width)...)
		p.body = append(append(p.body, ""), wrap("Put the heat aside. Any key goes on to the session.", width)...)
	default:
		p.body = append(p.body, k.Theme.Paint(theme.Title, clock(left))+fmt.Sprintf(" left of %d minutes", h.minutes), "")
		p.body = append(p.body, h.bar(k, left, width), "")
		p.body = append(p.body, wrap("A tone tells when it is over. Any key goes on to the session before.", width)...)
	}
	return p.draw(k, size, h.keys())
}

// bar is how much of the time has passed.
func (h *heat) bar(k *Kit, left time.Duration, width int) string {
	done := chart.Bar(h.share(left), width, k.Can.Braille)
	return k.Theme.Paint(theme.Ready, done) + k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), width-cells(done)))
}

// share is how much of the time has passed, 0 to 1.
func (h *heat) share(left time.Duration) float64 { return 1 - left.Minutes()/float64(h.minutes) }

// dress tells the window's title and the terminal's own progress bar how much
// time is left.
func (h *heat) dress(k *Kit, v *tea.View) {
	if left := h.end.Sub(k.Now()); left > 0 {
		v.WindowTitle = "Heat, " + clock(left) + " left - tspine"
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, int(100*h.share(left)))
	}
}
