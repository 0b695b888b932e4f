//go:build unix && !darwin

package cue

import (
	"slices"
	"testing"
)

// Every voice is told English, unless the person has named another.
func TestArgumentsOfVoices(t *testing.T) {
	o := Options{Voice: "en-gb", Rate: 140}
	for _, c := range []struct {
		voice voice
		want  []string
	}{
		{espeak(t.Context(), "E", Options{}), []string{"E", "--stdout", "-z", "-v", "en", "--", "-4."}},
		{espeak(t.Context(), "E", o), []string{"E", "--stdout", "-z", "-v", "en-gb", "-s", "140", "--", "-4."}},
		{flite(t.Context(), "F", Options{}), []string{"F", "-voice", "slt", "-o", "/dev/stdout", "-t", "-4."}},
		{flite(t.Context(), "F", o), []string{"F", "-voice", "slt", "-o", "/dev/stdout", "--setf", "duration_stretch=1.21", "-t", "-4."}},
	} {
		if got := c.voice.(*rendered).argv("-4."); !slices.Equal(got, c.want) {
			t.Errorf("arguments are %q, wanted %q", got, c.want)
		}
	}
}
