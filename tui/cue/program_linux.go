package cue

import "syscall"

// dieWithUs has the system end a program when this one ends, however it ends.
func dieWithUs(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }
