// Package desk lays what is kept on one table: settings, records, assessments
// and routines, read once, and the plan that follows from them. The app, the
// plain program and the command line all work from it.
//
// A Desk is a snapshot; reading a new one is cheap enough to do in a command
// whenever something was written.
package desk
