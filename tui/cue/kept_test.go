//go:build unix

package cue

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// keptShell is a kept voice in a few words of shell: it tells what it reads by
// a fake program, and ends words at once, never, or by ending itself.
func keptShell(body string) *kept {
	return &kept{title: "kept", argv: []string{"/bin/sh", "-c", "while IFS= read -r line; do " + body + "; done"}, rate: 40000}
}

func TestAKeptVoiceStartsOnce(t *testing.T) {
	k := keptShell(`echo $$ >&2; echo .`)
	k.begin()
	warm := k.now
	defer k.close()
	for i := range 20 {
		if err := k.say(context.Background(), fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
	}
	if k.now != warm {
		t.Error("the program was started again")
	}
}

func TestAKeptVoiceFallsSilentWhenCutOff(t *testing.T) {
	k := keptShell(`[ "$line" = " " ] && echo . || true`) // ends words only when told to fall silent
	defer k.close()
	ctx, cut := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cut()
	if err := k.say(ctx, "Hold."); err != nil {
		t.Fatal(err)
	}
	<-k.now.ended // it got the line with a space alone
}

func TestAKeptVoiceThatEndsIsStartedAgain(t *testing.T) {
	k := keptShell(`exit 1`)
	for range 3 {
		if err := k.say(context.Background(), "Hold."); err == nil || k.now != nil {
			t.Errorf("a voice that ended said words with %v", err)
		}
	}
	k.argv[2] = "while read -r line; do head -c 100000 /dev/zero | tr '\\0' x; echo; done" // floods
	if err := k.say(context.Background(), "Hold."); err != nil {
		t.Errorf("started again: %v", err)
	}
	k.close()
}
