//go:build unix

package whole

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tspine/routine/text"
)

// canary stands in every hostile text behind what is hostile about it, so that
// a test can say that the text did come as far as the screen.
const canary = "zq7"

// hostile are texts that a stranger may have written, by what they try.
func hostile() map[string]string {
	texts := map[string]string{
		"clear the screen":           "\x1b[2J\x1b[H",
		"colour":                     "\x1b[31m",
		"hidden":                     "\x1b[8m",
		"answer with a position":     "\x1b[6n",
		"answer with a status":       "\x1b[5n",
		"answer with the title":      "\x1b[21t",
		"answer with attributes":     "\x1b[c\x1b[>c\x1b[=c",
		"answer with ENQ":            "\x05",
		"title":                      "\x1b]0;owned\x07",
		"title ended by ST":          "\x1b]2;owned\x1b\\",
		"title without an end":       "\x1b]0;owned",
		"clipboard":                  "\x1b]52;c;cm0gLXJmIH4K\x07",
		"link":                       "\x1b]8;;https://example.org/\x1b\\go\x1b]8;;\x1b\\",
		"notification":               "\x1b]9;owned\x07\x1b]777;notify;a;b\x07",
		"working folder":             "\x1b]7;file:///etc\x07",
		"palette":                    "\x1b]4;1;#000000\x07\x1b]11;#ff0000\x07",
		"picture":                    "\x1b_Ga=T,f=100;AAAA\x1b\\\x1bPq#0;2;0;0;0~\x1b\\\x1b]1337;File=:AAAA\x07",
		"device control":             "\x1bP$qm\x1b\\\x1bP+q544e\x1b\\",
		"device control, no end":     "\x1bP$qm",
		"privacy message":            "\x1b^secret\x1b\\",
		"string":                     "\x1bXsecret\x1b\\",
		"mouse":                      "\x1b[?1003h\x1b[?1006h",
		"other screen":               "\x1b[?1049l\x1b[?1049h",
		"paste mode":                 "\x1b[?2004l\x1b[201~",
		"synchronised for ever":      "\x1b[?2026h",
		"reset":                      "\x1bc",
		"soft reset":                 "\x1b[!p",
		"screen test":                "\x1b#8",
		"other letters":              "\x1b(0\x0e",
		"keys redefined":             "\x1b[0;59;\"owned\"p",
		"print":                      "\x1b[5i\x1b[4i",
		"scroll region":              "\x1b[3;4r\x1bM\x1bD",
		"resize":                     "\x1b[8;1;1t",
		"split sequence":             "\x1b\x1b[\x1b[31",
		"sequence in a sequence":     "\x1b[3\x1b[31m1m",
		"cancelled sequence":         "\x1b[3\x18\x1a1m",
		"C1 sequence":                "\u009b2J\u009b31m",
		"C1 title":                   "\u009d0;owned\u009c",
		"C1 device control":          "\u0090$qm\u009c",
		"raw C1 bytes":               "\x9b2J\x9d0;owned\x9c",
		"bell":                       "\a\a\a",
		"backspaces":                 "safe\b\b\b\bevil",
		"carriage return":            "safe\revil",
		"lines":                      "one\ntwo\r\nthree\vfour\ffive",
		"other line ends":            "one\u0085two\u2028three\u2029four",
		"tabs":                       "a\t\t\tb",
		"NUL":                        "a\x00b",
		"DEL":                        "a\x7f\x7fb",
		"all controls":               controls(),
		"bidi overrides":             "\u202eevil\u202c\u202dsafe",
		"bidi isolates":              "\u2066a\u2067b\u2068c\u2069\u061c",
		"bidi marks":                 "\u200e\u200f",
		"invisible":                  "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e",
		"tags":                       "\U000e0001\U000e0041\U000e007f",
		"variation selectors":        strings.Repeat("\ufe0f\U000e0100", 20),
		"annotations":                "\ufff9a\ufffab\ufffb",
		"zalgo":                      "Z" + strings.Repeat("\u0301\u0316\u0489", 60),
		"marks without a letter":     strings.Repeat("\u0300", 40),
		"private use":                "\ue000\uf8ff\U000f0000\U0010fffd",
		"not characters":             "\ufffe\uffff\U0001ffff",
		"broken UTF-8":               "\xff\xfe\xc0\x80\xe0\x80",
		"overlong escape":            "\xc0\x9b[31m\xe0\x80\x9b[31m",
		"surrogates":                 "\xed\xa0\x80\xed\xb0\x80",
		"cut-off UTF-8":              "\xf0\x9f\x98",
		"wide":                       strings.Repeat("肩", 90),
		"right to left":              "שלום العربية",
		"family":                     "👨\u200d👩\u200d👧\u200d👦🏳\ufe0f\u200d🌈",
		"flags":                      strings.Repeat("🇦", 51),
		"one long word":              strings.Repeat("W", 3000),
		"many words":                 strings.Repeat("no end ", 500),
		"spaces":                     strings.Repeat(" \u00a0\u2003\u3000", 60),
		"printf":                     "%s%d%n%!x(MISSING)%[1]*.[2]*f",
		"shell":                      "$(id) `id` ; rm -rf ~ | sh & \" ' \\",
		"an option":                  "-f/etc/passwd",
		"a long option":              "--help --version",
		"speech markup":              "[[inpt PHON]] <speak><audio src='file:///etc/passwd'/></speak>",
		"speech commands":            "!-! SET SELF PRIORITY important\r\n.\r\n",
		"formula":                    "=HYPERLINK(\"https://example.org\",\"x\")",
		"closing quotes and markers": `"""'''"],}]]>-->`,
		"only brackets":              strings.Repeat("(", 200),
		"path":                       "../../../../etc/passwd",
	}
	for name := range texts {
		texts[name] += canary
	}
	return texts
}

