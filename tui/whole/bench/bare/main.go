// Command bare is a minimal Bubble Tea program, to measure tspine beside: one
// line at the default frame rate. k turns it, q ends it. With a file it also
// ticks twice a second and writes there how late each tick came.
package main

import (
	"fmt"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
)

const every = 500 * time.Millisecond

type tick time.Time // when it was due

type model struct {
	turned bool
	late   *os.File
}

func (m model) Init() tea.Cmd {
	if m.late == nil {
		return nil
	}
	return after(time.Now())
}

// after is the tick that follows one that was due at a moment.
func after(due time.Time) tea.Cmd {
	due = due.Add(every)
	return tea.Tick(time.Until(due), func(time.Time) tea.Msg { return tick(due) })
}

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tick:
		fmt.Fprintln(m.late, time.Since(time.Time(msg)).Microseconds())
		return m, after(time.Time(msg))
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return m, tea.Quit
		}
		m.turned = !m.turned
	}
	return m, nil
}

func (m model) View() tea.View {
	line := "a line that stands"
	if m.turned {
		line = "it has been turned"
	}
	v := tea.NewView(line)
	v.AltScreen = true
	return v
}

func main() {
	var m model
	if len(os.Args) > 1 {
		m.late, _ = os.Create(os.Args[1])
	}
	if _, err := tea.NewProgram(m).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
