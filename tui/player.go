package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/body"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/ask"
	"tspine/tui/figure"
	"tspine/tui/live"
	"tspine/tui/stage"
)

// player is the session while it is being done. Time comes from the kit's
// clock only; a tick is a wake-up and carries the generation of the chain it
// belongs to, so that a key never leaves two chains running.
type player struct {
	begin   session.Session
	live    *live.Live
	now     time.Time
	ticks   int
	figures map[string]*body.Figure
	canvas  figure.Canvas
	view    figure.View
	said    text.Text // the last words that answered to a key
	saidAt  time.Time
	help    bool
	goOn    bool      // whether a reopened session goes on at once
	pressed time.Time // when the last key came
	asked   time.Time // when the question was asked that waits for a second key
	foot    keyLine
}

// saidFor is how long the answer to a key stays, unless it is a question (X).
const saidFor = 8 * time.Second

// Keys that come closer than a person presses them (X): what is pasted, a
// stuck key, noise on the line. Of a burst only the first key counts, and the
// second key of a question must come after a moment.
const (
	burst  = 15 * time.Millisecond
	second = 300 * time.Millisecond
)

// together is how much later than its frame a change may come and still be
// drawn with it (X).
const together = 20 * time.Millisecond

// tickMsg wakes the player up.
type tickMsg struct{ chain int }

// newPlayer shows a session that waits to begin, or one that was reopened.
func newPlayer(s session.Session) *player {
	p := &player{begin: s, figures: map[string]*body.Figure{}}
	for _, e := range s.Timeline().Routine.Exercises {
		if f, ok := data.Figure(e); ok {
			p.figures[e.ID] = f
		}
	}
	return p
}

func (p *player) init(k *Kit) tea.Cmd {
	if p.live != nil {
		return p.wake(k)
	}
	p.now = k.Now()
	p.live, _ = live.Begin(p.begin, k.outlets(), p.now)
	if p.goOn {
		return p.apply(k, session.Key)
	}
	return p.wake(k)
}

// wake begins a new chain of ticks.
func (p *player) wake(k *Kit) tea.Cmd {
	p.ticks++
	return p.next(k)
}

// next aims the next tick at the next change that can be seen or heard.
func (p *player) next(k *Kit) tea.Cmd {
	chain := tickMsg{p.ticks}
	now := k.Now()
	wait := p.live.Wait(now)
	if wait == 0 {
		return nil
	}
	if every := stage.FrameEvery(p.live.Session, k.calm()); every > 0 {
		if frame := k.Frames.Wait(now, every); wait > frame+together {
			wait = frame
		}
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return chain })
}

func (p *player) update(k *Kit, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		if msg.chain != p.ticks {
			return nil
		}
		return p.apply(k, session.Tick)
	case tea.ResumeMsg:
		return p.apply(k, session.Away)
	case tea.KeyPressMsg:
		return p.key(k, msg)
	}
	return nil
}

// key finds what a key does. Any key that is not bound pauses or goes on.
func (p *player) key(k *Kit, msg tea.KeyPressMsg) tea.Cmd {
	now := k.Now()
	last := p.pressed
	p.pressed = now
	if now.Sub(last) < burst || p.live.Asking() != session.AskNothing && now.Sub(p.asked) < second {
		return nil
	}
	help := p.help
	p.said, p.help = text.Text{}, false
	if help && msg.String() == "?" {
		return nil
	}
	if cmd, ok := press(k, p.keys(), msg); ok {
		return cmd
	}
	return p.apply(k, session.Key)
}

// apply lets an event happen now.
func (p *player) apply(k *Kit, e session.Event) tea.Cmd {
	p.now = k.Now()
	for _, c := range p.live.Apply(p.now, e) {
		switch c.Kind {
		case session.CueAsk:
			p.asked = p.now
			fallthrough
		case session.CueWhere:
			p.said, p.saidAt = c.Text, p.now
		}
	}
	if p.live.Mode() == session.Ended {
		return tea.Batch(k.closeOutlets(p.live), replace(after(k, p.live.Record())))
	}
	if e == session.Tick {
		return p.next(k)
	}
	return p.wake(k)
}

// keys are the bindings of the moment; while a question is asked only its
// answers are.
func (p *player) keys() []binding {
	do := func(e session.Event) func(*Kit) tea.Cmd {
		return func(k *Kit) tea.Cmd { return p.apply(k, e) }
	}
	quit := binding{[]string{"q", "esc", "ctrl+c"}, "q", "", "end", do(session.Quit)}
	other := binding{nil, "any other key", "", "goes on", nil}
	if p.live == nil {
		return nil
	}
	switch p.live.Asking() {
	case session.AskQuit:
		return []binding{quit, other}
	case session.AskSkip:
		return []binding{{[]string{"s"}, "s", "", "leave it out", do(session.Skip)}, other}
	case session.AskHurt:
		return []binding{
			{[]string{"1"}, "1", "", "go on easier", do(session.Ease)},
			{[]string{"2"}, "2", "", "leave it out", do(session.LeaveOut)},
			{[]string{"3"}, "3", "", "stop", do(session.Stop)},
			quit,
		}
	}
	keys := []binding{
		{[]string{"space"}, "any key", "", p.pauseWord(), do(session.Key)},
		{[]string{"right", "n"}, "→", "n", "next", do(session.Next)},
		{[]string{"left", "b"}, "←", "b", "back", do(session.Back)},
		{[]string{"x"}, "x", "", "it hurts", do(session.Hurts)},
		{[]string{"w"}, "w", "", "where am I", do(session.Where)},
		{[]string{"?"}, "?", "", "more", func(*Kit) tea.Cmd { p.help = true; return nil }},
		{[]string{"v"}, "v", "", "turn the figure", func(*Kit) tea.Cmd { p.view = (p.view + 1) % figure.Views; return nil }},
		{[]string{"+", "="}, "+", "", "5 s more", do(session.More)},
		{[]string{"-"}, "-", "", "5 s less", do(session.Less)},
		{[]string{"r"}, "r", "", "repeat exercise", do(session.Repeat)},
		{[]string{"s"}, "s", "", "leave exercise out", do(session.Skip)},
		quit,
		{[]string{"ctrl+z"}, "Ctrl+Z", "", "to the shell", p.suspend},
	}
	if ask.BetweenDue(p.live.Session) {
		keys = append(p.painKeys(), keys...)
	}
	enter := binding{keys: []string{"enter"}, run: do(session.Counted)} // elsewhere a key like any other
	if p.live.Step().Self {
		enter.label, enter.does = "Enter", "counts the rep"
	}
	return append([]binding{enter}, keys...)
}

func (p *player) pauseWord() string {
	if p.live.Mode() == session.Paused {
		return "go on"
	}
	return "pause"
}

// suspend pauses and goes to the shell.
func (p *player) suspend(k *Kit) tea.Cmd {
	return tea.Batch(p.apply(k, session.Away), tea.Suspend)
}
