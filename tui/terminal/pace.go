package terminal

import "time"

// Bounds of the pace (X).
const (
	behindAfter = 250 * time.Millisecond // an answer that takes longer holds frames back
	askEvery    = time.Second
	fullFrame   = 1000            // bytes that tell the speed of a line
	trusted     = 5000            // bytes that a line known to be fast is given without a question
	slowLine    = 5 << 10         // bytes a second: 9600 baud is some 960
	slowest     = 480             // the slowest line that is waited for, in bytes a second
	askedInVain = 2 * time.Second // how long an answer takes at most behind a frame
	unheard     = time.Second     // and the first one from far away: a line without it is taken for slow

	firstBytes = 1600 // what a line from far away is given that nobody knows yet
	slowBytes  = 480  // and a slow one at a time
)

// SlowMsg says that the line to the terminal carries little: nothing should move
// but what has to.
type SlowMsg struct{}

// pace keeps frames from queueing up in front of a terminal at the end of a slow
// line, where each would be shown later than the one before. It holds back only
// where the terminal has answered before, or may be about to answer for the first
// time. It is used in the event loop only.
type pace struct {
	answers bool          // the terminal answers questions
	known   bool          // how fast the line is, or that nobody will tell
	slow    bool          // the line is slow: little at a time
	fast    bool          // a full frame has been carried fast
	asked   time.Time     // when the question was sent that waits; zero is none
	size    int           // bytes of the frame before it
	last    time.Time     // when the last question was sent
	sent    int           // bytes since then
	way     time.Duration // there and back, as the first answer told
	skipped bool          // a view was not shown, or not all of it
}

// budget is how many bytes a frame should have, 0 for any number. asks says that
// a question can follow it.
func (p *pace) budget(asks bool) int {
	switch {
	case p.slow:
		return slowBytes
	case !p.known && asks:
		return firstBytes
	}
	return 0
}

// behind says whether a view must not be shown now, and remembers that.
func (p *pace) behind(now time.Time) bool {
	if !p.answers {
		return !p.known && p.skipped
	}
	if p.asked.IsZero() || p.inVain(now) || !p.slow && p.size < fullFrame && now.Sub(p.asked) < behindAfter {
		return false
	}
	p.skipped = true
	return true
}

// inVain says whether the question that waits will not be answered any more: the
// slowest line would have carried the frame by now.
func (p *pace) inVain(now time.Time) bool {
	return now.Sub(p.asked) > askedInVain+time.Duration(p.size)*time.Second/slowest
}

// waits says whether a question is still to be answered.
func (p *pace) waits(now time.Time) bool { return !p.asked.IsZero() && !p.inVain(now) }

// ask says whether to ask behind a frame. Little that comes seldom, as in a hold,
// queues up nowhere.
func (p *pace) ask(now time.Time, size int) bool {
	p.sent += size
	if p.waits(now) || !p.last.IsZero() && (!p.answers || p.spares(now, size)) {
		return false
	}
	p.asked, p.last, p.size, p.sent = now, now, size, 0
	return true
}

// spares says whether a frame needs no question.
func (p *pace) spares(now time.Time, size int) bool {
	switch {
	case p.slow:
		return false
	case p.fast:
		return p.sent < trusted || now.Sub(p.last) < askEvery
	}
	return size < fullFrame && (p.sent < fullFrame || now.Sub(p.last) < askEvery)
}

// greeted takes the answer to the question before the first frame.
func (p *pace) greeted(now time.Time) {
	if p.answers = true; !p.asked.IsZero() {
		p.way = now.Sub(p.asked)
	}
}

// answered takes the answer behind a frame. It says whether a view waits to be
// shown, and whether the line has turned out to be slow: the way there and back
// is not the line's.
func (p *pace) answered(now time.Time) (waits, turned bool) {
	if !p.asked.IsZero() && p.size >= fullFrame {
		slow := float64(p.size) < slowLine*(now.Sub(p.asked)-p.way).Seconds()
		turned, p.slow, p.fast = slow && !p.slow, slow, !slow
	}
	waits = p.skipped
	p.asked, p.skipped, p.answers, p.known = time.Time{}, false, true, true
	return waits, turned
}

// forget is for a terminal that was given back, or has refused a frame.
func (p *pace) forget() { p.asked, p.last, p.skipped = time.Time{}, time.Time{}, false }
