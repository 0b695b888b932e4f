//go:build unix

package event

import (
	"os/exec"
	"syscall"
)

// setApart gives a program its own process group: keys that stop the session
// do not reach it.
func setApart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// kill ends a program with all that it started.
func kill(cmd *exec.Cmd) error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
