package live

import (
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// SaveEvery is how old the record on disk may become while a session runs (X).
const SaveEvery = 2 * time.Second

// early is how much before SaveEvery a save counts as due (X): ticks are a
// second apart give or take a little, and one that comes a moment early must
// not put the save off to the next.
const early = 100 * time.Millisecond

// AwakeInPause is how long a pause keeps the display awake (X).
const AwakeInPause = 5 * time.Minute

// Speaker makes cues heard; *cue.Player is one.
type Speaker interface {
	Play(cue.Sound)
	Hush()
}

// Keeper keeps records without making the caller wait; *data.Saver is one.
type Keeper interface {
	Save(session.Record)
}

// Waker keeps the display and the computer awake; *awake.Keeper is one.
type Waker interface {
	Hold(reason string) (settled <-chan struct{})
	Release()
}

// Watcher is told what happens; *event.Stream and *media.Player are two.
type Watcher interface {
	Happened(now time.Time, before, after session.Session, cues []session.Cue)
}

// Outlets are where the effects of a session go, and what is asked of the
// computer meanwhile. The first three are needed.
type Outlets struct {
	Speaker Speaker
	Keeper  Keeper
	Waker   Waker
	// Slept is how long the computer has slept since it was started, as Slept
	// says. Without it a wall clock that runs ahead of the monotonic one is
	// taken for a sleep, though it may have been set.
	Slept    func() time.Duration
	Watchers []Watcher // who follows the session
}

// Live is a session that is being done.
type Live struct {
	session.Session
	out    Outlets
	last   instant      // the moment of the last call
	saved  time.Time    // when the record was last handed over
	paused time.Time    // since when it stands still
	lost   time.Time    // since when the sound has been gone; zero while it is there, or nobody misses it
	missed bool         // the sound has been gone since
	pace   session.Pace // of the voice, as learnt
	awake  bool
}

// Prepare is a session that can be seen and has not begun.
func Prepare(s session.Session) *Live { return &Live{Session: s} }

// Begin starts the session, or takes it up again where it was reopened, and
// returns its first cues. Nothing else may be asked to happen before.
func (l *Live) Begin(out Outlets, now time.Time) []session.Cue {
	l.out, l.paused, l.last = out, now, at(now, out.Slept)
	e := session.Start
	if l.Mode() == session.Paused {
		e = session.Tick
	}
	return l.Apply(now, e)
}

// Begun says whether the session has.
func (l *Live) Begun() bool { return l.out.Keeper != nil }

// Apply lets the time up to now pass and the event happen, and sees to what
// follows from it. The cues are what the screen shows of it.
func (l *Live) Apply(now time.Time, e session.Event) []session.Cue {
	before := l.Session
	var cues []session.Cue
	e = l.withoutSound(now, e)
	l.Session, cues = before.Slept(l.asleep(now)).Apply(now, e)
	if hushes(e) || before.Mode() != l.Mode() && l.Mode() != session.Running && e != session.Read {
		l.out.Speaker.Hush()
	}
	for _, c := range cues {
		s := sound(c, l.Timeline())
		if l.Mode() == session.CountingIn && c.Kind == session.CueTick && c.Number == c.Of {
			s.Tone = cue.None // resuming has a tone of its own
		}
		l.out.Speaker.Play(s)
	}
	l.learn()
	for _, w := range l.out.Watchers {
		w.Happened(now, before, l.Session, cues)
	}
	l.stayAwake(now, before.Mode())
	if l.due(now, before, e) {
		l.Save(now)
	}
	return cues
}

// learn lays the words to come out anew when the voice has turned out to speak at
// another pace.
func (l *Live) learn() {
	speaker, learns := l.out.Speaker.(interface{ Pace() session.Pace })
	if !learns {
		return
	}
	if p := speaker.Pace(); p != l.pace {
		l.pace, l.Session = p, l.Relaid(p)
	}
}

// hushes says whether an event cuts off what is being heard.
func hushes(e session.Event) bool {
	return e != session.Tick && e != session.Where && e != session.Counted && e != session.Read && e != session.EaseOff
}

// due says whether the record is to be saved: when a key or the session's mode
// changed it, when a hold begins, when a rep or a hold is done, and after
// SaveEvery.
func (l *Live) due(now time.Time, before session.Session, e session.Event) bool {
	if e != session.Tick && e != session.Where || l.Mode() != before.Mode() {
		return true
	}
	from, to := before.Step(), l.Step()
	moved := l.At() != before.At() && (from.Kind == routine.Hold || to.Kind == routine.Hold || !from.SameRep(to))
	return moved || l.Mode() == session.Running && now.Sub(l.saved) >= SaveEvery-early
}

// asleep is how long the computer has slept since the last call.
func (l *Live) asleep(now time.Time) time.Duration {
	before := l.last
	l.last = at(now, l.out.Slept)
	return l.last.asleep(before)
}

// Save hands the record over as it is now.
func (l *Live) Save(now time.Time) {
	l.saved = now
	l.out.Keeper.Save(l.Record())
}

// stayAwake holds the display while something is done, and lets it go when a
// pause has become long or the session has ended.
func (l *Live) stayAwake(now time.Time, before session.Mode) {
	if l.Mode() == session.Paused && before != session.Paused {
		l.paused = now
	}
	wanted := l.Mode() == session.Running || l.Mode() == session.CountingIn ||
		l.Mode() == session.Paused && now.Sub(l.paused) < AwakeInPause
	switch {
	case wanted && !l.awake:
		l.out.Waker.Hold("an upper-back session is running")
	case !wanted && l.awake:
		l.out.Waker.Release()
	}
	l.awake = wanted
}

// Close lets the display sleep again. The last words are left to be heard.
func (l *Live) Close() {
	if l.awake {
		l.out.Waker.Release()
		l.awake = false
	}
}

// Wait is how long nothing changes that can be seen or heard: up to the next
// whole second, the next cue, or the end of the step. In a pause it is the
// time until the display may sleep; 0 is for ever.
func (l *Live) Wait(now time.Time) time.Duration {
	switch l.Mode() {
	case session.Running:
		return l.waitRunning(now)
	case session.CountingIn:
		return max(time.Millisecond, toSecond(l.CountInLeft())-now.Sub(l.last.Time))
	case session.Paused:
		if l.awake {
			return max(time.Millisecond, AwakeInPause-now.Sub(l.paused))
		}
	}
	return 0
}

func (l *Live) waitRunning(now time.Time) time.Duration {
	wait := toSecond(l.Left())
	if next, ok := l.NextCue(); ok {
		wait = min(wait, next)
	}
	wait -= now.Sub(l.last.Time) // the session stands where the last call has left it
	if !l.lost.IsZero() {
		wait = min(wait, LostWithin-now.Sub(l.lost))
	}
	return max(time.Millisecond, wait)
}

// toSecond is how long until a remaining time shows another whole second.
func toSecond(left time.Duration) time.Duration {
	if rest := left % time.Second; rest > 0 {
		return rest
	}
	return time.Second
}

// phaseTones are the tones of the cues that have one of their own.
var phaseTones = map[session.CueKind]cue.Tone{
	session.CueReady:      cue.Ready,
	session.CueTick:       cue.ReadyTick,
	session.CueCount:      cue.Rep,
	session.CueStart:      cue.Start,
	session.CueHalf:       cue.Half,
	session.CueLast:       cue.LastTick,
	session.CueEnd:        cue.End,
	session.CueUp:         cue.Up,
	session.CueDown:       cue.Down,
	session.CueBeat:       cue.Beat,
	session.CueReposition: cue.Reposition,
	session.CueRest:       cue.Rest,
	session.CueDone:       cue.Done,
	session.CuePause:      cue.Pause,
	session.CueResume:     cue.Resume,
	session.CueAsk:        cue.Asked,
	session.CueHurt:       cue.Hurt,
	session.CueRefused:    cue.Refused,
	session.CueForward:    cue.Forward,
	session.CueBack:       cue.Back,
	session.CueAgain:      cue.Again,
	session.CueSkip:       cue.Skip,
	session.CueMore:       cue.More,
	session.CueLess:       cue.Less,
	session.CueProblem:    cue.Problem,
}

// bySide are the tones that tell left from right.
var bySide = map[session.CueKind]map[routine.Side]cue.Tone{
	session.CueReady:  {routine.Left: cue.ReadyLeft, routine.Right: cue.ReadyRight},
	session.CueSwitch: {routine.NoSide: cue.SwitchLeft, routine.Left: cue.SwitchLeft, routine.Right: cue.SwitchRight},
	session.CueStart:  {routine.Left: cue.StartLeft, routine.Right: cue.StartRight},
}

// sound is a cue as the speaker takes it.
func sound(c session.Cue, t routine.Timeline) cue.Sound {
	tone := phaseTones[c.Kind]
	if sided, ok := bySide[c.Kind][c.Side]; ok {
		tone = sided
	}
	step := min(c.Step, len(t.Steps)-1)
	kind := t.Steps[step].Kind
	switch {
	case session.StartsUp(c, t, step):
		tone = cue.StartUp
	case c.Kind == session.CueStart && kind == routine.Hold:
		tone = cue.Hold
	case c.Kind == session.CueHalf && kind == routine.Work:
		if beat, ok := session.BeatAt(t, step, c.Offset); ok {
			tone = phaseTones[beat]
		}
	case c.Kind == session.CueEnd && kind == routine.Return:
		tone = cue.Return
	case c.Kind == session.CueCount && c.Side != routine.NoSide && tellsSide(c, t):
		tone = bySide[session.CueStart][c.Side]
	}
	s := cue.Sound{Tone: tone, Count: c.Number, Words: c.Words, Rank: c.Kind.Rank(), Due: c.Due}
	if c.MayWait > 0 {
		s.Until = c.Due.Add(c.MayWait)
	}
	if c.Room > 0 {
		s.Ends = c.Due.Add(c.Room)
	}
	return s
}

// tellsSide says whether the tone of a count tells the side: in the first rep, but
// where its slide keeps the pace, and in every rep without words where the side
// changes from rep to rep.
func tellsSide(c session.Cue, t routine.Timeline) bool {
	d := t.Exercise(min(c.Step, len(t.Steps)-1)).Dose
	if d.Sides == routine.Alternate {
		return c.Number == 1 || c.Words == ""
	}
	return c.Number == 1 && !d.Tempo.Move.Set
}

// Sounds is all that is heard of a timeline when nothing comes between, with
// its moments.
func Sounds(t routine.Timeline, v session.Voice) (out []cue.Timed) {
	for _, c := range session.PlanCues(t, v).Cues(t) {
		out = append(out, cue.Timed{At: c.At, Sound: sound(c.Cue, t)})
	}
	return out
}

// LostWithin is how long sound that was there may be gone before the session
// pauses (X): who follows by ear cannot hear that it has stopped.
const LostWithin = 3 * time.Second

// Hear takes what makes the cues heard now, and says whether that is news, to
// which Apply is to see.
func (l *Live) Hear(now time.Time, s cue.Status) (news bool) {
	if news = s.Lost != l.missed; !news {
		return false
	}
	l.missed, l.lost = s.Lost, time.Time{}
	if s.Lost {
		l.lost = now
	}
	return true
}

// withoutSound is the event that lost sound makes of a tick: a pause when it has
// been gone for too long, and the end of that pause when it is back. A person
// who resumes without sound is not paused for it again.
func (l *Live) withoutSound(now time.Time, e session.Event) session.Event {
	silent := l.Mode() == session.Paused && l.Why() == session.WhySilent
	switch {
	case e == session.Tick && silent && !l.missed && l.Asking() == session.AskNothing:
		return session.Key
	case e == session.Tick && !l.lost.IsZero() && now.Sub(l.lost) >= LostWithin:
		l.lost = time.Time{}
		return session.Deaf
	}
	return e
}

// Remote is what somebody presses who is not at the keyboard: a headset, media
// keys, the lock screen.
type Remote uint8

// What can be pressed. Stopping is pausing: nothing but the person's own keys
// ends a session.
const (
	Play Remote = iota
	Pause
	PlayPause
	NextRep
	PreviousRep
)

// Event is what it means for a session as it stands; ok is false when it means
// nothing, as pausing a pause does.
func (r Remote) Event(s session.Session) (e session.Event, ok bool) {
	stands := s.Mode() == session.Paused
	switch r {
	case Play:
		return session.Key, stands
	case Pause:
		return session.Key, !stands
	case NextRep:
		return session.Next, true
	case PreviousRep:
		return session.Back, true
	}
	return session.Key, true
}
