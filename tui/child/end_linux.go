package child

import (
	"os/exec"
	"syscall"
)

// EndWithUs has the system end a program when the thread that starts it does, and
// so with this process, however that ends.
func EndWithUs(cmd *exec.Cmd) { cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL }
