package bus

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

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
		var conn *net.UnixConn
		if conn, err = net.DialUnix("unix", nil, &net.UnixAddr{Name: path, Net: "unix"}); err == nil {
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
		return []string{filepath.Join(cmp.Or(os.Getenv("XDG_RUNTIME_DIR"), filepath.Join("/run/user", strconv.Itoa(os.Getuid()))), "bus")}, nil
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

// What a bus sends to a client that asks for little is small, and it takes what
// it is sent at once (X).
const (
	busGreets  = 16 << 10 // bytes before the first message
	busHead    = 16       // bytes at the beginning of every message
	busMessage = 64 << 10 // bytes of its fields, and of its body
	busTakes   = time.Second
)

var errBusNoise = errors.New("what answers is not a session bus")

// busConn hands on what can be messages of a bus, of the lengths that it sends.
type busConn struct {
	net.Conn
	most  int  // bytes in all
	begun bool // the messages have
	read  int  // bytes so far
	head  []byte
	left  int
}

// Write notes where the greeting ends and the messages begin. A bus that takes
// nothing is gone: the library cannot close a connection that is being written
// to.
func (c *busConn) Write(b []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(busTakes)); err != nil {
		return 0, err
	}
	if bytes.HasPrefix(b, []byte("BEGIN")) {
		c.begun = true
	}
	return c.Conn.Write(b)
}

func (c *busConn) Read(b []byte) (n int, err error) {
	switch {
	case !c.begun:
		if n, err = c.Conn.Read(b); c.read+n > busGreets {
			err = errBusNoise
		}
		c.read += n
		return n, err
	case len(c.head) == 0 && c.left == 0:
		if err := c.next(); err != nil {
			return 0, err
		}
	}
	if len(c.head) > 0 {
		n = copy(b, c.head)
		c.head = c.head[n:]
		return n, nil
	}
	n, err = c.Conn.Read(b[:min(len(b), c.left)])
	c.left -= n
	return n, err
}

// next reads the beginning of a message, and refuses what is none.
func (c *busConn) next() error {
	head := make([]byte, busHead)
	if _, err := io.ReadFull(c.Conn, head); err != nil {
		return err
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if head[0] == 'B' {
		order = binary.BigEndian
	}
	body, fields := order.Uint32(head[4:]), order.Uint32(head[12:])
	if head[0] != 'l' && head[0] != 'B' || head[1] < 1 || head[1] > 4 || head[3] != 1 || body > busMessage || fields > busMessage {
		return errBusNoise
	}
	c.head, c.left = head, int((fields+7)&^7+body)
	if c.read += busHead + c.left; c.read > c.most {
		return errBusNoise
	}
	return nil
}

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
