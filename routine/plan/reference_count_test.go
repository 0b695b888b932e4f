package plan_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

const (
	refHistories = 2000
	refSeed      = 11
)

// Everything that the rules can say is said in the histories that are made up.
func TestRefRandomHistories(t *testing.T) {
	seen := map[string]int{}
	rng := rand.New(rand.NewPCG(refSeed, refSeed))
	for range refHistories {
		h, today := refRandomHistory(rng)
		for _, what := range refSaid(refPlan(h, today)) {
			seen[what]++
		}
	}
	for _, what := range strings.Fields(refAll) {
		if seen[what] < 3 {
			t.Errorf("%s appears %d times", what, seen[what])
		}
		t.Log(what, seen[what])
	}
}

// refSaid is what a result holds, as words that can be counted.
func refSaid(r refResult) []string {
	said := []string{
		fmt.Sprint("class:", r.Class), fmt.Sprint("stage:", r.Class, r.Stage), fmt.Sprint("today:", r.Today.Routine),
		"mobility:" + r.LevelMobility, "stability:" + r.LevelStability, "mix:" + refMixText(r.Mix),
		fmt.Sprint("blocked:", r.Blocked), fmt.Sprint("left-out:", len(r.Today.LeftOut)),
	}
	for _, i := range r.Insights {
		said = append(said, i.ID)
	}
	return said
}

const refAll = `
class: class:MOBILITY_LED class:STABILITY_LED class:BALANCED class:UNCLEAR class:SHIFT class:CROSSED class:MAINTENANCE
stage:MOBILITY_LED1 stage:MOBILITY_LED2 stage:MOBILITY_LED3 stage:STABILITY_LED1 stage:STABILITY_LED2 stage:STABILITY_LED3
stage:SHIFT1 stage:SHIFT2 stage:SHIFT3
today: today:mobility today:stability today:rest
mobility:low mobility:mid mobility:high stability:low stability:mid stability:high
mix:4,1 mix:3,2 mix:3,3 mix:1,3 mix:2,3 mix:0,3 mix:2,2 mix:0,2 mix:1,2 mix:3,1 mix:2,1
blocked:true blocked:false left-out:0 left-out:1
warning-signs professional-worse professional-no-response professional-no-lasting-change professional-not-improved
professional-hard-days professional-pain-rising professional-strong-pain professional-both-sides
first-assessment check-advised reassess-due reassess-no-response smaller-and-more-regular stretching-makes-it-worse
fewer-stability-days
leave-out-thoracic-rotation leave-out-chair-extension leave-out-foam-roller leave-out-row leave-out-wall-angel leave-out-prone-w
level-up-mobility level-up-stability level-down-mobility level-down-stability level-stay-mobility level-stay-stability
next-variation next-band next-day stretching-returns maintenance pain-down first-week week-six balance-point winter heat
`
