package tui

import (
	"strings"

	"tspine/routine/text"
	"tspine/tui/theme"
)

// settingName is how wide the names of settings are (X).
const settingName = 20

func (s *settings) draw(k *Kit, size Size) []string {
	width := inner(size)
	p := page{title: "Settings", right: "kept as you change them", scroll: &s.scroll}
	p.body = append(p.body, s.troubles(k, width)...)
	for i, c := range choosables {
		if c.group != "" {
			if len(p.body) > 0 && size.H >= 15 {
				p.body = append(p.body, "")
			}
			p.body = append(p.body, k.Theme.Paint(theme.Faint, c.group))
		}
		lines := s.line(k, c, i == s.at, width)
		if i == s.at {
			p.follow = len(p.body) + len(lines) - 1
		}
		p.body = append(p.body, lines...)
	}
	p.body = append(p.body, "")
	p.body = append(p.body, k.painted(theme.Faint, "A speech program of your own (voice_command) is set in "+text.New(k.Dirs.Settings()).String(), min(measure, width))...)
	if s.at == len(choosables)-1 {
		p.follow = len(p.body) - 1
	}
	return p.draw(k, size, s.keys(k))
}

// troubles are the problems of the file, whole, and why a change could not be
// kept.
func (s *settings) troubles(k *Kit, width int) []string {
	var out []string
	if k.chosen.problem != nil {
		out = append(out, k.painted(theme.Warning, sentence(k.chosen.problem.Error()), width)...)
	}
	if s.problem != nil {
		for line := range strings.SplitSeq(s.problem.Error(), "\n") {
			out = append(out, k.painted(theme.Warning, line, width)...)
		}
	}
	if k.Heard.Problem != "" {
		out = append(out, k.painted(theme.Warning, k.Heard.Problem, min(measure, width))...)
	}
	return out
}

// line is one setting; the one under the cursor says what it is about.
func (s *settings) line(k *Kit, c choosable, under bool, width int) []string {
	value := c.value(k.Desk.Settings)
	switch {
	case under && s.typing != nil:
		value = s.typing.draw(max(8, width-settingName))
	case value == "":
		value = "-"
	}
	if !under {
		return k.twoColumn(theme.Text, "  "+c.name, value, width)
	}
	arrows := value
	if c.turn != nil {
		left, right := "◂ ", " ▸"
		if !k.Can.UTF8 {
			left, right = "< ", " >"
		}
		arrows = left + value + right
	}
	lines := k.twoColumn(theme.Accent, "> "+c.name, arrows, width)
	if c.about != "" {
		lines = append(lines, indent(k.painted(theme.Faint, c.about, width-4), 4)...)
	}
	return lines
}

// twoColumn sets a name and a value on the grid of the settings, the value
// below the name where the page is narrow.
func (k *Kit) twoColumn(r theme.Role, name, value string, width int) []string {
	if settingName+cells(value) > width {
		return append(k.painted(r, name, width), indent(k.painted(r, value, width-4), 4)...)
	}
	return []string{k.Theme.Paint(r, pad(name, settingName)+value)}
}
