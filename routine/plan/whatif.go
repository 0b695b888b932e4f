package plan

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
)

// Alternative is the smallest change of answers or ratings that would give
// another class, day or level: "it would be a stability day if ...".
type Alternative struct {
	Of      string   `json:"of"`    // "class", "day" or "level"
	Value   string   `json:"value"` // what it would be
	Text    string   `json:"text"`
	Changes []Change `json:"changes"`
	// Assessment is what the person would have to answer; Plan.Try shows what
	// follows from it. Nothing of it is kept.
	Assessment Assessment `json:"-"`
}

// Change is one answer that would be another.
type Change struct {
	Answer string `json:"answer"` // M1 to S5, feel, stretching, pain, change, pain-now
	From   string `json:"from"`
	To     string `json:"to"`
}

// Try is the plan as it would be if the assessment were made now. Nothing is
// kept.
func (p Plan) Try(a Assessment) Plan { return p.history.plan(p.history.with(&a)) }

// WhatIf are, for every other class, day and level that any answers given now
// could lead to, the fewest answers that would have to be different. It tries
// them all: the ten signs, F, W, the average pain, the change against the
// start, and the pain told before a session. While a warning sign waits it is
// silent: no answer changes that.
func (p Plan) WhatIf(now time.Time) []Alternative {
	if p.Blocked {
		return nil
	}
	found := map[outcome]trial{}
	for _, t := range p.trials(now) {
		s := p.history.with(&t.assessment)
		for _, o := range outcomes(s) {
			best, known := found[o]
			if !known || len(t.changes) < len(best.changes) {
				found[o] = t
			}
		}
	}
	for _, o := range outcomes(p.s) {
		delete(found, o)
	}
	var out []Alternative
	for o, t := range found {
		if o.of == "level" && !strings.HasPrefix(o.value, p.Today.Routine+" ") {
			continue // the level of another day comes with that day
		}
		out = append(out, Alternative{o.of, o.value, o.text(t.changes), t.changes, t.assessment})
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(len(a.Changes), len(b.Changes)), cmp.Compare(a.Value, b.Value)) < 0
	})
	return out
}

// outcome is one thing that answers lead to.
type outcome struct{ of, value string }

func outcomes(s *state) []outcome {
	t := s.today()
	out := []outcome{{"class", string(s.position.class)}, {"day", t.Routine}}
	if t.Level != "" {
		out = append(out, outcome{"level", t.Routine + " " + string(t.Level)})
	}
	return out
}

// trial is an assessment that could be made now, and how it differs from the
// answers that stand.
type trial struct {
	assessment Assessment
	changes    []Change
}

// trials are all assessments that could be made now, those with few changes
// first. Of signs only their number matters, so the first that fit are taken.
func (p Plan) trials(now time.Time) []trial {
	base := Assessment{Format: AssessmentFormat, ID: "what-if", At: now, Items: p.Answers.Items(), Feel: p.Answers.Feel}
	var answers []trial
	for _, signs := range p.signTrials(base) {
		for _, feel := range feelTrials(signs) {
			answers = append(answers, stretchingTrials(feel, p.Answers.Worse)...)
		}
	}
	var out []trial
	for _, a := range answers {
		for _, pained := range numberTrials(a, "pain", 0, 10, func(x *Assessment, n *int) { x.Pain = n }) {
			out = append(out, numberTrials(pained, "change", -5, 5, func(x *Assessment, n *int) { x.Change = n })...)
		}
	}
	out = slices.DeleteFunc(out, func(t trial) bool { return len(t.assessment.Items) == 0 && t.assessment.Feel == NoFeel }) // it needs a sign or a feeling
	for _, pain := range []int{easePain, endPain, strongPain} {
		a := Assessment{Format: AssessmentFormat, ID: "what-if", At: now, Short: true, Now: true, Pain: &pain}
		out = append(out, trial{a, []Change{{"pain-now", "", fmt.Sprint(pain)}}})
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].changes) < len(out[j].changes) })
	return out
}

// signTrials are all numbers of signs of both lists.
func (p Plan) signTrials(base Assessment) []trial {
	var out []trial
	for m := range len(MobilitySigns) + 1 {
		for s := range len(StabilitySigns) + 1 {
			items, changes := toggled(MobilitySigns, p.Answers.Mobility, m)
			more, others := toggled(StabilitySigns, p.Answers.Stability, s)
			a := base
			a.Items = append(items, more...)
			out = append(out, trial{a, append(changes, others...)})
		}
	}
	return out
}

// toggled are the signs with the first that fit ticked or cleared until there
// are n.
func toggled(ids []string, now [5]bool, n int) (items []string, changes []Change) {
	have := yes(now)
	for i, id := range ids {
		switch {
		case now[i] && have > n:
			have, now[i] = have-1, false
			changes = append(changes, Change{id, "yes", "no"})
		case !now[i] && have < n:
			have, now[i] = have+1, true
			changes = append(changes, Change{id, "no", "yes"})
		}
		if now[i] {
			items = append(items, id)
		}
	}
	return items, changes
}

func (t trial) with(c Change) trial {
	t.changes = append(slices.Clip(t.changes), c)
	return t
}

func feelTrials(t trial) []trial {
	out := []trial{t}
	for _, f := range Feels {
		if f != t.assessment.Feel {
			next := t.with(Change{"feel", string(t.assessment.Feel), string(f)})
			next.assessment.Feel = f
			out = append(out, next)
		}
	}
	return out
}

// stretchingTrials answer W as it stands, and with its opposite. "Not lately"
// leaves it as it is, which is the answer that is not given.
func stretchingTrials(t trial, worse bool) []trial {
	to, from := StretchingWorse, StretchingFine
	if worse {
		to, from = StretchingFine, StretchingWorse
	}
	next := t.with(Change{"stretching", string(from), string(to)})
	next.assessment.Stretching = to
	return []trial{t, next}
}

func numberTrials(t trial, name string, low, high int, put func(*Assessment, *int)) []trial {
	out := []trial{t}
	for n := low; n <= high; n++ {
		next := t.with(Change{name, "", fmt.Sprint(n)})
		put(&next.assessment, &n)
		out = append(out, next)
	}
	return out
}
