package routine

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine/body"
	"tspine/routine/text"
)

// Exercise is one movement with its dose and its words.
type Exercise struct {
	ID       string
	Name     text.Text
	Focus    Focus
	Position Position
	Screen   Screen
	Needs    []text.Text  // what must be at hand: floor, chair, roller, band, wall
	Why      text.Text    `json:"-"` // what it does for the upper back, in one sentence; like the next two no part of a session that is kept
	NotFor   []text.Text  `json:"-"` // who should ask a professional first: "pregnancy"
	Instead  text.Text    `json:"-"` // what to do without the equipment; may be empty
	Figure   string       // id of the figure that shows it, may be empty
	Own      *body.Figure // that figure where it is written out in the exercise, else nil
	Approach text.Text    // how to get into position, in place of "Lie down on your back."; may be empty
	Fetch    Span         // how long a newcomer needs to fetch and fix what is needed; by what it is when not given
	Leave    text.Text    // how to leave the position safely, after a set and at the end; may be empty
	SideOf   SideOf       // what works on a side, when "left side" does not tell
	Setup    []text.Text  // shown and spoken in get ready; (words in brackets) are shown only
	During   []FormCue    // spoken inside holds and reps
	Caution  []text.Text  // spoken in get ready while the exercise is new
	Dose     Dose

	// Round is which round of its group this is, of Rounds; 0 of 0 for an
	// exercise that is done once.
	Round, Rounds int

	// Base is the id of the exercise that this is a variation of; empty for
	// an exercise of its own.
	Base string
	// Variations are whole exercises, the overrides already applied (E1b, E4b).
	Variations []Exercise
}

// Forms are the exercise and its variations.
func (e Exercise) Forms() []Exercise { return append([]Exercise{e}, e.Variations...) }

// Preparation is how to get ready: the way into position where it has words of
// its own, then the set-up.
func (e Exercise) Preparation() []text.Text {
	if e.Approach.Empty() {
		return e.Setup
	}
	return append([]text.Text{e.Approach}, e.Setup...)
}

// AskFirst says who should ask a professional before the first time: each risk once,
// those with an "or" of their own last; empty for nobody.
func AskFirst(notFor []text.Text) string {
	var plain, joined []string
	for _, t := range notFor {
		switch words := t.String(); {
		case slices.Contains(plain, words), slices.Contains(joined, words):
		case strings.Contains(words, " or "):
			joined = append(joined, words)
		default:
			plain = append(plain, words)
		}
	}
	if len(notFor) == 0 {
		return ""
	}
	return "Ask a professional first in case of " + text.List(append(plain, joined...), "or") + "."
}

// Title is the name, with the round where the exercise is done in several.
func (e Exercise) Title() string {
	if e.Rounds < 2 {
		return e.Name.String()
	}
	return fmt.Sprintf("%s, round %d of %d", e.Name, e.Round, e.Rounds)
}

// Routine is an ordered list of exercises with doses.
type Routine struct {
	ID        string
	Name      text.Text
	Focus     Focus
	Level     Level // fixes the level of every session (D3); empty leaves it free
	Exercises []Exercise
}

// With is the routine with the chosen variations in place: choices maps the
// id of an exercise to the id of one of its variations. A choice that names
// no variation of the exercise changes nothing.
func (r Routine) With(choices map[string]string) Routine {
	r.Exercises = slices.Clone(r.Exercises)
	for i, e := range r.Exercises {
		for _, v := range e.Variations {
			if v.ID == choices[e.ID] {
				r.Exercises[i] = v
			}
		}
	}
	return r
}

// IsOf says whether the exercise is one of some, by their own ids: a variation
// is the exercise that it is one of.
func (e Exercise) IsOf(ids []string) bool {
	return slices.Contains(ids, e.ID) || e.Base != "" && slices.Contains(ids, e.Base)
}

// Without is the routine without some exercises (IsOf). left says whether something stays.
func (r Routine) Without(ids []string) (out Routine, left bool) {
	out = r
	out.Exercises = slices.DeleteFunc(slices.Clone(r.Exercises), func(e Exercise) bool { return e.IsOf(ids) })
	return out, len(out.Exercises) > 0
}

// Once is the routine as it is written: the exercises of a group in their
// first round alone.
func (r Routine) Once() Routine {
	r.Exercises = slices.DeleteFunc(slices.Clone(r.Exercises), func(e Exercise) bool { return e.Round > 1 })
	return r
}

// Unattended is the routine for where nobody can press a key: every set begins
// after its rest. waits says whether one waited for a key.
func (r Routine) Unattended() (out Routine, waits bool) {
	r.Exercises = slices.Clone(r.Exercises)
	for i, e := range r.Exercises {
		r.Exercises[i] = e.each(func(e *Exercise) { waits, e.Dose.Wait = waits || e.Dose.Wait, false })
	}
	return r, waits
}

// AtLevel is the level that a session of the routine has when wanted is
// asked for: the routine's own when it fixes one.
func (r Routine) AtLevel(wanted Level) Level { return cmp.Or(r.Level, wanted) }

// FormCue is a short reminder of form.
type FormCue struct {
	Say text.Text
	In  Kind // the phase that it belongs to: Move, Hold or Return; empty in any
}

// String is what a screen shows.
func (c FormCue) String() string { return c.Say.String() }

// UnmarshalJSON takes plain words, too: sessions that were begun before form
// cues had phases are kept like that.
func (c *FormCue) UnmarshalJSON(raw []byte) error {
	*c = FormCue{}
	if err := json.Unmarshal(raw, &c.Say); err == nil {
		return nil
	}
	type fields FormCue
	return json.Unmarshal(raw, (*fields)(c))
}

// Fit is the routine cut to a length of time. Whole exercises are left out
// first, the last one of the longer block (of the later one where both are as
// long), so that a balance day keeps both as long as it can. One exercise
// stays; while it is too long, it has a set less, down to the fewest that its
// dose allows. Everything else of a dose stays as it is. takes is how long a
// routine is at the level. ok says whether it fits; the shortest that there is
// comes back where it does not.
func (r Routine) Fit(l Level, within time.Duration, takes func(Routine) time.Duration) (cut Routine, ok bool) {
	cut = r
	cut.Exercises = slices.Clone(r.Exercises)
	fits := func() bool { return takes(cut) <= within }
	for len(cut.Exercises) > 1 && !fits() {
		i := cut.lastOfLonger()
		cut.Exercises = slices.Delete(cut.Exercises, i, i+1)
	}
	if len(cut.Exercises) != 1 {
		return cut, fits()
	}
	dose := &cut.Exercises[0].Dose
	for n := dose.Sets.AtLeastOne(r.AtLevel(l)); !fits() && n > dose.Sets.AtLeastOne(Low); {
		n--
		dose.Sets = Count{n, n}
	}
	return cut, fits()
}

// lastOfLonger is the last exercise of the focus that has more of them.
func (r Routine) lastOfLonger() int {
	many, last := map[Focus]int{}, map[Focus]int{}
	for i, e := range r.Exercises {
		many[e.Focus], last[e.Focus] = many[e.Focus]+1, i
	}
	longer := r.Exercises[len(r.Exercises)-1].Focus
	for f := range many {
		if many[f] > many[longer] {
			longer = f
		}
	}
	return last[longer]
}
