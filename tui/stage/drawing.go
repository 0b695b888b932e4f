package stage

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/chart"
	"tspine/tui/theme"
)

// drawing is a frame in the making with all it depends on.
type drawing struct {
	Scene
	*canvas
	places places
	at     moment
	inset  int // columns that the flash frame takes at the left
	listed int // lines of help that found room
}

// put sets words on line i of a place; what does not fit is cut off.
func (d *drawing) put(b box, i int, r theme.Role, words string) {
	if i >= b.h || b.w <= 0 {
		return
	}
	if cells(words) > b.w {
		words = ansi.TruncateWc(words, b.w, "")
	}
	d.canvas.put(d.inset+b.x, b.y+i, r, words)
}

// write sets words on the lines of a place.
func (d *drawing) write(b box, r theme.Role, words []string) {
	for i, w := range words {
		d.put(b, i, r, w)
	}
}

// helpWidth is how wide the list of keys is (X).
const helpWidth = 26

// between stands between the parts of a line.
func (d *drawing) between() string { return d.Look.Either(" · ", " - ") }

// head tells the routine and how far the session is. A notice without a place
// of its own stands here for all but the time, and so do, in get ready, keys
// without one.
func (d *drawing) head() {
	s, b := d.Session, d.places.head
	if !b.shown() {
		return
	}
	at, of, left := s.Step().Exercise+1, len(s.Timeline().Routine.Exercises), ceil(s.TotalLeft())
	clock := fmt.Sprintf("%d:%02d", left/60, left%60)
	whole := fmt.Sprintf("%d of %d%s%s to go", at, of, d.between(), clock)
	far := fitting([]string{whole, fmt.Sprintf("%d/%d %s", at, of, clock), clock}, b.w)
	before, role := s.Timeline().Routine.Name.String(), theme.Faint
	if said := "exercise " + far; far == whole && cells(before)+2+cells(said) <= b.w {
		far = said
	}
	room := b.w - cells(clock) - 2
	switch p := d.places; {
	case !d.Notice.Empty() && !p.notice.shown():
		before, role, far = strings.Join(d.shortened(d.Notice.String(), room, 1), ""), theme.Warning, clock
	case d.Keys != nil && !p.keys.shown() && !p.bar.shown() && s.Step().Kind == routine.Ready:
		before, role, far = d.Keys(room), theme.Text, clock // they bring their colours along
	}
	if cells(before)+2+cells(far) <= b.w {
		d.put(b, 0, role, before)
		b.x += b.w - cells(far)
	}
	d.put(b, 0, theme.Faint, far)
	if d.places.bar.shown() {
		share := 1 - float64(left)/float64(ceil(s.Timeline().Total()))
		d.line(d.places.bar, share, theme.Accent)
	}
}

// line draws a bar over the whole of a place, done to half a cell.
func (d *drawing) line(b box, share float64, r theme.Role) {
	halves := int(max(0, min(1, share))*float64(2*b.w) + 1e-9)
	done, left := strings.Repeat("=", halves/2), strings.Repeat("-", b.w-halves/2)
	if d.Look.UTF8 {
		done, left = strings.Repeat("━", halves/2)+strings.Repeat("╸", halves%2), strings.Repeat("─", b.w-(halves+1)/2)
	}
	d.put(b, 0, r, done)
	b.x += cells(done)
	d.put(b, 0, theme.Faint, left)
}

// frame draws all parts. An answer, or the list of keys, that a small window has no
// room for is shown with the phase alone.
func (d *drawing) frame() {
	d.makeRoomToGetReady()
	usual := d.places
	whole := d.giveWay()
	p := d.places
	switch {
	case d.Help != nil && (p.figure.w < helpWidth || p.figure.h < len(d.Help)):
		d.alone()
		d.help(d.places.text)
		return
	case !whole && (d.w-2*d.inset < keepsWide || d.h < keepsHigh):
		d.places = usual
		d.alone()
		d.list(d.places.text, d.answer(d.places.text.w, d.places.text.h))
		return
	case d.Help != nil:
		d.help(p.figure)
	default:
		d.figure()
	}
	d.head()
	d.write(p.notice, theme.Warning, d.shortened(d.Notice.String(), p.notice.w, p.notice.h))
	d.titles()
	if b, stroke := d.choicesPlace(); stroke > 0 {
		d.choices(b, stroke)
	} else {
		d.number()
		words := d.words()
		b := d.largePhase(p.text, len(words))
		if len(words) == 0 {
			words = d.movement(b)
		}
		d.list(b, words)
	}
	d.foot()
}