// controls are all of C0, DEL and C1.
func controls() string {
	var b strings.Builder
	for r := rune(1); r < 0xa0; r++ {
		if r < ' ' || r >= 0x7f {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// tomlText writes a text as TOML has it, so that what is hostile gets past a
// reader that looks only at the bytes of the file. Broken UTF-8 stays as it is.
func tomlText(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			b.WriteByte(s[i])
		case r == '"' || r == '\\' || !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

// unsafeLine is the first thing in printed words that does not belong on a
// terminal, "" when there is none: what is printed is valid UTF-8, lines of
// characters that are shown as themselves, no letter with more than two marks.
func unsafeLine(printed string) string {
	marks, last := 0, rune(0)
	for i, r := range printed {
		next, _ := utf8.DecodeRuneInString(printed[i+utf8.RuneLen(max(r, 0)):])
		joins := text.Joins(last, r, next)
		last = r
		if joins {
			continue
		}
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == '\n':
		case r == utf8.RuneError, !unicode.IsGraphic(r), unicode.In(r, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp), marks > 2:
			return fmt.Sprintf("%U in %q", r, printed[max(0, i-60):min(len(printed), i+20)])
		}
	}
	return ""
}

// sequences are all that the screen may send beside characters: cursor, inserting,
// erasing, repeating, scrolling, colours; the modes that it uses; the keyboard
// protocol; how far the session is; the questions about the background and modes; and the
// end of a sequence that a slow line was dropped in the middle of.
var sequences = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`\x1b\[[0-9;]*[ABCDEFGHIJKLMPSTXZ@abdefgr]`,
	`\x1b\[[0-9;:]*m`,
	`\x1b\[\?(?:1|7|12|25|100[0236]|1049|2004|2026)[hl]`, `\x1b\[\?1007[hlrs]`,
	`\x1b\[\?2026\$p`, `\x1b\[6n`, `\x1b\[2[23];2t`,
	`\x1b\[[=<>][0-9;]*u`, `\x1b\[\?u`, `\x1b\[>4;?[0-9]*m`,
	`\x1b\[[0-9]* q`, `\x1b\\`,
	`\x1b\[\?5W`, `\x1b\]9;4;[0-4](?:;[0-9]{1,3})?(?:\x07|\x1b\\)`,
	`\x1b\]11;\?(?:\x07|\x1b\\)`, `\x1b\]11[12](?:\x07|\x1b\\)`,
	`\x1b[78M=>D]`, `\x1b\[4[hl]`,
	`\x07`, // the bell is the last of the means of sound
}, "|") + `)`)

// title is the title of the window: safe words, at most longestTitle characters. This is
// compiled each time the tests start as the program, hundreds of times: {0,1000} took 18 ms.
var title = regexp.MustCompile(`^\x1b\]2;([^\x00-\x1f\x7f]*)(?:\x07|\x1b\\)`)

const longestTitle = 1000 // characters

// unsafeScreen is the first thing in the bytes sent to a terminal that is
// neither safe words nor one of the sequences, "" when there is none.
func unsafeScreen(sent string) string {
	for at := 0; at < len(sent); {
		if found := sequences.FindString(sent[at:]); found != "" {
			at += len(found)
			continue
		}
		if found := title.FindStringSubmatch(sent[at:]); found != nil && utf8.RuneCountInString(found[1]) <= longestTitle && unsafeLine(found[1]) == "" {
			at += len(found[0])
			continue
		}
		end := at
		for end < len(sent) && (sent[end] >= ' ' || strings.IndexByte("\r\n\b\t", sent[end]) >= 0) {
			end++
		}
		words := strings.Map(func(r rune) rune {
			if strings.ContainsRune("\r\b\t", r) {
				return -1
			}
			return r
		}, strings.ToValidUTF8(sent[at:end], "\x00"))
		if wrong := unsafeLine(words); wrong != "" {
			return wrong
		}
		if end == at {
			return fmt.Sprintf("%q", sent[max(0, at-20):min(len(sent), at+40)])
		}
		at = end
	}
	return ""
}
