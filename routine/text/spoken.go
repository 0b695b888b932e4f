package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// units are written after a number and spoken as words; one of them is in the
// singular.
var units = map[string][2]string{
	"s": {"second", "seconds"}, "sec": {"second", "seconds"}, "secs": {"second", "seconds"},
	"m": {"minute", "minutes"}, "min": {"minute", "minutes"}, "mins": {"minute", "minutes"},
	"h": {"hour", "hours"}, "cm": {"centimetre", "centimetres"}, "mm": {"millimetre", "millimetres"},
	"kg": {"kilogram", "kilograms"}, "lb": {"pound", "pounds"}, "lbs": {"pound", "pounds"},
	"ft": {"foot", "feet"}, "x": {"time", "times"}, "°": {"degree", "degrees"}, "%": {"percent", "percent"},
}

// parts are fractions that have a name.
var parts = map[string]string{
	"1/2": "half", "1/3": "a third", "2/3": "two thirds", "1/4": "a quarter", "3/4": "three quarters",
	"½": "half", "⅓": "a third", "⅔": "two thirds", "¼": "a quarter", "¾": "three quarters",
}

// shorts are signs and short forms that a voice would spell or leave out.
var shorts = map[string]string{
	"R": "right", "L": "left", "r.": "right", "l.": "left", "&": "and", "+": "plus", "=": "equals", "w/": "with", "w/o": "without", "vs": "against",
	"reps.": "reps", "approx.": "about", "max.": "at most", "min.": "at least", "e.g.": "for example", "i.e.": "that is", "etc.": "and so on",
}

var (
	inRange  = regexp.MustCompile(`(\d)\s*[-–—]\s*(\d)`)
	byCross  = regexp.MustCompile(`(\d)\s*[x×]\s*(\d)`)
	fraction = regexp.MustCompile(`(^|[^\d/])(\d+ )?([123]/[234])($|[^\d/])`)
	quantity = regexp.MustCompile(`(\d)\s?(secs?|mins?|cm|mm|kg|lbs?|ft|s|m|h|x|°|%)($|[^\pL\d])`)
	onlyOne  = regexp.MustCompile(`(^|[^\d.,])1 $`)
)

// asSpoken writes words as a person would say them: "5s" is "5 seconds",
// "20-30" is "20 to 30".
func asSpoken(s string) string {
	if !strings.ContainsFunc(s, odd) {
		return s
	}
	if strings.ContainsAny(s, "0123456789") {
		s = spokenNumbers(s)
	}
	fields := strings.Split(s, " ")
	for i, f := range fields {
		bare := strings.TrimRight(f, ",;:!?")
		if i < len(fields)-1 || !strings.HasSuffix(bare, ".") { // a point may only end the line
			fields[i] = orSame(shorts, bare) + f[len(bare):]
		}
		if last := strings.TrimSuffix(bare, "."); last != bare {
			if said, ok := shorts[last]; ok {
				fields[i] = said + "." + f[len(bare):]
			}
		}
		fields[i] = orSame(parts, fields[i])
	}
	return strings.Join(fields, " ")
}

// spokenNumbers spells out ranges, products, fractions and quantities.
func spokenNumbers(s string) string {
	s = inRange.ReplaceAllString(s, "$1 to $2")
	s = byCross.ReplaceAllString(s, "$1 times $2")
	s = fraction.ReplaceAllStringFunc(s, func(m string) string {
		g := fraction.FindStringSubmatch(m)
		if g[2] != "" {
			return g[1] + g[2] + "and " + strings.Replace(parts[g[3]], "half", "a half", 1) + g[4]
		}
		return g[1] + orSame(parts, g[3]) + g[4]
	})
	for at := 0; ; {
		m := quantity.FindStringSubmatchIndex(s[at:])
		if m == nil {
			break
		}
		before, unit, rest := s[:at+m[3]], s[at+m[4]:at+m[5]], s[at+m[5]:]
		word := units[unit][1]
		if onlyOne.MatchString(before + " ") {
			word = units[unit][0]
		}
		s, at = before+" "+word+rest, len(before)
	}
	return s
}

func orSame(words map[string]string, s string) string {
	if said, ok := words[s]; ok {
		return said
	}
	return s
}

// odd is a character that may stand in words which are not spoken as they are
// written.
func odd(r rune) bool {
	return r > unicode.MaxASCII || unicode.IsDigit(r) || unicode.IsUpper(r) || strings.ContainsRune("&+=/%.", r)
}

// Misread is the words, as they are spoken, that an English voice would most
// likely say wrong: signs, letters and digits mixed, abbreviations, letters of
// other scripts.
func (t Text) Misread() []string {
	var out []string
	for _, f := range strings.Fields(t.Spoken()) {
		bare := strings.Trim(f, `.,;:!?"'()-–—…`)
		if bare != "" && misread(bare) || bare == "" && strings.Trim(f, "-–—.…\"'") != "" {
			out = append(out, f)
		}
	}
	return out
}

// unreadable is a sign that is no part of a word or a number where it stands, or a
// letter of another script.
var unreadable = regexp.MustCompile(`[^\pL\p{Nd}'’.,-]|^-|^\P{Nd}*[.,]|[^\PL\p{Latin}]`)

func misread(word string) bool {
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	letters := strings.Join(strings.FieldsFunc(word, notLetter), "")
	switch {
	case unreadable.MatchString(word):
		return true
	case strings.ContainsFunc(word, unicode.IsDigit):
		return letters != ""
	case utf8.RuneCountInString(letters) < 2:
		return false
	}
	small := func(r rune) bool { return !unicode.IsUpper(r) }
	return !strings.ContainsFunc(letters, small) || !strings.ContainsAny(letters, "aeiouyAEIOUYáàäâéèëêíìïîóòöôúùüû")
}
