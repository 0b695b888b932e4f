package event

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// setApart keeps a program out of this console: keys that stop the session do
// not reach it, and it opens no window.
func setApart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.CREATE_NO_WINDOW}
}

// kill ends a program.
func kill(cmd *exec.Cmd) error { return cmd.Process.Kill() }
