// Package command is the command line: what can be typed after "tspine", and
// what is printed in answer. It parses, calls the package that does the work,
// and maps errors to exit codes: 0 done, 1 failed, 2 wrong usage.
//
// Every answer with --json is one JSON value whose fields are those of the
// design; every error is one sentence on standard error that says what to do.
package command
