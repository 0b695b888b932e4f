package flow

import (
	"slices"
	"testing"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// Every sign has words, and nothing else has.
func TestSigns(t *testing.T) {
	all := slices.Concat(plan.MobilitySigns, plan.StabilitySigns)
	for _, id := range all {
		if Signs[id] == "" {
			t.Errorf("%s has no words", id)
		}
	}
	if len(Signs) != len(all) {
		t.Errorf("%d signs have words, and there are %d", len(Signs), len(all))
	}
}

// TestChoicesAreKept: every question about a session has a field in its record, and
// what it offers is what that may hold.
func TestChoicesAreKept(t *testing.T) {
	for _, q := range sessionQuestions {
		i := slices.IndexFunc(session.AnswerFields, func(f session.AnswerField) bool { return questionOf(f) == q.ID })
		var values []string
		for _, o := range q.Options {
			values = append(values, o.Value)
		}
		if i < 0 || !slices.Equal(values, session.AnswerFields[i].Words) || (q.Form == Scale) != session.AnswerFields[i].IsRating() {
			t.Errorf("%s offers %q", q.ID, values)
		}
	}
}

// TestMeanings: every number of a scale means something, its ends what they say.
func TestMeanings(t *testing.T) {
	for _, q := range append(asked(after), painQuestion(QPain, ""), changeQuestion()) {
		for n := q.Min; q.Form == Scale && n <= q.Max; n++ {
			if q.Means(n) == "" {
				t.Errorf("%s: %d means nothing", q.ID, n)
			}
		}
	}
	for n, want := range map[int]string{0: "no pain", 1: "mild", 3: "mild", 4: "moderate", 6: "moderate", 7: "strong", 9: "strong", 10: "worst imaginable"} {
		if got := painQuestion(QPain, "").Means(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	if got := changeQuestion().Means(0); got != "no change" {
		t.Errorf("no change is %q", got)
	}
}
