package terminal

import "time"

// Bounds of the pace (X).
const (
	behindAfter = 250 * time.Millisecond // an answer that takes longer holds frames back
	askEvery    = time.Second
	fullFrame   = 1000            // bytes that tell the speed of a line
	slowLine    = 5 << 10         // bytes a second: 9600 baud is some 960
	slowest     = 480             // the slowest line that is waited for, in bytes a second
	askedInVain = 2 * time.Second // how long an answer takes at most behind a frame
)

// SlowMsg says that the line to the terminal carries little: nothing should move
// but what has to.
type SlowMsg struct{}

// pace keeps frames from queueing up in front of a terminal at the end of a slow
// line, where each would be shown later than the one before. It holds back only
// where the terminal has answered before. It is used in the event loop only.
type pace struct {
	answers bool      // the terminal answers questions
	slow    bool      // the line is slow: one frame at a time
	asked   time.Time // when the question was sent that waits; zero is none
	size    int       // bytes of the frame before it
	last    time.Time // when the last question was sent
	skipped bool      // a view was not shown
}

// behind says whether a view must not be shown now, and remembers that.
func (p *pace) behind(now time.Time) bool {
	if !p.answers || p.asked.IsZero() {
		return false
	}
	if p.inVain(now) || !p.slow && p.size < fullFrame && now.Sub(p.asked) < behindAfter {
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

// ask says whether to ask behind a frame.
func (p *pace) ask(now time.Time, size int) bool {
	waits := !p.asked.IsZero() && !p.inVain(now)
	if waits || !p.slow && size < fullFrame && now.Sub(p.last) < askEvery || !p.answers && !p.last.IsZero() {
		return false
	}
	p.asked, p.last, p.size = now, now, size
	return true
}

// answered takes the answer. It says whether a view waits to be shown, and
// whether the line has turned out to be slow.
func (p *pace) answered(now time.Time) (waits, turned bool) {
	if !p.asked.IsZero() && p.size >= fullFrame {
		slow := float64(p.size) < slowLine*now.Sub(p.asked).Seconds()
		turned, p.slow = slow && !p.slow, slow
	}
	waits = p.skipped
	p.asked, p.skipped, p.answers = time.Time{}, false, true
	return waits, turned
}

// forget is for a terminal that was given back, or has refused a frame.
func (p *pace) forget() { p.asked, p.last, p.skipped = time.Time{}, time.Time{}, false }
