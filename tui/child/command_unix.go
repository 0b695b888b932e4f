//go:build unix

// Package child makes programs that this one starts stand apart from it: keys that
// stop a session do not reach them.
package child

import (
	"context"
	"os/exec"
	"syscall"
)

// Command is a program in a process group of its own, which is killed with all that
// it started when ctx ends.
func Command(ctx context.Context, argv ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	return cmd
}
