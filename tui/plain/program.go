package plain

import (
	"fmt"
	"io"
	"strings"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/desk"
	"tspine/tui/live"
)

// flushWithin is how long the program waits for the disk (X); what is not
// saved by then is tried again as long as the program runs.
const flushWithin = 2 * time.Second

// Speaker makes cues heard until it is closed; *cue.Player is one.
type Speaker interface {
	live.Speaker
	Status() cue.Status
	Close()
}

// Flags are what the command line asked for, over the settings.
type Flags struct {
	Level       routine.Level
	First       routine.Side
	Mute        bool
	NoVoice     bool
	NoQuestions bool
}

// Program is the whole program line by line. All fields but Remarks, Stop and
// Flags are needed.
type Program struct {
	Out     io.Writer
	Err     io.Writer       // files that could not be read are told here, once each
	Lines   <-chan string   // what the person writes; closed when nobody does
	Remarks chan string     // what other goroutines have to tell
	Stop    <-chan struct{} // closed when the program is asked to end
	Now     func() time.Time
	Random  func() uint16
	Dirs    data.Dirs
	Store   *data.Store
	Saver   *data.Saver
	Open    func(cue.Options) Speaker
	Waker   live.Waker
	Flags   Flags

	desk   *desk.Desk
	told   map[string]bool // problems that have been told
	silent bool            // nobody answers any more
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

// look reads everything that is kept, and tells of files that cannot be read.
func (p *Program) look() {
	p.desk = desk.Read(p.Dirs, p.Store, p.Now())
	if p.told == nil {
		p.told = map[string]bool{}
	}
	for _, problem := range p.desk.Problems {
		if !p.told[problem] {
			fmt.Fprintln(p.Err, "tspine: "+problem)
		}
		p.told[problem] = true
	}
}

// read waits for a line. It answers false when nobody will write one.
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
func (p *Program) remark(words string) {
	select {
	case p.Remarks <- words:
	default:
	}
}

// answer asks until put takes the answer. An empty line, or nobody, skips.
func (p *Program) answer(put func(line string) error) (answered bool) {
	for {
		line, ok := p.read()
		if !ok || line == "" {
			return false
		}
		err := put(line)
		if err == nil {
			return true
		}
		p.tell("%s", sentence(err))
	}
}

// sentence is an error as a line of its own.
func sentence(err error) string {
	words := text.New(err.Error()).String()
	return strings.ToUpper(words[:1]) + words[1:] + "."
}
