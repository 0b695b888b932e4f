package help

import (
	tea "charm.land/bubbletea/v2"

	"tspine/tui/cue"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// tones is the page that teaches what is heard: each tone by its name, with
// what it means, to be heard at a key.
type tones struct{ at int }

// toneName is how wide the names of tones are (X).
const toneName = 22

func (t *tones) keys(play func(cue.Sound) tea.Cmd, leave func() ui.Action) []ui.Binding {
	all := cue.Tones()
	move := func(by int) { t.at = ui.Step(t.at, by, len(all)) }
	hear := func() ui.Action { return ui.Action{Cmd: play(cue.Sound{Tone: all[t.at]})} }
	keys := append([]ui.Binding{ui.Bind("enter space", "Enter", "hear it", hear)}, ui.Arrows("choose", move)...)
	return append(keys, ui.Bind("q esc tab", "Esc", "back", leave), ui.LeaveKey, ui.ShellKey)
}

func (t *tones) page(e ui.Env) ui.Page {
	width := e.Width()
	p := ui.Page{Title: "Tones", Right: "what each one means"}
	switch {
	case e.Known.Settings.Mute || e.Sound.Muted:
		p.Body = e.Painted(theme.Warning, "Sound is off, so you will not hear them.", width)
	case e.Sound.Problem != "":
		p.Body = e.Painted(theme.Warning, e.Sound.Problem, min(ui.Measure, width))
	}
	family := ""
	for i, tone := range cue.Tones() {
		if tone.Family() != family {
			family = tone.Family()
			if len(p.Body) > 0 && e.Size.H >= ui.Roomy {
				p.Body = append(p.Body, "")
			}
			p.Body = append(p.Body, e.Theme.Paint(theme.Title, family))
		}
		mark, role := ui.Cursor(i == t.at)
		p.Body = append(p.Body, toneLines(e.Theme.Paint(role, mark+tone.String()), tone.Means(), width)...)
		if i == t.at {
			p.Follow = len(p.Body)
		}
	}
	return p
}

// toneLines are a tone's name and what it means, side by side where there is room.
func toneLines(name, means string, width int) []string {
	if width < 2*toneName {
		return append([]string{name}, ui.Indent(ui.Wrap(means, width-4), 4)...)
	}
	return ui.Beside([]string{name}, ui.Wrap(means, min(ui.Measure, width-toneName-2)), toneName+2)
}
