package flow

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tspine/routine/plan"
	"tspine/routine/text"
)

// Form is how a question is answered.
type Form uint8

// A Scale is a whole number from Min to Max; One is one of Options; Many
// is any number of them, none included; a Day is a date up to today; a Note is
// free words.
const (
	Scale Form = iota
	One
	Many
	Day
	Note
)

// Question is one thing that is asked. Every question can be skipped.
type Question struct {
	ID       string
	Words    string
	Form     Form
	Min, Max int    // of a Scale
	Low      string // what the ends of a Scale mean
	High     string
	Steps    []string // what the numbers between them mean, in equal parts; none means nothing
	Options  []Option
}

// Means is what a number of a Scale means.
func (q Question) Means(n int) string {
	switch {
	case n <= q.Min:
		return q.Low
	case n >= q.Max:
		return q.High
	case len(q.Steps) == 0:
		return ""
	}
	return q.Steps[(n-q.Min-1)*len(q.Steps)/(q.Max-q.Min-1)]
}

// Option is one answer of a One, or one statement of a Many.
type Option struct {
	Value string // as it is kept
	Words string // as it is shown
	Under string // the value without which this statement is not asked
}

// Answer is what was said to one question. The field of its form counts.
type Answer struct {
	Number int       // Scale
	Values []string  // One has one, Many any number in the order of the options
	Day    plan.Date // Day
	Text   string    // Note
}

// Answers are those that were given, by the id of the question. A question
// that is not among them was skipped, or not asked.
type Answers map[string]Answer

// With is the answers with those of other, which go first.
func (a Answers) With(other Answers) Answers {
	out := Answers{}
	maps.Copy(out, a)
	maps.Copy(out, other)
	return out
}

// Without is the answers less those to some questions.
func (a Answers) Without(questions []Question) Answers {
	out := a.With(nil)
	for _, q := range questions {
		delete(out, q.ID)
	}
	return out
}

// Number is the answer to a Scale; nil when there is none.
func (a Answers) Number(id string) *int {
	said, ok := a[id]
	if !ok {
		return nil
	}
	return &said.Number
}

// Value is the answer to a One; "" when there is none.
func (a Answers) Value(id string) string {
	if said := a[id]; len(said.Values) > 0 {
		return said.Values[0]
	}
	return ""
}

// Visible are the options that are asked, given the values that were taken.
func (q Question) Visible(values []string) []Option {
	return slices.DeleteFunc(slices.Clone(q.Options), func(o Option) bool {
		return o.Under != "" && !slices.Contains(values, o.Under)
	})
}

// Parse reads an answer from a line: a number, the place of an option from 1,
// places with spaces between, a date or the word today, or words. The error
// says in one sentence what can be written instead.
func (q Question) Parse(line string, today plan.Date) (Answer, error) {
	line = strings.TrimSpace(line)
	switch q.Form {
	case Scale:
		n, err := strconv.Atoi(line)
		if err != nil || n < q.Min || n > q.Max {
			return Answer{}, fmt.Errorf("type a whole number from %d to %d, or press Enter to skip", q.Min, q.Max)
		}
		return Answer{Number: n}, nil
	case One:
		o, ok := q.option(line)
		if !ok {
			return Answer{}, fmt.Errorf("type a number from 1 to %d, or press Enter to skip", len(q.Options))
		}
		return Answer{Values: []string{o.Value}}, nil
	case Many:
		return q.parseMany(line)
	case Day:
		if line == "today" {
			return Answer{Day: today}, nil
		}
		d, err := plan.ParseDate(line)
		return Answer{Day: d}, err
	}
	return Answer{Text: text.New(line).String()}, nil
}

// option is the one at a place from 1, or with a value.
func (q Question) option(word string) (Option, bool) {
	for i, o := range q.Options {
		if word == strconv.Itoa(i+1) || word == o.Value {
			return o, true
		}
	}
	return Option{}, false
}

func (q Question) parseMany(line string) (Answer, error) {
	taken := map[string]bool{}
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' }) {
		o, ok := q.option(word)
		if !ok {
			return Answer{}, fmt.Errorf("%q is not one of them: write numbers from 1 to %d with spaces between, or 0 for none", word, len(q.Options))
		}
		taken[o.Value] = true
		if o.Under != "" {
			taken[o.Under] = true
		}
	}
	return q.Ticked(taken), nil
}

