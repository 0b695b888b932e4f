package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/desk"
	"tspine/tui/theme"
)

// unkept is why an assessment is not on the disk. Unlike a record it is not
// tried again by itself: its screen stays, and Enter does.
type unkept struct{ error }

// keepAssessment saves an assessment and reads everything anew.
func keepAssessment(k *Kit, a plan.Assessment) tea.Cmd {
	dirs, store, now := k.Dirs, k.Store, k.Now()
	return k.write(func() tea.Msg {
		if err := store.SaveAssessment(a); err != nil {
			return unsavedMsg{unkept{err}}
		}
		return deskMsg{desk.Read(dirs, store, now)}
	})
}

// isKept says whether an assessment is on the disk.
func isKept(k *Kit, a plan.Assessment) bool {
	return slices.ContainsFunc(k.Desk.Assessments, func(kept plan.Assessment) bool { return kept.ID == a.ID })
}

// nowKept says whether a message brings an assessment from the disk. What was
// said about not keeping it is taken back.
func nowKept(k *Kit, msg tea.Msg, a *plan.Assessment) bool {
	if _, ok := msg.(deskMsg); !ok || a == nil || !isKept(k, *a) {
		return false
	}
	if _, ours := k.Unsaved.(unkept); ours {
		k.Unsaved = nil
	}
	return true
}

// notKept says why an assessment is not on the disk; nothing when it is.
func notKept(k *Kit, a plan.Assessment, width int) []string {
	switch {
	case isKept(k, a):
		return nil
	case k.Unsaved != nil:
		return append(k.painted(theme.Warning, "Not kept: "+sentence(k.Unsaved.Error())+" Enter tries again.", width), "")
	}
	return []string{k.Theme.Paint(theme.Faint, "Keeping your answers ..."), ""}
}
