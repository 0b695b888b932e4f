package plain

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/media"
	"tspine/tui/visit"
)

// Speaker makes cues heard until it is closed; *cue.Player is one.
type Speaker interface {
	live.Speaker
	Status() cue.Status
	Close()
}

// Program is the whole program line by line. All exported fields but Remarks,
// Stop, Media and Presses are needed.
type Program struct {
	*visit.Visit
	Out     io.Writer
	Err     io.Writer       // files that could not be read are told here, once each
	Lines   <-chan string   // what the person writes; closed when nobody does
	Remarks chan string     // what other goroutines have to tell
	Stop    <-chan struct{} // closed when the program is asked to end
	Open    func(cue.Options) Speaker
	Waker   live.Waker
	Notify  func(title, words string) (withdraw func()) // by the desktop, as bus.Notify
	Media   *media.Player                               // on the session bus; nil keeps away from it
	Presses chan live.Remote                            // what is pressed there
	Read    bool                                        // by a screen reader
	Waits   bool                                        // exercises that are new begin when the person says so

	lost     <-chan struct{} // closed when nobody can read what is told any more
	told     []string        // problems that have been
	silent   bool            // nobody answers any more
	speaker  Speaker         // of the session
	sounds   chan cue.Status // what makes its cues heard
	ended    time.Time       // when the session did
	began    bool            // a session was begun
	once     bool            // a session is all that is wanted: there is no home after it
	withdraw func()          // the notification of the end of the heat
}

// Why nothing was begun or kept.
var (
	errBlocked = errors.New("a warning sign has not been cleared yet: `tspine assess --cleared DATE` records that you were seen and cleared")
	errNoFeel  = errors.New("no suggestion until you say how your upper back feels: `tspine assess`, or name a routine, as in `tspine start mobility`")
	errUnread  = errors.New("a file that cannot be read may contain a warning sign, and there is nobody to ask: start in a terminal, or fix the file")
	errRest    = errors.New("today is a rest day: name a routine to do a session anyway, as in `tspine start mobility`")
	errNothing = errors.New("nothing was answered, so nothing is kept: answer line by line, or give the answers as flags (`tspine assess --help`)")
)

// Follow goes through the steps of the flow until it has come to its end, the
// person leaves, or nobody is there to choose. The error says why nothing was
// begun.
func (p *Program) Follow(w flow.Want) error {
	p.tellProblems()
	p.began, p.once = false, w.Session
	known := len(p.Known.Assessments)
	p.Begin(w)
	defer p.Media.Close()
	defer p.hearOut()
	p.withdraw = func() {}
	defer func() { p.withdraw() }()
	for !p.stopped() {
		s := p.Step()
		if s.Kind == flow.Stop || s.ID == flow.Home && (p.once || p.silent) {
			break
		}
		p.Next(p.take(s))
		p.flush()
	}
	switch {
	case w.Assessment && p.silent && len(p.Known.Assessments) == known:
		return errNothing
	case w.Session && !p.began && !p.stopped():
		return p.whyNot()
	}
	return nil
}

// whyNot says why no session was begun, unless the person chose so.
func (p *Program) whyNot() error {
	if n := len(p.Known.Assessments); n > 0 && p.Known.Assessments[n-1].Now {
		return nil // declined, because of strong pain
	}
	switch today := p.Known.Plan.Today.Routine; {
	case p.Known.Plan.Blocked:
		return errBlocked
	case p.silent && len(p.Known.Unread) > 0:
		return errUnread
	case today == "":
		return errNoFeel
	case today == plan.Rest:
		return errRest
	}
	return nil
}

// take tells a step and reads what it leads to.
func (p *Program) take(s flow.Step) flow.Outcome {
	switch s.Kind {
	case flow.Ask:
		return p.ask(s)
	case flow.Tell:
		if s.ID == flow.Unsettled {
			return flow.Outcome{Act: flow.Done} // told with the other problems, at the start
		}
		return p.words(s)
	case flow.Play:
		if s.ID == flow.Heat {
			return p.heat(s)
		}
		return p.play(s)
	case flow.Count:
		return p.count(s)
	}
	return p.show(s)
}

// tell writes a line.
func (p *Program) tell(format string, args ...any) {
	fmt.Fprintf(p.Out, format+"\n", args...)
}

func (p *Program) tellAll(lines []string) {
	for _, l := range lines {
		p.tell("%s", l)
	}
}

// tellProblems tells of files that cannot be read, once each.
func (p *Program) tellProblems() {
	for _, problem := range p.Known.Problems {
		if !slices.Contains(p.told, problem) {
			fmt.Fprintln(p.Err, "tspine: "+problem)
			p.told = append(p.told, problem)
		}
	}
}

// flush waits until everything is on the disk, and tells when it is not.
func (p *Program) flush() {
	if err := p.Saver.Flush(visit.FlushWithin); err != nil {
		if words := sentence(err); !slices.Contains(p.told, words) {
			p.tell("This could not be saved yet: %s", words)
			p.told = append(p.told, words)
		}
	}
}

// read waits for a line; false when nobody will write one.
func (p *Program) read() (string, bool) {
	for !p.silent {
		select {
		case line, open := <-p.Lines:
			if open {
				return line, true
			}
			p.silent = true
		case words := <-p.Remarks:
			p.tell("%s", words)
		case <-p.Stop:
			p.silent = true
		}
	}
	return "", false
}

// stopped says whether the program was asked to end.
func (p *Program) stopped() bool {
	select {
	case <-p.Stop:
		return true
	default:
		return false
	}
}

// remark tells a line from another goroutine, if anybody listens in time.
func (p *Program) remark(words string) { cue.Offer(p.Remarks, words) }

// sentence is an error as a line of its own.
func sentence(err error) string {
	words := text.New(err.Error()).String()
	return strings.ToUpper(words[:1]) + words[1:] + "."
}
