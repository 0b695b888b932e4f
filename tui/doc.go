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
//	ui/ theme/ chart/         the design system: pages, keys, lists, colours by role, charts, big numbers
//	form/ tell/               any step that asks; any step that tells
//	home/ picker/ heat/ player/ result/ stopwatch/ summary/ past/ progress/ why/ settings/ help/
//	                          the other screens; past lists sessions; why shows reasons and problems
//	stage/ figure/            the frame of the player; the moving body
//	live/ cue/ awake/         a running session; tones and voices; keeping the display awake
//	bus/ media/ child/        the session bus; media keys, and other players while words are spoken; programs set apart
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
// routine/flow/step.go, its line in screenOf (run.go), and the key that opens it in the
// screen that it is opened from (home: Keys in home/home.go). What reaches for the
// speaker, the disk or the bus when it is shown goes into Begin, which waits for the
// first frame. Where the lines are to have it too: show and the menu in plain/pages.go.
// whole/direction_test.go lists the packages.
//
// A question before a session, after it or on the next morning: one row in
// routine/flow/session_questions.go, and a field and a row of the same name in
// routine/session/answers.go. The pages, their corrections, plain, the summary, the
// check of records, the export and the flags of history follow. Another question: its
// words in routine/flow/questions.go, and in the step that asks it (assess_steps.go or
// session_steps.go there) its page and what becomes of the answer.
//
// A setting: its field and default in data/settings.go, and one row in
// data/settings_list.go, from which the file, its bounds and the screen follow; README.md
// lists it. It takes effect in SoundOf of visit/visit.go (sound), the screen that it is
// about (by e.Known.Settings), or data/snapshot.go: Facts (what is asked), PlanSettings
// (the rules). One of a session is a field of Options in routine/flatten.go instead, which
// the settings and a session have as they are, and which a record keeps.
//
// An exercise: data/exercises/ID.toml, which holds its dose and words too; its figure,
// data/figures/ID.toml; its id in data/routines/ (mobility.toml or stability.toml;
// balance.toml has some of both). The plan, the screens and the words follow; then
// `go generate ./tui/cue/words` records its lines for machines without a voice.
// data/library_test.go lists the exercises of each day. All positions are known, on all
// fours too; how to get into each: routine/session/words.go and approach.go.
//
// A tone: its constant in cue/tone.go; its name, meaning, notes and family in
// cue/scores.go. Which cue sounds like it: live/live.go (phaseTones, bySide, sound);
// that is all for a cue that comes already, if the tone is no longer than ToneTakes in
// routine/session/tones.go leaves it. For a new cue: its kind in
// routine/session/cue.go, its moment in routine/session/cues_at_moments.go (the start,
// the half, the end) or cues_in_gaps.go, its length in tones.go. The stopwatch plays
// some of the same tones itself.
//
// A line that is spoken: its words and its moment in
// routine/session/cues_at_moments.go (at the start, the half or the end of a step;
// endCue praises) or cues_in_gaps.go, of timed work in work.go, of get ready in
// ready.go; voice.go says in which kinds of speech it is heard. It is recorded by
// `go generate ./tui/cue/words`; what answers a key is listed in cue/words/phrases.txt.
//
// A command: command/NAME.go, its words in command/help.txt, its line in
// command/run.go and its row in README.md; its lines in report/ (history.go: weeks and
// sums); it reads everything by read in command/read.go, and sums of a week are in
// Plan.Progress; what that has not is a method of Plan in routine/plan/progress.go. A
// flag: command/NAME.go alone; help, completion and man pages follow.
//
// A warning sign: one row in routine/plan/warning_signs.go, with the next id, its
// words and whether it is an emergency; the most urgent stands last, so one that is
// none goes before RF5. It is asked, kept and told from there; the words of safety, in
// routine/flow/safety_steps.go and command/about.txt, name them too, and
// routine/plan/explain_numbers.go tells their ids.
//
// # Where it stands
//
//   - What a summary says of a record: report/summary.go, whose Lines plain and
//     `tspine last` print; the app draws it in summary/, and adds there (summary.go),
//     as plain does in pages.go, what follows from the plan.
//   - What a record holds: routine/session/record.go and answers.go, checked in
//     data/record.go. What a person may set of a session goes through routine.Options
//     (routine/flatten.go), which a record keeps.
//   - The count-in to a paused session: CountIn in routine/session/countin.go, whose
//     length screens, words and tones follow.
//   - Seconds of get ready, rests and changes: routine/dose.go, where an exercise
//     gives none; data/routine.schema.json tells them.
//   - A tip on home is an insight of the plan (routine/plan/insight_advice.go,
//     insight_info.go), its key in keyOf of home/view.go; those of self-tests
//     (selftest.go there; no insight knows them) and of the morning after (ask.go
//     there) are added in home/view.go. Why shows reasons, problems, and with n all
//     rules with their numbers.
//   - How many keys a footer shows: mostKeys in ui/footer.go.
//   - The numbers of the rules: routine/plan/numbers.go; their lines in
//     explain_numbers.go there follow, and a new one needs a row there. Sentences that
//     say one in words ("within two weeks") do not: insight_advice.go there,
//     command/show.go.
//   - When an exercise that hurt is left out and comes back: routine/plan/leftout.go,
//     told in insight_advice.go there; what a day alone brings is called from begin in
//     state.go there.
//   - The place of the back: routine/plan/classify.go, its class and stage in
//     class_stage.go there, in words in report/plan.go, drawn in ui/gauge.go.
//   - Pages to print: paper/, filled in command/paper.go.
package tui
