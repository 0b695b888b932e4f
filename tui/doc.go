// Package tui is WHAT IS SEEN AND HEARD. App is the one Bubble Tea model and
// only routes: it shows the screen of the step that flow says comes now, hands
// it messages, and carries out the action that it returns.
//
// # Which is what
//
// Paths are from tui, where they do not begin with data or routine.
//
//	app.go run.go sound.go    the root: messages, the screen of a step, the speaker
//	visit/                    one run by one person: the flow, what is known, what is being kept
//	ui/ theme/ chart/         the design system: pages, keys, lists, colours by role, charts
//	form/ tell/               any step that asks; any step that tells
//	home/ picker/ heat/ player/ result/ stopwatch/ summary/ past/ progress/ why/ settings/ help/
//	                          the other screens; past lists sessions; why shows reasons and problems
//	stage/ figure/            the frame of the player; the moving body
//	live/ cue/ awake/         a running session; tones and voices; keeping the display awake
//	bus/ media/               the session bus; media keys, and other players while words are spoken
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
// A screen: a package with New, Update, View and Keys (see why); its ID in
// routine/flow/step.go, its place in routine/flow/sequences.go, its line in
// screenOf (run.go); the key that opens it in the screen that it is opened from
// (home: Keys in home/home.go). What reaches for the speaker, the disk or the bus
// when it is shown goes into Begin, which waits for the first frame. Plain prints
// it by a line in show and one in the menu (plain/pages.go).
// whole/direction_test.go lists the packages.
//
// A question: its words in routine/flow/questions.go, and in the step that asks
// it (session_steps.go or assess_steps.go there) its page and what becomes of the
// answer. An answer about a session is kept in Answers
// (routine/session/record.go), checked in data/record.go, and shown by
// report/summary.go and data/export/csv.go. The app and plain need no change.
//
// A setting: its field and default in data/settings.go, its key in
// data/settings_keys.go, its line in settings/list.go and in README.md. It takes
// effect in live/setup.go (a session), Rules of data/snapshot.go (the plan) or
// SoundOf of visit/visit.go (sound).
//
// An exercise: data/exercises/ID.toml, its figure in data/figures/, and the
// routine in data/routines/ that uses it. How to get into its position is said
// in routine/session/words.go; the exercises that each day must hold are listed in
// data/library_test.go.
//
// A tone: its name and notes in cue/tone.go; which cue sounds like it in
// live/live.go (phaseTones, bySide, sound); when that cue comes in
// routine/session. The stopwatch plays some of the same tones itself.
//
// A command: command/NAME.go; its lines in report/; what it reads in
// data/store.go.
package tui
