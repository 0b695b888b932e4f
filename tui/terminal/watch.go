package terminal

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

const (
	// deadline is how long a program that was told to end may take. X
	deadline = 800 * time.Millisecond
	// lastPatience is how long the restoring of the terminal, and then the
	// message of a fault, may take when the deadline is over. X
	lastPatience = 70 * time.Millisecond
)

// Ended is the error of a run that did not end by the person's own choice.
type Ended struct {
	// Why is one or two words: a signal's name ("hangup", "terminated",
	// "interrupt", "quit") or "fault".
	Why string
	// Code is the exit status to leave with: 128 and the signal's number, 1
	// after a fault.
	Code int

	fault string // what to say on stderr, and
	stack []byte // where it was; empty after a signal
}

// Error says why in a few words.
func (e *Ended) Error() string { return "ended: " + e.Why }

// Watching says what a Watcher does when the program has to end. Every
// function may be nil.
type Watching struct {
	// Checkpoint puts everything on disk. It is called at once, in a goroutine
	// of its own, at most once.
	Checkpoint func()
	// Quit asks the program to come to its end. It may block.
	Quit func()
	// Restore gets the terminal back to how it was found. It is called only
	// when the deadline is over, and is not waited for longer than 70 ms.
	Restore func()
	// Exit ends the process; nil means os.Exit.
	Exit func(code int)
}

// Watcher waits for a reason to end: a signal, a closed window, a fault.
type Watcher struct {
	o       Watching
	signals chan os.Signal
	done    chan struct{}
	saved   chan struct{} // closed when Checkpoint is over
	safe    atomic.Bool   // Checkpoint has done its work
	ended   atomic.Pointer[Ended]
	told    sync.Once
}

// watching is the one Watcher of the process, for Guard.
var watching atomic.Pointer[Watcher]

// Watch starts to listen for HUP, TERM, INT and QUIT (Windows: Ctrl+C, the
// console's closing, logging off). A signal that was ignored when the program
// started stays ignored, as nohup and & want it.
func Watch(o Watching) *Watcher {
	if o.Exit == nil {
		o.Exit = os.Exit
	}
	w := &Watcher{o: o,
		signals: make(chan os.Signal, 1),
		done:    make(chan struct{}),
		saved:   make(chan struct{}),
	}
	for _, s := range endingSignals {
		if !signal.Ignored(s) {
			signal.Notify(w.signals, s)
		}
	}
	watching.Store(w)
	go w.listen()
	return w
}

func (w *Watcher) listen() {
	for {
		select {
		case <-w.done:
			return
		case s := <-w.signals:
			w.End(endedBy(s))
		}
	}
}

// endedBy is the end that a signal brings; its code is the shell's convention, 128
// and the number of the signal.
func endedBy(s os.Signal) *Ended {
	number, _ := s.(syscall.Signal)
	return &Ended{Why: s.String(), Code: 128 + int(number)}
}

// End brings the program to its end, at the latest after 800 ms. Only the
// first call counts. It does not block.
func (w *Watcher) End(why *Ended) {
	if !w.ended.CompareAndSwap(nil, why) {
		return
	}
	go func() {
		defer close(w.saved)
		defer func() { _ = recover() }() // a second fault must not hide the first
		call(w.o.Checkpoint)
		w.safe.Store(true)
	}()
	go call(w.o.Quit)
	time.AfterFunc(deadline, w.exit)
}

// exit is the end when the program did not come to it by itself.
func (w *Watcher) exit() {
	within(lastPatience, func() { call(w.o.Restore) })
	w.tell()
	w.o.Exit(w.ended.Load().Code)
}

// leave ends the process of an ended run once the checkpoint is done, with the
// terminal as it is.
func (w *Watcher) leave() {
	<-w.saved
	w.o.Exit(w.ended.Load().Code)
}

// Close stops listening. When the run was ended it waits for the checkpoint,
// says on stderr what a fault was, and returns the *Ended; otherwise nil. The
// deadline of an ended run holds on after it: what follows Close must not hold
// the process either.
func (w *Watcher) Close() error {
	signal.Stop(w.signals)
	close(w.done)
	watching.CompareAndSwap(w, nil)
	ended := w.ended.Load()
	if ended == nil {
		return nil
	}
	<-w.saved
	w.tell()
	return ended
}

// tell says once what a fault was, on a stderr that may be the stalled terminal
// itself.
func (w *Watcher) tell() {
	ended := w.ended.Load()
	if ended.fault == "" {
		return
	}
	saved := "What you finished is saved."
	if !w.safe.Load() {
		saved = "The last part of the session may not have been saved."
	}
	w.told.Do(func() {
		within(lastPatience, func() {
			fmt.Fprintf(os.Stderr, "tspine stopped because of an internal error: %s\n%s Please report the lines below.\n\n%s\n",
				ended.fault, saved, ended.stack)
		})
	})
}

// within calls f and waits for it no longer than limit.
func within(limit time.Duration, f func()) {
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	select {
	case <-done:
	case <-time.After(limit):
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
