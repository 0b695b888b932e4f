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

// helpWidth is how wide the list of keys is (X).
const helpWidth = 26

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

// middle draws all between the head and the foot. An answer that finds no
// room in its place is shown in place of the figure and the number, and so
// are the keys where they do not fit beside the number.
func (d *drawing) middle() {
	d.titles()
	p, words := d.places, d.words()
	whole := box{p.middle.x, p.phase.y + 1, p.middle.w, p.middle.y + p.middle.h - p.phase.y - 1}
	switch {
	case d.Help != nil && (p.figure.w < helpWidth || p.figure.h < len(d.Help)):
		d.help(whole)
		return
	case d.Help != nil:
		d.help(p.figure)
	case d.answers() && len(words) > p.text.h:
		d.list(whole, d.answer(whole.w))
		return
	default:
		d.figure()
	}
	d.number()
	d.list(p.text, words)
}

// help lists the keys, in as many columns as they need.
func (d *drawing) help(b box) {
	width := 0
	for _, k := range d.Help {
		width = max(width, cells(k)+2)
	}
	if len(d.Help) <= b.h {
		b.y += (b.h - len(d.Help)) / 2
	}
	for i, k := range d.Help {
		column := b
		column.x += i / max(1, b.h) * width
		d.put(column, i%max(1, b.h), theme.Text, k)
	}
}

func (d *drawing) titles() {
	p := d.places
	name := strings.ToUpper(d.Session.Exercise().Name.String())
	for i, w := range wrap(name, max(1, p.name.w)) {
		d.put(p.name, i, theme.Title, w)
	}
	width := p.phase.w
	counts := fitting(d.at.countForms(d.between()), p.phase.w)
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
		b.x += cells(phase) + chipGap
		d.put(b, 0, theme.Text, counts)
	}
}

// chipGap is what stands between the phase and the counts: an end of the
// chip and a space.
const chipGap = 2

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
	before := max(0, p.big.w-bigWidth(len(number), stroke)) / 2
	for i, l := range big(number, stroke, d.Look.UTF8) {
		if d.at.strong {
			l = blank(before) + l
			d.upon(d.inset+p.big.x, p.big.y+i, role, l+blank(p.big.w-cells(l)))
		} else {
			d.canvas.put(d.inset+p.big.x+before, p.big.y+i, role, l)
		}
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
	left := fmt.Sprintf("%*d s", d.places.digits+1, d.at.left)
	n := b.w - len(left)
	if n < 4 {
		return
	}
	done, rest := bar(n, d.at.share, d.Look.UTF8)
	d.put(b, 0, d.at.role, done)
	d.put(box{b.x + cells(done), b.y, b.w, b.h}, 0, theme.Faint, rest)
	d.put(box{b.x + n, b.y, b.w, b.h}, 0, theme.Text, left)
}

// foot tells what is next, and the keys. What is next gives way to set-up
// words that need its lines.
func (d *drawing) foot() {
	p := d.places
	if p.next.shown() && d.Session.Mode() != session.Ended {
		words := wrap("next: "+d.Session.Next(), p.next.w)
		b := p.next
		if down := b.h - len(words); down > 0 {
			b.y, b.h = b.y+down, b.h-down
		}
		if !p.sharesNext || p.text.y+len(d.words()) < b.y {
			for i, w := range words {
				d.put(b, i, theme.Faint, w)
			}
		}
	}
	if d.Keys != nil && p.keys.shown() {
		d.put(p.keys, 0, theme.Faint, d.Keys(p.keys.w))
	}
}
