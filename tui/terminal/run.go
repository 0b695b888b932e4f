package terminal

import (
	"cmp"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// backgroundCheck is how often a program that was continued in the background
// looks whether it may use the terminal again. X
const backgroundCheck = 100 * time.Millisecond

// Options is what Run needs besides the model. Everything may be left out.
type Options struct {
	// Can is what Detect said.
	Can Capabilities
	// Checkpoint is as in Watching, and called when the run is stopped, too.
	Checkpoint func()
	// Started hands over the way to wake the program from another goroutine:
	// send blocks until the event loop takes the message, and does nothing
	// once the program has ended. It must not be called from Update.
	Started func(send func(tea.Msg))
	// Shown is called once, when the kernel has taken the whole first frame, from
	// another goroutine; a terminal that is not read may never take it.
	Shown func()
	Exit  func(code int) // as in Watching
}

// run is one run of a model on the terminal.
type run struct {
	program  *tea.Program
	in       *os.File
	reader   *reader
	out      *output
	renderer *renderer
	size     tea.WindowSizeMsg
	watcher  *Watcher
	jobs     *jobs
	restore  func() // line modes
}

// Run shows model on the terminal until it quits, and returns nil. It returns
// an *Ended when a signal, a closed window or a fault ended it; the terminal
// is restored and the checkpoint done by then. Another error means that the
// terminal could not be used. In any case Run returns, or the process ends,
// within 1 s of the request to quit, whatever the terminal does.
func Run(model tea.Model, o Options) error {
	in, err := keyboardFile()
	if err != nil {
		return err
	}
	r := &run{in: in, restore: saveModes(in, os.Stdout)}
	r.renderer = newRenderer(nil, os.Environ(), o.Can.Profile)
	again := func() { r.send(repaint{}) }
	r.out = &output{tty: os.Stdout, discard: func() { discardOutput(os.Stdout) }, shown: o.Shown, repaint: again, slow: func() { r.send(slowed{}) },
		gone: r.hangup, restore: r.renderer.manners.restore, rate: slowSpeed(os.Stdout)}
	r.out.start()
	defer r.out.close()
	r.renderer.to, r.renderer.line = r.out, line{r.out.busy, func() { r.out.answers.Store(true) }, again, r.out.takeForSlow}
	r.renderer.pace.slow = r.out.rate > 0

	shown := &guarded{model: Ticking(model, r.send), begun: r.stopClock, show: r.renderer.draw, fail: func(e *Ended) { r.watcher.End(e) }}
	r.program = tea.NewProgram(shown, tea.WithInput(nil), tea.WithOutput(r.out),
		tea.WithoutRenderer(), tea.WithFPS(1), // its clock runs all the same: stopClock
		tea.WithColorProfile(o.Can.Profile), tea.WithoutSignalHandler(), tea.WithFilter(r.filter))
	r.watcher = Watch(Watching{
		Checkpoint: o.Checkpoint,
		Quit:       r.program.Quit,
		Restore:    r.restoreNow,
		Exit:       o.Exit,
	})
	r.reader = &reader{from: &keyboard{File: in, gone: r.hangup}, send: r.send}
	r.jobs = watchJobs(r.send)
	r.measure()
	shown.size = r.size
	if o.Started != nil {
		o.Started(r.send)
	}

	if err = enterRaw(in, os.Stdout); err == nil {
		err = r.reader.start()
	}
	if err == nil {
		_, err = r.program.Run()
	}

	r.reader.stop()
	r.jobs.close()
	r.leave(toShell)
	if ended := r.watcher.Close(); ended != nil {
		return ended
	}
	if err != nil {
		return fmt.Errorf("the terminal cannot be used: %w", err)
	}
	return nil
}

// stopClock stops the clock of Bubble Tea's renderer, which would wake the
// computer once a second and draw nothing: ReleaseTerminal is the only
// way to do that, though it never had the terminal.
func (r *run) stopClock() { _ = r.program.ReleaseTerminal() }

// send hands msg to the event loop, and blocks until it is taken.
func (r *run) send(msg tea.Msg) { r.program.Send(msg) }

// hangup ends the run when the terminal is gone, which a program that was
// started with HUP ignored learns from reading and writing only.
func (r *run) hangup() { r.watcher.End(endedBy(syscall.SIGHUP)) }

// repaint is the message that asks for a frame.
type repaint struct{}

// slowed is the message that the terminal has taken nothing for long, and is
// taken for a slow one.
type slowed struct{}

// filter runs in the event loop, before Update: the place where the terminal
// can be given back and taken again with nothing else going on. What it answers
// with nil changes nothing that is seen.
func (r *run) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.EnvMsg, tea.ColorProfileMsg:
		return nil
	case tea.ModeReportMsg:
		r.renderer.learn(msg)
	case tea.CursorPositionMsg:
		return r.renderer.heard(msg)
	case slowed:
		return r.renderer.slowed()
	case tea.RawMsg: // a frame follows that makes good for one that was refused
		_, _ = fmt.Fprint(r.out, msg.Msg)
		return nil
	case resized:
		return r.measure()
	case tea.WindowSizeMsg:
		return r.resize(msg)
	case tea.SuspendMsg:
		r.releaseTerminal(toShell)
		r.jobs.stop()
		r.awaitForeground()
		return r.takeTerminal()
	case continued:
		r.awaitForeground()
		r.releaseTerminal(toItself)
		return r.takeTerminal()
	}
	return msg
}

