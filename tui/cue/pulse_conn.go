//go:build unix && !darwin

package cue

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"sync/atomic"
	"time"
)

// What a server sends to a client that only plays is small and seldom (X): 10
// KB to introduce itself, and then some 100 bytes for every clip.
const (
	pulseHead    = 20       // bytes before the body of a message
	pulseOpens   = 10       // bytes that the body of every message has: L, what it is, L, of which request
	pulseMessage = 64 << 10 // bytes in one message
	pulseAtFirst = 1 << 20  // bytes that may be read at once
	pulsePerS    = 64 << 10 // bytes a second from then on
	pulseControl = 0xFFFFFFFF
	pulseLastOp  = 1 << 8 // beyond the last kind of message there is
)

var errPulseNoise = errors.New("the sound server does not speak the protocol")

// pulseConn bounds every write, and remembers failed ones: the library does
// not look at them. What is read goes to the library only as far as it can be
// messages of the protocol, of a length and in a number that a server sends: it
// believes every length it reads, and what is something else took gigabytes.
type pulseConn struct {
	net.Conn
	broken atomic.Bool

	begun time.Time
	read  int    // bytes so far
	head  []byte // of the message that is being read, to be handed out
	left  int    // bytes of its body that are still to be read
}

func (c *pulseConn) Write(b []byte) (int, error) {
	_ = c.SetWriteDeadline(time.Now().Add(pulseAnswer))
	n, err := c.Conn.Write(b)
	if err != nil {
		c.broken.Store(true)
	}
	return n, err
}

func (c *pulseConn) Read(b []byte) (int, error) {
	if len(c.head) == 0 && c.left == 0 {
		if err := c.next(); err != nil {
			c.broken.Store(true)
			return 0, err
		}
	}
	if len(c.head) > 0 {
		n := copy(b, c.head)
		c.head = c.head[n:]
		return n, nil
	}
	n, err := c.Conn.Read(b[:min(len(b), c.left)])
	c.left -= n
	return n, err
}

// next reads the beginning of a message, and refuses what is none.
func (c *pulseConn) next() error {
	head := make([]byte, pulseHead+pulseOpens)
	if _, err := io.ReadFull(c.Conn, head); err != nil {
		return err
	}
	length, body := binary.BigEndian.Uint32(head), head[pulseHead:]
	if length < pulseOpens || length > pulseMessage || binary.BigEndian.Uint32(head[4:]) != pulseControl ||
		body[0] != 'L' || binary.BigEndian.Uint32(body[1:]) >= pulseLastOp || body[5] != 'L' {
		return errPulseNoise
	}
	if c.begun.IsZero() {
		c.begun = time.Now()
	}
	c.read += pulseHead + int(length)
	if c.read > pulseAtFirst+int(time.Since(c.begun).Seconds()*pulsePerS) {
		return errPulseNoise
	}
	c.head, c.left = head, int(length)-pulseOpens
	return nil
}
