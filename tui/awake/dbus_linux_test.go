//go:build awake

package awake

import (
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/tui/bus/ownbus"
)

// These tests need dbus-daemon: go test -tags awake ./tui/awake/

// desktop is what answers on the bus. It notes what is asked of it.
type desktop struct {
	notes chan string
	bus   *dbus.Conn
	slow  chan struct{} // when set, Inhibit waits for it
}

func (d *desktop) serve(t *testing.T, name, iface string, path dbus.ObjectPath, methods map[string]any) {
	t.Helper()
	must(t, d.bus.ExportMethodTable(methods, path, iface))
	reply, err := d.bus.RequestName(name, dbus.NameFlagDoNotQueue)
	must(t, err)
	if reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("the name %s is taken", name)
	}
}

func (d *desktop) expect(t *testing.T, want string) {
	t.Helper()
	select {
	case got := <-d.notes:
		if got != want {
			t.Errorf("the desktop was asked %q, wanted %q", got, want)
		}
	case <-time.After(10 * time.Second):
		t.Fatalf("the desktop was not asked %q", want)
	}
}

func (d *desktop) screenSaver(t *testing.T) {
	d.serve(t, "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
		map[string]any{
			"Inhibit": func(app, reason string) (uint32, *dbus.Error) {
				if d.slow != nil {
					<-d.slow
				}
				d.notes <- "inhibit for " + app + ": " + reason
				return 42, nil
			},
			"UnInhibit": func(cookie uint32) *dbus.Error {
				if cookie == 42 {
					d.notes <- "uninhibit"
				}
				return nil
			},
		})
}

func (d *desktop) portal(t *testing.T) {
	const handle = dbus.ObjectPath("/org/freedesktop/portal/desktop/request/1/t")
	must(t, d.bus.ExportMethodTable(map[string]any{
		"Close": func() *dbus.Error { d.notes <- "close"; return nil },
	}, handle, "org.freedesktop.portal.Request"))
	d.serve(t, "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Inhibit", "/org/freedesktop/portal/desktop",
		map[string]any{
			"Inhibit": func(window string, flags uint32, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
				if flags == 12 && window == "" {
					d.notes <- "portal: " + options["reason"].Value().(string)
				}
				return handle, nil
			},
		})
}

func TestScreenSaverOverBus(t *testing.T) {
	d := &desktop{notes: make(chan string, 9), bus: ownbus.Start(t)}
	d.screenSaver(t)
	k := New("tspine")
	<-k.Hold("a session is running")
	if got := k.Status(); got != "ScreenSaver over D-Bus" {
		t.Fatal(got)
	}
	d.expect(t, "inhibit for tspine: a session is running")
	k.Release()
	d.expect(t, "uninhibit")
}

func TestPortalWhereThereIsNoScreenSaver(t *testing.T) {
	d := &desktop{notes: make(chan string, 9), bus: ownbus.Start(t)}
	d.portal(t)
	k := New("tspine")
	<-k.Hold("a session is running")
	if got := k.Status(); got != "desktop portal" {
		t.Fatal(got)
	}
	d.expect(t, "portal: a session is running")
	k.Release()
	d.expect(t, "close")
}

func TestScreenSaverThatHangs(t *testing.T) {
	d := &desktop{notes: make(chan string, 9), bus: ownbus.Start(t), slow: make(chan struct{})}
	defer close(d.slow)
	d.screenSaver(t)
	d.portal(t)
	k := New("tspine")
	start := time.Now()
	settled := k.Hold("a session is running")
	if took := time.Since(start); took > 10*time.Millisecond {
		t.Errorf("Hold took %v", took)
	}
	<-settled
	if got := k.Status(); got != "desktop portal" {
		t.Errorf("status %q, wanted the portal", got)
	}
	k.Release()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
