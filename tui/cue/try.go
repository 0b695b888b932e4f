package cue

import (
	"context"
	"time"
)

// Try says words with the voice in use, outside of any order, and waits for
// their end for a time at most. It answers whether the voice said them; false
// too when there is none. It is for a player that nothing else is asked of.
func (p *Player) Try(words string, within time.Duration) bool {
	v := p.voices.pick(words)
	if v == nil {
		return false
	}
	return tried(v, words, within)
}

// TryVoice is Try with the voice at a place among Voices.
func (p *Player) TryVoice(at int, words string, within time.Duration) bool {
	p.voices.mu.Lock()
	left := p.voices.left
	p.voices.mu.Unlock()
	if at >= len(left) {
		return false
	}
	return tried(left[at], words, within)
}

func tried(v voice, words string, within time.Duration) bool {
	ctx, stop := context.WithTimeout(context.Background(), within)
	defer stop()
	return v.say(ctx, words) == nil && ctx.Err() == nil
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
func (p *Player) Voices() []string { return p.voices.names() }

func (v *voices) names() (names []string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, one := range v.left {
		names = append(names, one.name())
	}
	return names
}
