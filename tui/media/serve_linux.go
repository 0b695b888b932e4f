package media

import (
	"context"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/data"
	"tspine/tui/bus"
)

// Bounds (X).
const (
	connectWithin = 2 * time.Second
	againAfter    = 5 * time.Second // a bus that was gone is tried again
	mostOfBus     = 64 << 20        // bytes: what a desktop asks of a player in hours
)

// serve is on the bus until ctx ends.
func (s *stay) serve(ctx context.Context) {
	var presses sync.WaitGroup
	defer presses.Wait()
	presses.Go(func() { s.handOn(ctx) })
	for {
		connected(ctx, func(conn *dbus.Conn) {
			var both sync.WaitGroup
			if s.keys {
				both.Go(func() { s.beHeard(ctx, conn) })
			}
			if s.lowers {
				both.Go(func() { s.lowerOthers(ctx, conn) })
			}
			both.Wait()
		})
		select {
		case <-ctx.Done():
			return
		case <-time.After(againAfter):
		}
	}
}

// connected does something with a connection, where there is a bus. A while
// after ctx has ended the connection does too, whoever still waits for an answer.
func connected(ctx context.Context, do func(*dbus.Conn)) {
	soon, cancel := context.WithTimeout(ctx, connectWithin)
	defer cancel()
	conn, err := bus.Connect(soon, mostOfBus)
	if err != nil {
		return
	}
	defer conn.Close()
	last := context.AfterFunc(ctx, func() {
		time.AfterFunc(closeWithin, func() { _ = conn.Close() })
	})
	defer last()
	do(conn)
}

// handOn hands presses on, one after another.
func (s *stay) handOn(ctx context.Context) {
	for {
		select {
		case r := <-s.pressed:
			s.press(r)
		case <-ctx.Done():
			return
		}
	}
}

// giveBackLeft gives back what a killed run has left.
func giveBackLeft(notes *data.OtherPlayers) {
	connected(context.Background(), func(conn *dbus.Conn) {
		o := &others{conn: conn, notes: notes}
		if o.take() {
			o.giveBack()
			notes.Release()
		}
	})
}
