package media

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/data"
	"tspine/tui/bus"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// The names of MPRIS.
const (
	family     = "org.mpris.MediaPlayer2."
	ownName    = family + "tspine"
	objectPath = dbus.ObjectPath("/org/mpris/MediaPlayer2")
	ofRoot     = "org.mpris.MediaPlayer2"
	ofPlayer   = "org.mpris.MediaPlayer2.Player"
	properties = "org.freedesktop.DBus.Properties"
	inspection = "org.freedesktop.DBus.Introspectable"
)

// moved is how far a position may be from where it is expected before the
// desktop is told (X).
const moved = 500 * time.Millisecond

// beHeard is a player on the bus until the session or the connection ends.
func (s *stay) beHeard(ctx context.Context, conn *dbus.Conn) {
	select { // there is nothing to tell before something has happened
	case <-s.news:
	case <-ctx.Done():
		return
	case <-conn.Context().Done():
		return
	}
	told := s.moment.Load()
	if told.status == stopped {
		return
	}
	defer cue.Offer(s.news, struct{}{}) // for the next connection
	name, err := s.export(conn)
	if err != nil {
		return
	}
	s.reached.Store(true)
	defer s.reached.Store(false)
	for told.status != stopped {
		select {
		case <-s.news:
			now := s.moment.Load()
			tell(conn, told, now)
			told = now
		case <-ctx.Done():
			return
		case <-conn.Context().Done():
			return
		}
	}
	_, _ = conn.ReleaseName(name) // it goes with the connection, at the latest
}

// export puts the player on the bus, and says under which name. It names the
// methods one by one: where the library looks for them, the linker keeps every
// exported method of the whole program.
func (s *stay) export(conn *dbus.Conn) (name string, err error) {
	for iface, methods := range map[string]map[string]any{
		ofRoot:   {"Raise": nothing, "Quit": nothing},
		ofPlayer: s.controls(),
		properties: {"Get": s.get, "GetAll": s.getAll, "Set": func(_, _ string, _ dbus.Variant) *dbus.Error {
			return dbus.NewError("org.freedesktop.DBus.Error.PropertyReadOnly", nil)
		}},
		inspection: {"Introspect": func() (string, *dbus.Error) { return described, nil }},
	} {
		if err := conn.ExportMethodTable(methods, objectPath, iface); err != nil {
			return "", err
		}
	}
	for _, name := range []string{ownName, ownName + ".instance" + strconv.Itoa(os.Getpid())} {
		got, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
		if err != nil {
			return "", err
		}
		if got == dbus.RequestNameReplyPrimaryOwner {
			return name, nil
		}
	}
	return "", fmt.Errorf("the name %s is taken", ownName)
}

func nothing() *dbus.Error { return nil }

// controls are what can be pressed. Nobody seeks in a hold, and nobody but the
// person ends a session.
func (s *stay) controls() map[string]any {
	presses := func(r live.Remote) func() *dbus.Error {
		return func() *dbus.Error {
			cue.Offer(s.pressed, r)
			return nil
		}
	}
	return map[string]any{
		"Play": presses(live.Play), "Pause": presses(live.Pause), "PlayPause": presses(live.PlayPause), "Stop": presses(live.Pause),
		"Next": presses(live.NextRep), "Previous": presses(live.PreviousRep),
		"Seek":        func(int64) *dbus.Error { return nil },
		"SetPosition": func(dbus.ObjectPath, int64) *dbus.Error { return nil },
		"OpenUri":     func(string) *dbus.Error { return nil },
	}
}

// tell tells the desktop what is not as it was told before.
func tell(conn *dbus.Conn, before, now *moment) {
	news, old := now.properties(), before.properties()
	differs := map[string]dbus.Variant{}
	for name, v := range news {
		if !reflect.DeepEqual(v, old[name]) {
			differs[name] = v
		}
	}
	if len(differs) > 0 {
		_ = conn.Emit(objectPath, properties+".PropertiesChanged", ofPlayer, differs, []string{})
	}
	// Whoever shows a position lets it run on while something plays.
	expected := before.into
	if before.status == playing {
		expected += now.at.Sub(before.at)
	}
	if off := now.into - expected; now.track == before.track && (off > moved || off < -moved) {
		_ = conn.Emit(objectPath, ofPlayer+".Seeked", now.into.Microseconds())
	}
}

// properties are those of a player that change with a session.
func (m moment) properties() map[string]dbus.Variant {
	here := m.status != stopped
	return map[string]dbus.Variant{
		"PlaybackStatus": dbus.MakeVariant(m.status),
		"Metadata": dbus.MakeVariant(map[string]dbus.Variant{
			"mpris:trackid": dbus.MakeVariant(dbus.ObjectPath(fmt.Sprintf("/org/tspine/step/%d", m.track))),
			"mpris:length":  dbus.MakeVariant(m.length.Microseconds()),
			"xesam:title":   dbus.MakeVariant(m.title),
			"xesam:artist":  dbus.MakeVariant([]string{m.exercise}),
			"xesam:album":   dbus.MakeVariant(m.routine),
		}),
		"CanGoNext":     dbus.MakeVariant(here),
		"CanGoPrevious": dbus.MakeVariant(here),
		"CanPlay":       dbus.MakeVariant(here),
		"CanPause":      dbus.MakeVariant(here),
	}
}

// all are the properties of an interface now; nil for one that there is not.
func (s *stay) all(iface string) map[string]dbus.Variant {
	switch iface {
	case ofRoot:
		return map[string]dbus.Variant{
			"Identity": dbus.MakeVariant("tspine"), "CanQuit": dbus.MakeVariant(false), "CanRaise": dbus.MakeVariant(false),
			"HasTrackList": dbus.MakeVariant(false), "SupportedUriSchemes": dbus.MakeVariant([]string{}), "SupportedMimeTypes": dbus.MakeVariant([]string{}),
		}
	case ofPlayer:
		m := s.moment.Load()
		out := m.properties()
		out["Position"] = dbus.MakeVariant(m.position(time.Now()).Microseconds())
		out["CanControl"], out["CanSeek"] = dbus.MakeVariant(true), dbus.MakeVariant(false)
		for _, one := range []string{"Rate", "MinimumRate", "MaximumRate", "Volume"} {
			out[one] = dbus.MakeVariant(1.0)
		}
		return out
	}
	return nil
}

func (s *stay) getAll(iface string) (map[string]dbus.Variant, *dbus.Error) {
	if all := s.all(iface); all != nil {
		return all, nil
	}
	return nil, dbus.NewError("org.freedesktop.DBus.Error.UnknownInterface", nil)
}

func (s *stay) get(iface, name string) (dbus.Variant, *dbus.Error) {
	if v, ok := s.all(iface)[name]; ok {
		return v, nil
	}
	return dbus.Variant{}, dbus.NewError("org.freedesktop.DBus.Error.UnknownProperty", nil)
}

// described is what can be asked of the player, for those who look it up first.
//
//go:embed mpris.xml
var described string

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
	presses.Go(func() {
		for {
			select {
			case r := <-s.pressed:
				s.player.press(r)
			case <-ctx.Done():
				return
			}
		}
	})
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
