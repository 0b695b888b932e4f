package plain

import (
	"fmt"
	"io"
	"slices"
	"time"

	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// Session runs a session to its end: it writes every cue as a line and takes
// the person's lines as keys. A closed input changes nothing: after the start
// nothing needs a key.
type Session struct {
	Out     io.Writer
	Lines   <-chan string      // nil or closed when there is no input
	Remarks <-chan string      // what else there is to tell on the way; may be nil
	Sounds  <-chan cue.Status  // what makes cues heard, as it changes; may be nil
	Presses <-chan live.Remote // what is pressed away from the keyboard; may be nil
	Reached func() bool        // whether anything can be pressed there; nil is never
	Stop    <-chan struct{}    // closed when the program is asked to end
	Now     func() time.Time
	Outlets live.Outlets
	// Reader paces what is written for a screen reader; nil writes all that
	// the eye can follow.
	Reader *Reader

	silent time.Time // since when it has been paused without sound
	held   bool      // paused by what was pressed away from the keyboard
}

// keysHelp lists what a line can say while a session runs.
const keysHelp = `Enter alone pauses and resumes. A letter and then Enter:
  n next rep         b back              r restart the exercise
  + 5 s more         - 5 s less          s skip the exercise
  x it hurts         w where am I        q end the session
  d the rep is done (self-paced)         ? this list`

// commands are the lines that mean an event.
var commands = map[string]session.Event{
	"": session.Counted, "n": session.Next, "b": session.Back, "r": session.Repeat, "s": session.Skip,
	"+": session.More, "-": session.Less, "x": session.Hurts, "w": session.Where, "q": session.Quit,
	"1": session.Ease, "2": session.LeaveOut, "3": session.Stop, "d": session.Counted,
}

// Run runs s and returns its record, which is in progress when the
// program was asked to end before the session did.
func (p Session) Run(s session.Session) session.Record {
	l := live.Prepare(s)
	cues := l.Begin(p.Outlets, p.Now())
	defer l.Close()
	p.say(l, cues)
	if s.Mode() == session.Paused { // the person has just said to go on
		p.say(l, l.Apply(p.Now(), session.Key))
	}
	for l.Mode() != session.Ended {
		wait := l.Wait(p.Now())
		if p.Lines == nil && l.Mode() == session.Paused {
			if wait = p.waits(l); wait <= 0 {
				p.say(l, l.Apply(p.Now(), alone(l)))
				continue
			}
		}
		var due <-chan time.Time
		if wait > 0 {
			due = time.After(wait)
		}
		select {
		case <-due:
			p.tick(l)
		case line, open := <-p.Lines:
			if !open {
				p.Lines = nil
				continue
			}
			p.take(l, line)
		case r := <-p.Presses:
			if e, ok := r.Event(l.Session); ok {
				p.happen(l, e)
				p.held = l.Mode() == session.Paused
			}
		case words := <-p.Remarks:
			fmt.Fprintln(p.Out, words)
		case s := <-p.Sounds:
			if l.Hear(p.Now(), s) {
				p.say(l, l.Apply(p.Now(), session.Tick))
			}
		case <-p.Stop:
			l.Apply(p.Now(), session.Away)
			return l.Record()
		}
	}
	return l.Record()
}

// tick lets time pass, and says since when a pause is one.
func (p *Session) tick(l *live.Live) {
	was := l.Mode()
	p.say(l, l.Apply(p.Now(), session.Tick))
	if was != session.Paused && l.Mode() == session.Paused {
		p.silent = p.Now()
	}
}

// silentFor is how long a session that nobody can write to waits for its sound
// to come back (X).
const silentFor = time.Minute

// reachedStill is how often it is looked whether media keys can still end a pause
// (X).
const reachedStill = time.Second

// waits is how long a pause of a session that nobody can write to lasts still. One
// that a media key began lasts as long as a media key can end it.
func (p Session) waits(l *live.Live) time.Duration {
	if p.held && l.Why() == session.WhyKey && p.Reached != nil && p.Reached() {
		return reachedStill
	}
	if l.Why() != session.WhySilent || l.Asking() != session.AskNothing {
		return 0
	}
	return silentFor - p.Now().Sub(p.silent)
}

// alone is what happens to a session that stands still when nobody can write
// any more: a question whether to end is answered with yes, everything else
// goes on.
func alone(l *live.Live) session.Event {
	if l.Asking() == session.AskHurt || l.Asking() == session.AskQuit {
		return session.Stop
	}
	return session.Key
}

// take lets a line from the person happen.
func (p Session) take(l *live.Live, line string) {
	if line == "?" {
		fmt.Fprintln(p.Out, keysHelp)
		return
	}
	if p.answerBetween(l, line) {
		return
	}
	p.happen(l, event(l, line))
}

// happen lets an event of the person happen, and tells at least where that leads.
func (p Session) happen(l *live.Live, e session.Event) {
	cues := l.Apply(p.Now(), e)
	p.say(l, cues)
	told := slices.ContainsFunc(cues, func(c session.Cue) bool { return !c.Text.Empty() })
	if !told && l.Mode() != session.Ended {
		fmt.Fprintln(p.Out, l.WhereWords())
	}
}

// event is what a line means now. Any line that means nothing else pauses, and
// so does a number when nothing asks for one.
func event(l *live.Live, line string) session.Event {
	e, known := commands[line]
	if !known || (e == session.Ease || e == session.LeaveOut || e == session.Stop) && l.Asking() != session.AskHurt {
		return session.Key
	}
	return e
}
