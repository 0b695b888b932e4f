package terminal

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// asProgram makes the test binary the program under test.
const asProgram = "TERMINAL_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		// Package os/signal starts its goroutine with the first Notify, which
		// must not be inside a bubble of fake time.
		c := make(chan os.Signal, 1)
		signal.Notify(c, os.Interrupt)
		signal.Stop(c)
		heedHUP()
		os.Exit(m.Run())
	}
	report := os.NewFile(3, "report")
	tell := func(format string, args ...any) { fmt.Fprintf(report, format+"\n", args...) }
	tell("pid %d", os.Getpid())
	err := Run(&probe{tell: tell}, Options{
		Can:        Current(),
		Checkpoint: func() { tell("checkpoint") },
		Shown:      func() { tell("shown") },
	})
	tell("returned %v", err)
	var ended *Ended
	switch {
	case errors.As(err, &ended):
		os.Exit(ended.Code)
	case err != nil:
		os.Exit(3)
	}
}

// heedHUP lets the programs under test begin with HUP as a terminal gives it,
// also where the tests run under nohup: what is caught here is not ignored there.
func heedHUP() { signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP) }

type tick struct{}

// probe counts ticks, fills the window with the count, and breaks on request.
type probe struct {
	tell          func(string, ...any)
	ticks         int
	width, height int
	paused, torn  bool
}

func next() tea.Cmd { return tea.Tick(20*time.Millisecond, func(time.Time) tea.Msg { return tick{} }) }

func (p *probe) Init() tea.Cmd { return next() }

func (p *probe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.ResumeMsg:
		p.tell("resumed")
	case tick:
		if p.paused {
			p.tell("paused %d", p.ticks)
			return p, nil
		}
		p.ticks++
		p.tell("tick %d", p.ticks)
		return p, next()
	case tea.KeyPressMsg:
		return p, p.press(msg.String())
	}
	return p, nil
}

func (p *probe) press(key string) tea.Cmd {
	explode := func() tea.Msg { panic("secret") }
	switch key {
	case "q":
		return tea.Quit
	case "p":
		p.paused = true
	case "ctrl+z":
		return tea.Suspend
	case "u":
		var none []int
		p.ticks = none[len(key)]
	case "v":
		p.torn = true
	case "c":
		return explode
	case "s":
		return tea.Sequence(next(), tea.Batch(next(), explode))
	case "g":
		go Guard(func() { explode() })
	case "h":
		p.tell("hung")
		select {}
	}
	return nil
}

func (p *probe) View() tea.View {
	if p.torn {
		panic("secret")
	}
	view := tea.NewView(filled(p.ticks, p.width, p.height))
	view.AltScreen = true
	view.WindowTitle = "probe"
	return view
}

// filled is a window in which every cell changes with every count.
func filled(count, width, height int) string {
	lines := make([]string, height)
	for i := range lines {
		cells := fmt.Sprintf("%d:%d ", count, i) + strings.Repeat(fmt.Sprint((count+i)%10), width)
		lines[i] = cells[:width]
	}
	return strings.Join(lines, "\n")
}
