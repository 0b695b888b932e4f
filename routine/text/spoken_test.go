package text_test

import (
	"strings"
	"testing"

	"tspine/routine/text"
)

// Words are spoken as a person would say them.
func TestShortFormsAreWrittenOut(t *testing.T) {
	for in, want := range map[string]string{
		"Hold 5s":                           "Hold 5 seconds",
		"Hold 1s, then rest 1 min.":         "Hold 1 second, then rest 1 minute.",
		"20-30 reps":                        "20 to 30 reps",
		"15–20s each":                       "15 to 20 seconds each",
		"Feet 20-25 cm out":                 "Feet 20 to 25 centimetres out",
		"3x10":                              "3 times 10",
		"Go 1/2 way":                        "Go half way",
		"2 1/2 turns":                       "2 and a half turns",
		"½ way up":                          "half way up",
		"R hand, then L":                    "right hand, then left",
		"To the R.":                         "To the right.",
		"Turn 45° at 80%":                   "Turn 45 degrees at 80 percent",
		"Chin & chest, w/ a band":           "Chin and chest, with a band",
		"Relax, e.g. the jaw":               "Relax, for example the jaw",
		"Elbows in. Knees out.":             "Elbows in. Knees out.",
		"Stay in 3 in a row":                "Stay in 3 in a row",
		"Prone W":                           "Prone W",
		"Step 1: lie down. Step 2: breathe": "Step 1: lie down. Step 2: breathe",
		"Bend over the edge":                "Bend over the edge",
	} {
		if got := text.New(in).Spoken(); got != want {
			t.Errorf("%q is spoken %q, want %q", in, got, want)
		}
	}
}

// What a voice would misread is told; what it says right is not.
func TestMisread(t *testing.T) {
	for in, want := range map[string]string{
		"Hold 5s at the T4":           "T4",
		"Keep the TL junction → long": "TL →",
		"Full ROM, no DB":             "ROM, DB",
		"See https://example.org":     "https://example.org",
		"Спина прямо":                 "Спина прямо",
		"2 sets @ 60":                 "@",
		"10# band":                    "10#",
		"Shoulder blades together, don't rush: 3.5 seconds.": "",
		"Prone W, 20-30s, 1/2 R":                             "",
		"Ça va, naïve":                                       "",
		"Mid-back - and breathe…":                            "",
		"12-15":                                              "",
	} {
		if got := strings.Join(text.New(in).Misread(), " "); got != want {
			t.Errorf("of %q %q is misread, want %q", in, got, want)
		}
	}
}