// measure has the window painted whole, at the size that it has now.
func (r *run) measure() tea.Msg {
	width, height := windowSize(os.Stdout)
	r.size = tea.WindowSizeMsg{}
	return r.resize(tea.WindowSizeMsg{Width: width, Height: height})
}

// resize takes another size of the window; Bubble Tea tells 0 by 0 as it starts.
func (r *run) resize(size tea.WindowSizeMsg) tea.Msg {
	if size.Width <= 0 || size.Height <= 0 || size == r.size {
		return nil
	}
	r.size = size
	r.renderer.resize(size.Width, size.Height)
	return size
}

// releaseTerminal leaves the terminal as it was found, with the record safe: a
// stopped program may never go on.
func (r *run) releaseTerminal(to heir) {
	within(restorePatience, func() { Guard(func() { call(r.watcher.o.Checkpoint) }) })
	r.reader.stop()
	r.leave(to)
}

// heir is who has the terminal when it was given back.
type heir bool

const (
	toShell  heir = true
	toItself heir = false // after a stop that it did not know of; keys that wait are its own
)

// leave gives the terminal back; to a shell once the answer that is on its way has
// come, which would be typed into it.
func (r *run) leave(to heir) {
	r.out.finish(restorePatience, r.renderer.leave())
	if to == toShell && r.renderer.pace.waits(time.Now()) {
		awaitAnswer(r.in)
	}
	r.restore()
}

// takeTerminal is the opposite of releaseTerminal. The window may have another
// size by now.
func (r *run) takeTerminal() tea.Msg {
	_ = enterRaw(r.in, os.Stdout) // an error shows at the next read
	if err := r.reader.start(); err != nil {
		r.hangup()
	}
	r.measure()
	return back{r.size}
}

// restoreNow is for the end of a program that does not come to it by itself.
func (r *run) restoreNow() {
	if foreground(r.in) {
		r.restore()
		r.out.finish(lastPatience/3, r.renderer.manners.restore())
	}
}

// awaitForeground returns once the terminal is this program's again. A run
// that is ended before that leaves at once, with the terminal untouched.
func (r *run) awaitForeground() {
	for !foreground(r.in) {
		if r.watcher.ended.Load() != nil {
			r.watcher.leave()
		}
		time.Sleep(backgroundCheck)
	}
}

// saveModes remembers the line modes of the terminals among files. The
// function it returns puts them back; it never waits for output.
func saveModes(files ...*os.File) (restore func()) {
	states := map[*os.File]*term.State{}
	for _, file := range files {
		if state, err := term.GetState(file.Fd()); err == nil {
			states[file] = state
		}
	}
	return func() {
		for file, state := range states {
			// Nothing can be done about a terminal that is gone.
			_ = term.Restore(file.Fd(), state)
		}
	}
}

// windowSize is the size of a terminal in cells: what it says, else what its
// environment says, else 80 by 24.
func windowSize(tty *os.File) (width, height int) {
	width, height, _ = term.GetSize(tty.Fd())
	return cmp.Or(max(0, width), fromEnviron("COLUMNS"), 80), cmp.Or(max(0, height), fromEnviron("LINES"), 24)
}

// fromEnviron is a number that the environment has, 0 for none.
func fromEnviron(name string) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return max(0, n)
	}
	return 0
}
