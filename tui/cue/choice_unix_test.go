//go:build unix && !darwin

package cue

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// The recordings, which are understood best, come before espeak-ng and flite;
// what the person chooses comes first, and the rest takes over from it.
func TestOrderOfVoices(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"espeak-ng", "flite"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("SPEECHD_ADDRESS", "unix_socket:"+dir+"/none")
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{}, "[recorded words espeak-ng flite]"},
		{Options{Voice: "pack", Rate: 200}, "[recorded words espeak-ng flite]"},
		{Options{Voice: "flite"}, "[flite recorded words espeak-ng]"},
		{Options{Voice: "espeak-ng"}, "[espeak-ng recorded words flite]"},
		{Options{Voice: "speech-dispatcher"}, "[recorded words espeak-ng flite]"},
		{Options{Voice: "en-gb"}, "[espeak-ng flite recorded words]"},
		{Options{Rate: 200}, "[espeak-ng flite recorded words]"},
		{Options{Command: []string{"mine"}, Voice: "flite"}, "[mine flite recorded words espeak-ng]"},
	} {
		var names []string
		for _, v := range findVoices(t.Context(), c.o) {
			names = append(names, v.name())
			v.close()
		}
		if got := fmt.Sprint(names); got != c.want {
			t.Errorf("%+v: %s, wanted %s", c.o, got, c.want)
		}
	}
}

// A line that the recordings have not whole is said by the next voice, all of
// it; only without any other they say what they have.
func TestAVoiceForEveryLine(t *testing.T) {
	pack, other := newRecorded(t.Context(), Options{VoiceVolume: 80}), &fakeVoice{title: "other"}
	for _, c := range []struct {
		left  []voice
		words string
		want  voice
	}{
		{[]voice{pack, other}, "Hold.", pack},
		{[]voice{pack, other}, "Hold. My own words.", other},
		{[]voice{other, pack}, "Hold.", other},
		{[]voice{pack}, "Hold. My own words.", pack},
		{[]voice{pack}, "My own words.", nil},
	} {
		v := voices{changed: func() {}}
		v.use(c.left)
		if got := v.pick(c.words); got != c.want {
			t.Errorf("%q is said by %v", c.words, got)
		}
	}
}
