package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/ask"
	"tspine/tui/report"
)

// assessment asks where the back stands, a page after the other: warning
// signs, the ten signs, how it feels, stretching, pain and, from the second
// time on, the change. Leaving it keeps what was answered (Kit.draft).
type assessment struct {
	warnings *ticks
	signs    *ticks
	feel     *pick
	worse    *pick
	pain     *scale
	change   *scale // nil the first time

	at   int
	told map[string]bool // warning signs that are kept already
	last plan.Assessment // the newest full one: what is skipped stays as it was
}

// assessmentScreen goes on with the assessment that was left, or begins one.
func assessmentScreen(k *Kit) screen {
	if k.draft == nil {
		k.draft = newAssessment(k.Desk.Assessments)
	}
	return k.draft
}

func newAssessment(before []plan.Assessment) *assessment {
	a := &assessment{
		warnings: askWarnings(),
		signs:    &ticks{question: "Which of these fit you? Leave out what does not.", all: tenSigns(), yes: map[string]bool{}},
		feel:     &pick{question: "How does your upper back feel, in one word?", at: -1},
		worse:    &pick{question: report.StretchingQuestion, options: []string{"yes", "no", "I have not stretched lately"}, at: -1},
		pain: &scale{question: "Over the last 24 hours, how much did your upper back hurt on average?", high: 10,
			lowWords: "no pain", highWords: "worst imaginable"},
		told: map[string]bool{},
	}
	for _, o := range ask.Feels() {
		a.feel.options = append(a.feel.options, o.Words)
	}
	// Every answer begins with the last one.
	a.last, _ = plan.NewestFull(before)
	a.restore()
	for _, b := range before {
		if b.Full() {
			a.change = &scale{question: "Compared with your first assessment, how is your upper back now?", low: -5, high: 5,
				lowWords: "much worse", highWords: "completely better"}
		}
	}
	return a
}

// restore takes the answers of the last time.
func (a *assessment) restore() {
	clear(a.signs.yes)
	for _, id := range a.last.Items {
		a.signs.yes[id] = true
	}
	a.feel.at = slices.Index(plan.Feels, a.last.Feel)
}

// skip leaves a page as it was the last time.
func (a *assessment) skip(page asking) {
	page.skip()
	switch page {
	case asking(a.signs):
		for _, id := range a.last.Items {
			a.signs.yes[id] = true
		}
	case asking(a.feel):
		a.feel.at = slices.Index(plan.Feels, a.last.Feel)
	}
}

// tenSigns are the ten statements in their fixed order.
func tenSigns() []tick {
	var out []tick
	for _, ids := range [][]string{plan.MobilitySigns, plan.StabilitySigns} {
		for _, id := range ids {
			out = append(out, tick{id: id, words: report.Signs[id]})
		}
	}
	return out
}

// pages are what is asked, in order.
func (a *assessment) pages() []asking {
	out := []asking{a.warnings, a.signs, a.feel, a.worse, a.pain}
	if a.change != nil {
		out = append(out, a.change)
	}
	return out
}

func (a *assessment) init(*Kit) tea.Cmd { return nil }

func (a *assessment) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, a.keys(), msg) }

func (a *assessment) keys() []binding {
	page := a.pages()[a.at]
	own := append([]binding{{[]string{"enter"}, "Enter", "", "next", a.next}}, page.keys()...)
	own = append(own, binding{[]string{"tab", "s"}, "s", "", "skip", func(k *Kit) tea.Cmd { a.skip(page); return a.next(k) }})
	return withHelp(append(own,
		binding{[]string{"esc"}, "Esc", "", "back", a.back},
		binding{[]string{"q"}, "q", "", "later, answers stay", func(*Kit) tea.Cmd { return back }}), len(own))
}

// back is the page before; from the first one the screen is left, and the
// answers wait.
func (a *assessment) back(*Kit) tea.Cmd {
	if a.at == 0 {
		return back
	}
	a.at--
	return nil
}

// next is the page after; after the last one the result is shown. A warning
// sign is kept at once and told about before the questions go on.
func (a *assessment) next(k *Kit) tea.Cmd {
	if a.at+1 == len(a.pages()) {
		return replace(&result{given: a.given(k)})
	}
	a.at++
	fresh := slices.DeleteFunc(warningSigns(a.warnings), func(id string) bool { return a.told[id] })
	if len(fresh) == 0 {
		return nil
	}
	for _, id := range fresh {
		a.told[id] = true
	}
	return goTo(&waiting{fresh: reported(k, fresh), severe: a.warnings.yes[severe]})
}

// given are the answers as they are kept. Warning signs are not among them:
// they were kept when they were ticked, and may have been cleared since.
func (a *assessment) given(k *Kit) plan.Assessment {
	out := unanswered(k)
	out.Items, out.Pain, out.Warnings = a.signs.ticked(), a.pain.answer, []string{}
	if a.worse.at >= 0 {
		out.Stretching = plan.Stretchings[a.worse.at]
	}
	if a.feel.at >= 0 {
		out.Feel = plan.Feels[a.feel.at]
	}
	if a.change != nil {
		out.Change = a.change.answer
	}
	out.Short = !out.Full()
	return out
}

func (a *assessment) draw(k *Kit, size Size) []string {
	p := page{title: "Assessment", right: fmt.Sprintf("%d of %d", a.at+1, len(a.pages()))}
	return drawAsking(k, size, p, a.pages()[a.at], a.keys())
}

// drawAsking draws a page of questions, scrolled to where the keys are.
func drawAsking(k *Kit, size Size, p page, q asking, keys []binding) []string {
	lines, _, to := q.lines(k, min(measure, inner(size)))
	p.body, p.follow = append([]string{""}, lines...), to
	return p.draw(k, size, keys)
}

// unanswered is an assessment of this moment without an answer.
func unanswered(k *Kit) plan.Assessment {
	now := k.Now()
	return plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(now, "assessment", k.Random()), At: now,
		Items: []string{}}
}
