package cue

import "testing"

func TestProblemSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		status Status
		gaveUp string
		looked bool
		want   string
	}{
		{Status{}, "", true, ""},
		{Status{Sound: "PulseAudio", Voice: "espeak-ng"}, "", true, ""},
		{Status{Sound: "PulseAudio"}, "", false, ""},
		{Status{Sound: "PulseAudio"}, "", true, "No voice. " + toGetVoice + "."},
		{Status{Sound: "PulseAudio", Voice: nameRecorded}, "mycommand", true,
			"mycommand stopped answering."},
		{Status{Sound: nameBell, Voice: "say"}, "", true, "No sound system found; using the terminal bell. " + toGetSound + "."},
		{Status{Sound: nameSilence}, "", false, "No sound. " + toGetSound + "."},
	} {
		if got := problem(c.status, c.gaveUp, c.looked).Problem; got != c.want {
			t.Errorf("of %+v it says %q, wanted %q", c.status, got, c.want)
		}
	}
}
