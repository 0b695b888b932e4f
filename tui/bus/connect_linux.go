package bus

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/godbus/dbus/v5"
)

// Why there is no bus to ask.
var (
	errNoBus    = errors.New("there is no session bus")
	errNotLocal = errors.New("the session bus is not a local one")
)

// Connect is a connection of our own to the person's session bus, ready for use
// and the caller's to close. ctx bounds the connecting alone. Of a bus that
// sends more than most bytes in all, or no messages, it closes by itself. The
// library believes every length that it reads, so what is no message of the
// protocol is kept from it.
func Connect(ctx context.Context, most int) (*dbus.Conn, error) {
	paths, err := sockets(os.Getenv("DBUS_SESSION_BUS_ADDRESS"))
	if err != nil {
		return nil, err
	}
	life, end := context.WithCancel(context.Background())
	stop := context.AfterFunc(ctx, end) // a bus that hangs is hung up on
	conn, err := open(life, paths, most)
	if err == nil {
		context.AfterFunc(conn.Context(), end)
		if err = conn.Auth(nil); err == nil {
			err = conn.Hello()
		}
	}
	if !stop() && err == nil {
		err = ctx.Err()
	}
	if err != nil {
		end()
		return nil, err
	}
	return conn, nil
}

func open(ctx context.Context, paths []string, most int) (*dbus.Conn, error) {
	err := errNoBus
	for _, path := range paths {
		var conn net.Conn
		if conn, err = (&net.Dialer{}).DialContext(ctx, "unix", path); err == nil {
			return dbus.NewConn(&busConn{Conn: conn, most: most}, dbus.WithContext(ctx))
		}
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ECONNREFUSED) {
			err = errNoBus
		}
	}
	return nil, err
}

// sockets lists where the bus of an address may listen. One that does not lead to
// sockets of this computer alone is refused. Without an address it is the
// person's own bus.
func sockets(address string) (paths []string, err error) {
	if address == "" {
		run := os.Getenv("XDG_RUNTIME_DIR")
		if run == "" {
			run = filepath.Join("/run/user", strconv.Itoa(os.Getuid()))
		}
		return []string{filepath.Join(run, "bus")}, nil
	}
	for one := range strings.SplitSeq(address, ";") {
		keys, local := strings.CutPrefix(one, "unix:")
		if !local {
			return nil, errNotLocal
		}
		for key := range strings.SplitSeq(keys, ",") {
			name, value, _ := strings.Cut(key, "=")
			value, err := url.PathUnescape(value)
			switch {
			case err != nil:
			case name == "path":
				paths = append(paths, value)
			case name == "abstract":
				paths = append(paths, "@"+value)
			}
		}
	}
	return paths, nil
}