// Ticked is the answer to a Many with the values that are true.
func (q Question) Ticked(values map[string]bool) Answer {
	out := Answer{Values: []string{}}
	for _, o := range q.Options {
		if values[o.Value] && (o.Under == "" || values[o.Under]) {
			out.Values = append(out.Values, o.Value)
		}
	}
	return out
}

// The ids of the questions.
const (
	QSigns      = "warning-signs"
	QItems      = "signs"
	QFeel       = "feel"
	QStretching = "stretching"
	QPain       = "pain"
	QChange     = "change"
	QMorning    = "morning"
	QBefore     = "pain-before"
	QBetween    = "pain-between"
	QAfter      = "pain-after"
	QEffort     = "effort"
	QNote       = "note"
	QHeat       = "heat"
	QStrong     = "strong-pain"
	QCleared    = "cleared"
	QResume     = "resume"
	QTakeOut    = "take-out"
	QRoutine    = "routine"
	QDone       = "done-on"
)

// severe is asked beside a warning sign, and not kept.
const severe = "severe"

// Signs are the statements of the assessment, by the ids of the checklists
// (M1 to M5, S1 to S5).
var Signs = map[string]string{
	"M1": "My upper back is stiff, mostly in the morning.",
	"M2": "I have trouble turning to look behind me.",
	"M3": "Reaching overhead is difficult or uncomfortable.",
	"M4": "I spend long hours at a desk or driving.",
	"M5": "My posture has become more rounded.",

	"S1": "My upper back feels loose or unstable.",
	"S2": "Staying in one position hurts more than moving.",
	"S3": "My joints are flexible all over my body.",
	"S4": "I slump when I am tired.",
	"S5": "Stretching helps only for a short time.",
}

// signsQuestion asks for the warning signs.
func signsQuestion() Question {
	q := Question{ID: QSigns, Words: "Do you have any of these now?", Form: Many}
	for _, s := range plan.WarningSigns {
		q.Options = append(q.Options, Option{Value: s.ID, Words: s.Asked})
		if s.Severe != "" {
			q.Options = append(q.Options, Option{Value: severe, Words: s.Severe, Under: s.ID})
		}
	}
	return q
}

// itemsQuestion asks for the ten signs (M1-M5, S1-S5).
func itemsQuestion() Question {
	q := Question{ID: QItems, Words: "Which of these apply to you?", Form: Many}
	for _, id := range slices.Concat(plan.MobilitySigns, plan.StabilitySigns) {
		q.Options = append(q.Options, Option{Value: id, Words: Signs[id]})
	}
	return q
}

// oneOf asks for one of some values, each with its words.
func oneOf[T ~string](id, asked string, values []T, words ...string) Question {
	q := Question{ID: id, Words: asked, Form: One}
	for i, v := range values {
		q.Options = append(q.Options, Option{Value: string(v), Words: words[i]})
	}
	return q
}

// feelQuestion is the one question F.
func feelQuestion(words string) Question {
	return oneOf(QFeel, words, plan.Feels, "stiff or stuck", "loose or unstable", "both", "neither")
}

// stretchingQuestion is W.
var stretchingQuestion = oneOf(QStretching, "Does stretching make it feel worse?", plan.Stretchings, "yes", "no", "I have not stretched lately")

func painQuestion(id, words string) Question {
	return Question{ID: id, Words: words, Form: Scale, Max: 10, Low: "no pain", High: "worst imaginable",
		Steps: []string{"mild", "moderate", "strong"}}
}

func changeQuestion() Question {
	return Question{ID: QChange, Words: "Compared with the start, how is your upper back now?", Form: Scale, Min: -5, Max: 5,
		Low: "much worse", High: "completely better",
		Steps: []string{"worse", "worse", "a little worse", "a little worse", "no change", "a little better", "a little better", "better", "better"}}
}

var heatQuestion = oneOf(QHeat, "Warm your upper back first?", []string{"no", "15", "20"}, "no", "15 minutes", "20 minutes")

// What can be said to strong pain before a session.
const (
	restToday = "rest"
	gentle    = "gentle"
)

var strongQuestion = oneOf(QStrong, "Rest today, or a gentle session?", []string{restToday, gentle}, "rest today", "a gentle session, level low")

// What can be done with an unfinished session.
const (
	ResumeIt = "resume"
	closeIt  = "close"
	laterIt  = "later"
)

var resumeQuestion = oneOf(QResume, "Resume it?", []string{ResumeIt, closeIt, laterIt},
	"resume where you left off", "close it and keep what you did", "decide later: it stays on the home page")

var clearedQuestion = Question{ID: QCleared, Words: "When did a professional clear you for exercise?", Form: Day}
