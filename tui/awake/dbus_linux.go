package awake

import (
	"cmp"
	"context"

	"github.com/godbus/dbus/v5"

	"tspine/tui/bus"
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
	return overBus(ctx, func(conn *dbus.Conn) (undo func(), err error) {
		saver := conn.Object("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
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
	return overBus(ctx, func(conn *dbus.Conn) (undo func(), err error) {
		const name = "org.freedesktop.portal.Desktop"
		var handle dbus.ObjectPath
		options := map[string]dbus.Variant{"reason": dbus.MakeVariant(reason)}
		err = conn.Object(name, "/org/freedesktop/portal/desktop").
			CallWithContext(ctx, "org.freedesktop.portal.Inhibit.Inhibit", 0, "", uint32(portalSuspend|portalIdle), options).
			Store(&handle)
		return func() {
			conn.Object(name, handle).Go("org.freedesktop.portal.Request.Close", dbus.FlagNoReplyExpected, nil)
		}, err
	})
}

// busMost is how much a bus may send to whoever only asks to stay awake (X).
const busMost = 4 << 20

// overBus holds with a connection of its own to the session bus: whoever keeps
// the computer awake for it stops when the connection closes.
func overBus(ctx context.Context, inhibit func(*dbus.Conn) (undo func(), err error)) (*lock, error) {
	conn, err := bus.Connect(ctx, busMost)
	if err != nil {
		return nil, err
	}
	undo, err := inhibit(conn)
	if err = cmp.Or(err, ctx.Err()); err != nil {
		_ = conn.Close() // it is over either way
		return nil, err
	}
	return &lock{lost: conn.Context().Done(), release: func() {
		if conn.Connected() {
			undo()
		}
		_ = conn.Close() // it is over either way
	}}, nil
}
