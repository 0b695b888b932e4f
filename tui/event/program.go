package event

import (
	"fmt"
	"os/exec"

	"tspine/routine/text"
)

// ToProgram starts a program, without a shell, and gives it the lines on its
// standard input. What it prints goes nowhere. It ends by itself when there
// are no more lines; when it does not, it is ended with all that it started.
func (s *Stream) ToProgram(argv []string) error {
	path, err := exec.LookPath(argv[0])
	if err != nil {
		return fmt.Errorf("event_command: there is no program %s: install it, or correct the setting", text.New(argv[0]))
	}
	cmd := exec.Command(path, argv[1:]...)
	setApart(cmd)
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return fmt.Errorf("event_command: %s cannot be started: %s", text.New(argv[0]), text.New(err.Error()))
	}
	s.follow(func(raw []byte) error {
		_, err := in.Write(raw)
		return err
	}, func() {
		_ = in.Close()
		_ = cmd.Wait() // how it ended is its own business
	}, func() { _ = kill(cmd) })
	return nil
}
