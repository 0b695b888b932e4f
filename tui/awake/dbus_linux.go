package awake

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/godbus/dbus/v5"
)

func systemMeans() []means {
	return []means{
		{"ScreenSaver over D-Bus", screenSaver},
		{"desktop portal", portal},
		{"systemd-inhibit", systemdInhibit},
	}
}

// screenSaver is what GNOME, KDE and most others offer.
func screenSaver(ctx context.Context, app, reason string) (*lock, error) {
	return overBus(ctx, func(bus *dbus.Conn) (undo func(), err error) {
		saver := bus.Object("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
		var cookie uint32
		err = saver.CallWithContext(ctx, "org.freedesktop.ScreenSaver.Inhibit", 0, app, reason).Store(&cookie)
		return func() {
			saver.Go("org.freedesktop.ScreenSaver.UnInhibit", dbus.FlagNoReplyExpected, nil, cookie)
		}, err
	})
}

// The portal's flags.
const (
	portalSuspend = 4
	portalIdle    = 8
)

// portal is what a sandbox and small desktops offer.
func portal(ctx context.Context, _, reason string) (*lock, error) {
	return overBus(ctx, func(bus *dbus.Conn) (undo func(), err error) {
		const name = "org.freedesktop.portal.Desktop"
		var handle dbus.ObjectPath
		options := map[string]dbus.Variant{"reason": dbus.MakeVariant(reason)}
		err = bus.Object(name, "/org/freedesktop/portal/desktop").
			CallWithContext(ctx, "org.freedesktop.portal.Inhibit.Inhibit", 0, "", uint32(portalSuspend|portalIdle), options).
			Store(&handle)
		return func() {
			bus.Object(name, handle).Go("org.freedesktop.portal.Request.Close", dbus.FlagNoReplyExpected, nil)
		}, err
	})
}

// overBus holds with a connection of its own to the session bus: whoever keeps
// the computer awake for it stops when the connection closes.
func overBus(ctx context.Context, inhibit func(*dbus.Conn) (undo func(), err error)) (*lock, error) {
	if !isLocal(os.Getenv("DBUS_SESSION_BUS_ADDRESS")) {
		return nil, errors.New("the session bus is not a local one")
	}
	life, end := context.WithCancel(context.Background())
	stop := context.AfterFunc(ctx, end) // a bus that hangs is hung up on
	bus, err := sessionBus(life)
	if err == nil {
		err = greet(bus)
	}
	var undo func()
	if err == nil {
		undo, err = inhibit(bus)
	}
	if !stop() && err == nil {
		err = ctx.Err()
	}
	if err != nil {
		end()
		return nil, err
	}
	return &lock{lost: bus.Context().Done(), release: func() {
		if bus.Connected() {
			undo()
		}
		_ = bus.Close() // it is over either way
		end()
	}}, nil
}

// greet makes a connection usable.
func greet(bus *dbus.Conn) error {
	if err := bus.Auth(nil); err != nil {
		return err
	}
	return bus.Hello()
}

// isLocal reports that an address leads to a socket of this computer. Without
// an address, the library looks for the socket of the person's own bus.
func isLocal(address string) bool {
	if address == "" {
		return true
	}
	for _, one := range strings.Split(address, ";") {
		if !strings.HasPrefix(one, "unix:") {
			return false
		}
	}
	return true
}
