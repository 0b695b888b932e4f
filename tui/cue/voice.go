package cue

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// maxMute is how often in a row a voice may fail before it is given up (X).
const maxMute = 3

// errGaveWay is what a voice says that let somebody else speak.
var errGaveWay = errors.New("another program is speaking")

// giveWayTime is how long it is quiet then (X).
const giveWayTime = 400 * time.Millisecond

// voice is one means of saying words.
type voice interface {
	name() string
	// say returns when the words have been said, when ctx ends (they are then
	// cut off), or with an error when they could not be said.
	say(ctx context.Context, words string) error
	close()
}

// voices is the voice in use and those that come after it.
type voices struct {
	changed func()
	learner learner

	mu     sync.Mutex
	found  bool          // left has been filled
	left   []voice       // the best first
	fails  map[voice]int // in a row
	gaveUp string        // the name of the last one that stopped answering
}

// use takes the voices that were found, best first.
func (v *voices) use(found []voice) {
	v.mu.Lock()
	v.left, v.found = found, true
	v.mu.Unlock()
	v.changed()
}

// pick is the voice for words: the best that knows all of them, else the best
// that knows some; nil when none does.
func (v *voices) pick(words string) voice {
	v.mu.Lock()
	defer v.mu.Unlock()
	var some voice
	for _, one := range v.left {
		switch r, limited := one.(*recorded); {
		case !limited, r.knows(words) && r.whole(words):
			return one
		case some == nil && r.knows(words):
			some = one
		}
	}
	return some
}

// say makes words heard, if there is a voice that knows them. Those that one
// voice has lost are said by the next, unless newer ones are due; those that
// gave way to somebody else's are tried again while they may still begin.
func (v *voices) say(ctx context.Context, s Sound, newer func() bool) {
	for first := true; ctx.Err() == nil && (first || !newer()); first = false {
		now := v.pick(s.Words)
		if now == nil {
			return
		}
		err := v.speak(ctx, now, s)
		if errors.Is(err, errGaveWay) {
			rest(ctx, giveWayTime)
			if s.tooLate(time.Now()) {
				return
			}
			continue
		}
		if ctx.Err() != nil || !v.count(now, err) {
			return
		}
	}
}

// speak has one voice say words, which are dropped or cut off where they would
// not be over in time, and learns how long they take.
func (v *voices) speak(ctx context.Context, by voice, s Sound) error {
	began := time.Now()
	bounded, stop := ctx, context.CancelFunc(func() {})
	if !s.Ends.IsZero() {
		if v.learner.takes(by, s.Words) > s.Ends.Sub(began) {
			return nil
		}
		bounded, stop = context.WithDeadline(ctx, s.Ends)
	}
	defer stop()
	err := by.say(bounded, s.Words)
	var long errTooLong
	switch {
	case errors.As(err, &long):
		v.learner.learn(by, s.Words, time.Since(began)+time.Duration(long))
		return nil
	case bounded.Err() != nil && ctx.Err() == nil:
		v.learner.learn(by, s.Words, s.Ends.Sub(began)+cutShort)
		return nil
	case err == nil && ctx.Err() == nil:
		v.learner.learn(by, s.Words, time.Since(began))
	}
	return err
}

// cutShort is how much longer words that were cut off are taken to have needed
// (X).
const cutShort = 300 * time.Millisecond

// count keeps book of failures. True means that another voice is in use now
// and may try the same words.
func (v *voices) count(said voice, err error) (next bool) {
	v.mu.Lock()
	if v.fails[said]++; err == nil {
		v.fails[said] = 0
	}
	next = v.fails[said] >= maxMute || errors.Is(err, errHung)
	if next {
		v.gaveUp = said.name()
		v.left = slices.DeleteFunc(slices.Clone(v.left), func(one voice) bool { return one == said })
	}
	v.mu.Unlock()
	if next {
		said.close()
		v.changed()
	}
	return next
}

// report are the names of the voice in use and of those behind it, and of one that
// stopped answering. Until voices have been looked for, found is false.
func (v *voices) report() (names []string, gaveUp string, found bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, one := range v.left {
		names = append(names, one.name())
	}
	return names, v.gaveUp, v.found
}

func (v *voices) close() {
	v.mu.Lock()
	left := v.left
	v.left = nil
	v.mu.Unlock()
	for _, one := range left {
		one.close()
	}
}

// namePack is what the recordings that come along are called as a choice.
const namePack = "pack"

// VoiceNames are the voices that can be chosen by name on this system. Other
// names are handed to the speech program.
func VoiceNames() []string { return append([]string{namePack}, programVoices...) }

// findVoices lists the voices that can be used, best first. The person's own command
// counts as one even where it cannot be started: it fails, and that is told. The
// choice of one of our voices is none of what the speech programs are told.
func findVoices(ctx context.Context, o Options) (found []voice) {
	if len(o.Command) > 0 {
		found = append(found, newSpeech(o.Command[0], o.Rate, o.Command...))
	}
	choice := ""
	if slices.Contains(VoiceNames(), o.Voice) {
		choice, o.Voice = o.Voice, ""
	}
	pack := newRecorded(ctx, o)
	return append(found, chosenFirst(choice, systemVoices(ctx, choice, o, pack), pack)...)
}

// chosenFirst puts the voice that was chosen before the others, which take over
// from it, and the pack behind them where it has no place yet.
func chosenFirst(choice string, found []voice, pack *recorded) []voice {
	if !slices.Contains(found, voice(pack)) {
		found = append(found, pack)
	}
	is := func(v voice) bool { return v.name() == choice || choice == namePack && v == voice(pack) }
	if at := slices.IndexFunc(found, is); at > 0 {
		one := found[at]
		found = slices.Insert(slices.Delete(found, at, at+1), 0, one)
	}
	return found
}

// Try says words with the voice at a place among Voices, for a time at most, and answers
// whether they were said. Nothing else may be asked of the player meanwhile.
func (p *Player) Try(at int, words string, within time.Duration) bool {
	p.voices.mu.Lock()
	left := p.voices.left
	p.voices.mu.Unlock()
	if at >= len(left) {
		return false
	}
	ctx, stop := context.WithTimeout(context.Background(), within)
	defer stop()
	return left[at].say(ctx, words) == nil && ctx.Err() == nil
}

// Choice is what is written as the voice to choose one by its name in Voices.
func Choice(name string) string {
	if name == nameRecorded {
		return namePack
	}
	return name
}

// Voices are the names of the voice in use and of those that take over when it
// stops answering, in their order.
func (p *Player) Voices() []string {
	names, _, _ := p.voices.report()
	return names
}
