package progress

import (
	"fmt"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// BenchmarkProgress opens the progress screen on 10,000 records and draws
// every topic.
func BenchmarkProgress(b *testing.B) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	pain := 4
	records := make([]session.Record, 10000)
	for i := range records {
		at := now.Add(time.Duration(i-len(records)) * 4 * time.Hour)
		records[i] = session.Record{ID: fmt.Sprint(i), Status: session.Completed, Started: at,
			Routine: session.RoutineRef{ID: plan.MobilityDay, Focus: "mobility"}, Answers: session.Answers{PainBefore: &pain, PainAfter: &pain}}
	}
	known := &data.Snapshot{Records: records, Assessments: []plan.Assessment{{ID: "a", At: now.AddDate(-4, 0, 0), Feel: plan.Stiff}}}
	known.Replan(now)
	e := ui.Env{Now: now, Size: ui.Size{W: 80, H: 24}, Can: terminal.Capabilities{Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}}, Known: known}
	for b.Loop() {
		p := New(e)
		for _, t := range topics(e) {
			p.at = t.name
			p.View(e)
		}
	}
}
