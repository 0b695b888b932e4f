package stage

import (
	"strings"

	"tspine/tui/chart"
)

// box is a place in the window; one without height or width is not shown.
type box struct{ x, y, w, h int }

func (b box) shown() bool { return b.w > 0 && b.h > 0 }

// places are where the parts of a frame stand.
type places struct {
	head, bar  box // routine and how far the session is; the same as a line
	notice     box // what stays; without a place of its own it stands in the head
	name       box
	phase      box // phase and side, and the counts where they have no place of their own
	counts     box
	figure     box
	big        box // the number
	side       box // LEFT or RIGHT
	gauge      box // how far the step is
	text       box // set-up, cue, answers
	next, keys box
	stroke     int  // of the big characters
	digits     int  // room for
	clock      box  // the seconds in words, where there is no gauge
	sharesNext bool // the last lines of text are those of next
	middle     box  // all between the head and the keys
}

// Breakpoints (X): from the first size on the figure stands beside the words,
// from the second above or beside the number; below there is none. A window
// may be lower where lines are long.
const (
	wideFrom, wideHigh     = 64, 20
	narrowFrom, narrowHigh = 30, 15
	lowHigh                = 13
)

// From this size on an answer never takes more than the place of words (X). It
// is 40 cells less the edges of a flash.
const keepsWide, keepsHigh = 38, 12

// How much room parts take (X).
const (
	leastFigure = 15 // cells wide
	mostFigure  = 110
	mostName    = 5  // the part of the height that a name may take
	leastText   = 4  // lines beside the figure, however short the routine's words
	leastTiny   = 2  // in a window without a figure
	mostNotice  = 2  // lines
	mostWords   = 64 // cells in a line, for the eye to find the next
	mostPhase   = 5  // lines of the phase in a large word
	leastCue    = 4  // that are left for words below it
)

// arrange is the layout: it depends on the window, the timeline and the display only.
func arrange(w, h int, n needs) places {
	switch {
	case w >= wideFrom && h >= wideHigh:
		return wide(w, h, n)
	case w >= narrowFrom && h >= narrowHigh, w >= wideFrom && h >= lowHigh:
		return narrow(w, h, n)
	}
	return tiny(w, h, n)
}

// edges sets the head, the bar, next and the keys, and the middle between them.
func (p *places) edges(w, h int, n needs) {
	margin := marginOf(w)
	inner := w - 2*margin
	next := min(2, max(1, (n.next+inner-1)/inner))
	p.head = box{margin, 0, inner, 1}
	p.bar = box{margin, 1, inner, 1}
	p.next = box{margin, h - 1 - next, inner, next}
	p.keys = box{margin, h - 1, inner, 1}
	p.middle = box{margin, 2, inner, h - 3 - next}
	for _, tall := range []int{20, 32, 50} {
		if h >= tall {
			p.middle.y++
			p.middle.h -= 2
		}
	}
	p.notice = box{margin, 2, inner, min(mostNotice, p.middle.y-2)}
}

func marginOf(w int) int {
	if w >= 40 {
		return 1
	}
	return 0
}

// edge is how broad the frame of a flash is at either side.
func (n needs) edge(w int) int {
	switch {
	case !n.Flash || w < 24:
		return 0
	case w < 60:
		return 1
	}
	return min(8, w/30)
}

// wide stands the figure, where there is one, at the left and the words at the right,
// in the middle of a window that is larger than they need.
func wide(w, h int, n needs) places {
	var p places
	p.edges(w, h, n)
	m := p.middle
	figW, gap := 0, 0
	if n.figure {
		figW, gap = min(2*m.h, m.w*43/100, mostFigure), 3+min(7, (m.w-62)/12)
	}
	words := box{m.x + figW + gap, m.y, m.w - figW - gap, m.h}
	p.column(words, n)
	spare := max(0, words.w-max(p.gauge.w, mostWords))
	words.x, words.w = words.x+spare/2, words.w-spare
	used := p.column(words, n)
	figH := min(m.h, (figW+1)/2)
	content := max(used, figH)
	top := m.y + (m.h-content)/2
	p.figure = box{m.x + spare/2, top + (content-figH)/2, figW, figH}
	for _, b := range []*box{&p.name, &p.phase, &p.counts, &p.big, &p.side, &p.gauge, &p.text} {
		b.y += top + (content-used)/2 - m.y
	}
	p.text.h = max(p.text.h, m.y+m.h-p.text.y)
	return p
}

