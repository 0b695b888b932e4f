package plan

// worseSide are the newest sessions of a side that made it worse, when there
// are enough of them to speak of the worse side (C3, X); else nil. Of the
// mobility side only sessions begun after the newest answer to W count; with
// fresh, only what a professional has not seen.
func (s *state) worseSide(side int, fresh bool) []dated {
	var worse []dated
	looked := 0
	for i := s.read - 1; i >= 0 && looked < worseOf && s.day-s.log.sessions[i].date <= worseDays; i-- {
		d := s.log.sessions[i]
		if !d.touched[side] || side == 0 && !d.Started.After(s.wAt) || fresh && s.seen(d.date, d.Started) {
			continue
		}
		looked++
		if d.rise[side] >= worseRise || d.morning <= s.mornings && worseMorning(*d.Record) {
			worse = append([]dated{d}, worse...)
		}
	}
	if len(worse) < worseSessions {
		return nil
	}
	return worse
}
