package cue

import "time"

// Tone is a short pattern of notes with one meaning.
type Tone uint8

// The tones. Every one can be told from every other by its notes.
const (
	None        Tone = iota
	Ready            // get into position for what comes next
	ReadyTick        // one of the seconds before a start
	Start            // work begins
	StartLeft        // work begins on the left side
	StartRight       // work begins on the right side
	Rep              // a repetition begins; see [Sound].Count
	Hold             // a repetition's hold
	Return           // a repetition's way back
	LastTick         // one of the last seconds of a stretch of work
	End              // a stretch of work is over
	SwitchLeft       // change over to the left side
	SwitchRight      // change over to the right side
	Reposition       // move to the next segment
	Rest             // rest begins
	Half             // half of it is done
	Up               // in slow work, the way out begins
	Down             // in slow work, the way back begins
	Beat             // a long stretch of work goes on
	Pause            // the session stands still
	Done             // the session is over
	Problem          // something needs to be looked at
	tones
)

// Tones lists every tone but None, in the order above.
func Tones() []Tone {
	all := make([]Tone, 0, tones-1)
	for t := None + 1; t < tones; t++ {
		all = append(all, t)
	}
	return all
}

// String is the name of the tone in plain words, "" for None.
func (t Tone) String() string { return t.score().name }

// Length is how long the tone sounds, without a count.
func (t Tone) Length() time.Duration { return length(t.score().notes) }

func (t Tone) score() score {
	if t >= tones {
		return score{}
	}
	return scores[t]
}

// note is a pitch for a time. A pitch of 0 is a gap.
type note struct {
	hz   float64
	to   float64 // where the pitch glides; 0 stays
	last time.Duration
}

// score is a tone written down.
type score struct {
	name  string
	notes []note
	bells int // how often a terminal bell rings for it: right is twice
}

const ms = time.Millisecond

// Pitches in Hz, chosen between what small speakers still play and what most
// people with a loss of high frequencies still hear (X).
const (
	c4s = 277.2
	e4  = 329.6
	g4  = 392.0
	a4  = 440.0
	c5  = 523.3
	d5  = 587.3
	e5  = 659.3
	g5  = 784.0
	a5  = 880.0
	c6  = 1046.5
)

var (
	falling = []note{{hz: g5, last: 120 * ms}, {hz: c5, last: 220 * ms}} // left
	rising  = []note{{hz: c5, last: 120 * ms}, {hz: g5, last: 220 * ms}} // right
)

// scores holds every tone. Families help the ear: ticks are one short note,
// what climbs begins, what falls step by step lets go, a slide is a movement,
// and a side sounds the same in its start and, played twice, in its switch.
var scores = [tones]score{
	Ready:       {"get ready", []note{{hz: g4, last: 140 * ms}, {hz: c5, last: 140 * ms}, {hz: e5, last: 160 * ms}}, 1},
	ReadyTick:   {"ready tick", []note{{hz: d5, last: 75 * ms}}, 1},
	Start:       {"start", []note{{hz: e5, last: 320 * ms}}, 1},
	StartLeft:   {"start left", falling, 1},
	StartRight:  {"start right", rising, 2},
	Hold:        {"hold", []note{{hz: c5, last: 190 * ms}}, 0},
	Return:      {"return", []note{{hz: e5, to: a4, last: 170 * ms}}, 0},
	Rep:         {"repetition", []note{{hz: a4, to: e5, last: 150 * ms}}, 1},
	LastTick:    {"last seconds tick", []note{{hz: a5, last: 75 * ms}}, 1},
	End:         {"end", []note{{hz: a4, last: 110 * ms}, {last: 30 * ms}, {hz: a4, last: 230 * ms}}, 1},
	SwitchLeft:  {"switch to the left", twice(falling), 1},
	SwitchRight: {"switch to the right", twice(rising), 2},
	Reposition:  {"reposition", []note{{hz: c5, last: 90 * ms}, {hz: d5, last: 90 * ms}, {hz: c5, last: 110 * ms}}, 1},
	Rest:        {"rest", []note{{hz: e5, last: 140 * ms}, {hz: c5, last: 140 * ms}, {hz: g4, last: 180 * ms}}, 1},
	Half:        {"half-way", []note{{hz: g5, last: 75 * ms}, {last: 60 * ms}, {hz: g5, last: 75 * ms}}, 2},
	Up:          {"up", []note{{hz: c5, to: g5, last: 190 * ms}}, 0},
	Down:        {"down", []note{{hz: e4, to: c4s, last: 190 * ms}}, 0},
	Beat:        {"beat", []note{{hz: e4, last: 60 * ms}}, 0},
	Pause:       {"pause", []note{{hz: e4, last: 320 * ms}}, 1},
	Done:        {"done", []note{{hz: c5, last: 90 * ms}, {hz: e5, last: 90 * ms}, {hz: g5, last: 90 * ms}, {hz: c6, last: 210 * ms}}, 3},
	Problem:     {"problem", []note{{hz: e4, last: 120 * ms}, {last: 30 * ms}, {hz: c4s, last: 120 * ms}, {last: 30 * ms}, {hz: e4, last: 160 * ms}}, 3},
}

// twice plays a side's two notes quickly two times.
func twice(side []note) []note {
	first, second := side[0], side[1]
	first.last, second.last = 100*ms, 120*ms
	return []note{first, second, {last: 40 * ms}, first, second}
}

// length is how long notes sound in all.
func length(notes []note) time.Duration {
	var sum time.Duration
	for _, n := range notes {
		sum += n.last
	}
	return sum
}
