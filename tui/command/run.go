package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/tui/terminal"
	"tspine/tui/visit"
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
	Random   func() uint16 // the last part of an id
}

// Main runs the command line of this process and returns its exit code.
func Main() int {
	// A write to a pipe that nobody reads fails, in place of ending the program
	// without a word.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	return Run(os.Args[1:], IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now, Random: visit.Random})
}

// Run runs one command and returns its exit code.
func Run(args []string, std IO) int {
	out := newOutput(std.Out)
	std.Out = out
	root := rootCommand(std)
	root.SetArgs(args)
	root.SetIn(std.In)
	root.SetOut(std.Out)
	root.SetErr(std.Err)
	err := root.Execute()
	var ended *terminal.Ended
	if fault := context.Cause(out.lost); fault != nil && !std.toTerminal() {
		err = fault
	}
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errSaid):
		return exitFailed
	case errors.As(err, &ended):
		return ended.Code
	}
	std.remark(safe(err.Error()))
	if _, wrong := errors.AsType[usageError](err); wrong {
		return exitUsage
	}
	return exitFailed
}

// Root is the command line without surroundings, for whoever describes it.
func Root() *cobra.Command {
	nothing := strings.NewReader("")
	return rootCommand(IO{In: nothing, Out: io.Discard, Err: io.Discard, Now: time.Now, Random: visit.Random})
}

func rootCommand(std IO) *cobra.Command {
	var f startFlags
	root := described("tspine", nil)
	root.SilenceUsage, root.SilenceErrors, root.CompletionOptions.DisableDefaultCmd = true, true, true
	// Not cobra's own: its template would bring text/template, a seventh of the
	// program.
	told := root.Flags().BoolP("version", "v", false, "version for tspine")
	opens := inHome(func(dirs data.Dirs, _ []string) error { return open(std, f, dirs) })
	root.RunE = func(c *cobra.Command, args []string) error {
		if *told {
			_, err := fmt.Fprintln(std.Out, "tspine "+version())
			return err
		}
		return opens(c, args)
	}
	f.on(root)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(helpCommand())
	root.AddCommand(startCommand(std), lastCommand(std), historyCommand(std), planCommand(std), assessCommand(std), testCommand(std),
		statusCommand(std), routinesCommand(std), showCommand(std), sheetCommand(std), checkCommand(std), newCommand(std), schemaCommand(std),
		exportCommand(std), reportCommand(std), audioCommand(std), doctorCommand(std), aboutCommand(std), completionCommand(std))
	holdToUse(root)
	return root
}

// output is what is printed, and whether it could be: a command whose answer
// did not arrive has failed, whatever it did before.
type output struct {
	to    io.Writer
	mutex sync.Mutex
	lost  context.Context // ends when it cannot be written any more, with the reason
	lose  context.CancelCauseFunc
}

func newOutput(to io.Writer) *output {
	lost, lose := context.WithCancelCause(context.Background())
	return &output{to: to, lost: lost, lose: lose}
}

func (o *output) Write(p []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if err := context.Cause(o.lost); err != nil {
		return 0, err
	}
	n, err := o.to.Write(p)
	if err != nil {
		err = fmt.Errorf("the output cannot be written: %s", data.Reason(err))
		o.lose(err)
	}
	return n, err
}
