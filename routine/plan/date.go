package plan

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a calendar day, counted from 1 January 1970; 0 stands for no date.
// Two dates subtract to whole days whatever the clocks did in between, so a
// daylight-saving day is one day.
type Date int

// DateOf is the calendar day of a moment in the zone that it carries.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ParseDate reads a day written as 2026-11-23. The error says so.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a date: write it as 2026-11-23", s)
	}
	return DateOf(t), nil
}

// Time is the first moment of the day in UTC.
func (d Date) Time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// Monday is the first day of the week of d (weeks begin on Monday, X).
func (d Date) Monday() Date {
	return d - Date(d.Time().Weekday()+daysInWeek-time.Monday)%daysInWeek
}

// String is the day as 2026-11-23, and empty for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// MarshalJSON writes "2026-11-23", and null for no date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(raw []byte) (err error) {
	var s *string
	if err := json.Unmarshal(raw, &s); err != nil {
		return fmt.Errorf("a date is text such as \"2026-11-23\": %w", err)
	}
	if *d = 0; s != nil {
		*d, err = ParseDate(*s)
	}
	return err
}
