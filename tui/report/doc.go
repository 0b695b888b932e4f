// Package report puts what is kept into words: the summary of a session, the
// history, a timeline. The screens, the plain program and the command line
// all say the same, because they take it from here.
//
// It is pure: it draws nothing and styles nothing, and what it returns is
// safe to print, because names are text.Text and everything else is its own.
package report
