//go:build awake

package bus

import (
	"fmt"
	"net"
	"path/filepath"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/tui/bus/ownbus"
)

// These tests need dbus-daemon: go test -tags awake ./tui/bus

// soon is by when something has happened on any machine.
const soon = 10 * time.Second

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// desktop stands in for a service that shows notifications, and tells what is
// asked of it.
func desktop(t *testing.T, conn *dbus.Conn) (asked chan string) {
	t.Helper()
	asked = make(chan string, 9)
	const name = "org.freedesktop.Notifications"
	must(t, conn.ExportMethodTable(map[string]any{
		"Notify": func(app string, replaces uint32, icon, title, words string, actions []string, hints map[string]dbus.Variant, expire int32) (uint32, *dbus.Error) {
			asked <- fmt.Sprintf("%s %d %q %s | %s %d actions, quiet %v, for %d", app, replaces, icon, title, words, len(actions), hints["suppress-sound"].Value(), expire)
			return 7, nil
		},
		"CloseNotification": func(id uint32) *dbus.Error { asked <- fmt.Sprint("close ", id); return nil },
	}, "/org/freedesktop/Notifications", name))
	_, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
	must(t, err)
	return asked
}

func expect[T any](t *testing.T, what string, from <-chan T) (got T) {
	t.Helper()
	select {
	case got = <-from:
	case <-time.After(soon):
		t.Fatalf("not within %v: %s", soon, what)
	}
	return got
}

func TestNotify(t *testing.T) {
	asked := desktop(t, ownbus.Start(t))
	withdraw := Notify("Heat time is up.", "Put the heat pack aside.")
	want := `tspine 0 "" Heat time is up. | Put the heat pack aside. 0 actions, quiet true, for -1`
	if got := expect(t, "a notification", asked); got != want {
		t.Errorf("asked %s\nwanted %s", got, want)
	}
	withdraw()
	if got := expect(t, "withdrawn", asked); got != "close 7" {
		t.Errorf("asked %q", got)
	}
}

// TestNotifyNobody: where nobody shows notifications, or there is no bus, that is
// the end of it, and withdrawing does nothing.
func TestNotifyNobody(t *testing.T) {
	for name, prepare := range map[string]func(){
		"no service": func() { ownbus.Start(t) },
		"no bus":     func() { t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+filepath.Join(t.TempDir(), "none")) },
		"not local":  func() { t.Setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=127.0.0.1,port=1") },
	} {
		prepare()
		ended := make(chan struct{})
		go func() { notify(t.Context(), "title", "words"); close(ended) }()
		expect(t, name+": the end", ended)
		Notify("title", "words")()
	}
}

// TestNotifyHungBus: a bus that takes a connection and never answers holds up
// nobody; it is hung up on in the background.
func TestNotifyHungBus(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bus")
	listener, err := net.Listen("unix", path)
	must(t, err)
	defer listener.Close()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+path)
	withdraw := Notify("title", "words") // returns, or the test hangs
	defer withdraw()
	came := make(chan net.Conn)
	go func() {
		if conn, err := listener.Accept(); err == nil {
			came <- conn
		}
	}()
	conn := expect(t, "a connection", came)
	gone := make(chan error)
	go func() {
		var err error
		for buffer := make([]byte, 64); err == nil; {
			_, err = conn.Read(buffer)
		}
		gone <- err
	}()
	expect(t, "hung up", gone)
}
