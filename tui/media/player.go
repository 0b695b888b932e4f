package media

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"tspine/data"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// Bounds (X).
const (
	waiting     = 8                      // presses that nobody has taken yet; more are dropped
	closeWithin = 500 * time.Millisecond // how long the end waits for what is given back
)

// Player is tspine as a media player. Its methods may be called from any
// goroutine, and none but Close waits. A nil Player does nothing.
type Player struct {
	others *data.OtherPlayers
	press  func(live.Remote)

	mutex sync.Mutex
	now   *stay           // nil while there is none
	done  <-chan struct{} // closed when nothing is done in the background
}

// stay is one time on the bus.
type stay struct {
	player       *Player
	keys, lowers bool
	leave        context.CancelFunc

	pressed chan live.Remote
	news    chan struct{} // one token when there is a new moment
	speech  chan struct{} // one token when words begin or end

	moment   atomic.Pointer[moment] // the newest; nil before the first
	speaking atomic.Bool
	reached  atomic.Bool // by the keys of others
}

// New is a player that is not on the bus. others notes what it changes of other players;
// press is called from another goroutine, and may wait.
func New(others *data.OtherPlayers, press func(live.Remote)) *Player {
	idle := make(chan struct{})
	close(idle)
	return &Player{others: others, press: press, done: idle}
}

// GiveBack gives back what a killed run has changed of other players, in the
// background. Where nothing is left it touches no bus.
func (p *Player) GiveBack() {
	if p != nil && p.others.Left() {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		p.follow(func() { giveBackLeft(p.others) })
	}
}

// Begin goes to the bus for a session: with keys as a player of its own, with
// lowers to lower the others while words are spoken.
func (p *Player) Begin(keys, lowers bool) {
	if p != nil && (keys || lowers) {
		ctx, leave := context.WithCancel(context.Background())
		s := &stay{player: p, keys: keys, lowers: lowers, leave: leave,
			pressed: make(chan live.Remote, waiting), news: make(chan struct{}, 1), speech: make(chan struct{}, 1)}
		p.End()
		p.mutex.Lock()
		defer p.mutex.Unlock()
		p.now = s
		p.follow(func() { s.serve(ctx) })
	}
}

// follow does something in the background when what was begun before is done.
func (p *Player) follow(do func()) {
	before, done := p.done, make(chan struct{})
	p.done = done
	go func() {
		defer close(done)
		<-before
		do()
	}()
}

// End leaves the bus and gives everything back, in the background.
func (p *Player) End() {
	if p == nil {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.now != nil {
		p.now.leave()
		p.now = nil
	}
}

// Close is End, and waits until it is done, or half a second. What could not be
// given back by then is noted, and the next start does it.
func (p *Player) Close() {
	if p == nil {
		return
	}
	p.End()
	p.mutex.Lock()
	done := p.done
	p.mutex.Unlock()
	select {
	case <-done:
	case <-time.After(closeWithin):
	}
}

// Happened tells the desktop what has changed.
func (p *Player) Happened(now time.Time, before, after session.Session, _ []session.Cue) {
	if s := p.stay(); s != nil && s.keys && changed(before, after) {
		s.moment.Store(momentOf(now, after))
		cue.Offer(s.news, struct{}{})
	}
}

// Speaks is told when words begin and when they end.
func (p *Player) Speaks(now bool) {
	if s := p.stay(); s != nil && s.lowers {
		s.speaking.Store(now)
		cue.Offer(s.speech, struct{}{})
	}
}

// Reached says whether others can press a key now.
func (p *Player) Reached() bool {
	s := p.stay()
	return s != nil && s.reached.Load()
}

func (p *Player) stay() *stay {
	if p == nil {
		return nil
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.now
}

// What a player does, in the words of MPRIS.
const (
	playing = "Playing"
	paused  = "Paused"
	stopped = "Stopped"
)

// moment is what the desktop is told of a session. A track is a rep, or what is
// between reps: to go on by a track is to go on by a rep.
type moment struct {
	track    int    // the step that it begins with
	title    string // "Hold, left side, rep 2 of 3"
	exercise string
	routine  string
	length   time.Duration // of the track
	into     time.Duration // how much of the track had passed
	at       time.Time     // when that was
	moving   bool          // it passes
	status   string
}

// momentOf is where a session stands.
func momentOf(now time.Time, s session.Session) *moment {
	t, i := s.Timeline(), s.At()
	m := &moment{track: t.RepStart(i), title: text.New(session.Title(t, i)).String(), exercise: s.Exercise().Name.String(),
		routine: t.Routine.Name.String(), at: now, into: s.Into(), moving: s.Mode() == session.Running, status: statusOf(s.Mode())}
	before, behind := t.Left(m.track)-t.Left(i), t.Left(i+1)-t.Left(t.RepEnd(i))
	m.into += before
	m.length = before + s.Length() + behind
	return m
}

// statusOf takes a count-in for playing, so that whoever pressed play sees that it was taken.
func statusOf(m session.Mode) string {
	switch m {
	case session.Running, session.CountingIn:
		return playing
	case session.Paused:
		return paused
	}
	return stopped
}

// position is how much of the track has passed.
func (m moment) position(now time.Time) time.Duration {
	if m.moving {
		return min(m.length, m.into+max(0, now.Sub(m.at)))
	}
	return m.into
}

// changed says whether the desktop is to be told of a new state: that time
// passes it knows by itself.
func changed(before, after session.Session) bool {
	return before.Mode() != after.Mode() || before.At() != after.At() || before.Length() != after.Length() || after.Into() < before.Into()
}
