//go:build awake

package whole

import (
	"math"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	"github.com/godbus/dbus/v5"
)

// neighbour is another player, which notes what is done to it.
type neighbour struct {
	conn *dbus.Conn
	name string

	mutex  sync.Mutex
	volume float64
	fixed  bool // setting the volume changes nothing
	none   bool // there is no volume
	status string
	least  float64 // the lowest that the volume has been
	pauses int
	noted  func() bool // says whether what is done is noted; nil is not asked
	bare   int         // how often it was lowered or paused and that was not noted
}

func (d *desk) neighbour(name string, n *neighbour) *neighbour {
	d.t.Helper()
	conn, err := dbus.Connect(d.address)
	d.must(err)
	d.t.Cleanup(func() { conn.Close() })
	n.conn, n.name, n.least = conn, mprisFamily+name, n.volume
	d.must(conn.ExportMethodTable(map[string]any{"Get": n.get, "Set": n.set}, mprisPath, "org.freedesktop.DBus.Properties"))
	d.must(conn.ExportMethodTable(map[string]any{
		"Pause": func() *dbus.Error { n.does("Paused"); return nil },
		"Play":  func() *dbus.Error { n.does("Playing"); return nil },
	}, mprisPath, mprisPlayer))
	_, err = conn.RequestName(n.name, dbus.NameFlagDoNotQueue)
	d.must(err)
	return n
}

func (n *neighbour) get(_, name string) (dbus.Variant, *dbus.Error) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	switch {
	case name == "PlaybackStatus":
		return dbus.MakeVariant(n.status), nil
	case name == "Volume" && !n.none:
		return dbus.MakeVariant(n.volume), nil
	}
	return dbus.Variant{}, dbus.NewError("org.freedesktop.DBus.Error.UnknownProperty", nil)
}

func (n *neighbour) set(_, _ string, v dbus.Variant) *dbus.Error {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	if to, ok := v.Value().(float64); ok && !n.fixed && !n.none {
		n.changes(to < n.volume)
		n.volume, n.least = to, min(n.least, to)
	}
	return nil
}

func (n *neighbour) does(status string) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	n.changes(status == "Paused")
	if n.status = status; status == "Paused" {
		n.pauses++
	}
}

// changes counts what is taken and was not noted before.
func (n *neighbour) changes(taken bool) {
	if taken && n.noted != nil && !n.noted() {
		n.bare++
	}
}

func (n *neighbour) unnoted() int {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	return n.bare
}

// is says how loud it is now, what it does, how low it has been and how often
// it was paused.
func (n *neighbour) is() (volume float64, status string, least float64, pauses int) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	return n.volume, n.status, n.least, n.pauses
}

func (n *neighbour) isAt(volume float64, status string) func() bool {
	return func() bool {
		v, s, _, _ := n.is()
		return math.Abs(v-volume) < 0.001 && s == status
	}
}

// talks makes a voice that takes a second for whatever it says.
const talks = "voice_command = [\"sleep\", \"1\"]\n"

// notes is the file of what was changed of other players.
func notes(t *testing.T, home string) (there bool) {
	t.Helper()
	info, err := os.Stat(filepath.Join(home, "lowered.json"))
	if err == nil && info.Mode().Perm() != 0o600 {
		t.Errorf("what was changed can be read by others: %v", info.Mode())
	}
	return err == nil
}

// Who plays is lowered while words are spoken, or paused when that cannot be,
// and is given back what it had; who does not play, and another tspine, are left
// alone.
func TestMediaPlayerLowersOthers(t *testing.T) {
	d := newDesk(t)
	dir, _ := home(t)
	setting(t, dir, talks)
	loud := d.neighbour("loud", &neighbour{volume: 0.8, status: "Playing"})
	fixed := d.neighbour("fixed", &neighbour{volume: 1, fixed: true, status: "Playing"})
	without := d.neighbour("without", &neighbour{none: true, status: "Playing"})
	turned := d.neighbour("turned", &neighbour{volume: 0.5, status: "Playing"})
	apart := []*neighbour{
		d.neighbour("still", &neighbour{volume: 0.9, status: "Paused"}),
		d.neighbour("playerctld", &neighbour{volume: 0.9, status: "Playing"}),
		d.neighbour("tspine.instance1", &neighbour{none: true, status: "Playing"}),
	}
	c := d.plain(dir, routineFile(t, "longholds", longHolds))
	d.eventually("lowered", loud.isAt(0.8*0.3, "Playing"))
	d.eventually("paused, for it cannot be lowered", fixed.isAt(1, "Paused"))
	d.eventually("paused, for it has no volume", without.isAt(0, "Paused"))
	d.eventually("lowered too", turned.isAt(0.5*0.3, "Playing"))
	if !notes(t, dir) {
		t.Error("what was changed is not noted")
	}
	_ = turned.set("", "", dbus.MakeVariant(0.42)) // the person turns it up meanwhile
	d.eventually("given back", loud.isAt(0.8, "Playing"))
	d.eventually("playing again", fixed.isAt(1, "Playing"))
	d.eventually("playing again, without a volume", without.isAt(0, "Playing"))
	d.eventually("no note", func() bool { return !notes(t, dir) })
	if v, _, _, _ := turned.is(); v != 0.42 && math.Abs(v-0.42*0.3) > 0.001 {
		t.Errorf("who was turned up by the person is at %v", v)
	}
	for _, n := range apart {
		if v, _, least, pauses := n.is(); least != v || pauses != 0 {
			t.Errorf("%s was at %v, and paused %d times", n.name, least, pauses)
		}
	}
	d.must(c.Process.Signal(syscall.SIGTERM))
	_ = c.Wait()
}

// However the session ends while somebody is lowered, what was taken is given
// back: at once, or after KILL by the next start.
func TestMediaPlayerGivesBackAtTheEnd(t *testing.T) {
	for name, end := range map[string]os.Signal{"TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "KILL": syscall.SIGKILL} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			dir, _ := home(t)
			setting(t, dir, talks)
			path := routineFile(t, "longholds", longHolds)
			noted := func() bool { return notes(t, dir) }
			loud := d.neighbour("loud", &neighbour{volume: 0.8, status: "Playing", noted: noted})
			without := d.neighbour("without", &neighbour{none: true, status: "Playing", noted: noted})
			c := d.plain(dir, path)
			d.eventually("lowered", loud.isAt(0.8*0.3, "Playing"))
			d.eventually("paused", without.isAt(0, "Paused"))
			d.must(c.Process.Signal(end))
			_ = c.Wait()
			if bare := loud.unnoted() + without.unnoted(); bare > 0 {
				t.Errorf("%d times something was taken that was not noted", bare)
			}
			if end == syscall.SIGKILL {
				if v, s := loud.isAt(0.8*0.3, "Playing")(), without.isAt(0, "Paused")(); !v || !s || !notes(t, dir) {
					t.Fatalf("after KILL: lowered %v, paused %v, noted %v", v, s, notes(t, dir))
				}
				setting(t, dir, "lower_others = false\nmedia_keys = false\n") // what was taken is given back all the same
				c = d.plain(dir, path)
				defer func() { _ = c.Process.Kill() }()
			}
			d.eventually("given back", loud.isAt(0.8, "Playing"))
			d.eventually("playing again", without.isAt(0, "Playing"))
			d.eventually("no note", func() bool { return !notes(t, dir) })
		})
	}
}
