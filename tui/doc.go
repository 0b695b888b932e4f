// Package tui is WHAT IS SEEN AND HEARD. App is the one Bubble Tea model and
// only routes: it shows the screen of the step that flow says comes now, hands
// it messages, and carries out the action that it returns.
//
// # Which is what
//
//	app.go run.go sound.go    the root: messages, the screen of a step, the speaker
//	visit/                    one run by one person: the flow, what is known, what is being kept
//	ui/ theme/ chart/         the design system: pages, keys, lists, colours by role, charts
//	form/ tell/               any step that asks; any step that tells
//	home/ picker/ heat/ player/ result/ stopwatch/ summary/ progress/ why/ settings/ help/    the other screens, a package each
//	stage/ figure/            the frame of the player; the moving body
//	live/ cue/ awake/         a running session; tones and voices; keeping the display awake
//	plain/                    the same steps line by line
//	command/ report/ paper/   the command line; what is said in lines; pages to print
//	terminal/                 everything between Bubble Tea and the system
//	whole/                    tests of the whole program
//
// A message goes App.Update -> Screen.Update -> ui.Action -> visit.Next ->
// flow.Next -> the screen of the next step. A screen imports no screen, starts
// nothing, and names what it wants by an outcome.
//
// # How to add
//
// A screen: a package with New, Update, View and Keys (see package why); its
// flow.ID and place in routine/flow/sequences.go; its line in screenOf (run.go).
//
// A question: its words in routine/flow/questions.go, its page in the step that
// asks it (session_steps.go or assess_steps.go), and what becomes of the answer
// in that step's take function. The app and plain need no change.
//
// A setting: its field and default in data/settings.go, its key in
// data/settings_keys.go, its line in settings/list.go.
//
// An exercise: data/exercises/ID.toml, its figure in data/figures/, and the
// routine in data/routines/ that uses it.
//
// A tone: its notes in cue/tone.go; which cue sounds like it in live/sounds.go.
package tui
