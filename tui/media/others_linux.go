package media

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"tspine/data"
)

// How others are lowered (X).
const (
	lowered    = 0.3 // of their volume
	silent     = 0.05
	same       = 0.01 // players round what they are given
	linger     = 1500 * time.Millisecond
	mostOthers = 16
	answers    = 300 * time.Millisecond
	forgotten  = 7 * 24 * time.Hour // a player that has not come back by then is not waited for
)

var errNoVolume = errors.New("it has no volume")

// others are the other players on the bus, and what was changed of them.
type others struct {
	conn    *dbus.Conn
	notes   *data.OtherPlayers
	mine    bool // no other process lowers them
	changed []data.Lowered
}

// lowerOthers lowers them while words are spoken, until ctx or the connection
// ends. Between words that follow each other they stay as they are.
func (s *stay) lowerOthers(ctx context.Context, conn *dbus.Conn) {
	o := &others{conn: conn, notes: s.player.others}
	if o.notes.Left() && o.take() {
		o.giveBack()
	}
	defer o.notes.Release()
	quiet := time.NewTimer(linger)
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			o.giveBack()
			return
		case <-conn.Context().Done():
			return
		case <-s.speech:
			if quiet.Reset(linger); s.speaking.Load() {
				quiet.Stop()
				o.lower(ctx)
			}
		case <-quiet.C:
			o.giveBack()
		}
	}
}

// take takes the players over, with what was left of them; false where another
// process has them, or it cannot be known.
func (o *others) take() bool {
	if !o.mine {
		left, err := o.notes.Take()
		o.mine = err == nil
		for _, l := range left {
			if len(o.changed) < mostOthers && strings.HasPrefix(l.Player, family) && volumeCanBe(l.Was) && volumeCanBe(l.Set) {
				o.changed = append(o.changed, l)
			}
		}
	}
	return o.mine
}

// list are the names of the others that are there. What only stands for them is
// none of them, and a session that another tspine guides is not disturbed.
func (o *others) list(ctx context.Context) (names []string, err error) {
	err = o.conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.ListNames", 0).Store(&names)
	names = slices.DeleteFunc(names, func(n string) bool {
		return !strings.HasPrefix(n, family) || n == family+"playerctld" || n == ownName || strings.HasPrefix(n, ownName+".")
	})
	return names[:min(len(names), mostOthers)], err
}

// lower lowers everybody who plays and is not lowered yet. What cannot be noted
// is not changed: nobody could give it back after a kill.
func (o *others) lower(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 3*answers)
	defer cancel()
	names, err := o.list(ctx)
	if err != nil {
		return
	}
	found := those(names, func(name string) (l data.Lowered, ok bool) {
		if slices.ContainsFunc(o.changed, func(l data.Lowered) bool { return l.Player == name }) {
			return l, false
		}
		volume, err := o.volume(ctx, name)
		if o.status(ctx, name) != playing || err == nil && volume <= silent {
			return l, false
		}
		return data.Lowered{Player: name, Was: volume, Set: volume * lowered, Paused: err != nil, At: time.Now()}, true
	})
	if len(found) == 0 || !o.take() || !o.note(append(o.changed, found...)) {
		return
	}
	o.pause(ctx, those(found, func(l data.Lowered) (string, bool) { return l.Player, l.Paused || !o.sets(ctx, l) }))
}

// pause pauses those that cannot be lowered.
func (o *others) pause(ctx context.Context, names []string) {
	if len(names) == 0 {
		return
	}
	changed := slices.Clone(o.changed)
	for i := range changed {
		changed[i].Paused = changed[i].Paused || slices.Contains(names, changed[i].Player)
	}
	if o.note(changed) {
		each(names, func(name string) { _ = o.call(ctx, name, ofPlayer+".Pause").Err })
	}
}

// sets lowers a player, and says whether it has become lower.
func (o *others) sets(ctx context.Context, l data.Lowered) bool {
	if o.setVolume(ctx, l.Player, l.Set) != nil {
		return false
	}
	for range 4 { // some take it a moment later
		if v, err := o.volume(ctx, l.Player); err == nil && near(v, l.Set) {
			return true
		}
		select {
		case <-time.After(answers / 6):
		case <-ctx.Done():
			return false
		}
	}
	return false
}

// giveBack gives back what was changed and is still as it was changed to. Who is
// not there, or does not answer, stays noted.
func (o *others) giveBack() {
	if len(o.changed) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), answers)
	defer cancel()
	here, err := o.list(ctx)
	if err != nil {
		return
	}
	left := those(o.changed, func(l data.Lowered) (data.Lowered, bool) {
		is := slices.Contains(here, l.Player)
		return l, !(is && o.gaveBack(ctx, l) || !is && (l.Was == l.Set || time.Since(l.At) > forgotten))
	})
	o.note(left)
	o.changed = left
}

// gaveBack gives a player its own back; true says that nothing is left to do.
func (o *others) gaveBack(ctx context.Context, l data.Lowered) bool {
	if l.Was != l.Set {
		v, err := o.volume(ctx, l.Player)
		if ctx.Err() != nil || err == nil && near(v, l.Set) && o.setVolume(ctx, l.Player, l.Was) != nil {
			return false
		}
	}
	if l.Paused && o.status(ctx, l.Player) == paused {
		return o.call(ctx, l.Player, ofPlayer+".Play").Err == nil
	}
	return ctx.Err() == nil
}

// note notes what is changed, on the disk first.
func (o *others) note(changed []data.Lowered) bool {
	if o.notes.Keep(changed) != nil {
		return false
	}
	o.changed = changed
	return true
}

func (o *others) call(ctx context.Context, name, method string, args ...any) *dbus.Call {
	return o.conn.Object(name, objectPath).CallWithContext(ctx, method, dbus.FlagNoAutoStart, args...)
}

func (o *others) property(ctx context.Context, name, property string) (v dbus.Variant, err error) {
	err = o.call(ctx, name, properties+".Get", ofPlayer, property).Store(&v)
	return v, err
}

func (o *others) status(ctx context.Context, name string) string {
	v, _ := o.property(ctx, name, "PlaybackStatus")
	word, _ := v.Value().(string)
	return word
}

func (o *others) volume(ctx context.Context, name string) (float64, error) {
	v, _ := o.property(ctx, name, "Volume")
	volume, ok := v.Value().(float64)
	if !ok || !volumeCanBe(volume) {
		return 0, errNoVolume
	}
	return volume, nil
}

func (o *others) setVolume(ctx context.Context, name string, to float64) error {
	return o.call(ctx, name, properties+".Set", ofPlayer, "Volume", dbus.MakeVariant(to)).Err
}

func volumeCanBe(v float64) bool { return v >= 0 && v <= 10 }

func near(a, b float64) bool { return math.Abs(a-b) <= same }

// those are what a function has of all of them, asked at once; ok says whether
// it has anything of one.
func those[T, R any](all []T, ask func(T) (of R, ok bool)) (out []R) {
	var mutex sync.Mutex
	each(all, func(one T) {
		if of, ok := ask(one); ok {
			mutex.Lock()
			defer mutex.Unlock()
			out = append(out, of)
		}
	})
	return out
}

// each does something with all of them at once: one that hangs holds up no
// other.
func each[T any](all []T, do func(T)) {
	var group sync.WaitGroup
	for _, one := range all {
		group.Go(func() { do(one) })
	}
	group.Wait()
}
