package bus

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"time"
)

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
