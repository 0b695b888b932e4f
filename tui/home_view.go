package tui

import (
	"strings"

	"tspine/tui/theme"
)

// Measures of home (X).
const (
	twoColumns = 110 // the page from which on it stands in two columns
	ample      = 30  // the window from which on it tells more than it must
	notices    = 2   // that are told in a window that is less high
)

// draw shows home: what needs the person first, then today, then the rest.
func (h *home) draw(k *Kit, size Size) []string {
	p := page{title: "tspine", right: k.Now().Format("Monday 2 January"), scroll: &h.scroll}
	width := inner(size)
	if width < twoColumns {
		p.body = stacked(append(h.left(k, width, size.H >= ample), h.right(k, width, size.H >= ample)...))
	} else {
		column := (width - 4) / 2
		p.body = sideBySide(stacked(h.left(k, column, size.H >= ample)), stacked(h.right(k, column, size.H >= ample)), column+4)
	}
	if len(p.body) < p.room(k, size, h.keys(k)) {
		p.body = append([]string{""}, p.body...)
	}
	return p.draw(k, size, h.keys(k))
}

// stacked sets blocks below one another, a free line between.
func stacked(blocks [][]string) []string {
	var out []string
	for _, b := range blocks {
		if len(b) > 0 && len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, b...)
	}
	return out
}

func (h *home) left(k *Kit, width int, all bool) [][]string {
	return [][]string{h.troubles(k, width), h.today(k, width, all), h.place(k, width), h.weeks(k, width, all)}
}

func (h *home) right(k *Kit, width int, all bool) [][]string {
	return [][]string{h.due(k, width, all), h.last(k, width)}
}

// troubles are what is wrong around the program: what could not be saved,
// heard or read.
func (h *home) troubles(k *Kit, width int) []string {
	var words []string
	if k.Unsaved != nil {
		words = append(words, k.unsavedWords())
	}
	if k.chosen.problem != nil {
		words = append(words, sentence(k.chosen.problem.Error()))
	}
	if k.Heard.Problem != "" {
		words = append(words, k.Heard.Problem)
	}
	if n := len(k.Desk.Problems); n > 0 {
		first, _, _ := strings.Cut(k.Desk.Problems[0], "\n")
		words = append(words, first+".")
		if n > 1 || first != k.Desk.Problems[0] {
			words[len(words)-1] += " All of it: !"
		}
	}
	var lines []string
	for _, w := range words {
		lines = append(lines, k.painted(theme.Warning, w, blockWidth(width))...)
	}
	if lines == nil {
		return nil
	}
	return k.block("Problem", width, lines...)
}

// unsavedWords say why the disk could not be written.
func (k *Kit) unsavedWords() string {
	if _, gone := k.Unsaved.(unkept); gone {
		return "Not kept: " + k.Unsaved.Error() + ". Answer it again when there is room."
	}
	return "Not saved: " + k.Unsaved.Error() + ". It is tried again every few seconds."
}

// sentence begins words with a capital letter and ends them with a full stop.
func sentence(words string) string {
	words = strings.ToUpper(words[:1]) + words[1:]
	if !strings.ContainsAny(words[len(words)-1:], ".!?") {
		words += "."
	}
	return words
}
