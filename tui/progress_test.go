package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ui"
)

// lived are ten weeks of a person up to this morning: stiff at first and
// slowly better, four sessions a week and one in week 5, an assessment every
// second week.
func lived(k *found) {
	unassessed(k)
	for week := range 11 {
		for i, day := range []int{0, 1, 3, 5} {
			ago := 70 - 7*week - day
			if ago <= 0 || week == 4 && day > 0 {
				continue
			}
			did([]string{plan.MobilityDay, plan.StabilityDay}[i%2], ago, func(r *session.Record) {
				before, after := max(0, 6-week/2), max(0, 5-week/2-i%2)
				r.PainBefore, r.PainAfter = &before, &after
				if week%3 == 2 {
					r.Exercises[0].Done = r.Exercises[0].Done[:1] // the right side is left out
				}
			})(k)
		}
		if week%2 == 0 {
			at, pain, change := morning.AddDate(0, 0, 7*week-70), 6-week/2, week/3
			a := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 1), At: at,
				Items: []string{"M1", "M2", "M4"}, Feel: plan.Stiff, Pain: &pain, Change: &change, Warnings: []string{}}
			if err := k.Store.SaveAssessment(a); err != nil {
				panic(err)
			}
		}
	}
}

// TestProgressTopics holds every topic to how it was seen and found good.
func TestProgressTopics(t *testing.T) {
	topics := []string{"Overview", "Pain", "Your back", "Weeks", "Days", "Sides", "Tests", "Then & now", "Insights"}
	for size, topics := range map[ui.Size][]string{{W: 80, H: 24}: topics[:1], {W: 80, H: 60}: topics, {W: 40, H: 60}: topics[1:]} {
		t.Run(fmt.Sprintf("%dx%d", size.W, size.H), func(t *testing.T) {
			meet(t, func(r *robot) {
				r.resize(size.W, size.H).press("p")
				var seen strings.Builder
				for _, topic := range topics {
					seen.WriteString(strings.TrimRight(r.sees("["+topic+"]").screen(), "\n") + "\n\n")
					r.press("right")
				}
				golden.RequireEqual(t, seen.String())
			}, lived)
		})
	}
}

func TestProgressInWords(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("p").sees("Good to know: If you like, warm your upper back", "Weeks", "from 14 September: 4 sessions", "mobility 2 of 4, stability 2 of 1")
		for _, c := range r.screen() {
			if c > '~' {
				t.Fatalf("%q is on the screen:\n%s", c, r.screen())
			}
		}
	}, lived, func(k *found) { k.Can.UTF8, k.Can.Braille = false, false })
}

func TestProgressBeforeTheFirstSession(t *testing.T) {
	meet(t, func(r *robot) { r.press("p").sees("No sessions yet.").press("esc").sees("Today") })
}

func TestAnInsightNamesItsSessions(t *testing.T) {
	worse := func(r *session.Record) {
		before, after := 2, 5
		r.PainBefore, r.PainAfter = &before, &after
	}
	meet(t, func(r *robot) {
		r.press("p", "left").sees("[Insights]", "Stretching is paused for now. Strength work continues.",
			"After mobility work your pain was clearly higher, or your back was worse the next morning.", "From the sessions of 18 November, 21 November.")
	}, did(plan.MobilityDay, 5, worse), did(plan.MobilityDay, 2, worse))
}
