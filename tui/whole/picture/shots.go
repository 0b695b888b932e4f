package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// shot is a picture of a screen and the way to it.
type shot struct {
	name  string
	args  []string
	fresh bool     // the person has never used the program
	keys  []string // one after the other, from the first screen on

	after  time.Duration // when it is taken
	moving time.Duration // how long it moves in the small window; 0 is a still picture
}

var session = []string{"start", "mobility", "--mute", "--no-questions", "--side", "left"}

var shots = []shot{
	{name: "welcome", fresh: true},
	{name: "home"},
	{name: "picker", keys: []string{"d", "\x1b[C"}},
	{name: "check-in", keys: []string{"\r", "2"}},
	{name: "get-ready", args: session, after: 8 * time.Second},
	{name: "player", args: session, after: 32 * time.Second, moving: 10 * time.Second},
	{name: "it-hurts", args: session, keys: []string{"x"}},
	{name: "last-session", keys: []string{"l"}},
	{name: "progress", keys: []string{"p"}},
	{name: "place", keys: []string{"p", "\x1b[C"}},
	{name: "why", keys: []string{"y"}},
	{name: "assessment", keys: []string{"a"}},
	{name: "self-test", keys: []string{"t"}},
	{name: "settings", keys: []string{"s"}},
	{name: "help", keys: []string{"?"}},
}

const (
	settled = 1500 * time.Millisecond // what a screen and a key are given to be drawn
	apart   = 400 * time.Millisecond  // between two keys
	tempo   = 250 * time.Millisecond  // between two frames of one that moves
)

// take runs the program in a terminal of its own, and returns frames of the screen.
func (s shot) take(program, home string, z size) ([]frame, error) {
	if err := furnish(home, s.fresh); err != nil {
		return nil, err
	}
	c := exec.Command(program, s.args...)
	c.Env = append(os.Environ(), "HOME="+filepath.Dir(home), "TSPINE_HOME="+home, "TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "LANG=C.UTF-8")
	master, err := pty.StartWithSize(c, &pty.Winsize{Cols: uint16(z.cols), Rows: uint16(z.rows)})
	if err != nil {
		return nil, err
	}
	defer func() { c.Process.Kill(); master.Close() }()
	screen, ended := vt10x.New(vt10x.WithSize(z.cols, z.rows)), make(chan struct{})
	go func() {
		defer close(ended)
		for written := bufio.NewReader(master); screen.Parse(written) == nil; {
		}
	}()
	keys, due, wait := s.keys, time.After(settled), max(s.after-settled, settled)
	var frames []frame
	for {
		select {
		case <-ended:
			return nil, fmt.Errorf("the program ended before the picture:\n%s", screen.String())
		case <-due:
			switch {
			case len(keys) > 0:
				if _, err := master.WriteString(keys[0]); err != nil {
					return nil, err
				}
				keys, due = keys[1:], time.After(apart)
			case wait > 0:
				wait, due = 0, time.After(wait)
			default:
				frames, due = append(frames, shown(screen, z)), time.After(tempo)
				if time.Duration(len(frames))*tempo >= s.moving || z != sizes[0] {
					return frames, nil
				}
			}
		}
	}
}
