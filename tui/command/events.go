package command

import (
	"os"
	"os/signal"
	"syscall"

	"tspine/data"
	"tspine/tui/event"
)

// follow opens what follows the sessions: the file of --events, and the
// program of the settings. It is nil when nobody does. A program that cannot be
// started is told of, and keeps nobody from a session.
func follow(std IO, file string, dirs data.Dirs) (*event.Stream, error) {
	settings, _ := data.LoadSettings(dirs) // what is wrong with them is told elsewhere
	if file == "" && settings.EventCommand == nil {
		return nil, nil
	}
	s := &event.Stream{}
	switch file {
	case "":
	case "-":
		// A reader that has left must not end the session.
		signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
		s.ToWriter(std.Out)
	default:
		if err := s.ToFile(file); err != nil {
			return nil, err
		}
	}
	if settings.EventCommand != nil {
		if err := s.ToProgram(settings.EventCommand); err != nil {
			std.remark(err.Error())
		}
	}
	return s, nil
}
