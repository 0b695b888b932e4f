package plain

import (
	"fmt"
	"io"
	"time"

	"tspine/routine/session"
	"tspine/tui/live"
)

// Session runs a session to its end: it writes every cue as a line and takes
// the person's lines as keys. A closed input changes nothing: after the start
// nothing needs a key. stop ends it early, recorded as far as it got.
type Session struct {
	Out     io.Writer
	Lines   <-chan string   // nil or closed when there is no input
	Stop    <-chan struct{} // closed when the program is asked to end
	Now     func() time.Time
	Outlets live.Outlets
}

// keysHelp lists what a line can say while a session runs.
const keysHelp = `Enter pauses and goes on. Then Enter:
  n next rep        b back            r repeat the exercise   s leave it out
  + 5 s more        - 5 s less        x it hurts              w where am I
  q end             ? this list       d the rep is done (self-paced)`

// commands are the lines that mean an event.
var commands = map[string]session.Event{
	"": session.Key, "n": session.Next, "b": session.Back, "r": session.Repeat, "s": session.Skip,
	"+": session.More, "-": session.Less, "x": session.Hurts, "w": session.Where, "q": session.Quit,
	"1": session.Ease, "2": session.LeaveOut, "3": session.Stop, "d": session.Counted,
}

// Run runs s and answers with its record.
func (p Session) Run(s session.Session) session.Record {
	l, cues := live.Begin(s, p.Outlets, p.Now())
	p.say(cues)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for l.Mode() != session.Ended {
		wait := l.Wait(p.Now())
		if wait == 0 {
			timer.Stop()
		} else {
			timer.Reset(wait)
		}
		select {
		case <-timer.C:
			p.say(l.Apply(p.Now(), session.Tick))
		case line, open := <-p.Lines:
			if !open {
				p.Lines = nil
				continue
			}
			p.take(l, line)
		case <-p.Stop:
			l.Apply(p.Now(), session.Away)
			l.Close()
			return l.Record()
		}
	}
	l.Close()
	return l.Record()
}

// take lets a line from the person happen.
func (p Session) take(l *live.Live, line string) {
	if line == "?" {
		fmt.Fprintln(p.Out, keysHelp)
		return
	}
	e, known := commands[line]
	if !known {
		e = session.Key // any line that means nothing else pauses
	}
	p.say(l.Apply(p.Now(), e))
}

// say writes cues as lines.
func (p Session) say(cues []session.Cue) {
	for _, c := range cues {
		if !c.Text.Empty() {
			fmt.Fprintln(p.Out, c.Text)
		}
	}
}
