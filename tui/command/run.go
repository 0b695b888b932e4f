package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"tspine/tui/terminal"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// IO is what a command may touch of its surroundings.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
	Now      func() time.Time
}

// Main runs the command line of this process and returns its exit code.
func Main() int {
	return Run(os.Args[1:], IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now})
}

// usageError is wrong usage: exit code 2.
type usageError struct{ error }

// saidError has been told to the person already; only its code is left.
type saidError struct{ code int }

func (e saidError) Error() string { return fmt.Sprintf("exit status %d", e.code) }

// Run runs one command and returns its exit code.
func Run(args []string, std IO) int {
	root := rootCommand(std)
	root.SetArgs(args)
	root.SetIn(std.In)
	root.SetOut(std.Out)
	root.SetErr(std.Err)
	err := root.Execute()
	var usage usageError
	var said saidError
	var ended *terminal.Ended
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &said):
		return said.code
	case errors.As(err, &ended):
		return ended.Code
	case errors.As(err, &usage):
		fmt.Fprintf(std.Err, "tspine: %v\n", err)
		return exitUsage
	}
	fmt.Fprintf(std.Err, "tspine: %v\n", err)
	return exitFailed
}

func rootCommand(std IO) *cobra.Command {
	root := &cobra.Command{
		Use:           "tspine",
		Short:         "Guides a short upper-back session, live: counts, shows, speaks, remembers",
		Long:          "tspine guides a short upper-back session: it says what to do, shows the movement,\ncounts every hold and rep, tells left from right, rests, and remembers.\n\nWithout a command it opens the app.",
		Version:       version(),
		Args:          noArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetVersionTemplate("tspine {{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w: `%s --help` lists the flags", err, c.CommandPath())}
	})
	root.RunE = func(*cobra.Command, []string) error { return start(std, startFlags{}, nil) }
	root.AddCommand(startCommand(std), showCommand(std), checkCommand(std), newCommand(std), routinesCommand(std), aboutCommand(std))
	return root
}

// noArgs reports words that no command takes.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if c.HasParent() {
		return usageError{fmt.Errorf("%q takes no %q: `%s --help` says what it takes", c.CommandPath(), args[0], c.CommandPath())}
	}
	return usageError{fmt.Errorf("there is no command %q: `tspine --help` lists them", args[0])}
}

// takes holds a command to a number of words.
func takes(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usageError{fmt.Errorf("write `%s %s`", c.CommandPath(), what)}
		}
		return nil
	}
}
