// Package plan is CHOOSING: from assessments, records and a date it answers
// where a back stands between stiff and loose, how many days of which kind a
// week should have, what today's suggestion is and at which level, and what
// the records say (insights, warning signs, progress).
//
// Words: an assessment is a set of answers at a moment, a rating only its
// numbers; the class is the side that leads; the mix is days per week; the
// stage is which row of the mix; planned is the mix as it was when a week
// began; a day done is a calendar day, in the zone where its session started,
// on which something of that kind was done; a hard day (H) is one with strong
// pain, an exercise ended by pain or a worse morning after; a professional line
// is a reason to have it looked at before going on; an insight is one sentence
// with its reason and the sessions that it rests on.
//
// The rules are a pure function of answers, records and now: no clock, no
// file, no randomness. They look back, so everything is followed day by day
// from the first record on (history, state), and a plan is how it stands
// now. Every number stands in numbers.go with its id in the programme, or X where
// it is ours; the mixes are in mix.go. A rating that was not given is missing,
// never 0. Every suggestion carries its reason.
//
// Make gives the Plan; Plan.Try and Plan.WhatIf what other answers would give,
// Plan.Progress what the weeks show, Plan.Explain every rule with its facts.
//
// The package only suggests. It never forbids a day, except that it says
// Blocked while a warning sign waits to be seen by a professional, and it
// never says what a person has.
package plan