// column stacks name, phase, number and words in b, and returns the lines it took.
// Set-up text goes before larger digits, and may take the empty line below b.
func (p *places) column(b box, n needs) (used int) {
	name, phase := n.nameRows(b.w, b.h/mostName), n.phaseRows(b.w)
	setup, all := n.textRows(b.w)
	setup, all = max(setup, leastText), max(all, leastText)
	spare := b.h - name - phase - 2 // an empty line above the number, the gauge below it
	share := 46
	if !n.figure {
		share = 70
	}
	p.stroke = 1
	for stroke := 2; chart.BigHeight(stroke)*100 <= b.h*share && n.block(stroke, "RIGHT") <= b.w; stroke++ {
		if stroke > 2 && chart.BigHeight(stroke)+setup > spare+1 {
			break
		}
		p.stroke = stroke
	}
	spare -= chart.BigHeight(p.stroke)
	text := min(all+1, spare)
	if text < all { // the way into the position too, and no line free before the cautions
		text = min(all, spare+1)
	}
	p.name = box{b.x, b.y, b.w, name}
	y := p.titles(box{b.x, b.y + name, b.w, phase}) + 1
	p.number(box{b.x, y, min(b.w, max(n.block(p.stroke, "R")*5/4, n.block(p.stroke, "RIGHT")+sideGap)), 0}, n)
	p.text = box{b.x, p.gauge.y + 1, b.w, max(0, text)}
	return p.text.y + p.text.h - b.y
}

// titles sets phase and counts in one line or in two, and returns the
// line below them.
func (p *places) titles(b box) int {
	p.phase = box{b.x, b.y, b.w, 1}
	if b.h == 2 {
		p.counts = box{b.x, b.y + 1, b.w, 1}
	}
	return b.y + b.h
}

// phaseRows is 1 where phase, side and counts find room in one line.
func (n needs) phaseRows(width int) int {
	if n.counts == 0 || n.titles <= width {
		return 1
	}
	return 2
}

// The tag of the side: it is kept apart from the number, and has an edge of its
// colour all round (X).
const (
	sideGap   = 2
	sideEdge  = 1
	smallSide = len("RIGHT") + 2*sideEdge // where only a usual word fits
)

// block is how wide the number is with the side beside it, by its letter ("R") or its
// whole word ("RIGHT").
func (n needs) block(stroke int, side string) int {
	w := n.bigWidth(stroke)
	switch {
	case !n.side:
		return w
	case stroke == 1:
		return w + sideGap + smallSide
	}
	return w + sideGap + chart.BigWidth(side, 1) + 2*sideEdge
}

func (n needs) bigWidth(stroke int) int { return chart.BigWidth(strings.Repeat("0", n.digits), stroke) }

// number sets the number at the top of b, the side at its right end, the gauge below.
func (p *places) number(b box, n needs) {
	p.big = box{b.x, b.y, n.bigWidth(p.stroke), chart.BigHeight(p.stroke)}
	if room := b.w - p.big.w - sideGap; n.side && n.block(p.stroke, "R") <= b.w {
		w, h := smallSide, p.big.h
		for _, words := range []string{"R", "RIGHT"} {
			if s := chart.BigStroke(words, room-2*sideEdge, p.big.h-2*sideEdge); s > 0 {
				w, h = chart.BigWidth(words, s)+2*sideEdge, chart.BigHeight(s)+2*sideEdge
			}
		}
		p.side = box{b.x + b.w - w, b.y + (p.big.h-h)/2, w, h}
		if w > smallSide { // on the line that the number stands on
			p.side.y = b.y + p.big.h - h
		}
	}
	p.gauge = box{b.x, b.y + p.big.h, b.w, 1}
	p.digits = n.digits
}

