package terminal

import (
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// lamp changes at moments of its own.
type lamp struct {
	due  time.Time // zero is never
	tell func(what string)
}

func (l *lamp) Init() tea.Cmd  { return nil }
func (l *lamp) View() tea.View { return tea.View{} }

func (l *lamp) Wait() time.Duration {
	if l.due.IsZero() {
		return 0
	}
	return max(time.Millisecond, time.Until(l.due))
}

func (l *lamp) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case TickMsg:
		l.tell("tick")
		l.due = time.Time{}
	case time.Duration:
		l.tell("asked")
		l.due = time.Now().Add(msg)
	case bool:
		l.tell("left alone")
		l.due = time.Time{}
	}
	return l, nil
}

// A model is woken up at the moment that it named last, once, and not at all
// when it names none.
func TestTicking(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		var told []string
		l := &lamp{due: began.Add(2 * time.Second), tell: func(what string) { told = append(told, fmt.Sprint(what, " ", time.Since(began))) }}
		msgs := make(chan tea.Msg)
		model := Ticking(l, func(m tea.Msg) { msgs <- m })
		model.Init()
		go func() {
			time.Sleep(5 * time.Second)
			msgs <- 3 * time.Second
			time.Sleep(time.Second)
			msgs <- 300 * time.Millisecond // sooner than it was to be
			time.Sleep(time.Second)
			msgs <- time.Second
			msgs <- false // and then not at all
			time.Sleep(time.Hour)
			msgs <- nil
		}()
		for m := <-msgs; m != nil; m = <-msgs {
			model, _ = model.Update(m)
		}
		want := []string{"tick 2s", "asked 5s", "asked 6s", "tick 6.3s", "asked 7s", "left alone 7s"}
		if !slices.Equal(told, want) {
			t.Errorf("told %q, want %q", told, want)
		}
	})
}
