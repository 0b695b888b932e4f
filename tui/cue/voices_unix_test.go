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
		argv func(words string) []string
		want []string
	}{
		{espeakArgv("E", Options{}), []string{"E", "--stdout", "-z", "-v", "en", "--", "-4."}},
		{espeakArgv("E", o), []string{"E", "--stdout", "-z", "-v", "en-gb", "-s", "140", "--", "-4."}},
		{fliteArgv("F", Options{}), []string{"F", "-voice", "slt", "-o", "/dev/stdout", "-t", "-4."}},
		{fliteArgv("F", o), []string{"F", "-voice", "slt", "-o", "/dev/stdout", "--setf", "duration_stretch=1.21", "-t", "-4."}},
	} {
		if got := c.argv("-4."); !slices.Equal(got, c.want) {
			t.Errorf("arguments are %q, wanted %q", got, c.want)
		}
	}
}