// giveWay lets the head and the keys, where they stand right below the words,
// give their lines to an answer that needs them, and says whether it has room.
func (d *drawing) giveWay() bool {
	p := &d.places
	whole := func() bool { return !d.answers() || len(d.answer(p.text.w, math.MaxInt)) <= p.text.h }
	for _, b := range []*box{&p.head, &p.keys} {
		if !whole() && b.shown() && b.y == p.text.y+p.text.h {
			p.text.h += b.h
			*b = box{}
		}
	}
	return whole()
}

// makeRoomToGetReady gives the place of the number, which the clock tells too, to the
// name and to how to set up, where a small window has too few lines for them.
func (d *drawing) makeRoomToGetReady() {
	p := &d.places
	if d.Session.Step().Kind != routine.Ready || d.Session.Mode() == session.CountingIn || p.bar.shown() || p.text.h >= leastText {
		return
	}
	y := p.phase.y + 1
	if !p.name.shown() {
		p.name = box{p.phase.x, y, p.middle.w, 1}
		y++
	}
	p.text = box{p.text.x, y, p.text.w, max(0, p.head.y-y)}
	need := rows(d.Session.Current().String(), p.text.w-markWidth)
	if need > p.text.h { // a long line takes that of the head
		p.text.h, p.head = p.text.h+p.head.h, box{}
	}
	if need > p.text.h && p.name.y > p.phase.y { // and that of the name
		p.text.y, p.text.h, p.name = p.name.y, p.text.h+1, box{}
	}
	p.big, p.side, p.gauge, p.counts, d.at.counts = box{}, box{}, box{}, box{}, nil
}

// alone leaves the phase, its seconds and the keys, and gives all other lines to words.
func (d *drawing) alone() {
	p := d.places
	m, clock := p.middle, len(" 999 s")
	if m.w < 2*clock {
		clock = 0
	}
	d.places = places{phase: box{m.x, 0, m.w - clock, 1}, clock: box{m.x + m.w - clock, 0, clock, 1},
		text: box{m.x, 1, m.w, d.h - 1 - p.keys.h}, keys: p.keys}
	d.at.counts = nil
	d.titles()
	d.foot()
}

// help lists the keys in as many columns as they need, or as there is room for:
// then the last line tells that there are more.
func (d *drawing) help(b box) {
	const gap = 2
	keys, width := d.Help, 0
	for _, k := range keys {
		width = max(width, cells(k))
	}
	if width > b.w { // no column for what they do
		width, keys = b.w, slices.Clone(keys)
		for i, k := range keys {
			keys[i] = strings.Join(strings.Fields(k), " ")
		}
	}
	columns, rows := max(1, (b.w+gap)/(width+gap)), b.h
	if len(keys) > columns*rows && rows > 1 {
		rows--
		does, last := "more", d.HelpAt+columns*rows
		if last >= len(keys) {
			does, last = "back", len(keys)
		}
		d.put(b, rows, theme.Faint, fmt.Sprintf("? %s, %d-%d of %d", does, d.HelpAt+1, last, len(keys)))
	}
	keys = keys[min(d.HelpAt, len(keys)):]
	keys = keys[:min(len(keys), columns*rows)]
	d.listed = len(keys)
	if d.listed < rows {
		b.y += (rows - d.listed) / 2
	}
	for i, k := range keys {
		d.put(box{b.x + i/rows*(width+gap), b.y, width, rows}, i%rows, theme.Text, k)
	}
}

func (d *drawing) titles() {
	p := d.places
	// Only a name that is as long as a page is cut short.
	d.write(p.name, theme.Title, d.shortened(strings.ToUpper(d.Session.Exercise().Title()), p.name.w, p.name.h))
	forms, room := d.at.countForms(d.between()), p.phase.w
	if len(d.at.counts) > 0 && !p.counts.shown() {
		room -= chipGap + cells(forms[len(forms)-1])
	}
	phase := fitting(d.at.phaseForms(d.between()), room)
	d.chip(p.phase, phase)
	counts := p.counts
	if used := cells(phase) + chipGap; !counts.shown() {
		counts = box{p.phase.x + used, p.phase.y, p.phase.w - used, 1}
	}
	if words := fitting(forms, counts.w); cells(words) <= counts.w {
		role := theme.Text
		if d.at.reps { // of the large number, and like it
			role = d.at.role
		}
		d.put(counts, 0, role, words)
	}
	d.put(p.clock, 0, theme.Text, fmt.Sprintf("%*d s", max(0, p.clock.w-len(" s")), d.at.left))
}

// largePhase draws the phase in a large word above the place for words, where so many
// lines of them find room below it, and returns what is left of the place.
func (d *drawing) largePhase(b box, words int) box {
	word := phases[d.at.way].large
	stroke := chart.BigStroke(longestPhase, b.w, min(b.h-2-leastCue, mostPhase))
	high := chart.BigHeight(stroke)
	if word == "" || stroke == 0 || words > b.h-2-high || d.at.state != "" || d.Session.Mode() == session.Ended {
		return b
	}
	d.strokes(b.x, b.y+1, d.at.role, word, stroke)
	return box{b.x, b.y + 2 + high, b.w, b.h - 2 - high}
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
	if x+cells(words) < d.inset+b.x+b.w {
		words += " "
	}
	d.upon(x, b.y, d.at.role, ansi.TruncateWc(words, d.inset+b.x+b.w-x, ""))
}

