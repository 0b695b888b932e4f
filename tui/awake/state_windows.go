package awake

import (
	"context"
	"fmt"
	"runtime"

	"golang.org/x/sys/windows"
)

// The flags of SetThreadExecutionState.
const (
	untilChanged    = 0x80000000
	systemRequired  = 0x00000001
	displayRequired = 0x00000002
)

var setThreadExecutionState = windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadExecutionState")

func systemMeans() []means { return []means{{"Windows execution state", executionState}} }

// executionState belongs to a thread, so one is kept for it.
func executionState(context.Context, string, string) (*lock, error) {
	granted := make(chan error)
	over := make(chan struct{})
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := setState(untilChanged | systemRequired | displayRequired)
		granted <- err
		if err == nil {
			<-over
			_ = setState(untilChanged) // the end of the thread would do it too
		}
	}()
	if err := <-granted; err != nil {
		return nil, err
	}
	return &lock{release: func() { close(over) }}, nil
}

func setState(flags uintptr) error {
	if err := setThreadExecutionState.Find(); err != nil {
		return err
	}
	if previous, _, _ := setThreadExecutionState.Call(flags); previous == 0 {
		return fmt.Errorf("SetThreadExecutionState refused %#x", flags)
	}
	return nil
}
