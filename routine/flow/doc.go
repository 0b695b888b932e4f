// Package flow is THE ORDER: what is asked, told, played and shown after what,
// as data. The app draws a Step and plain prints it; both hand back an Outcome,
// and Next says what comes then and what is to be kept. The order stands
// nowhere else.
//
// # Words
//
//   - step: one thing that comes now: a page of questions (Ask), words (Tell),
//     a session or a timer (Play), a page to look at (Show), or the end.
//   - goal: what a person is about, such as a session or an assessment. Each
//     goal is an ordered list of gates (sequences.go); the first gate that is
//     due is the step of the goal.
//   - facts: what is known when a step is chosen. Facts come in as an argument;
//     the package reads no clock and no files.
//   - keep: what has to be written to the disk because of an answer.
//
// A question that was not asked stays missing. It is never kept as "none".
package flow