// number draws the big characters and how far the step is.
func (d *drawing) number() {
	p := d.places
	if d.Session.Mode() == session.Ended || !p.big.shown() {
		return
	}
	role, words, stroke := d.at.role, fmt.Sprint(d.at.number), p.stroke
	if large := chart.BigStroke(d.at.state, p.gauge.w, p.big.h); d.at.still && large > 0 {
		words, stroke = d.at.state, large
	} else {
		if d.at.still {
			role = theme.Faint
		}
		for stroke > 1 && chart.BigWidth(words, stroke) > p.big.w {
			stroke--
		}
		d.side()
		p.big.x += max(0, p.big.w-chart.BigWidth(words, stroke)) / 2
	}
	d.strokes(p.big.x, p.big.y+(p.big.h-chart.BigHeight(stroke))/2, role, words, stroke)
	d.gauge()
}

// strokes draws big words of a stroke width.
func (d *drawing) strokes(x, y int, r theme.Role, words string, stroke int) {
	for i, l := range chart.Big(words, stroke, d.Look.UTF8) {
		d.canvas.put(d.inset+x, y+i, r, l)
	}
}

// side draws the side in a colour that no phase has: its word, large, or where
// that is too wide a tag of the colour with its first letter or the usual word.
func (d *drawing) side() {
	b := d.places.side
	if d.at.side == routine.NoSide || !b.shown() {
		return
	}
	word := strings.ToUpper(string(d.at.side))
	lines, draw := []string{word}, d.upon
	for _, words := range []string{word[:1], word} {
		if s := chart.BigStroke(words, b.w-2*sideEdge, b.h-2*sideEdge); s > 0 {
			lines = chart.Big(words, s, d.Look.UTF8)
		}
	}
	top, large := (b.h-len(lines))/2, cells(lines[0]) > smallSide
	if large { // it stands where the number does
		draw, top = d.canvas.put, b.h-len(lines)
	}
	for i := range b.h {
		words := ""
		switch n := i - top; {
		case n == -1 && large: // so that nobody reads "move right"
			words = "SIDE" + blank(cells(lines[0])-len("SIDE"))
		case n >= 0 && n < len(lines):
			words = lines[n]
		}
		left := (b.w - cells(words)) / 2
		draw(d.inset+b.x, b.y+i, theme.Side, blank(left)+words+blank(b.w-left-cells(words)))
	}
}

// gauge draws how far the step is, and its seconds in words.
func (d *drawing) gauge() {
	b := d.places.gauge
	left := fmt.Sprintf("%*d s", d.places.digits+1, d.at.left)
	n := b.w - len(left)
	if n < 4 {
		return
	}
	d.line(box{b.x, b.y, n, b.h}, d.at.share, d.at.role)
	if d.at.strong {
		d.upon(d.inset+b.x+n, b.y, d.at.role, left)
		return
	}
	role := theme.Text
	if d.at.reps {
		role = theme.Faint
	}
	d.put(box{b.x + n, b.y, len(left), b.h}, 0, role, left)
}

// footDose says whether the foot tells how much is to come, in get ready: where its line
// is not one of the words', and none of it was eased.
func (d *drawing) footDose() bool {
	s, p := d.Session, d.places
	return s.Step().Kind == routine.Ready && p.next.shown() && !p.sharesNext && !s.IsEased(s.Step().Exercise)
}

// dose is how much is to come in the exercise.
func (d *drawing) dose() string { return session.DoseWords(d.Session.Timeline(), d.Session.At()) }

// foot tells what is next, which gives way to set-up words, and the keys.
func (d *drawing) foot() {
	p := d.places
	if p.next.shown() && d.Session.Mode() != session.Ended && d.Session.Asking() != session.AskHurt {
		said, role := "next: "+d.Session.Next(), theme.Faint
		if d.footDose() {
			said = d.dose()
			if said == d.Session.Current().String() {
				role = theme.Title
			}
		}
		words, b := wrap(said, p.next.w), p.next
		if down := b.h - len(words); down > 0 {
			b.y, b.h = b.y+down, b.h-down
		}
		if !p.sharesNext || p.text.y+len(d.words()) < b.y {
			d.write(b, role, words)
		}
	}
	if d.Keys != nil && p.keys.shown() {
		d.put(p.keys, 0, theme.Text, d.Keys(p.keys.w)) // they bring their colours along
	}
}
