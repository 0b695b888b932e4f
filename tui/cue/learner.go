package cue

import (
	"math"
	"slices"
	"sync"
	"time"

	"tspine/routine/session"
)

// How a voice's pace is learnt (X).
const (
	learnFrom = 4   // lines until something is known
	learnLast = 24  // lines that are kept
	newsFrom  = 0.1 // how much a pace has to change to be told
)

// learner learns how long a voice takes for its lines, to start and to speak.
// It is for all voices of a session; the one that speaks most is told.
type learner struct {
	rate int // words a minute that the voices were asked for; 0 is none

	mu    sync.Mutex
	lines map[string][]sample
	told  session.Pace
}

// sample is a line: how long its words are by estimate, without any start, and
// how long they took, in seconds.
type sample struct{ words, took float64 }

// learn takes in how long a voice took for words.
func (l *learner) learn(by voice, words string, took time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lines == nil {
		l.lines = map[string][]sample{}
	}
	estimate := session.Voice{Rate: l.rate, Pace: session.Pace{Factor: 1}}.Takes(words)
	lines := append(l.lines[by.name()], sample{estimate.Seconds(), took.Seconds()})
	l.lines[by.name()] = lines[max(0, len(lines)-learnLast):]
	for _, others := range l.lines {
		if len(others) > len(lines) {
			return
		}
	}
	if p, ok := fit(lines); ok && differ(p, l.told) {
		l.told = p
	}
}

// takes is how long words will take a voice; 0 while that is not known.
func (l *learner) takes(by voice, words string) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	p, ok := fit(l.lines[by.name()])
	if !ok {
		return 0
	}
	return session.Voice{Rate: l.rate, Pace: p}.Takes(words)
}

// pace is how the voice that speaks most was found to speak; the zero value
// while that is not known.
func (l *learner) pace() session.Pace {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.told
}

// fit draws a line through samples, and puts it so that hardly any lies above:
// rather too long than too short.
func fit(lines []sample) (session.Pace, bool) {
	if len(lines) < learnFrom {
		return session.Pace{}, false
	}
	n, x, y, xx, xy := float64(len(lines)), 0.0, 0.0, 0.0, 0.0
	for _, s := range lines {
		x, y, xx, xy = x+s.words, y+s.took, xx+s.words*s.words, xy+s.words*s.took
	}
	factor := y / max(x, 0.1)
	if spread := n*xx - x*x; spread > 0.1*x*x/n {
		factor = (n*xy - x*y) / spread
	}
	factor = min(max(factor, 0.4), 3)
	above := make([]float64, 0, len(lines))
	for _, s := range lines {
		above = append(above, s.took-factor*s.words)
	}
	slices.Sort(above)
	lead := min(max(above[len(above)*9/10], 0), 3)
	return session.Pace{Lead: time.Duration(lead * float64(time.Second)), Factor: factor}, true
}

// differ says whether two paces are apart for a line of usual length.
func differ(a, b session.Pace) bool {
	const usual = 2.0 // seconds
	at := func(p session.Pace) float64 { return p.Lead.Seconds() + usual*p.Factor }
	return math.Abs(at(a)-at(b)) > newsFrom*at(b)
}
