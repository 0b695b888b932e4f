package stage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/theme"
)

// line is one line of words in a role.
type line struct {
	role  theme.Role
	mark  string // in the margin of a list
	in    int    // cells of that margin
	first bool   // of an entry of a list
	words string
}

// current marks the line of a list that is spoken now.
const current = "▸"

// words are an answer, then how to set up, or the cue; in a rest the cautions.
func (d *drawing) words() []line {
	s, b := d.Session, d.places.text
	var out []line
	if d.answers() {
		out = d.answer(b.w, b.h)
	}
	switch {
	case s.Mode() == session.Paused || s.Mode() == session.Ended:
		return out
	case s.Step().Kind == routine.Ready:
		return append(out, d.setup(b.w, b.h-len(out))...)
	}
	role := theme.Title
	if s.Step().Kind == routine.Return {
		// A hold too short for its words has them spoken here, and nothing of them is to
		// be done now.
		role = theme.Faint
	}
	cue := wrapped(role, s.Current().String(), b.w)
	switch kind := s.Step().Kind; {
	case kind == routine.Rest && len(cue) == 0:
		cue = entries(s.Exercise().Caution, "!", "", b.w)
	case kind == routine.Switch && len(cue) == 0:
		cue = wrapped(theme.Title, s.Approach().String(), b.w)
	}
	if len(out)+len(cue) <= b.h {
		out = append(out, cue...)
	}
	return out
}

// movement is how to move, from the set-up words, while nothing else is said; none
// where it does not fit, and none on the way back, which is another way.
func (d *drawing) movement(b box) []line {
	s := d.Session
	if k := s.Step().Kind; s.Mode() != session.Running || k != routine.Move && k != routine.Hold && k != routine.Work {
		return nil
	}
	var said []string
	for _, t := range s.Exercise().Setup {
		words, now := strings.CutPrefix(t.String(), session.WhenStarted)
		if now {
			words = text.Capital(words)
		}
		if now || said != nil {
			said = append(said, words)
		}
	}
	if out := wrapped(theme.Faint, strings.Join(said, " "), b.w); len(out) <= b.h {
		return out
	}
	return nil
}

// answers says whether there are words that go before all others.
func (d *drawing) answers() bool {
	return !d.Said.Empty() || d.Session.Mode() == session.Paused
}

// answer is what was said to a key, why the session stands still, and what makes it go
// on, cut short to a height. Of a question the end, which tells its keys, stays.
func (d *drawing) answer(width, height int) []line {
	if d.Session.Asking() == session.AskHurt {
		if out := hurtLines(width); len(out) <= height {
			return out
		}
	}
	words, end := d.Said.String(), []string(nil)
	if d.Session.Mode() == session.Paused && d.Session.Asking() == session.AskNothing {
		does := "resumes"
		if d.Session.Why() == session.WhyWaits {
			does = "begins it"
		}
		end = wrap("Any key "+does+" after "+d.Session.CountInWords()+".", width)
		if words == "" {
			words = pauseWords[d.Session.Why()]
		}
	}
	if d.Session.Asking() != session.AskNothing && rows(words, width) > height {
		if _, rest, ok := strings.Cut(words, ". "); ok {
			words = rest
		}
	}
	var out []line
	if words != "" {
		end = append(d.shortened(words, width, height-len(end)), end...)
	}
	for _, w := range end {
		out = append(out, line{role: theme.Text, words: w})
	}
	return out
}

// hurtAsks and hurtChoices are what can be done about pain.
const hurtAsks = "It hurts: what now?"

var hurtChoices = []struct{ large, how, does string }{
	{"EASIER", "Mild", "continue, easier"}, {"SKIP", "Sharp, new or strong", "skip exercise"}, {"END", "Enough for today", "end the session"},
}

// hurtLines are these, a line each.
func hurtLines(width int) []line {
	out := []line{{role: theme.Title, words: hurtAsks}}
	for i, c := range hurtChoices {
		out = append(out, listed(theme.Text, strconv.Itoa(i+1), c.how+": "+c.does, markWidth+1, width)...)
	}
	return out
}

