package plan

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"tspine/routine/text"
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
	out := []outcome{{"class", string(s.now.class)}, {"day", t.Routine}}
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

// option is one answer to a question of the assessment, and how it differs from
// the one that stands; the zero option leaves that as it is.
type option struct {
	put     func(*Assessment)
	changes []Change
}

// trials are all assessments that could be made now, those with few changes
// first.
func (p Plan) trials(now time.Time) []trial {
	a := p.Answers
	out := []trial{{assessment: Assessment{Format: AssessmentFormat, ID: "what-if", At: now, Feel: a.Feel}}}
	for _, options := range [][]option{signOptions(MobilitySigns, a.Mobility), signOptions(StabilitySigns, a.Stability), feelOptions(a.Feel), stretchingOptions(a.Worse),
		numberOptions("pain", 0, 10, func(x *Assessment, n *int) { x.Pain = n }),
		numberOptions("change", -5, 5, func(x *Assessment, n *int) { x.Change = n })} {
		var all []trial
		for _, t := range out {
			for _, o := range options {
				next := trial{t.assessment, slices.Concat(t.changes, o.changes)}
				if o.put != nil {
					o.put(&next.assessment)
				}
				all = append(all, next)
			}
		}
		out = all
	}
	out = slices.DeleteFunc(out, func(t trial) bool { return len(t.assessment.Items) == 0 && t.assessment.Feel == NoFeel }) // it needs a sign or a feeling
	for _, pain := range []int{easePain, endPain, strongPain} {
		a := Assessment{Format: AssessmentFormat, ID: "what-if", At: now, Short: true, Now: true, Pain: &pain}
		out = append(out, trial{a, []Change{{"pain-now", "", fmt.Sprint(pain)}}})
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].changes) < len(out[j].changes) })
	return out
}

// signOptions are all numbers of signs of a list. Only their number matters, so
// the first that fit are ticked or cleared.
func signOptions(ids []string, now [5]bool) (out []option) {
	for n := range len(ids) + 1 {
		items, changes := toggled(ids, now, n)
		out = append(out, option{func(a *Assessment) { a.Items = append(slices.Clip(a.Items), items...) }, changes})
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

func feelOptions(now Feel) []option {
	out := []option{{}}
	for _, f := range Feels {
		if f != now {
			out = append(out, option{func(a *Assessment) { a.Feel = f }, []Change{{"feel", string(now), string(f)}}})
		}
	}
	return out
}

// stretchingOptions are W as it stands, and its opposite. "Not lately" leaves it
// as it is, which is the answer that is not given.
func stretchingOptions(worse bool) []option {
	to, from := StretchingWorse, StretchingFine
	if worse {
		to, from = from, to
	}
	return []option{{}, {func(a *Assessment) { a.Stretching = to }, []Change{{"stretching", string(from), string(to)}}}}
}

func numberOptions(name string, low, high int, put func(*Assessment, *int)) []option {
	out := []option{{}}
	for n := low; n <= high; n++ {
		out = append(out, option{func(a *Assessment) { put(a, &n) }, []Change{{name, "", fmt.Sprint(n)}}})
	}
	return out
}

// text is the sentence: what would have to be different, and what it would be.
func (o outcome) text(changes []Change) string {
	var less, more, ifs []string
	for _, c := range changes {
		switch name := "\"" + signNames[c.Answer] + "\""; {
		case signNames[c.Answer] == "":
			ifs = append(ifs, c.words())
		case c.To == "yes":
			more = append(more, name)
		default:
			less = append(less, name)
		}
	}
	if more != nil {
		ifs = append([]string{"you also ticked " + text.List(more, "and")}, ifs...)
	}
	if less != nil {
		ifs = append([]string{"you no longer ticked " + text.List(less, "and")}, ifs...)
	}
	if ifs == nil {
		ifs = []string{"you gave the same answers again"}
	}
	return "If " + text.List(ifs, "and") + ", " + outcomeWords(o) + "."
}

func outcomeWords(o outcome) string {
	switch o.of {
	case "class":
		return "your back would count as " + classNames[Class(o.value)]
	case "day":
		return "today would be " + map[string]string{MobilityDay: "a mobility day", StabilityDay: "a stability day", Rest: "a rest day"}[o.value]
	}
	day, level, _ := strings.Cut(o.value, " ")
	return fmt.Sprintf("today would be a %s day at level %s", day, level)
}

// classNames are the classes in plain words, in the middle of a sentence.
var classNames = map[Class]string{
	MobilityLed: "mostly stiff", StabilityLed: "mostly loose", Balanced: "a bit of both", Unclear: "neither stiff nor loose",
	Shift: "needing strength instead of stretching", Crossed: "stiff, and worse with stretching", Maintenance: "doing well",
}

// words say a change of anything but a sign as something that would be answered
// now.
func (c Change) words() string {
	switch c.Answer {
	case "feel":
		return strings.Replace(feelWords[Feel(c.To)], "feels", "felt", 1)
	case "stretching":
		if c.To == string(StretchingWorse) {
			return "stretching made it worse"
		}
		return "stretching did not make it worse"
	case "pain":
		return "your average pain were " + c.To
	case "change":
		return "you rated the change since the start as " + signed(c.To)
	case "pain-now":
		return "your pain were " + c.To + " before the session"
	}
	return c.Answer + " were " + c.To
}

func signed(n string) string {
	if n == "0" || strings.HasPrefix(n, "-") {
		return n
	}
	return "+" + n
}
