package main

import (
	"os"
	"path/filepath"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	engine "tspine/routine/session"
	"tspine/tui/live"
)

// weeks is how long the person has used the program.
const weeks = 5

// furnish makes the home of the person.
func furnish(home string, fresh bool) error {
	if err := os.MkdirAll(home, 0o700); err != nil || fresh {
		return err
	}
	if err := os.WriteFile(filepath.Join(home, "settings.toml"), []byte("acknowledged = \"2026-01-01\"\nheat = false\ntheme = \"dark\"\n"), 0o600); err != nil {
		return err
	}
	dirs := data.Dirs{Config: home, Data: home}
	p := person{store: data.NewStore(dirs), today: time.Now().Truncate(24 * time.Hour).Add(7 * time.Hour)}
	for day := weeks * 7; day > 0; day-- {
		if err := p.lives(day); err != nil {
			return err
		}
	}
	return nil
}

// person is somebody with a stiff back that gets better.
type person struct {
	store *data.Store
	today time.Time
	ids   uint16
}

// lives keeps what the person does on a day so many days ago.
func (p *person) lives(daysAgo int) error {
	at := p.today.AddDate(0, 0, -daysAgo)
	p.ids++
	if (weeks*7-daysAgo)%14 == 0 {
		if err := p.assesses(at, 5-(weeks*7-daysAgo)/10); err != nil {
			return err
		}
	}
	switch at.Weekday() {
	case time.Sunday, time.Wednesday:
		return nil
	case time.Friday:
		return p.trains(plan.StabilityDay, at, daysAgo)
	}
	return p.trains(plan.MobilityDay, at, daysAgo)
}

func (p *person) assesses(at time.Time, pain int) error {
	change, signs := 5-pain, []string{"S4", "M1", "M2", "M4"}[:pain-1]
	a := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", p.ids), At: at, Items: signs, Feel: plan.Stiff,
		Stretching: plan.StretchingFine, Pain: &pain, Change: &change, Warnings: []string{}}
	return p.store.SaveAssessment(a)
}

// trains keeps a session that was done as planned.
func (p *person) trains(id string, at time.Time, daysAgo int) error {
	before, after, effort := 1+daysAgo/9, daysAgo/9, 4
	choice := flow.Choice{Options: routine.Options{Level: "low"}}
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			choice.Routine = r
		}
	}
	s := live.New(choice, live.Habits{}, at, p.ids, engine.Answers{PainBefore: &before, PainAfter: &after, Effort: &effort})
	for s, _ = s.Apply(at, engine.Start); s.Mode() != engine.Ended; {
		at = at.Add(time.Second)
		s, _ = s.Apply(at, engine.Tick)
	}
	return p.store.Save(s.Record())
}
