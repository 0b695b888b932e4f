package child

import (
	"context"
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// Command is a program without this console and without a window, which is killed
// when ctx ends.
func Command(ctx context.Context, argv ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.CREATE_NO_WINDOW}
	return cmd
}
