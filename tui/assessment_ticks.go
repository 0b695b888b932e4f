package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/tui/theme"
)

// asking is one page of questions. What was answered stays with it, however
// often it is left and come back to.
type asking interface {
	// keys are what answers the page.
	keys() []binding
	// skip takes the answer back.
	skip()
	// lines are the page, and which of them must be seen: those from the
	// first up to, not including, the second number.
	lines(k *Kit, width int) (lines []string, from, to int)
}

// tick is a statement that is answered with yes or no.
type tick struct {
	id, words string
	under     string // the id without whose yes this one is not asked
}

// ticks are statements of which any number may be ticked.
type ticks struct {
	question string
	all      []tick
	yes      map[string]bool
	at       int // among those that are asked
}

// asked are the statements that show.
func (q *ticks) asked() []tick {
	return slices.DeleteFunc(slices.Clone(q.all), func(t tick) bool { return t.under != "" && !q.yes[t.under] })
}

// ticked are the ids with a yes, in their fixed order.
func (q *ticks) ticked() []string {
	out := []string{}
	for _, t := range q.asked() {
		if q.yes[t.id] {
			out = append(out, t.id)
		}
	}
	return out
}

func (q *ticks) skip() { clear(q.yes) }

func (q *ticks) keys() []binding {
	return []binding{
		{[]string{"space", "x"}, "Space", "", "yes", q.toggle},
		{[]string{"down", "j"}, "↑↓", "j/k", "move", q.move(1)},
		{keys: []string{"up", "k"}, run: q.move(-1)},
	}
}

func (q *ticks) move(by int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { q.at = step(q.at, by, len(q.asked())); return nil }
}

func (q *ticks) toggle(*Kit) tea.Cmd {
	id := q.asked()[q.at].id
	q.yes[id] = !q.yes[id]
	return nil
}

func (q *ticks) lines(k *Kit, width int) (out []string, from, to int) {
	out = append(wrap(q.question, width), "")
	for i, t := range q.asked() {
		box := "[ ] "
		if q.yes[t.id] {
			box = "[x] "
		}
		if t.under != "" {
			box = "    " + box
		}
		role := theme.Text
		switch {
		case i == q.at:
			role = theme.Accent
		case q.yes[t.id]:
			role = theme.Title
		}
		if i == q.at {
			from = len(out)
		}
		out = append(out, listed(k, i == q.at, box, t.words, width, role)...)
		if i == q.at {
			to = len(out)
		}
	}
	return out, from, to
}

// listed is one line of a list, or several when the words are long, with a
// pointer at the one that keys are about.
func listed(k *Kit, pointed bool, box, words string, width int, role theme.Role) []string {
	pointer := "  "
	if pointed {
		pointer = "> "
	}
	lines := wrap(words, width-len(pointer)-len(box))
	for i := range lines {
		before := strings.Repeat(" ", len(pointer)+len(box))
		if i == 0 {
			before = pointer + box
		}
		lines[i] = k.Theme.Paint(role, before+lines[i])
	}
	return lines
}

// pick is a question with one answer of a few.
type pick struct {
	question string
	options  []string
	at       int // the answer; -1 is none
}

func (q *pick) skip() { q.at = -1 }

func (q *pick) keys() []binding {
	out := []binding{
		{[]string{"down", "j"}, "↑↓", "j/k", "choose", q.move(1)},
		{keys: []string{"up", "k"}, run: q.move(-1)},
	}
	for i := range q.options {
		b := binding{keys: []string{strconv.Itoa(i + 1)}, run: func(*Kit) tea.Cmd { q.at = i; return nil }}
		if i == 0 {
			b.label, b.does = "1-"+strconv.Itoa(len(q.options)), "answer"
		}
		out = append(out, b)
	}
	return out
}

func (q *pick) move(by int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { q.at = step(q.at, by, len(q.options)); return nil }
}

func (q *pick) lines(k *Kit, width int) (out []string, from, to int) {
	out = append(wrap(q.question, width), "")
	for i, words := range q.options {
		role := theme.Text
		if i == q.at {
			role, from = theme.Accent, len(out)
		}
		out = append(out, listed(k, i == q.at, strconv.Itoa(i+1)+"  ", words, width, role)...)
		if i == q.at {
			to = len(out)
		}
	}
	return out, from, to
}