// setup lists how to set up, then the cautions, the current line marked; without room
// for all from that one on, so that a caution is seen when its moment has come.
func (d *drawing) setup(width, height int) []line {
	e, told := d.Session.Exercise(), d.Session.Current()
	approach, now := d.Session.Approach(), told.String()
	if told.Empty() || d.footDose() && now == d.dose() { // before the first line of set-up
		told, now = approach, approach.String()
	}
	caution := entries(e.Caution, "!", now, width)
	setup := entries(e.Setup, "", now, width)
	if !slices.Contains(slices.Concat([]text.Text{approach}, e.Setup, e.Caution), told) {
		setup = append(entries([]text.Text{told}, "", now, width), setup...) // while it is said
	}
	lines := setup
	if !approach.Empty() {
		lines = append(entries([]text.Text{approach}, "", now, width), setup...)
	}
	if now != approach.String() && len(lines)+len(caution) > height { // it has been followed
		lines = setup
	}
	if len(caution) > 0 && len(lines)+len(caution) < height {
		lines = append(lines, line{})
	}
	if lines = append(lines, caution...); len(lines) > height {
		return around(lines, height)
	}
	return lines
}

// around is as many whole entries as fit, from the marked one on where the
// end of the list does not fit else.
func around(lines []line, height int) []line {
	from := 0
	for i, l := range lines {
		if l.mark == current {
			from = i
		}
	}
	from = min(from, len(lines)-max(0, height))
	for from < len(lines) && !lines[from].first {
		from++
	}
	to := min(len(lines), from+max(0, height))
	for to > from && to < len(lines) && !lines[to].first {
		to--
	}
	if to == from { // one that is longer than the room
		to = min(len(lines), from+max(0, height))
	}
	return lines[from:to]
}

// entries are words as a list, the current one marked.
func entries(all []text.Text, mark, now string, width int) []line {
	var out []line
	for _, t := range all {
		r, m := theme.Text, mark
		if t.String() == now {
			r, m = theme.Title, current
		}
		out = append(out, listed(r, m, t.String(), markWidth, width)...)
	}
	return out
}

// markWidth is the margin of a list.
const markWidth = 2

// listed is one entry of a list behind a margin; its further lines stand below its words.
func listed(role theme.Role, mark, words string, margin, width int) []line {
	out := wrapped(role, words, width-margin)
	for i := range out {
		out[i].in = margin
	}
	if len(out) > 0 {
		out[0].mark, out[0].first = mark, true
	}
	return out
}

// wrapped is words as lines of one role; no words are no lines.
func wrapped(role theme.Role, words string, width int) []line {
	if words == "" {
		return nil
	}
	var out []line
	for _, w := range wrap(words, width) {
		out = append(out, line{role: role, words: w})
	}
	return out
}

// shortened is words in at most so many lines. What finds no room is cut off
// behind a word, and dots say so.
func (d *drawing) shortened(words string, width, height int) []string {
	lines := wrap(words, width)
	if len(lines) <= height {
		return lines
	}
	lines = lines[:max(0, height)]
	if last := len(lines) - 1; last >= 0 {
		lines[last] = d.dotted(lines[last], width)
	}
	return lines
}

// dotted ends a line in dots, behind the last word that leaves room for them.
func (d *drawing) dotted(words string, width int) string {
	dots := d.Look.Either("…", "...")
	room := width - cells(dots)
	if cells(words) > room {
		cut := ansi.TruncateWc(words, max(0, room), "")
		if end := strings.LastIndexByte(cut, ' '); end > 0 && words[len(cut)] != ' ' {
			cut = cut[:end]
		}
		words = cut
	}
	return strings.TrimRight(words, " .,;:") + ansi.TruncateWc(dots, width, "")
}

// list sets lines with their marks, below an empty one where there is room.
func (d *drawing) list(b box, lines []line) {
	if len(lines) < b.h {
		b.y, b.h = b.y+1, b.h-1
	}
	for i, l := range lines {
		if l.mark == current {
			l.mark = d.Look.Either(current, ">")
		}
		d.put(b, i, l.role, l.mark)
		d.put(box{b.x + l.in, b.y, b.w, b.h}, i, l.role, l.words)
	}
}
