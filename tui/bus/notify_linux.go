package bus

import (
	"context"
	"time"

	"github.com/godbus/dbus/v5"
)

// Bounds of a notification (X).
const (
	showWithin = 5 * time.Second // a service may have to be started
	mostShown  = 1 << 20         // bytes that the bus may send meanwhile
)

// Notify has the desktop show a notification until it is withdrawn, or as long
// as the desktop shows one. It returns at once; where there is no session bus, or
// nobody on it who shows notifications, nothing happens. It makes no sound. The
// words may be seen by others, on a locked screen too: they must say nothing of
// the person.
func Notify(title, words string) (withdraw func()) {
	ctx, withdraw := context.WithCancel(context.Background())
	go notify(ctx, title, words)
	return withdraw
}

// notify stays on the bus while the notification is shown: some desktops take it
// away with the connection that it came from. What is withdrawn before it is
// shown has no id yet to be closed by, so that is waited for.
func notify(ctx context.Context, title, words string) {
	soon, cancel := context.WithTimeout(context.Background(), showWithin)
	defer cancel()
	conn, err := Connect(soon, mostShown)
	if err != nil {
		return
	}
	defer conn.Close()
	const iface = "org.freedesktop.Notifications"
	desktop := conn.Object(iface, "/org/freedesktop/Notifications")
	hints := map[string]dbus.Variant{"suppress-sound": dbus.MakeVariant(true)} // the program's own tells it
	var id uint32
	err = desktop.CallWithContext(soon, iface+".Notify", 0, "tspine", uint32(0), "", title, words, []string{}, hints, int32(-1)).Store(&id)
	if err != nil {
		return
	}
	select {
	case <-ctx.Done():
		desktop.Go(iface+".CloseNotification", dbus.FlagNoReplyExpected, nil, id)
	case <-conn.Context().Done():
	}
}
