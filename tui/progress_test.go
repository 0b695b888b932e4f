package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// lived are ten weeks of a person up to this morning: stiff at first and
// slowly better, four sessions a week and one in week 5, an assessment every
// second week.
func lived(k *Kit) {
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

// TestProgressTopics holds every topic, whole, to how it was seen and found
// good. Title and keys are the page's.
func TestProgressTopics(t *testing.T) {
	for _, size := range []Size{{80, 24}, {40, 15}} {
		t.Run(fmt.Sprintf("%dx%d", size.W, size.H), func(t *testing.T) {
			meet(t, func(r *robot) {
				r.resize(size.W, size.H).press("p")
				p := r.app.top().(*progress)
				var seen strings.Builder
				for _, topic := range topics {
					r.sees("[" + topic.name + "]")
					for _, l := range append(p.tabs(r.kit, inner(size)), topic.lines(p, r.kit, size)...) {
						seen.WriteString(strings.TrimRight(ansi.Strip(l), " ") + "\n")
					}
					seen.WriteString("\n")
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
	}, lived, func(k *Kit) { k.Can.UTF8, k.Can.Braille = false, false })
}

func TestProgressBeforeTheFirstSession(t *testing.T) {
	meet(t, func(r *robot) { r.press("p").sees("No session yet.").press("esc").sees("Today") })
}

// TestTheseScreensFitEverySize: no size makes them panic, and from 34 cells on
// nothing of what they say is cut off at the right.
func TestTheseScreensFitEverySize(t *testing.T) {
	meet(t, func(r *robot) {
		k := r.kit
		screens := []screen{assessmentScreen(k), warningScreen(k), &waiting{fresh: reported(k, plan.WarningSigns)}, newClearing(k, nil),
			&result{given: k.Desk.Assessments[0]}, heatScreen(k, k.Flags.Choice), &heat{minutes: 15, end: k.Now().Add(time.Minute)}}
		for i := range topics {
			p := progressScreen(k).(*progress)
			p.at = i
			screens = append(screens, p)
		}
		for _, utf8 := range []bool{true, false} {
			k.Can.UTF8, k.Can.Braille = utf8, utf8
			for _, w := range []int{1, 2, 7, 15, 20, 24, 34, 39, 40, 66, 80, 120, 300} {
				for _, h := range []int{1, 2, 3, 8, 15, 24, 60, 100} {
					for _, s := range screens {
						for _, l := range s.draw(k, Size{w, h}) {
							if l = strings.TrimRight(l, " "); w >= 34 && cells(l) > w {
								t.Errorf("%T at %dx%d has a line of %d cells: %q", s, w, h, cells(l), l)
							}
						}
					}
				}
			}
		}
	}, lived)
}

func TestAnInsightNamesItsSessions(t *testing.T) {
	worse := func(r *session.Record) {
		before, after := 2, 5
		r.PainBefore, r.PainAfter = &before, &after
	}
	meet(t, func(r *robot) {
		r.press("p", "left").sees("[Insights]", "Stretching pauses for now. Strength goes on.",
			"After mobility work your pain was clearly higher, or the next morning worse (C3).", "From the sessions of 18 November, 21 November.")
	}, did(plan.MobilityDay, 5, worse), did(plan.MobilityDay, 2, worse))
}
