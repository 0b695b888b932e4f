// Package player is the session while it is being done: keys and time go in, what is
// seen comes out. Package live runs the session, stage draws the frame.
package player

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/body"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/figure"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/ui"
)

// Outlets are what the player needs of the world.
type Outlets struct {
	Now  func() time.Time
	Open func() live.Outlets // the speaker, the disk, and what keeps the computer awake
}

// Player is the screen.
type Player struct {
	resumes bool // a reopened session goes on at once
	out     Outlets
	live    *live.Live
	now     time.Time
	figures map[string]*body.Figure
	ways    body.Ways
	canvas  figure.Canvas // the room that the figure is drawn in
	view    figure.View
	opening text.Text // what is to be known before the first step
	said    text.Text // what a key led to, in words
	saidAt  time.Time
	help    bool      // the keys are shown, those
	helpAt  int       // from this one on
	pressed time.Time // when the last key counted
	clicked time.Time // when the last click was
	lastKey string    // that came, held down or not
	lastAt  time.Time
	presses int       // of a key a second time
	again   bool      // one of them waits to be told from a key that is held
	holding bool      // the key is held down
	asked   time.Time // when the question was asked that waits for a second key
}

// saidFor is how long the words that a key led to stay, unless they are a
// question (X).
const saidFor = 8 * time.Second

// Keys that come closer than a person presses them (X): what is pasted, a
// stuck key, noise on the line. Of a burst only the first key counts, and the
// second key of a question must come after a moment.
const (
	burst       = 15 * time.Millisecond
	secondAfter = 300 * time.Millisecond
)

// together is how much later than its frame a change may come and still be
// drawn with it (X).
const together = 20 * time.Millisecond

// New is a player for a session that waits to begin, or one that was reopened;
// said is what is to be known at its beginning.
func New(s session.Session, said string, out Outlets) *Player {
	p := &Player{live: live.Prepare(s), now: out.Now(), out: out, opening: text.New(said), saidAt: out.Now(), figures: map[string]*body.Figure{},
		resumes: s.Mode() == session.Paused && s.Asking() == session.AskNothing}
	for _, e := range s.Timeline().Routine.Exercises {
		if f, ok := data.Figure(e); ok {
			p.figures[e.ID] = f
		}
	}
	return p
}

// Begin begins the session; when it is come back to there is nothing to do.
func (p *Player) Begin(e ui.Env) ui.Action {
	if p.live.Begun() {
		return ui.Action{}
	}
	p.now = p.out.Now()
	p.live.Begin(p.out.Open(), p.now)
	if p.resumes {
		return p.apply(session.Key)
	}
	return ui.Action{}
}

// Wait is how long until the next change that can be seen or heard.
func (p *Player) Wait(e ui.Env) time.Duration {
	if !p.live.Begun() {
		return 0
	}
	wait := p.live.Wait(e.Now)
	if every := p.scene(e).FrameEvery(); wait > 0 && every > 0 {
		if frame := max(time.Millisecond, every-e.Now.Sub(p.now)); wait > frame+together {
			wait = frame
		}
	}
	return wait
}

// Update takes ticks and keys, once the session has begun.
func (p *Player) Update(e ui.Env, msg tea.Msg) ui.Action {
	if !p.live.Begun() {
		return ui.Action{}
	}
	act := p.take(e, msg)
	if act.Outcome == nil && p.live.Hear(p.out.Now(), e.Sound) {
		act.Cmd = tea.Batch(act.Cmd, p.apply(session.Tick).Cmd)
	}
	return act
}

func (p *Player) take(e ui.Env, msg tea.Msg) ui.Action {
	switch msg := msg.(type) {
	case terminal.TickMsg:
		return p.apply(session.Tick)
	case tea.ResumeMsg:
		// Whoever has resumed since the terminal came back is not paused again.
		if p.live.Mode() == session.CountingIn {
			return ui.Action{}
		}
		return p.apply(session.Away)
	case tea.KeyPressMsg:
		return p.held(e, msg)
	case tea.MouseClickMsg:
		return p.click()
	case live.Remote:
		return p.remote(msg)
	case againMsg:
		if msg.press == p.presses && p.again {
			p.again = false
			return p.key(e, msg.key)
		}
	}
	return ui.Action{}
}

