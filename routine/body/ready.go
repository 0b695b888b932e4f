package body

import "time"

// How getting ready goes (X): each station of the way is held for long enough
// to be copied, the way takes half of the time at most, then comes the start
// pose and last one slow rep.
const (
	stationHeld  = 2200 * time.Millisecond
	leastHeld    = 1500 * time.Millisecond
	changing     = 800 * time.Millisecond // from one station to the next
	startHeld    = 2 * time.Second
	mostOfReady  = 0.5
	startOfReady = 0.45 // until the words come to what moves
	moveOfRep    = 3.0 / 7
	holdOfRep    = 1.0 / 7
)

// Ready is what is shown so far into getting ready for f: the way, which may
// be nil, the start pose, and one slow rep. It also tells how long that stays
// as it is, 0 while it moves. With calm the way is still poses only.
func (f *Figure) Ready(way *Figure, into, length time.Duration, calm bool) (g *Figure, m Moment, stays time.Duration) {
	m, stays, ends := way.led(into, time.Duration(float64(length)*mostOfReady), calm)
	if into < ends {
		return way, m, stays
	}
	begins := time.Duration(float64(length) * startOfReady)
	if ends > 0 {
		begins = max(begins, ends+startHeld)
	}
	if into < begins {
		return f, Moment{}, begins - into
	}
	return f, rehearsal(float64(into-begins) / float64(max(1, length-begins))), 0
}

// Switched is what is shown so far into a change of sides: the way, which may
// be nil, and the start pose.
func (f *Figure) Switched(way *Figure, into, length time.Duration, calm bool) (g *Figure, m Moment, stays time.Duration) {
	m, stays, ends := way.led(into, length-startHeld, calm)
	if into < ends {
		return way, m, stays
	}
	return f, Moment{}, 0
}

// rehearsal is a share of one slow rep.
func rehearsal(share float64) Moment {
	switch {
	case share < moveOfRep:
		return Moment{Phase: Move, Progress: share / moveOfRep}
	case share < moveOfRep+holdOfRep:
		return Moment{Phase: Hold}
	}
	return Moment{Phase: Return, Progress: (share - moveOfRep - holdOfRep) / (1 - moveOfRep - holdOfRep)}
}

// led is the moment so far into a way that has room for so long, how long it
// stays, and when the way ends; 0 for none, or too little room.
func (f *Figure) led(into, room time.Duration, calm bool) (m Moment, stays, ends time.Duration) {
	if f == nil {
		return m, 0, 0
	}
	_, _, changes := f.way.when(0, 0, false)
	n := 0
	for _, s := range f.way.stations[:len(f.way.stations)-1] {
		if s.held {
			n++
		}
	}
	held := min(stationHeld, (room-changes)/time.Duration(max(1, n)))
	if held < leastHeld {
		return m, 0, 0
	}
	return f.way.when(into, held, calm)
}

// when is the moment so far into a way whose stations are held for so long,
// how long it stays, and when the way ends.
func (w *way) when(into, held time.Duration, calm bool) (m Moment, stays, ends time.Duration) {
	last := len(w.stations) - 1
	at := func(s float64) Moment { return Moment{Progress: s / float64(last)} }
	found := false
	for i := 0; i < last; {
		ends += held
		if !found && into < ends {
			m, stays, found = at(float64(i)), ends-into, true
		}
		next := i + 1
		for next < last && !w.stations[next].held {
			next++
		}
		if !w.stations[next].cut {
			run := changing * time.Duration(next-i)
			ends += run
			if !found && into < ends {
				m, found = at(float64(i)+ease(1-float64(ends-into)/float64(run))*float64(next-i)), true
				if calm {
					m, stays = at(float64(i)), ends-into
				}
			}
		}
		i = next
	}
	return m, stays, ends
}

// Ways keeps the ways that were laid. The zero Ways is ready; a nil one keeps
// nothing. It is not safe for two goroutines.
type Ways struct{ known map[wayKey]*Figure }

type wayKey struct {
	to   *Figure
	from Position
	side Side
}

// Way is Figure.Way, laid once.
func (w *Ways) Way(f *Figure, from Position, s Side) *Figure {
	if w == nil {
		return f.Way(from, s)
	}
	key := wayKey{f, from, s}
	way, known := w.known[key]
	if !known {
		if w.known == nil {
			w.known = map[wayKey]*Figure{}
		}
		way = f.Way(from, s)
		w.known[key] = way
	}
	return way
}
