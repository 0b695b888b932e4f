package cue

import (
	"context"
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
func (r *recorded) knows(line string) bool { return len(known(line)) > 0 }

func (r *recorded) say(ctx context.Context, line string) error {
	return r.fits(ctx, r.recording(line))
}

// whole says whether there are recordings of all of a line.
func (r *recorded) whole(line string) bool {
	return len(known(line)) == len(words.Clauses(line))
}

// recording is everything of a line that there are recordings of.
func (r *recorded) recording(line string) []int16 {
	var pcm []int16
	for i, clause := range known(line) {
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

// known are the clauses of a line that are recorded, each in phrases.
func known(line string) [][]string {
	var out [][]string
	for _, clause := range words.Clauses(line) {
		if phrases := words.Cover(clause, words.Has); phrases != nil {
			out = append(out, phrases)
		}
	}
	return out
}
