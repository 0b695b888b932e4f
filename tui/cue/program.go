package cue

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"runtime"
	"time"
)

// killTime is how long a killed program may take to be gone (X).
const killTime = 200 * time.Millisecond

// run starts a program, gives it input on its standard input and waits for
// it. What it writes goes to output, nowhere where that is nil, so it can neither
// fill a pipe nor reach the terminal. When ctx ends, the program is killed with
// all that it started.
func run(ctx context.Context, argv []string, input []byte, output io.Writer) error {
	runtime.LockOSThread() // on Linux the program dies with the thread that started it
	defer runtime.UnlockOSThread()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Stdin, cmd.Stdout = bytes.NewReader(input), output
	cmd.WaitDelay = killTime
	setApart(cmd)
	return cmd.Run()
}
