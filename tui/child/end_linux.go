package child

import (
	"os/exec"
	"syscall"
)

// EndWithUs has a program end with the thread that starts it, and so with this process.
func EndWithUs(cmd *exec.Cmd) { cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL }
