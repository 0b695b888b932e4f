package tui

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/tui/desk"
)

// changes are settings that were chosen and are not on the disk yet. They hold
// from the moment they are chosen, whether they can be kept or not.
type changes struct {
	waiting []func(*data.Settings)
	sent    int   // how many of them are being kept
	problem error // why they could not be, nil when they could
}

// settledMsg tells that settings were kept, or why not.
type settledMsg struct{ error }

// change changes the settings, and keeps them beside the program.
func (k *Kit) change(f func(*data.Settings)) tea.Cmd {
	k.chosen.waiting = append(k.chosen.waiting, f)
	d := *k.Desk
	k.take(&d)
	return k.keepChanges()
}

// keepChanges writes what was chosen, one write after the other, so that none
// undoes another.
func (k *Kit) keepChanges() tea.Cmd {
	if k.chosen.sent > 0 || len(k.chosen.waiting) == 0 {
		return nil
	}
	all, dirs := slices.Clone(k.chosen.waiting), k.Dirs
	k.chosen.sent = len(all)
	return k.write(func() tea.Msg {
		_, err := data.ChangeSettings(dirs, func(s *data.Settings) { apply(all, s) })
		return settledMsg{err}
	})
}

// writeChanges writes what was chosen and has not been heard of as kept, for
// the end of the program.
func (k *Kit) writeChanges() error {
	if len(k.chosen.waiting) == 0 {
		return nil
	}
	_, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { apply(k.chosen.waiting, s) })
	return err
}

// settled takes note of what was kept. What was not is tried again with the
// next change.
func (k *Kit) settled(err error) tea.Cmd {
	sent := k.chosen.sent
	k.chosen.sent, k.chosen.problem = 0, err
	if err != nil {
		return nil
	}
	k.chosen.waiting = k.chosen.waiting[sent:]
	return k.keepChanges()
}

// take puts a desk in place, with the changes that are not in its files yet.
func (k *Kit) take(d *desk.Desk) {
	d.Settings.Variations = maps.Clone(d.Settings.Variations)
	apply(k.chosen.waiting, &d.Settings)
	k.Desk = d
	k.dress()
}

func apply(changes []func(*data.Settings), s *data.Settings) {
	if s.Variations == nil {
		s.Variations = map[string]string{}
	}
	for _, f := range changes {
		f(s)
	}
}
