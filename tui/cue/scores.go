package cue

import "time"

// note is a pitch for a time. A pitch of 0 is a gap.
type note struct {
	hz   float64
	to   float64 // where the pitch glides; 0 stays
	last time.Duration
}

// score is a tone written down.
type score struct {
	family *family
	name   string
	means  string
	notes  []note
	pan    float64 // -1 left to 1 right
	bells  int     // how often a terminal bell rings for it: right is twice
}

const ms = time.Millisecond

// Pitches in Hz, chosen between what small speakers still play and what most
// people with a loss of high frequencies still hear (X).
const (
	a3  = 220.0
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

// aside is how far a side's tones stand to their side (X): a little, so that
// one ear or one speaker is enough to hear them.
const aside = 0.4

// up slides upward, as hands do on a wall.
var up = note{hz: c5, to: g5, last: 190 * ms}

// Left falls, long and then short; right rises, short and then long.
var (
	falling = []note{{hz: g5, last: 210 * ms}, {hz: c5, last: 130 * ms}}
	rising  = []note{{hz: c5, last: 110 * ms}, {hz: g5, last: 230 * ms}}
)

// scores holds every tone. Families help the ear by their timbre and rhythm;
// within them what climbs begins, what falls lets go, a slide is a movement, and
// a side sounds the same in its start, behind its get ready and, played twice,
// in its switch.
var scores = [tones]score{
	Ready:      {&phases, "get ready", "get into position for the next exercise", []note{{hz: g4, last: 140 * ms}, {hz: c5, last: 140 * ms}, {hz: e5, last: 160 * ms}}, 0, 1},
	Start:      {&phases, "start", "the work begins", []note{{hz: e5, last: 320 * ms}}, 0, 1},
	StartUp:    {&phases, "start, up", "slow work begins, on the way up", []note{{hz: e5, last: 230 * ms}, {last: 70 * ms}, up}, 0, 1},
	Rep:        {&phases, "repetition", "a rep begins: the way out; the notes after it count the reps: each low note is five, each high note one", []note{{hz: a4, to: e5, last: 150 * ms}}, 0, 1},
	Hold:       {&phases, "hold", "stay where you are", []note{{hz: c5, last: 190 * ms}}, 0, 0},
	Return:     {&phases, "return", "slowly back", []note{{hz: e5, to: a4, last: 170 * ms}}, 0, 0},
	Up:         {&phases, "up", "in slow work: the way up", []note{up}, 0, 0},
	Down:       {&phases, "down", "in slow work: the way down", []note{{hz: e4, to: c4s, last: 190 * ms}}, 0, 0},
	Reposition: {&phases, "change spot", "slide to the next spot", []note{{hz: c5, last: 90 * ms}, {hz: d5, last: 90 * ms}, {hz: c5, last: 110 * ms}}, 0, 1},

	ReadyTick: {&counts, "ready tick", "the last seconds before a start", []note{{hz: d5, last: 75 * ms}}, 0, 1},
	LastTick:  {&counts, "last seconds tick", "the last seconds before the end", []note{{hz: a5, last: 75 * ms}}, 0, 1},
	Half:      {&counts, "half-way", "half the time has passed", []note{{hz: g5, last: 75 * ms}, {last: 60 * ms}, {hz: g5, last: 75 * ms}}, 0, 2},
	Beat:      {&counts, "beat", "a long hold continues", []note{{hz: e4, last: 60 * ms}}, 0, 0},

	ReadyLeft:   {&sides, "get ready, left", "get into position for the left side", readied(falling), -aside, 1},
	ReadyRight:  {&sides, "get ready, right", "get into position for the right side", readied(rising), aside, 2},
	StartLeft:   {&sides, "start left", "the left side begins", falling, -aside, 1},
	StartRight:  {&sides, "start right", "the right side begins", rising, aside, 2},
	SwitchLeft:  {&sides, "switch left", "change to the left side", twice(falling), -aside, 1},
	SwitchRight: {&sides, "switch right", "change to the right side", twice(rising), aside, 2},

	End:  {&ends, "end", "it is over: stop", []note{{hz: a4, last: 110 * ms}, {last: 30 * ms}, {hz: a4, last: 230 * ms}}, 0, 1},
	Rest: {&ends, "rest", "rest begins", []note{{hz: e5, last: 140 * ms}, {hz: c5, last: 140 * ms}, {hz: g4, last: 180 * ms}}, 0, 1},
	Done: {&ends, "done", "the session is over", []note{{hz: c5, last: 90 * ms}, {hz: e5, last: 90 * ms}, {hz: g5, last: 90 * ms}, {hz: c6, last: 210 * ms}}, 0, 3},

	Pause:   {&answers, "pause", "the session is paused", []note{{hz: e5, last: 90 * ms}, {last: 40 * ms}, {hz: e4, last: 190 * ms}}, 0, 1},
	Resume:  {&answers, "resume", "resuming: ticks, then the start", []note{{hz: e4, last: 45 * ms}, {hz: e5, last: 55 * ms}}, 0, 1},
	Forward: {&answers, "next", "on to the next rep", knocks(e4, a4), 0, 1},
	Back:    {&answers, "back", "back one rep", knocks(a4, e4), 0, 1},
	Again:   {&answers, "restart", "the exercise starts again", knocks(a4, e4, a4, e4), 0, 1},
	Skip:    {&answers, "skip", "this exercise is skipped", knocks(e4, a4, e5, a5), 0, 1},
	More:    {&answers, "more", "5 seconds more", knocks(g5, c6), 0, 1},
	Less:    {&answers, "less", "5 seconds less", knocks(c6, g5), 0, 1},
	Taken:   {&answers, "taken", "your answer was accepted", knocks(d5, d5), 0, 1},
	Asked:   {&answers, "really?", "press the same key again, or any other to continue", []note{{hz: a4, last: 90 * ms}, {last: 40 * ms}, {hz: a4, to: a5, last: 230 * ms}}, 0, 2},
	Hurt:    {&answers, "it hurts", "stopped: 1 easier, 2 skip, 3 end the session", []note{{hz: a4, last: 110 * ms}, {last: 30 * ms}, {hz: a4, to: a3, last: 320 * ms}}, 0, 2},
	Refused: {&answers, "refused", "this key does nothing here", knocks(c4s, c4s), 0, 1},
	Problem: {&answers, "problem", "something needs you to look at the screen", []note{{hz: e4, last: 120 * ms}, {last: 30 * ms}, {hz: c4s, last: 120 * ms}, {last: 30 * ms}, {hz: e4, last: 160 * ms}}, 0, 3},
}

// readied are a side's notes behind two quick ones that climb.
func readied(side []note) []note {
	first, second := side[0], side[1]
	first.last, second.last = first.last*3/5, second.last*3/5
	return []note{{hz: g4, last: 90 * ms}, {hz: c5, last: 90 * ms}, {last: 30 * ms}, first, second}
}

// twice plays a side's two notes quickly two times.
func twice(side []note) []note {
	first, second := side[0], side[1]
	first.last, second.last = first.last*2/3, second.last*2/3
	return []note{first, second, {last: 30 * ms}, first, second}
}

// knocks are short notes with a gap behind each but the last.
func knocks(hz ...float64) (out []note) {
	for i, h := range hz {
		if i > 0 {
			out = append(out, note{last: 25 * ms})
		}
		out = append(out, note{hz: h, last: 60 * ms})
	}
	return out
}

// length is how long notes sound in all.
func length(notes []note) time.Duration {
	var sum time.Duration
	for _, n := range notes {
		sum += n.last
	}
	return sum
}
