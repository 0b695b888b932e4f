package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNewMakesSafe(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"plain", "Lie face down", "Lie face down"},
		{"other scripts stay", "Schulterblätter 肩甲骨 naïve", "Schulterblätter 肩甲骨 naïve"},
		{"white space", " a\t b\r\n c ", "a b c"},
		{"colour", "\x1b[31mred\x1b[0m", "red"},
		{"c1 colour", "\u009b31mred", "red"},
		{"title", "a\x1b]0;owned\x07b", "ab"},
		{"title ended by ST", "a\x1b]0;owned\x1b\\b", "ab"},
		{"unterminated title", "a\x1b]0;owned", "a"},
		{"unterminated title keeps the next line", "a\x1b]0;owned\nb", "a b"},
		{"lone escape", "a\x1b", "a"},
		{"bidi override", "a\u202eb\u2066c", "abc"},
		{"Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"Devanagari", "क्\u200dष", "क्\u200dष"},
		{"family", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
		{"flag", "🏳️\u200d🌈", "🏳️\u200d🌈"},
		{"joiners that join nothing", "\u200da\u200d b\u200c\u200cc1\u200d2\u200c", "a b\u200cc12"},
		{"zero width", "a\u200bb\ufeffc", "abc"},
		{"stacked marks", "e" + strings.Repeat("\u0301", 30), "e\u0301\u0301"},
		{"mark with no letter", "\u0301a", "a"},
		{"broken utf-8", "a\xff\xfeb", "ab"},
		{"nothing", "\x00\x01\x7f", ""},
	} {
		if got := New(c.raw).String(); got != c.want {
			t.Errorf("%s: New(%q) = %q, want %q", c.name, c.raw, got, c.want)
		}
	}
}

func TestNewCutsLongWords(t *testing.T) {
	if whole := strings.Repeat("x", MaxRunes); New(whole).String() != whole {
		t.Errorf("a text of exactly %d characters was changed", MaxRunes)
	}
	got := New(strings.Repeat("x", 10_000)).String()
	if n := utf8.RuneCountInString(got); n != MaxRunes || !strings.HasSuffix(got, "…") {
		t.Errorf("kept %d characters ending in %q, want %d ending in an ellipsis", n, got[len(got)-4:], MaxRunes)
	}
}

func TestSpoken(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{"Feet out (20-25 cm) from the wall.", "Feet out from the wall."},
		{"Squeeze (hard).", "Squeeze."},
		{"a ((b) c) d", "a d"},
		{"a) b (c", "a b"},
		{"[[inp]] <speak>hi</speak>", "inp speakhi/speak"},
		{"(all of it)", ""},
		{strings.Repeat("word ", 100), strings.TrimSpace(strings.Repeat("word ", 40))},
	} {
		if got := New(c.raw).Spoken(); got != c.want {
			t.Errorf("Spoken(%q) = %q, want %q", c.raw, got, c.want)
		}
	}
}

func FuzzNew(f *testing.F) {
	f.Add("a\x1b]0;x\x07b")
	f.Fuzz(func(t *testing.T, raw string) {
		once := New(raw)
		for _, r := range once.String() {
			if r < 0x20 || r >= 0x7f && r < 0xa0 {
				t.Fatalf("New(%q) kept %q", raw, r)
			}
		}
		if again := New(once.String()); again != once {
			t.Fatalf("New is not stable: %q then %q", once, again)
		}
	})
}

func TestCapital(t *testing.T) {
	for words, want := range map[string]string{"": "", "turn": "Turn", "élan": "Élan", "10 reps": "10 reps"} {
		if got := Capital(words); got != want {
			t.Errorf("Capital(%q) is %q, not %q", words, got, want)
		}
	}
}
