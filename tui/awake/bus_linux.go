package awake

import (
	"bytes"
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

	"github.com/godbus/dbus/v5"
)

// What a bus sends to a client that asks for little is small (X).
const (
	busGreets  = 16 << 10 // bytes before the first message
	busHead    = 16       // bytes at the beginning of every message
	busMessage = 64 << 10 // bytes of its fields, and of its body
	busAtMost  = 4 << 20  // bytes in all
)

// Why there is no bus to ask.
var (
	errNoBus    = errors.New("there is no session bus")
	errBusNoise = errors.New("what answers is no session bus")
)

// sessionBus is a connection of our own to the person's bus. The library
// believes every length that it reads, so what is no message of the protocol is
// kept from it.
func sessionBus(ctx context.Context) (*dbus.Conn, error) {
	err := errNoBus
	for _, path := range busSockets() {
		var conn net.Conn
		if conn, err = (&net.Dialer{}).DialContext(ctx, "unix", path); err == nil {
			return dbus.NewConn(&busConn{Conn: conn}, dbus.WithContext(ctx))
		}
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ECONNREFUSED) {
			err = errNoBus
		}
	}
	return nil, err
}

// busSockets lists where the bus may listen: local sockets only.
func busSockets() (paths []string) {
	address := os.Getenv("DBUS_SESSION_BUS_ADDRESS")
	if address == "" {
		run := os.Getenv("XDG_RUNTIME_DIR")
		if run == "" {
			run = filepath.Join("/run/user", strconv.Itoa(os.Getuid()))
		}
		return []string{filepath.Join(run, "bus")}
	}
	for one := range strings.SplitSeq(address, ";") {
		keys, local := strings.CutPrefix(one, "unix:")
		for key := range strings.SplitSeq(keys, ",") {
			name, value, _ := strings.Cut(key, "=")
			value, err := url.PathUnescape(value)
			switch {
			case !local || err != nil:
			case name == "path":
				paths = append(paths, value)
			case name == "abstract":
				paths = append(paths, "@"+value)
			}
		}
	}
	return paths
}

// busConn hands on what can be messages of a bus, of the lengths that it sends.
type busConn struct {
	net.Conn
	begun bool // the messages have
	read  int  // bytes so far
	head  []byte
	left  int
}

// Write notes where the greeting ends and the messages begin.
func (c *busConn) Write(b []byte) (int, error) {
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
	if c.read += busHead + c.left; c.read > busAtMost {
		return errBusNoise
	}
	return nil
}
