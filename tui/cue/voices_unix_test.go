//go:build unix && !darwin

package cue

import (
	"slices"
	"testing"
)

func TestArgumentsOfVoices(t *testing.T) {
	o := Options{Voice: "en-gb", Rate: 140}
	for _, c := range []struct {
		voice voice
		want  []string
	}{
		{espeak("E", Options{}), []string{"E", "--stdin", "-z"}},
		{espeak("E", o), []string{"E", "--stdin", "-z", "-v", "en-gb", "-s", "140"}},
		{spdSay("S", Options{}), []string{"S", "--wait"}},
		{spdSay("S", o), []string{"S", "--wait", "--synthesis-voice", "en-gb", "--rate", "-33"}},
	} {
		if got := c.voice.(*speech).argv; !slices.Equal(got, c.want) {
			t.Errorf("arguments are %q, wanted %q", got, c.want)
		}
	}
}
