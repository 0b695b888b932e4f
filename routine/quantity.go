package routine

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The forms of a count and of a length of time.
var (
	countForm = regexp.MustCompile(`^(\d{1,6})(?:\s*-\s*(\d{1,6}))?$`)
	spanForm  = regexp.MustCompile(`^([\d.]{1,8})\s*(s|min|m)?(?:\s*-\s*([\d.]{1,8})\s*(s|min|m)?)?$`)
	mixedForm = regexp.MustCompile(`^(\d{1,3})m(\d{1,2})s$`)
)

// Reasons why a quantity cannot be read.
var (
	errNoUnit   = errors.New("has no unit")
	errReversed = errors.New("is a range that runs backwards")
	errNotSpan  = errors.New("is not a length of time")
	errNotCount = errors.New("is not a whole number")
)

// ParseCount reads "10" or "8-12".
func ParseCount(s string) (Count, error) {
	m := countForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return Count{}, errNotCount
	}
	low, _ := strconv.Atoi(m[1])
	high := low
	if m[2] != "" {
		high, _ = strconv.Atoi(m[2])
	}
	if high < low {
		return Count{}, errReversed
	}
	return Count{low, high}, nil
}

// ParseSpan reads "30s", "2-3s", "1.5s", "1-2m", "90s", "1m30s" or "30s-1m".
// The error says what is wrong in the words that follow the key's name.
func ParseSpan(s string) (Span, error) {
	s = strings.TrimSpace(s)
	if m := mixedForm.FindStringSubmatch(s); m != nil {
		minutes, _ := strconv.Atoi(m[1])
		seconds, _ := strconv.Atoi(m[2])
		return Seconds(float64(minutes*60 + seconds)), nil
	}
	m := spanForm.FindStringSubmatch(s)
	if m == nil {
		return Span{}, errNotSpan
	}
	low, high, unit, lowUnit := m[1], m[3], m[4], m[2]
	if high == "" {
		high, unit = low, lowUnit
	}
	if unit == "" {
		return Span{}, errNoUnit
	}
	if lowUnit == "" {
		lowUnit = unit
	}
	from, err := duration(low, lowUnit)
	to, err2 := duration(high, unit)
	switch {
	case err != nil || err2 != nil:
		return Span{}, errNotSpan
	case to < from:
		return Span{}, errReversed
	}
	return Span{from, to, true}, nil
}

func duration(number, unit string) (time.Duration, error) {
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0, err
	}
	if unit != "s" {
		v *= 60
	}
	return time.Duration(math.Round(v*1000)) * time.Millisecond, nil
}

// String is "30s" or "15-20s", as it is written in a file.
func (s Span) String() string {
	if s.Min == s.Max {
		return inSeconds(s.Min) + "s"
	}
	return fmt.Sprintf("%s-%ss", inSeconds(s.Min), inSeconds(s.Max))
}

func inSeconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64)
}

// short is a bound as it is written in a file: "0.5s", "90s", "10m".
func short(d time.Duration) string {
	if d%time.Minute == 0 {
		return fmt.Sprintf("%dm", d/time.Minute)
	}
	return inSeconds(d) + "s"
}
