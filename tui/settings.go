package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/tui/cue"
)

// settings is the screen of all settings. What is changed is kept at once.
type settings struct {
	at      int
	scroll  scroll
	problem error // what is wrong with settings.toml, whole
	typing  *line // the setting that is being written
}

// settingsReadMsg tells what is wrong with settings.toml.
type settingsReadMsg struct{ error }

func (s *settings) init(k *Kit) tea.Cmd {
	dirs := k.Dirs
	return func() tea.Msg {
		_, err := data.LoadSettings(dirs)
		return settingsReadMsg{err}
	}
}

func (s *settings) update(k *Kit, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case settingsReadMsg:
		s.problem = msg.error
		return nil
	case tea.KeyPressMsg:
		cmd, bound := press(k, s.keys(k), msg)
		if bound {
			return cmd
		}
	}
	if s.typing != nil {
		s.typing.update(msg)
	}
	return nil
}

func (s *settings) keys(k *Kit) []binding {
	if s.typing != nil {
		return []binding{
			{keys: []string{"enter"}, label: "Enter", does: "keep it", run: s.write},
			{keys: []string{"esc"}, label: "Esc", does: "leave it as it was", run: func(*Kit) tea.Cmd { s.typing = nil; return nil }},
			leaveKey, shellKey,
		}
	}
	own := []binding{
		{keys: []string{"down", "j"}, label: "↑↓", plain: "j/k", does: "choose", run: s.by(1)},
		{keys: []string{"up", "k"}, run: s.by(-1)},
	}
	switch chosen := choosables[s.at]; {
	case chosen.turn != nil:
		own = append(own,
			binding{keys: []string{"right", "enter", "+"}, label: "←→ Enter", plain: "+/- Enter", does: "change", run: s.turn(1)},
			binding{keys: []string{"left", "-"}, run: s.turn(-1)})
	default:
		own = append(own, binding{keys: []string{"enter"}, label: "Enter", does: "write", run: s.begin})
	}
	own = append(own, binding{keys: []string{"t"}, label: "t", does: "hear it", run: hearSample})
	return withUsual(append(own, s.scroll.pageKeys()...))
}

func (s *settings) by(n int) func(*Kit) tea.Cmd {
	return func(*Kit) tea.Cmd { s.at = step(s.at, n, len(choosables)); return nil }
}

// turn takes the next or the former value of the setting under the cursor.
func (s *settings) turn(by int) func(*Kit) tea.Cmd {
	return func(k *Kit) tea.Cmd {
		next := choosables[s.at].turn(k.Desk.Settings, by)
		cmd := k.change(next)
		if k.Desk.Settings.Theme == data.Themes[0] {
			return tea.Batch(cmd, tea.RequestBackgroundColor)
		}
		return cmd
	}
}

// begin opens the setting under the cursor for writing.
func (s *settings) begin(k *Kit) tea.Cmd {
	s.typing = newLine(choosables[s.at].value(k.Desk.Settings))
	return nil
}

// write keeps what was written.
func (s *settings) write(k *Kit) tea.Cmd {
	words, set := s.typing.words(), choosables[s.at].write
	s.typing = nil
	return k.change(func(s *data.Settings) { set(s, words) })
}

// sampleTime is how long the speaker stays open for a sample (X).
const sampleTime = 6 * time.Second

// sample is what is heard by it.
const sample = "Left side. Hold. Three, two, one."

// hearSample plays a tone and says some words with the settings as they are.
func hearSample(k *Kit) tea.Cmd {
	l := k.outlets()
	l.Speaker.Play(cue.Sound{Tone: cue.StartLeft, Words: sample, Due: k.Now()})
	done := silenceMsg{k.speaker}
	return tea.Tick(sampleTime, func(time.Time) tea.Msg { return done })
}
