// Package visit is one run of the program by one person: the flow, what is
// known, what is being kept, and what the command line asked for. The app and
// plain each drive one; so both ask the same in the same order and keep the
// same.
//
// A Visit reads and writes no file by itself but through the saver, which works
// in the background, and Refresh, which is called off the event loop.
package visit