// narrow stands the titles above, the name last: it keeps the phase's colour
// off the number; then the figure beside the number, or below it where the
// window is tall; and the words below, which may take the lines of next.
func narrow(w, h int, n needs) places {
	var p places
	p.edges(w, h, n)
	m := p.middle
	m.h = p.keys.y - m.y
	p.sharesNext = true
	y := p.titles(box{m.x, m.y, m.w, n.phaseRows(m.w)})
	p.name = box{m.x, y, m.w, n.nameRows(m.w, m.h/mostName)}
	y += p.name.h
	room := m.y + m.h - y
	setup, _ := n.textRows(m.w)
	text := min(max(setup, p.next.h+2), max(2, room-6))
	mid := box{m.x, y, m.w, room - text}
	p.text = box{m.x, y + mid.h, m.w, text}
	if n.figure && mid.h >= 17 {
		p.stacked(mid, n)
	} else {
		p.beside(mid, n)
	}
	return p
}

// stacked stands the number above the figure.
func (p *places) stacked(b box, n needs) {
	p.stroke = 1
	for s := 2; n.block(s, "R") <= b.w && chart.BigHeight(s)*100 <= b.h*42; s++ {
		p.stroke = s
	}
	p.number(box{b.x, b.y + 1, b.w, 0}, n)
	top := p.gauge.y + 2
	p.figure = box{b.x, top, b.w, b.y + b.h - top - 1}
}

// beside stands the figure, where there is one, at the left of the number.
func (p *places) beside(b box, n needs) {
	room := b.w
	if n.figure {
		room -= 1 + leastFigure
	}
	p.stroke = 1
	for s := 2; chart.BigHeight(s) < b.h && n.block(s, "R") <= room; s++ {
		p.stroke = s
	}
	x, y := b.x, b.y
	block := n.block(p.stroke, "RIGHT")
	if b.w-block-1 < leastFigure {
		block = n.block(p.stroke, "R")
	}
	if figure := b.w - block - 1; !n.figure {
		y += (b.h - chart.BigHeight(p.stroke) - 1) / 2
	} else if figure >= leastFigure {
		p.figure = box{b.x, b.y, figure, b.h}
		x += figure + 1
	}
	p.number(box{x, y, b.x + b.w - x, 0}, n)
}

// tiny shows phase, side and seconds, and as there is room number, counts, how far the
// session is, name, keys, words and gauge.
func tiny(w, h int, n needs) places {
	var p places
	p.middle = box{0, 0, w, h}
	clock := n.digits + len("  s")
	if w < 2*clock {
		clock = 0
	}
	p.stroke = 1
	if h >= 10 && n.block(2, "R") <= w {
		p.stroke = 2
	}
	big := chart.BigHeight(p.stroke)
	if h < 5 || n.block(1, "R") > w {
		big = 0
	}
	titles := n.phaseRows(w - clock)
	spare := h - titles - big - 1 // the head
	name, words := 0, 0
	if w >= keepsWide && h >= keepsHigh {
		words = leastTiny
	}
	if h >= 8 {
		name = n.nameRows(w, spare-1-words)
	}
	keys := max(0, min(1, spare-name))
	p.name = box{0, 0, w, name}
	p.phase = box{0, name, w - clock, 1}
	p.clock = box{w - clock, name, clock, 1}
	y := name + 1
	if big > 0 {
		p.number(box{0, y, min(w, n.block(p.stroke, "R")*5/4), 0}, n)
		p.gauge.h = min(1, max(0, spare-name-keys-leastText))
		y += big + p.gauge.h
	}
	if titles == 2 {
		p.counts = box{0, y, w, min(1, max(0, h-y))}
		y++
	}
	p.head = box{0, h - keys - 1, w, min(1, max(0, h-y))}
	p.keys = box{0, h - keys, w, keys}
	p.text = box{0, y, w, max(0, p.head.y-y)}
	return p
}
