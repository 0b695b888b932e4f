// Package tui is WHAT IS SEEN: one Bubble Tea model, App, and its screens.
//
// App only routes. Each screen is a plain struct with its own file for keys
// and time and, where it is large, one for drawing; it answers messages with
// commands, moves on by goTo, replace or back, and draws a page of exactly the
// size that it is given. What screens share (settings, records, theme, the
// moment) is the Kit.
//
// Key bindings are data: the same list handles a key, fills the footer and
// fills the help. Nothing in Update reads or writes a file: that is done in
// commands, or by the saver behind package live.
package tui
