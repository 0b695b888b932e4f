package settings

import (
	"os"
	"path/filepath"
	"strings"

	"tspine/data"
	"tspine/routine/text"
	"tspine/tui/cue"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Measures of the settings in cells (X).
const (
	settingName = 23  // the names
	paneFrom    = 100 // the page from which on the setting under the cursor is told beside the list
	paneWidth   = 44
	fewValues   = 6  // that are all named there
	noteHigh    = 24 // the window from which on it is told below the list, and not in it
)

func (s *Settings) page(e ui.Env) ui.Page {
	width := e.Width()
	p, list := ui.Page{Title: "Settings", Right: "saved as you go", Scroll: &s.Scroll}, width
	if width >= paneFrom {
		list -= paneWidth + 2
		p.Beside = s.pane(e, shown[s.at])
	}
	if noted(e) {
		p.Note = s.note(e, width)
	}
	p.Body = append(p.Body, s.troubles(e, list)...)
	under := 0 // the line of the one under the cursor
	for i, c := range shown {
		if c.Group != "" {
			if len(p.Body) > 0 && e.Size.H >= 15 {
				p.Body = append(p.Body, "")
			}
			p.Body = append(p.Body, e.Theme.Paint(theme.Faint, c.Group))
		}
		lines := s.line(e, c, i == s.at, list)
		if i == s.at {
			under, p.Follow = len(p.Body), len(p.Body)+len(lines)-1
		}
		p.Body = append(p.Body, lines...)
	}
	p.Body = append(append(p.Body, ""), e.Painted(theme.Faint, "To use a speech program of your own, set voice_command in "+text.New(atHome(s.dirs.Settings())).String(), e.Paragraph())...)
	if s.at == len(shown)-1 {
		p.Follow = len(p.Body) - 1
	}
	p.Follow = min(p.Follow, under+max(1, p.Room(e))-1) // its name is seen first
	p.Keys = s.keys(e, p)
	return p
}

// troubles are the problems of the file, whole, and why a change was not kept.
func (s *Settings) troubles(e ui.Env, width int) []string {
	var out []string
	if err := e.Unsaved.Settings; err != nil {
		out = append(out, e.Painted(theme.Warning, ui.Sentence(err.Error()), width)...)
	}
	if s.problem != nil {
		out = append(out, e.InRole(theme.Warning, ui.WrapAll(strings.Split(s.problem.Error(), "\n"), width))...)
	}
	if e.Sound.Problem != "" {
		out = append(out, e.Painted(theme.Warning, e.Sound.Problem, min(ui.Measure, width))...)
	}
	return out
}

// line is one setting; the one under the cursor says what it is about.
func (s *Settings) line(e ui.Env, c data.Setting, under bool, width int) []string {
	value := c.Shown(e.Known.Settings)
	switch {
	case under && s.typing != nil:
		value = s.typing.View(max(8, width-settingName))
	case value == "":
		value = "automatic"
		if e.Sound.Voice != "" {
			value += ": " + e.Sound.Voice
		}
	}
	if !under {
		return twoColumn(e, theme.Text, "  "+c.Name, value, width)
	}
	arrows := value
	if c.Write == nil {
		arrows = e.Can.Either("◂ ", "< ") + value + e.Can.Either(" ▸", " >")
	}
	lines := twoColumn(e, theme.Accent, "> "+c.Name, arrows, width)
	if e.Width() < paneFrom && !noted(e) {
		lines = append(lines, ui.Indent(e.Painted(theme.Faint, s.about(c), width-4), 4)...)
	}
	return lines
}

// about is what a setting is about. What is written is a voice, which may be one of some;
// while it is written, the key that plays it writes too.
func (s *Settings) about(c data.Setting) string {
	if c.Write == nil {
		return c.About
	}
	about := strings.Join(cue.VoiceNames(), ", ") + ", " + c.About + "."
	if s.typing == nil {
		about += " Space plays it."
	}
	return about
}

// noted says whether the setting under the cursor is told below the list.
func noted(e ui.Env) bool { return e.Width() < paneFrom && e.Size.H >= noteHigh }

// note tells about a setting, as high as the longest, so that the list stays in place.
func (s *Settings) note(e ui.Env, width int) []string {
	high := 0
	for _, c := range shown {
		high = max(high, len(ui.Wrap(c.Name+": "+s.about(c), width)))
	}
	name, told := shown[s.at].Name, e.Painted(theme.Faint, shown[s.at].Name+": "+s.about(shown[s.at]), width)
	told[0] = e.Theme.Paint(theme.Accent, name) + strings.Replace(told[0], name, "", 1)
	return append(told, make([]string, high-len(told))...)
}

// pane tells beside the list what the setting under the cursor is and can be.
func (s *Settings) pane(e ui.Env, c data.Setting) []string {
	lines := []string{ui.Pad(e.Theme.Paint(theme.Title, c.Name), paneWidth)}
	lines = append(lines, e.Painted(theme.Faint, s.about(c), paneWidth)...)
	if c.Write != nil {
		return lines
	}
	values := c.Values(e.Known)
	if len(values) > fewValues {
		return lines
	}
	lines = append(lines, "")
	for _, v := range values {
		mark, role := ui.Cursor(v.Chosen)
		lines = append(lines, e.Theme.Paint(role, mark+v.Words))
	}
	return lines
}

// twoColumn sets a name and a value on the grid of the settings, the value
// below the name where the page is narrow.
func twoColumn(e ui.Env, r theme.Role, name, value string, width int) []string {
	if settingName+ui.Cells(value) > width {
		return append(e.Painted(r, name, width), ui.Indent(e.Painted(r, value, width-4), 4)...)
	}
	return []string{e.Theme.Paint(r, ui.Pad(name, settingName)+value)}
}

// atHome is a path as a person writes it: with ~ for the home folder.
func atHome(path string) string {
	home, err := os.UserHomeDir()
	if rest, far := filepath.Rel(home, path); err == nil && far == nil && filepath.IsLocal(rest) {
		return filepath.Join("~", rest)
	}
	return path
}
