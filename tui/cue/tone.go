package cue

import "time"

// Tone is a short pattern of notes with one meaning.
type Tone uint8

// The tones. Every one can be told from every other by its notes.
const (
	None       Tone = iota
	Ready           // get into position for what comes next
	Start           // work begins
	StartUp         // slow work begins, with its way out
	Rep             // a repetition begins; see [Sound].Count
	Hold            // a repetition's hold
	Return          // a repetition's way back
	Up              // in slow work, the way out begins
	Down            // in slow work, the way back begins
	Reposition      // move to the next segment

	ReadyTick // one of the seconds before a start
	LastTick  // one of the last seconds of a stretch of work
	Half      // half of it is done
	Beat      // a long stretch of work goes on

	ReadyLeft   // get into position for the left side
	ReadyRight  // get into position for the right side
	StartLeft   // work begins on the left side
	StartRight  // work begins on the right side
	SwitchLeft  // change over to the left side
	SwitchRight // change over to the right side

	End  // a stretch of work is over
	Rest // rest begins
	Done // the session is over

	Pause   // the session stands still
	Resume  // it goes on after 3-2-1
	Forward // on to the next repetition
	Back    // back by a repetition
	Again   // the exercise from its beginning
	Skip    // the exercise is left out
	More    // some seconds more
	Less    // some seconds less
	Taken   // an answer was taken
	Asked   // a second key is asked for
	Hurt    // the exercise is stopped because it hurts
	Refused // this key does nothing here
	Problem // something needs to be looked at
	tones
)

// Tones lists every tone but None, family by family.
func Tones() []Tone {
	all := make([]Tone, 0, tones-1)
	for t := None + 1; t < tones; t++ {
		all = append(all, t)
	}
	return all
}

// String is the name of the tone in plain words, "" for None.
func (t Tone) String() string { return t.score().name }

// Means is what the tone tells, in a few plain words.
func (t Tone) Means() string { return t.score().means }

// Family is the name of the tones that sound alike, such as "Sides".
func (t Tone) Family() string {
	if f := t.score().family; f != nil {
		return f.name
	}
	return ""
}

// Length is how long the tone sounds, without a count.
func (t Tone) Length() time.Duration { return length(t.score().notes) }

func (t Tone) score() score {
	if t >= tones {
		return score{}
	}
	return scores[t]
}

// clip is the tone as it is heard at a volume of 0 to 100; a count from 1 is
// told by notes of its own.
func (t Tone) clip(count, volume int) clip {
	s := t.score()
	c := clip{pcm: s.family.render(s.notes, volume), pan: s.pan, bells: s.bells}
	if t == Rep {
		c.pcm = append(c.pcm, counts.render(tally(count), volume)...)
	}
	return c
}

// lengthOf is how long the tone of a sound sounds, its count included.
func lengthOf(s Sound) time.Duration {
	sum := s.Tone.Length()
	if s.Tone == Rep {
		sum += length(tally(s.Count))
	}
	return sum
}

// maxCount is the highest repetition that is counted by notes (X); beyond it
// a plain Rep sounds, since nobody tells longer patterns apart.
const maxCount = 19

var (
	onePip  = note{hz: c6, last: 60 * ms}
	fiveLow = note{hz: g4, last: 100 * ms}
)

// tally is what sounds behind the tone of a repetition: a low note for every
// five, then a high pip for every one. Seven is low, high, high. Up to four of
// a kind can be taken in without counting along. It is nil for what is not counted.
func tally(n int) []note {
	if n < 1 || n > maxCount {
		return nil
	}
	notes := []note{{last: 60 * ms}}
	for range n / 5 {
		notes = append(notes, fiveLow, note{last: 40 * ms})
	}
	for range n % 5 {
		notes = append(notes, onePip, note{last: 60 * ms})
	}
	return notes[:len(notes)-1]
}
