package stage

import (
	"fmt"
	"strings"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/theme"
)

// drawing is a frame in the making with all it depends on.
type drawing struct {
	Scene
	*canvas
	places places
	at     moment
	inset  int // columns that the flash frame takes at the left
}

// put sets words on line i of a place.
func (d *drawing) put(b box, i int, r theme.Role, words string) {
	if i < b.h {
		d.canvas.put(d.inset+b.x, b.y+i, r, words)
	}
}

// between stands between the parts of a line.
func (d *drawing) between() string {
	if d.Look.UTF8 {
		return " · "
	}
	return " - "
}

// head tells the routine and how far the session is.
func (d *drawing) head() {
	s, b := d.Session, d.places.head
	step := s.Step()
	far := status(step.Exercise+1, len(s.Timeline().Routine.Exercises), s.TotalLeft(), d.between())
	if !b.shown() {
		return
	}
	if name := s.Timeline().Routine.Name.String(); cells(name)+2+cells(far) <= b.w {
		d.put(b, 0, theme.Faint, name)
		b.x += b.w - cells(far)
	}
	d.put(b, 0, theme.Faint, far)
	if b = d.places.bar; b.shown() {
		total := float64(s.Timeline().Total())
		done, left := bar(b.w, 1-float64(s.TotalLeft())/total, d.Look.UTF8)
		d.put(b, 0, theme.Accent, done)
		b.x += cells(done)
		d.put(b, 0, theme.Faint, left)
	}
}

// middle draws all between the head and the foot. Words that find no room in
// their place are shown in place of the figure and the number.
func (d *drawing) middle() {
	d.titles()
	words := d.words()
	if d.Help != nil || d.answers() && len(words) > d.places.text.h {
		d.over(words)
		return
	}
	d.figure()
	d.number()
	for i, l := range words {
		d.listLine(d.places.text, i, l)
	}
}

func (d *drawing) titles() {
	p := d.places
	name := strings.ToUpper(d.Session.Exercise().Name.String())
	for i, w := range wrap(name, max(1, p.name.w)) {
		d.put(p.name, i, theme.Title, w)
	}
	width := p.phase.w
	counts := fitting(d.at.countForms(d.between()), max(p.counts.w, 1))
	if p.clock {
		width -= 1 + len(fmt.Sprint(d.at.left))
	}
	phase := fitting(d.at.phaseForms(d.between()), width)
	if p.clock {
		phase += fmt.Sprintf(" %d", d.at.left)
	}
	d.chip(p.phase, phase)
	switch {
	case p.counts.shown():
		d.put(p.counts, 0, theme.Text, counts)
	case !p.clock:
		b := p.phase
		b.x += cells(phase) + 2
		d.put(b, 0, theme.Text, d.at.countForms(d.between())[0])
	}
}

// chip sets words upon the phase's colour, with a cell of it at both sides
// where there is room.
func (d *drawing) chip(b box, words string) {
	x := d.inset + b.x
	if x > 0 {
		x--
		words = " " + words
	}
	if cells(words) < b.w {
		words += " "
	}
	d.upon(x, b.y, d.at.role, words)
}

// number draws the big characters and how far the step is.
func (d *drawing) number() {
	p := d.places
	if d.Session.Mode() == session.Ended || !p.big.shown() {
		return
	}
	role := d.at.role
	if d.at.still {
		role = theme.Faint
	}
	number, stroke := fmt.Sprint(d.at.number), p.stroke
	for stroke > 1 && bigWidth(len(number), stroke) > p.big.w {
		stroke--
	}
	x := p.big.x + p.big.w - bigWidth(len(number), stroke)
	for i, l := range big(number, stroke, d.Look.UTF8) {
		if d.at.strong {
			d.upon(d.inset+p.big.x, p.big.y+i, role, blank(x-p.big.x)+l)
		} else {
			d.canvas.put(d.inset+x, p.big.y+i, role, l)
		}
	}
	if d.at.of > 0 {
		d.put(p.of, 0, theme.Text, ofWords(d.at.of))
	}
	if d.at.side != routine.NoSide && p.letter.shown() {
		letter := strings.ToUpper(string(d.at.side[:1]))
		for i, l := range big(letter, stroke, d.Look.UTF8) {
			d.put(p.letter, i, theme.Text, l)
		}
	}
	d.gauge()
}

