// Command ansi is what package bare is without any library: the least that a
// program in a terminal can cost.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

const every = 500 * time.Millisecond

func main() {
	state, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer term.Restore(os.Stdin.Fd(), state)
	os.Stdout.WriteString("\x1b[?1049h\x1b[?25l\x1b[H\x1b[2Ja line that stands")
	defer os.Stdout.WriteString("\x1b[?25h\x1b[?1049l")
	if len(os.Args) > 1 {
		late, _ := os.Create(os.Args[1])
		go ticks(late)
	}
	var key [1]byte
	for turned := false; ; {
		if _, err := os.Stdin.Read(key[:]); err != nil || key[0] == 'q' {
			return
		}
		if turned = !turned; turned {
			os.Stdout.WriteString("\x1b[Hit has been turned")
		} else {
			os.Stdout.WriteString("\x1b[Ha line that stands")
		}
	}
}

// ticks writes how late each tick came.
func ticks(late *os.File) {
	for due := time.Now().Add(every); ; due = due.Add(every) {
		time.Sleep(time.Until(due))
		fmt.Fprintln(late, time.Since(due).Microseconds())
	}
}
