package main

import (
	"maps"
	"slices"
	"strings"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/cue/words"
)

// phrase is what is recorded, and how it is written for the speech program.
type phrase struct{ words, spoken string }

// phrases are those of a list, and the clauses of the shipped routines: all but those
// with numbers, where phrases of the list make them up.
func phrases(list string) []phrase {
	var out []phrase
	spoken := map[string]string{}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		one, written, respelt := strings.Cut(line, " | ")
		if !respelt {
			written = one
		}
		out, spoken[one] = append(out, phrase{one, written}), written
	}
	has := func(one string) bool { return spoken[one] != "" }
	for _, clause := range shippedClauses() {
		if has(clause) || strings.ContainsAny(clause, "0123456789") && words.Cover(clause, has) != nil {
			continue
		}
		var written []string
		for _, word := range strings.Fields(clause) {
			if respelt := spoken[word]; respelt != "" {
				word = respelt
			}
			written = append(written, word)
		}
		out = append(out, phrase{clause, strings.Join(written, " ")})
	}
	return out
}

// shippedClauses are all that the shipped routines can speak, in every variation, with
// all options, to everybody.
func shippedClauses() []string {
	clauses := map[string]bool{}
	for _, r := range data.Shipped().Routines {
		for _, r := range withVariations(r) {
			for _, v := range listeners(r) {
				for _, o := range options() {
					timeline := session.Flatten(r, o, v)
					for _, c := range session.PlanCues(timeline, v).Cues(timeline) {
						for _, clause := range words.Clauses(c.Cue.Words) {
							clauses[clause] = true
						}
					}
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(clauses))
}

// listeners know the exercises of a routine more or less, and want to hear more or less.
func listeners(r routine.Routine) []session.Voice {
	var out []session.Voice
	for _, times := range []int{0, session.NewFor, session.KnownAfter} {
		met := map[string]int{}
		for _, e := range r.Exercises {
			met[e.ID] = times
		}
		for _, speech := range []session.Speech{session.Full, session.Short, session.Counts} {
			out = append(out, session.Voice{Speech: speech, Met: met})
		}
	}
	return out
}

// options are every level, side and length of rest.
func options() []routine.Options {
	var out []routine.Options
	for _, level := range routine.Levels {
		out = append(out, routine.Options{Level: level, First: routine.Left}, routine.Options{Level: level, First: routine.Right})
	}
	for rest := routine.RestMin; rest <= routine.RestMax; rest += 5 * time.Second {
		out = append(out, routine.Options{Rest: rest})
	}
	return out
}

// withVariations are a routine as it is, and with each variation.
func withVariations(r routine.Routine) []routine.Routine {
	out := []routine.Routine{r}
	for _, e := range r.Exercises {
		for _, v := range e.Variations {
			out = append(out, r.With(map[string]string{e.ID: v.ID}))
		}
	}
	return out
}
