//go:build unix

package awake

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"syscall"
	"tspine/tui/child"
)

// whileRunning is the lock of a started child.
func whileRunning(cmd *exec.Cmd) *lock {
	lost := make(chan struct{})
	go func() {
		defer close(lost)
		_ = cmd.Wait() // how it ended does not matter
	}()
	return &lock{lost: lost, release: func() {
		// The whole group: systemd-inhibit has a child of its own.
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM)
		<-lost
	}}
}

// systemdInhibit holds while cat runs: until its input ends, as it does when this process
// ends in whatever way. What cat sends back shows that the hold was granted.
func systemdInhibit(ctx context.Context, app, reason string) (*lock, error) {
	cmd := child.Command(context.Background(), "systemd-inhibit", "--what=idle:sleep", "--who="+app, "--why="+reason, "cat")
	in, errIn := cmd.StdinPipe()
	out, errOut := cmd.StdoutPipe()
	err := cmp.Or(errIn, errOut)
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) })
	_, err = fmt.Fprintln(in, "held")
	if err == nil {
		_, err = bufio.NewReader(out).ReadString('\n')
	}
	held := whileRunning(cmd)
	if !stop() || err != nil {
		held.release()
		return nil, errors.New("not granted")
	}
	return held, nil
}
