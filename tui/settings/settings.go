// Package settings is the screen of all settings. A change is kept at once.
package settings

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/tui/ui"
)

// shown are the settings that the screen has a line for.
var shown = slices.DeleteFunc(slices.Clone(data.Settable), func(s data.Setting) bool { return s.Name == "" })

// Settings is the screen.
type Settings struct {
	ui.Sheet
	at      int
	dirs    data.Dirs
	problem error    // what is wrong with settings.toml, whole
	typing  *ui.Line // the setting that is being written
}

// New is the screen of the settings in some folders.
func New(dirs data.Dirs) *Settings {
	s := &Settings{dirs: dirs}
	s.Page = s.page
	return s
}

// Begin looks at the file, beside the program.
func (s *Settings) Begin(ui.Env) ui.Action {
	dirs := s.dirs
	return ui.Action{Cmd: func() tea.Msg {
		_, err := data.LoadSettings(dirs)
		return ui.Then(func() { s.problem = err })
	}}
}

// Update does what the keys say.
func (s *Settings) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, taken := s.Press(e, msg)
	switch {
	case taken:
		if s.Scroll.Follow(msg); !s.Scroll.Free {
			s.Scroll = ui.Scroll{} // what was changed is seen
		}
	case s.typing != nil:
		s.typing.Update(msg)
	}
	return act
}

// keys are those of the setting under the cursor.
func (s *Settings) keys(e ui.Env, p ui.Page) []ui.Binding {
	if s.typing != nil {
		return []ui.Binding{ui.Bind("enter", "Enter", "keep it", s.write),
			ui.Bind("esc", "Esc", "cancel", ui.Within(func() { s.typing = nil })), ui.LeaveKey, ui.ShellKey}
	}
	var keys ui.KeyList
	under := shown[s.at]
	written := under.Write != nil
	keys.When(!written, ui.Bind("right + enter", "←→", "change", s.turn(e, 1)).In("+/-"), ui.Bind("left -", "", "", s.turn(e, -1)))
	keys.When(written, ui.Bind("enter", "Enter", "write", ui.Within(func() { s.typing = ui.NewLine(under.Shown(e.Known.Settings)) })))
	moves := p.CursorKeys(e, "choose", s.move)
	if e.Width() < paneFrom && !noted(e) { // the page is what is read of the setting, too
		moves = append(ui.Arrows("choose", s.move), p.PageKeys(e)...)
	}
	keys = append(append(keys, moves...), ui.Bind("space", "Space", "hear it", func() ui.Action { return ui.Action{Sample: true} }))
	return ui.WithUsual(keys...)
}

func (s *Settings) move(by int) {
	s.at = ui.Step(s.at, by, len(shown))
}

// turn takes the next or the former value of the setting under the cursor.
func (s *Settings) turn(e ui.Env, by int) func() ui.Action {
	return func() ui.Action {
		next := ui.TurnFunc(shown[s.at].Values(e.Known), func(v data.Value) bool { return v.Chosen }, by)
		return ui.Action{Change: next.Set}
	}
}

// write keeps what was written.
func (s *Settings) write() ui.Action {
	words, set := s.typing.Words(), shown[s.at].Write
	s.typing = nil
	return ui.Action{Change: func(s *data.Settings) { set(s, words) }}
}
