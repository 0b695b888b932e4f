package terminal

import (
	"fmt"
	"os"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is the renderer's clock. At the default 60 the clock alone
// costs more than the program. X
const framesPerSecond = 16

// processors is how many run the program at once. It is asleep for nearly all
// of the time, and each time that it wakes, a second one would wake to look for
// work that there is not: a sixth of what a session costs. X
const processors = 1

// frameWait is how long the first frame after a stop may take. X
const frameWait = 5 * time.Second / framesPerSecond

// rendererEnds is how long a renderer that was stopped is given to stop its
// clock. X
const rendererEnds = 5 * time.Millisecond

// backgroundCheck is how often a program that was continued in the background
// looks whether it may use the terminal again. X
const backgroundCheck = 100 * time.Millisecond

// Options is what Run needs besides the model. Everything may be left out.
type Options struct {
	// Can is what Detect said; its Profile is handed to the renderer.
	Can Capabilities
	// Checkpoint puts everything on disk. It is called when the run is ended
	// or stopped, in a goroutine of its own, and so may run beside Update.
	Checkpoint func()
	// Started hands over the way to wake the program from another goroutine:
	// send blocks until the event loop takes the message, and does nothing
	// once the program has ended. It must not be called from Update.
	Started func(send func(tea.Msg))
	// Clock, when it is there, learns when frames reach the terminal.
	Clock *Clock
	// Exit ends a process that does not come to its end; nil means os.Exit.
	Exit func(code int)
	// Program is added to the options of Bubble Tea, for tests. Its filter is
	// Run's own.
	Program []tea.ProgramOption
}

// run is one run of a model on the terminal.
type run struct {
	program    *tea.Program
	in         *os.File
	out        *output
	watcher    *Watcher
	jobs       *jobs
	restore    func() // line modes
	checkpoint func()
}

// Run shows model on the terminal until it quits, and returns nil. It returns
// an *Ended when a signal, a closed window or a fault ended it; the terminal
// is restored and the checkpoint done by then. Another error means that the
// terminal could not be used. In any case Run returns, or the process ends,
// within 1 s of the request to quit, whatever the terminal does.
func Run(model tea.Model, o Options) error {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
	in, err := keyboardFile()
	if err != nil {
		return err
	}
	r := &run{in: in, checkpoint: o.Checkpoint, restore: saveModes(in, os.Stdout)}
	r.out = newOutput(os.Stdout, o.Clock, func() { r.send(tea.ClearScreen()) }, r.hangup)
	defer r.out.close()

	shown := &guarded{model: model, fail: func(e *Ended) { r.watcher.End(e) }}
	r.program = tea.NewProgram(shown, r.options(in, o)...)
	r.watcher = Watch(Watching{
		Checkpoint: o.Checkpoint,
		Quit:       r.program.Quit,
		Restore:    r.restoreNow,
		Exit:       o.Exit,
	})
	r.jobs = watchJobs(r.send)
	if o.Started != nil {
		o.Started(r.send)
	}

	_, err = r.program.Run()

	r.jobs.close()
	r.out.finish(restorePatience, true)
	r.restore()
	if ended := r.watcher.Close(); ended != nil {
		return ended
	}
	if err != nil {
		return fmt.Errorf("the terminal cannot be used: %w", err)
	}
	return nil
}

func (r *run) options(in *os.File, o Options) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithInput(&keyboard{File: in, gone: r.hangup}),
		tea.WithOutput(r.out),
		tea.WithFPS(framesPerSecond),
		tea.WithoutSignalHandler(),
	}
	if o.Can.Profile != 0 {
		options = append(options, tea.WithColorProfile(o.Can.Profile))
	}
	return append(append(options, o.Program...), tea.WithFilter(r.filter))
}

// send hands msg to the event loop, and blocks until it is taken.
func (r *run) send(msg tea.Msg) { r.program.Send(msg) }

// hangup ends the run when the terminal is gone, which a program that was
// started with HUP ignored learns from reading and writing only.
func (r *run) hangup() { r.watcher.End(hangup()) }

// filter runs in the event loop, before Update: the place where the terminal
// can be given back and taken again with nothing else going on.
//
// All processors help: with one, the goroutine of the renderer that is stopped
// comes to its end when the next has begun.
func (r *run) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	_, stop := msg.(tea.SuspendMsg)
	if _, back := msg.(continued); !stop && !back {
		return msg
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(max(2, runtime.NumCPU())))
	if stop {
		r.releaseTerminal()
		r.jobs.stop()
		r.awaitForeground()
	} else {
		r.awaitForeground()
		r.releaseTerminal()
	}
	r.restoreTerminal()
	return tea.ResumeMsg{}
}

// releaseTerminal leaves the terminal as it was found, with the record safe: a
// stopped program may never go on.
func (r *run) releaseTerminal() {
	within(restorePatience, func() { Guard(func() { call(r.checkpoint) }) })
	r.release()
	r.out.finish(restorePatience, true)
}

// release stops the renderer, and lets its goroutine come to its end.
func (r *run) release() {
	_ = r.program.ReleaseTerminal()
	time.Sleep(rendererEnds)
}

// restoreTerminal is the opposite of releaseTerminal, and sees to it that frames come again:
// in Bubble Tea 2.1.1 the goroutine of the renderer that was stopped may stop
// the clock of the one that was started, when it is late.
func (r *run) restoreTerminal() {
	for range 3 {
		select {
		case <-r.out.tried:
		default:
		}
		// An error here is an error of the terminal, and shows at the next read.
		_ = r.program.RestoreTerminal()
		select {
		case <-r.out.tried:
			return
		case <-time.After(frameWait):
			r.release()
		}
	}
	_ = r.program.RestoreTerminal()
}

// restoreNow is for the end of a program that does not come to it by itself.
func (r *run) restoreNow() {
	if foreground(r.in) {
		r.restore()
		r.out.finish(lastPatience/3, false)
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