// A key that is held down is one press (X). Terminals that tell it apart say so;
// the others send the key again and again: first after about half a second, then
// faster than a person presses. So the same key a second time within soonAgain
// waits for repeatsBy, to see whether more of it follows.
const (
	soonAgain = time.Second
	repeatsBy = 70 * time.Millisecond
	letGo     = 100 * time.Millisecond
)

// againMsg is a key that was pressed a second time, and not held down.
type againMsg struct {
	press int
	key   tea.KeyPressMsg
}

// held takes the presses out of what a key that is held down sends.
func (p *Player) held(e ui.Env, msg tea.KeyPressMsg) ui.Action {
	now := p.out.Now()
	same, since := msg.String() == p.lastKey, now.Sub(p.lastAt)
	p.lastKey, p.lastAt = msg.String(), now
	switch {
	case msg.IsRepeat:
		return ui.Action{}
	case e.KeysTold || !same || msg.String() == "ctrl+c" || since >= soonAgain || since < burst:
		p.again, p.holding = false, false
		return p.key(e, msg)
	case p.holding && since < letGo || p.again && since < repeatsBy:
		p.again, p.holding = false, true
		return ui.Action{}
	}
	p.again, p.holding = true, false
	p.presses++
	again := againMsg{p.presses, msg}
	return ui.Action{Cmd: tea.Tick(repeatsBy, func(time.Time) tea.Msg { return again })}
}

// early says whether a question was asked so shortly before that nothing can be
// its answer.
func (p *Player) early(now time.Time) bool {
	return p.live.Asking() != session.AskNothing && now.Sub(p.asked) < secondAfter
}

// clickAgain is how soon after one click another belongs to it (X): a double
// click is one.
const clickAgain = 500 * time.Millisecond

// click is a click or a tap anywhere: it pauses and resumes.
func (p *Player) click() ui.Action {
	now := p.out.Now()
	last := p.clicked
	p.clicked = now
	if now.Sub(last) < clickAgain || p.early(now) {
		return ui.Action{}
	}
	p.said, p.help = text.Text{}, false
	return p.apply(session.Key)
}

// remote takes what was pressed away from the keyboard.
func (p *Player) remote(r live.Remote) ui.Action {
	event, ok := r.Event(p.live.Session)
	if !ok || p.early(p.out.Now()) {
		return ui.Action{}
	}
	p.said, p.help = text.Text{}, false
	return p.apply(event)
}

// key finds what a key does. Any key that is not bound pauses or resumes.
func (p *Player) key(e ui.Env, msg tea.KeyPressMsg) ui.Action {
	now := p.out.Now()
	last := p.pressed
	p.pressed = now
	if now.Sub(last) < burst || p.early(now) {
		return ui.Action{}
	}
	if p.help && msg.String() == "?" {
		return p.moreHelp(e)
	}
	p.said, p.help = text.Text{}, false
	if act, ok := ui.Press(p.Keys(e), msg); ok {
		return act
	}
	return p.apply(session.Key)
}

// apply lets an event happen now.
func (p *Player) apply(e session.Event) ui.Action {
	p.now = p.out.Now()
	for _, c := range p.live.Apply(p.now, e) {
		switch c.Kind {
		case session.CueAsk, session.CueHurt, session.CueRefused:
			p.asked = p.now
			fallthrough
		case session.CueWhere:
			p.said, p.saidAt = c.Text, p.now
		}
	}
	if p.live.Mode() == session.Ended {
		p.live.Close()
		return ui.Do(flow.Outcome{Act: flow.Done, Record: p.live.Record()})
	}
	return ui.Action{}
}

// suspend pauses and goes to the shell.
func (p *Player) suspend() ui.Action {
	p.apply(session.Away)
	return ui.Action{Cmd: tea.Suspend}
}