func (d *drawing) gauge() {
	b := d.places.gauge
	left := fmt.Sprintf("%4d s", d.at.left)
	n := b.w - len(left)
	if n < 4 {
		return
	}
	done, rest := bar(n, d.at.share, d.Look.UTF8)
	d.put(b, 0, d.at.role, done)
	d.put(box{b.x + cells(done), b.y, b.w, b.h}, 0, theme.Faint, rest)
	d.put(box{b.x + n, b.y, b.w, b.h}, 0, theme.Text, left)
}

// answers says whether the words are an answer that must be read whole.
func (d *drawing) answers() bool {
	return !d.Said.Empty() || d.Session.Mode() == session.Paused
}

// words are the lines of the moment: an answer, why it stands still, how to
// set up, or the cue.
func (d *drawing) words() []line {
	s, b := d.Session, d.places.text
	width := max(b.w, 1)
	if d.answers() {
		if !b.shown() {
			width = d.places.middle.w
		}
		return d.answer(width)
	}
	if s.Step().Kind == routine.Ready && s.Mode() != session.Ended {
		return d.setup(b)
	}
	var out []line
	if c := s.Current(); !c.Empty() {
		for _, w := range wrap(c.String(), width) {
			out = append(out, line{theme.Title, "", w})
		}
	}
	return out
}

func (d *drawing) answer(width int) []line {
	words := []string{d.Said.String()}
	if d.Said.Empty() {
		words = []string{pauseWords[d.Session.Why()]}
	}
	if d.Session.Mode() == session.Paused && d.Session.Asking() == session.AskNothing {
		words = append(words, goesOn)
	}
	var out []line
	for _, w := range words {
		if w == "" {
			continue
		}
		for _, l := range wrap(w, width) {
			out = append(out, line{theme.Text, "", l})
		}
	}
	return out
}

// setup lists how to set up, the current line marked. Where not all lines
// find room it shows those from the current one on.
func (d *drawing) setup(b box) []line {
	e, current := d.Session.Exercise(), d.Session.Current().String()
	lines := setupLines(e, current, b.w)
	if len(lines) > b.h {
		from := 0
		for i, l := range lines {
			if l.mark != "" {
				from = i
			}
		}
		from = min(from, len(lines)-b.h)
		return lines[from : from+b.h]
	}
	caution := cautionLines(e, b.w)
	switch {
	case len(caution) == 0:
	case len(lines)+1+len(caution) <= b.h:
		lines = append(append(lines, line{}), caution...)
	case len(lines)+len(caution) <= b.h:
		lines = append(lines, caution...)
	}
	return lines
}

// listLine sets a line with its mark; lines of a list keep room for marks.
func (d *drawing) listLine(b box, i int, l line) {
	mark := l.mark
	if mark == "▸" && !d.Look.UTF8 {
		mark = ">"
	}
	if d.lists() {
		d.put(b, i, l.role, mark)
		b.x += markWidth
	}
	d.put(b, i, l.role, l.words)
}

// lists says whether the words are a list.
func (d *drawing) lists() bool {
	return !d.answers() && d.Session.Step().Kind == routine.Ready && d.Session.Mode() != session.Ended
}

// over shows the key list, or an answer that is too long for its place.
func (d *drawing) over(words []line) {
	p := d.places
	b := box{p.middle.x, p.phase.y + 1, p.middle.w, p.middle.y + p.middle.h - p.phase.y - 1}
	if d.Help != nil && p.figure.w >= 24 && p.figure.h >= len(d.Help) {
		b = p.figure
		d.number()
		for i, l := range words {
			d.listLine(p.text, i, l)
		}
	}
	if d.Help == nil {
		for i, l := range words {
			d.put(b, i, l.role, l.words)
		}
		return
	}
	for i, l := range d.Help {
		d.put(b, i, theme.Text, l)
	}
}

// foot tells what is next, and the keys.
func (d *drawing) foot() {
	p := d.places
	if d.Session.Mode() != session.Ended && p.next.shown() && !(p.sharesNext && len(d.words()) >= p.text.h) {
		for i, w := range wrap("next: "+d.Session.Next(), p.next.w) {
			d.put(p.next, i, theme.Faint, w)
		}
	}
	if d.Keys != nil && p.keys.shown() {
		d.put(p.keys, 0, theme.Faint, d.Keys(p.keys.w))
	}
}

// withoutLast leaves out the last sentence.
func withoutLast(words string) string {
	if i := strings.LastIndex(strings.TrimSuffix(words, "."), ". "); i >= 0 {
		return words[:i+1]
	}
	return ""
}
