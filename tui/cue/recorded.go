package cue

import (
	"context"
	"strconv"
	"strings"
	"time"

	"tspine/tui/cue/words"
)

// nameRecorded is the name in Status.Voice of the words that come along.
const nameRecorded = "recorded words"

// Silence in recorded speech (X).
const (
	gapWord   = 40 * time.Millisecond
	gapClause = 220 * time.Millisecond
)

// recorded says words from recordings. Of a line it says the clauses that it
// has every word of; it leaves the others to the tones and the screen.
type recorded struct {
	volume  int
	*output // of its own, so that tones sound over words
}

func newRecorded(ctx context.Context, o Options) *recorded {
	return &recorded{o.VoiceVolume, newOutput(ctx, soundOpeners(), func() {})}
}

func (r *recorded) name() string           { return nameRecorded }
func (r *recorded) knows(line string) bool { return len(clauses(line)) > 0 }

func (r *recorded) say(ctx context.Context, line string) error {
	return r.fits(ctx, r.recording(line))
}

// whole says whether there are recordings of all of a line.
func (r *recorded) whole(line string) bool {
	parts := 0
	for clause := range strings.FieldsFuncSeq(line, endsClause) {
		if strings.TrimSpace(clause) != "" {
			parts++
		}
	}
	return len(clauses(line)) == parts
}

// recording is everything of a line that there are recordings of.
func (r *recorded) recording(line string) []int16 {
	var pcm []int16
	for i, clause := range clauses(line) {
		if i > 0 {
			pcm = append(pcm, make([]int16, samples(gapClause))...)
		}
		for j, phrase := range clause {
			if j > 0 {
				pcm = append(pcm, make([]int16, samples(gapWord))...)
			}
			pcm = append(pcm, faster(words.Phrase(phrase))...)
		}
	}
	return even(pcm, r.volume)
}

// clauses cuts a line at its punctuation and each clause into recorded
// phrases, the longest first. Clauses with a word too many are left out.
func clauses(line string) [][]string {
	var known [][]string
	for clause := range strings.FieldsFuncSeq(strings.ToLower(line), endsClause) {
		if phrases := cover(strings.Fields(clause)); len(phrases) > 0 {
			known = append(known, phrases)
		}
	}
	return known
}

func endsClause(r rune) bool { return strings.ContainsRune(".,;:!?", r) }

// cover finds recorded phrases that make up the words exactly, or nil. A number
// between the tens may be two phrases, as "40" and "5".
func cover(all []string) []string {
	var phrases []string
	for len(all) > 0 {
		n := len(all)
		for n > 0 && !words.Has(strings.Join(all[:n], " ")) {
			n--
		}
		if n == 0 {
			number, err := strconv.Atoi(all[0])
			if err != nil || number < 20 || number > 99 || number%10 == 0 {
				return nil
			}
			all = append([]string{strconv.Itoa(number / 10 * 10), strconv.Itoa(number % 10)}, all[1:]...)
			continue
		}
		phrases, all = append(phrases, strings.Join(all[:n], " ")), all[n:]
	}
	return phrases
}
