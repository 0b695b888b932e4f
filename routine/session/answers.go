package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tspine/routine/text"
)

// Answers are what the person said about a session; nil where a question was
// not answered.
type Answers struct {
	PainBefore *int    `json:"pain_before"`
	PainAfter  *int    `json:"pain_after"`
	Effort     *int    `json:"effort"`
	Feel       *string `json:"feel"` // F
	Note       string  `json:"note"`

	PainBetween *int    `json:"pain_between"` // between the blocks of a balance day
	Morning     *string `json:"morning"`      // the morning after
}

// TopRating is the top of every scale of an answer, which begin at 0.
const TopRating = 10

// AnswerField is one of Answers: a rating, a choice of Words, or else the note.
type AnswerField struct {
	Key    string // as files have it
	Means  string // as help says it
	Told   string // as the summary says it, with %s for it; "" is not said there
	Words  []string
	Halves bool // only of a session of two halves (Record.Halves)
	rating func(*Answers) **int
	choice func(*Answers) **string
}

// AnswerFields are all of Answers in the order in which they are given. What is
// here is checked where a record is read, told in the summary, exported as CSV, and
// corrected.
var AnswerFields = []AnswerField{
	{Key: "pain_before", Means: "pain before it", rating: func(a *Answers) **int { return &a.PainBefore }},
	{Key: "pain_between", Means: "pain between the two halves of a balance day", Told: "Pain between the halves: %s", Halves: true, rating: func(a *Answers) **int { return &a.PainBetween }},
	{Key: "pain_after", Means: "pain after it", rating: func(a *Answers) **int { return &a.PainAfter }},
	{Key: "effort", Means: "effort", Told: "Effort: %s of 10", rating: func(a *Answers) **int { return &a.Effort }},
	{Key: "feel", Means: "how your back felt", Told: "Stiff or loose before: %s", Words: []string{"stiff", "loose", "both", "neither"}, choice: func(a *Answers) **string { return &a.Feel }},
	{Key: "morning", Means: "the morning after", Told: "The morning after: %s", Words: []string{"better", "same", "worse"}, choice: func(a *Answers) **string { return &a.Morning }},
	{Key: "note", Means: "your note", Told: "Note: %s"},
}

// IsRating says whether it is a number from 0 to TopRating.
func (f AnswerField) IsRating() bool { return f.rating != nil }

// Of is the answer as it is written, and whether there is one.
func (f AnswerField) Of(a Answers) (word string, given bool) {
	switch {
	case f.rating != nil:
		if n := *f.rating(&a); n != nil {
			return strconv.Itoa(*n), true
		}
	case f.choice != nil:
		if word := *f.choice(&a); word != nil {
			return *word, true
		}
	default:
		return a.Note, a.Note != ""
	}
	return "", false
}

// Set takes an answer as it is written. The error says what can be.
func (f AnswerField) Set(a *Answers, word string) error {
	switch {
	case f.rating != nil:
		n, err := strconv.Atoi(word)
		if err != nil || n < 0 || n > TopRating {
			return fmt.Errorf("write 0 to %d", TopRating)
		}
		*f.rating(a) = &n
	case f.choice != nil:
		if !slices.Contains(f.Words, word) {
			return fmt.Errorf("write %s", strings.Join(f.Words, ", "))
		}
		*f.choice(a) = &word
	default:
		a.Note = text.New(word).String()
	}
	return nil
}

// Clear takes the answer back.
func (f AnswerField) Clear(a *Answers) {
	switch {
	case f.rating != nil:
		*f.rating(a) = nil
	case f.choice != nil:
		*f.choice(a) = nil
	default:
		a.Note = ""
	}
}
