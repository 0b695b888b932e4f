package plain

import (
	"bufio"
	"cmp"
	"io"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/awake"
	"tspine/tui/bus"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/media"
	"tspine/tui/terminal"
	"tspine/tui/visit"
)

// Means are what the program talks to a person through.
type Means struct {
	In       io.Reader
	Out, Err io.Writer
	Lost     <-chan struct{} // closed when Out cannot be written any more; nil when that is never told
	Bell     func()          // rings the terminal's bell; nil when there is none
	Now      func() time.Time
	Random   func() uint16 // the last part of an id
	Reader   bool          // a screen reader reads what is written
	Waits    bool          // and its person begins what is new with Enter
}

// New is the program of this process, on the person's files.
func New(dirs data.Dirs, m Means, flags visit.Flags) *Program {
	store := data.NewStore(dirs)
	p := &Program{Out: m.Out, Err: m.Err, Lines: Lines(m.In), Remarks: make(chan string, 8), Waker: awake.New("tspine"), Notify: bus.Notify, lost: m.Lost, Read: m.Reader, Waits: m.Waits}
	p.Presses = make(chan live.Remote, 8)
	p.Media = media.New(data.NewOtherPlayers(dirs), func(r live.Remote) { cue.Offer(p.Presses, r) })
	saver := data.NewSaver(dirs, store, func(u data.Unsaved) {
		if err := u.Err(); err == nil {
			p.remark("Saving works again: everything is saved.")
		} else {
			p.remark("Not saved: " + text.New(err.Error()).String())
		}
	})
	p.Visit = &visit.Visit{Dirs: dirs, Store: store, Saver: saver, Now: m.Now, Slept: live.Slept, Random: m.Random, Flags: flags}
	p.Open = func(o cue.Options) Speaker {
		o.Bell = m.Bell
		return cue.New(o)
	}
	return p
}

// Run goes through the steps, ends when a signal or a closed window asks for
// that, and leaves with everything on the disk. The error is a *terminal.Ended
// then.
func (p *Program) Run(w flow.Want) error {
	stop := make(chan struct{})
	p.Stop = stop
	watcher := terminal.Watch(terminal.Watching{
		Checkpoint: func() {
			p.Media.End()
			_ = p.Saver.Flush(visit.FlushWithin)
			p.Media.Close()
		},
		Quit: func() { close(stop) },
	})
	go func() {
		select {
		case <-p.lost:
			watcher.End(&terminal.Ended{Why: "output", Code: 1})
		case <-stop:
		}
	}()
	p.Media.GiveBack()
	p.Known = data.Read(p.Dirs, p.Store, p.Now())
	err := p.Follow(w)
	if p.stopped() { // the watcher has seen to it
		return watcher.Close()
	}
	err = cmp.Or(err, visit.Settle(p.Saver, p.Err))
	return cmp.Or(watcher.Close(), err)
}

// Lines reads lines in the background and hands them over, made safe and
// without the blanks around them; the channel is closed when the input is.
// What of a line is longer than a note may be is dropped. The reading
// goroutine lives as long as the input.
func Lines(in io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		r := bufio.NewReader(in)
		for {
			line, err := readLine(r)
			if err != nil && line == "" {
				return
			}
			out <- text.New(line).String()
		}
	}()
	return out
}

// readLine reads to the end of a line, however long, and keeps its beginning.
func readLine(r *bufio.Reader) (string, error) {
	var line strings.Builder
	for {
		part, more, err := r.ReadLine()
		if line.Len() < maxLine {
			line.Write(part[:min(len(part), maxLine-line.Len())])
		}
		if err != nil || !more {
			return line.String(), err
		}
	}
}

// maxLine is how many bytes of a line are kept: enough for the longest note.
const maxLine = 4 * text.MaxRunes

// leastWidth is the narrowest terminal that lines are wrapped for (X). One that
// says it is narrower does not know how wide it is.
const leastWidth = 10

// Wrapped writes lines to a terminal of a width so that no word is broken at
// its edge; what is indented stays so. Every write has to be whole lines.
func Wrapped(out io.Writer, width int) io.Writer {
	if width < leastWidth {
		return out
	}
	return wrapped{out, width}
}

type wrapped struct {
	out   io.Writer
	width int
}

func (w wrapped) Write(lines []byte) (int, error) {
	var all strings.Builder
	for line := range strings.Lines(string(lines)) {
		words := strings.TrimLeft(line, " ")
		indent := strings.Repeat(" ", min(len(line)-len(words), w.width/2))
		broken := ansi.WrapWc(strings.TrimSuffix(words, "\n"), w.width-len(indent), " ")
		all.WriteString(indent + strings.ReplaceAll(broken, "\n", "\n"+indent) + "\n")
	}
	if _, err := io.WriteString(w.out, all.String()); err != nil {
		return 0, err
	}
	return len(lines), nil
}
