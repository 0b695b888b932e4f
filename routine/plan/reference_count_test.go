package plan_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

const (
	refHistories = 2000
	refSeed      = 11
)

// refMadeUp is a history that is made up, and the day to ask about.
type refMadeUp struct {
	refHistory
	last refDay
}

// refAllMadeUp are the histories that the tests share: making one up takes longer than asking about it.
var refAllMadeUp = sync.OnceValue(func() []refMadeUp {
	var all []refMadeUp
	rng := rand.New(rand.NewPCG(refSeed, refSeed))
	for range refHistories {
		h, last := refRandomHistory(rng)
		all = append(all, refMadeUp{h, last})
	}
	return all
})

// Everything that the rules can say is said in the histories that are made up.
func TestRefRandomHistories(t *testing.T) {
	seen := map[string]int{}
	for _, h := range refAllMadeUp() {
		for _, what := range refSaid(refPlan(h.refHistory, h.last)) {
			seen[what]++
		}
	}
	for _, what := range strings.Fields(refAll) {
		if seen[what] < 3 {
			t.Errorf("%s appears %d times", what, seen[what])
		}
		if testing.Verbose() {
			t.Log(what, seen[what])
		}
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

// What must hold on every day, whatever was told and done.
func TestRefInvariants(t *testing.T) {
	rng := rand.New(rand.NewPCG(refSeed, 1))
	for range refHistories / 20 {
		h, last := refRandomHistory(rng)
		for day := last - 20; day <= last; day++ {
			got := refPlan(h, day)
			if wrong := refContradiction(got); wrong != "" {
				t.Fatalf("%v: %s\n%+v\n%v", day, wrong, got, h)
			}
		}
	}
}

// refContradiction names two things of a result that do not go together.
func refContradiction(r refResult) string {
	session := r.Today.Routine == refMobility || r.Today.Routine == refStability
	professional := false
	for i, insight := range r.Insights {
		professional = professional || insight.Severity == refProfessional
		if i > 0 && r.Insights[i-1].ID >= insight.ID {
			return "insights are not in order, or twice"
		}
	}
	switch {
	case session && professional:
		return "a professional line and a session"
	case session != (r.Today.Level != ""):
		return "a level without a session, or none with one"
	case r.Today.Routine == refMobility && r.Mix.Mobility == 0:
		return "a mobility day that is not in the mix"
	case r.Mix.Mobility+r.Mix.Stability > refMostDays:
		return "too many days"
	case r.has("stretching-returns") && r.Mix.Mobility == 0:
		return "stretching returns and is paused"
	case r.has("level-up-mobility") && r.has("level-down-mobility"):
		return "up and down"
	case r.has("pain-down") && r.has("professional-worse"):
		return "pain is down and it is worse"
	case r.has("heat") && r.Class == refCrossed:
		return "heat in CROSSED"
	}
	return ""
}
