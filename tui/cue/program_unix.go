//go:build unix

package cue

import (
	"os/exec"
	"syscall"
)

// setApart gives a program its own process group: keys that stop the session do
// not reach it, and killing it reaches all that it started.
func setApart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithUs(cmd.SysProcAttr)
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
