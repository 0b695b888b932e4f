//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// stopPatience is how long a stop may take to arrive. A process whose group
// has no parent in its session (a terminal started on the program itself) is
// not stopped at all: there is nobody to continue it. X
const stopPatience = 250 * time.Millisecond

// continued is the message of a SIGCONT that follows a stop from outside
// (SIGSTOP cannot be caught): the shell has used the terminal meanwhile.
type continued struct{}

// resized is the message of a SIGWINCH.
type resized struct{}

// jobs turns the signals of job control, and of the window's size, into
// messages.
type jobs struct {
	signals chan os.Signal
	sizes   chan os.Signal
	done    chan struct{}
}

// watchJobs starts to listen for TSTP, CONT and WINCH.
func watchJobs(send func(tea.Msg)) *jobs {
	j := &jobs{signals: make(chan os.Signal, 1), sizes: make(chan os.Signal, 1), done: make(chan struct{})}
	j.listen()
	signal.Notify(j.sizes, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-j.done:
				return
			case <-j.sizes:
				send(resized{})
			case s := <-j.signals:
				if s == syscall.SIGCONT {
					send(continued{})
				} else {
					send(tea.Suspend())
				}
			}
		}
	}()
	return j
}

func (j *jobs) listen() { signal.Notify(j.signals, syscall.SIGTSTP, syscall.SIGCONT) }

func (j *jobs) close() {
	signal.Stop(j.signals)
	signal.Stop(j.sizes)
	close(j.done)
}

// stop stops the whole group, as Ctrl+Z does, and returns once it goes on.
//
// It sends TTOU, which stops like TSTP: Go keeps catching a TSTP that was once
// asked for, and STOP would stop a group that nobody can continue.
func (j *jobs) stop() {
	signal.Stop(j.signals)
	defer j.listen()
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, syscall.SIGCONT)
	defer signal.Stop(goesOn)
	_ = syscall.Kill(0, syscall.SIGTTOU)
	select {
	case <-goesOn:
	case <-time.After(stopPatience):
	}
}

// foreground reports whether the terminal is this program's to use. A program
// in the background that changes its modes is stopped for it.
func foreground(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}

// queued is how many bytes of input wait in the kernel, 0 when it cannot tell.
func queued(tty *os.File) int {
	n, err := unix.IoctlGetInt(int(tty.Fd()), inputQueued)
	if err != nil {
		return 0
	}
	return n
}

// enterRaw has keys come as they are pressed. saveModes undoes it.
func enterRaw(in, _ *os.File) error {
	_, err := term.MakeRaw(in.Fd())
	return err
}

var endingSignals = []os.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT}
