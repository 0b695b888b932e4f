package tui

import (
	"fmt"
	"testing"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/desk"
	"tspine/tui/terminal"
)

// BenchmarkProgress opens the progress screen on 10,000 records and draws
// every topic.
func BenchmarkProgress(b *testing.B) {
	one := run(shipped(plan.MobilityDay), morning)
	pain := 4
	one.PainBefore, one.PainAfter = &pain, &pain
	records := make([]session.Record, 10000)
	for i := range records {
		records[i] = one
		records[i].ID = fmt.Sprint(i)
		records[i].Started = morning.Add(time.Duration(i-len(records)) * 4 * time.Hour)
	}
	assessments := []plan.Assessment{{ID: "a", At: morning.AddDate(-4, 0, 0), Feel: plan.Stiff}}
	k := &Kit{Can: terminal.Capabilities{UTF8: true, Braille: true}, Now: func() time.Time { return morning }}
	k.Desk = &desk.Desk{Records: records, Plan: plan.Make(morning, assessments, records, plan.Settings{})}
	for b.Loop() {
		p := progressScreen(k).(*progress)
		for p.at = range topics {
			p.draw(k, Size{80, 24})
		}
	}
}
