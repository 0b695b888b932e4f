//go:build linux

// Package ownbus is a session bus of a test's own. It needs the program
// dbus-daemon, and is for tests only.
package ownbus

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// Start runs a bus for a test, makes it the session's, and returns a connection
// to it.
func Start(t *testing.T) *dbus.Conn {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	must(err)
	must(daemon.Start())
	t.Cleanup(func() { _ = daemon.Process.Kill(); _ = daemon.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	must(err)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.TrimSpace(address))
	conn, err := dbus.Connect(strings.TrimSpace(address))
	must(err)
	t.Cleanup(func() { conn.Close() })
	return conn
}
