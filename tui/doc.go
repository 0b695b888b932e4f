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
//	event/                    what happens in a session, as lines for other programs
//	plain/                    the same steps line by line
//	command/ report/ paper/   the command line; what is said in lines; pages to print
//	command/manual/           writes the man pages and completions of a release
//	terminal/                 everything between Bubble Tea and the system
//	whole/                    tests of the whole program; bench/ has programs to measure it beside, and
//	                          picture/ draws the screens of README.md: run it after a change that is seen
//
// A message goes App.Update -> Screen.Update -> ui.Action -> visit.Next ->
// flow.Next -> the screen of the next step. A screen imports no screen, starts
// nothing, and names what it wants by an action (an outcome, a change of settings, a
// command).
//
// # How to add
//
// A screen: a package with New and a struct that embeds ui.Sheet and makes its page, keys
// included (see why); its ID
// in routine/flow/step.go, its line in screenOf (run.go), and the key that opens it in the
// screen that it is opened from (home: keys in home/home.go). A page that is only looked
// at has no place in routine/flow/sequences.go; what asks has. What reaches for the
// speaker, the disk or the bus when it is shown goes into Begin, which waits for the
// first frame; Start only sets what is drawn. What changes with time
// has Wait (ui.Waiter in ui/screen.go): how long it stays as it is, to be drawn anew at
// the terminal.TickMsg after it. Records are read anew for the screens that begin of app.go
// names; they come by Read (ui.Reader). Where the lines are to have it too: show and the menu in plain/pages.go.
// whole/direction_test.go lists the packages.
//
// A question before a session, after it or on the next morning: one row in
// routine/flow/session_questions.go (with later, its words when it is corrected), and a
// field and a row of the same name in routine/session/answers.go (with Told, its words
// in the summary); the id is that name with - for _, and needs no constant. The pages,
// corrections, plain, the summary, the check of records, the export and the flags of
// history follow. Another question: its words in routine/flow/questions.go, and in the
// step that asks it (the file of its kind there: assess_, session_, past_, safety_ or
// test_steps.go) its page and what becomes of the answer.
//
// A self-test: its field in SelfTest and its row in TestFields (routine/plan/selftest.go),
// and its page in selfTests (routine/flow/test_steps.go), a Count if a stopwatch measures
// it, and its figure in data/figures (without one the page shows no body). All else
// follows; command/help.txt and README.md describe it and count them.
//
// A setting: its field and default in data/settings.go, and one row in
// data/settings_list.go, from which the file, its bounds and the screen follow;
// README.md lists it. Whatever has e.Known.Settings takes it from there; SoundOf of
// visit/visit.go takes those of sound, Facts of data/snapshot.go those of what is asked,
// PlanSettings there those of the rules. One of a session (a length, which cues, a
// count-in) is a field of Options in routine/flatten.go instead, with the same row, and
// nothing in data/settings.go: the settings, the timeline and the session have all Options,
// and of records those that can be gone on with (Resume.Options; one that is over has its
// level), 0 being automatic (a switch is named by what is not usual). Valid there
// checks those that come back from a file; a session that is resumed keeps the ones it
// began with. One of the player's frame is a field of Display in data/settings.go
// instead: the stage has it too (d.Look), and its layout where it changes a size (n.Display).
//
// An exercise: data/exercises/ID.toml, which holds its dose and words too; its figure,
// data/figures/ID.toml; its id in mobility.toml or stability.toml of data/routines/ (a
// balance day has those of both). Who should ask first is its not_for: AskFirst in
// routine/flow/safety_steps.go names them all at the welcome. The plan, the screens and the words follow; then
// `go generate ./tui/cue/words` records its lines for machines without a voice.
// data/library_test.go lists the exercises of each day, with their numbers and what each must
// have; README.md shows them all. All positions are known, on all
// fours too; how to get into each: routine/session/words.go and approach.go.
//
// A theme: its name and its words in Themes of data/settings.go (README.md lists it), a row
// of that name in themes of theme/colours.go (its ground and inks), and the parts of a figure
// in theme/figure.go, its own or those of dark or light. theme_test.go holds its contrasts, screens_test.go draws all with it.
//
// A key of a session: its event in apply.go of routine/session, what it does in handle or
// move of events.go there, what has to be remembered as a field in session.go. It cuts off
// words unless hushes of live/live.go names it, and is saved. README.md lists the keys.
// A key that changes nothing of the session, and only says or shows something again, needs
// no event: a method of Live in live/live.go, which sees all cues. In the app a key is a
// row of Keys in player/keys.go (the footer has their order), in lines its letter (commands)
// and words (keysHelp) in plain/session.go. faces_test.go says where it is forgotten.
//
// A topic of progress: a row of topics in progress/progress.go, its page in a file beside
// it, its words in History of report/history.go. A chart of another rating takes chart.Ratings
// and a series of it, made beside PainSeries in history.go, of Since(p.Weeks[0].From, records).
// history.go is that of report/, and the page has the records as e.Known.Records. The
// names of the topics fill 80 columns: one more needs shorter ones, in topics.
//
// How a tone sounds is its notes in cue/scores.go; its timbre, that of its family, is in
// cue/synth.go. Most cues, and every answer to a key such as "it hurts", have one already
// (lines of set-up and form have none). A new tone: its constant in
// cue/tone.go, beside its family; its name, meaning, notes and family in cue/scores.go.
// Which cue sounds like it: live/live.go (phaseTones, bySide, sound); that is all for a
// cue that comes already (one kind may come in several steps: a case of sound tells them apart), if the tone is no longer than ToneTakes in
// routine/session/tones.go leaves a cue of the plan (160 to 520 ms; ticks, beats and last
// seconds leave no room for words). The end of a rest has no cue of its own: it is the
// first cue of what follows. For a new cue: its kind and Rank in routine/session/cue.go,
// its moment in cues_at_moments.go there (the start, the half, the end), rep_cue.go,
// work.go or cues_in_gaps.go, its length in tones.go, its tone in live/live.go.
//
// A line that is spoken: its words and its moment, in a file of routine/session:
// cues_at_moments.go (at the start, the half or the end of a step; in a hold, which is no
// timed work, holdCues; endCue praises),
// cues_in_gaps.go (in a rest what is next; the half of reps inside a time), rep_cue.go
// (the count of a rep), work.go (timed work), form.go (form) or ready.go (get ready;
// readyOpening names the exercise). A set is told where its first rep or its work begins
// (setWords), in the rest before (next), and in unitWords of words.go. What answers a key
// is in words.go, too, resuming in countin.go; the end is end in apply.go.
// A line without a tone is a CueForm, heard in full speech alone, and without a Text it
// does not stay on the screen; a kind of its own is a constant in cue.go (isLine, Rank
// there), and voice.go says in which kinds of speech it is heard. It is recorded by `go
// generate ./tui/cue/words`; what answers a key, what no shipped routine says, and what a
// speech program says wrongly, is listed in cue/words/phrases.txt.
//
// A command: command/NAME.go, its words in command/help.txt (what it takes behind its
// name there), its line in command/run.go, and its row in README.md. What
// looks at everything reads it by read in command/read.go; lines that another one has too are in report/. This week
// is Plan.Week, in words report.Week; sums of
// weeks are in Plan.Progress; what that has not is a method of Plan in
// routine/plan/progress.go (Progress(n).Weeks has what was done and planned of each:
// Done counts days, Sessions those of which nothing was done too). A
// flag: the file of the command alone; one of several commands in command/flags.go. One
// of a session: on in command/start.go, a field of Flags in visit/visit.go, and from there
// to sound by Sound; what the cues must know by Habits, into a field of Habits and of
// session.Voice (live/setup.go). Help, completion and man pages follow. (last is in history.go, history add and edit in history_change.go,
// sheet and report in paper.go, schema in new.go, completion in usage.go.)
//
// A tip on home: an insight of the plan, one line in routine/plan/insight_advice.go or
// insight_info.go (goodNews); each number in it goes into numbers.go there and has a row
// in explain_numbers.go. Home shows it by itself (below 30 lines the first tip alone, then
// "n more (y)"); only if a key leads on from it, that is in keyOf of home/view.go; news is
// told for some days by isNews, from the day that a field of news (news.go) keeps. forAppointment in
// paper/report.go chooses what the page for an appointment has. The tips of self-tests
// and of the morning after (home/view.go) are no insights. A line on home that is no tip
// is in home/view.go (place, weeks, last, unfinished) or in today.go there (day); in lines
// it is told by home in plain/pages.go.
//
// A warning sign: one row in routine/plan/warning_signs.go, with the next id, its words
// and whether it is an emergency; the most urgent stands last, so one that is none goes
// before RF5. It is asked, kept, told and explained from there; SeeFirst in
// routine/flow/safety_steps.go names them too, and README.md lists them; AskFirst beside
// SeeFirst may name it already.
//
// # Who sees what
//
//   - A screen: ui.Env (ui/screen.go): what is known, with settings and plan; the
//     window; what sounds, the voice too (Sound: empty until a speaker was opened).
//   - The stage, which draws the player: a session and d.Look. What has a place is
//     decided in stage/layout.go, which knows the window and what needs.go tells of the
//     session: what is never shown is to need nothing there, and its place goes to the
//     words. It is drawn in drawing.go (number: the number, the side and the gauge) and
//     the files beside it. More words in a place that is there need nothing of layout.go:
//     counts beside the phase are countsOf of moment.go, the words of a step words.go,
//     what is next, in a rest too, and the dose foot of drawing.go, whose longest is in
//     needs.go. Keys: player/keys.go.
//   - A cue: the timeline with its Options, and session.Voice (made in live/setup.go);
//     which kinds are spoken: voice.go of routine/session. What the session tells of
//     itself is a method in its session.go, over the steps of routine/timeline.go.
//   - The plan: records, assessments, plan.Settings (data/snapshot.go).
//   - A summary: a record (its routine, level, times, answers), and of an exercise what
//     ExerciseRecord has (routine/session/record.go): its id, name, outcome and sets.
//     More is a field there, filled in Record; text.Text needs no check in
//     data/record.go, other types do. Both faces print a report.Row: what Row.Exercise
//     is called (rows in report/summary.go) is seen in every row; what was not done is
//     called as its record is.
//
// # Where it stands
//
//   - What a summary says of a record: report/summary.go, whose Lines plain and `tspine
//     last` print; the app draws it in summary/. Both add what is ahead: the next session
//     (data/next.go) and how far the next level is (TowardLevel in routine/plan/level.go),
//     in words in report/plan.go; plain adds in pages.go until when it can be resumed. A session in a list of sessions:
//     Listed there.
//   - What a record holds: routine/session/record.go (when it began and ended, the seconds
//     it was active and paused, each exercise planned and done) and answers.go, checked in
//     data/record.go.
//   - The export: data/export. A CSV has a column for each answer by itself, pain between
//     the halves too; any other is a name in columns of csv.go there and its value in the
//     same place of aboutSession or aboutSide, JSON has all of a record.
//   - The count-in to a paused session: CountIn in routine/session/countin.go, which has
//     to be whole seconds (a length of the settings may have halves); screens, words and
//     tones follow. The ticks before a start or an end: Ticks in cues_at_moments.go
//     there; get ready, tones and the screen follow.
//   - Seconds of get ready, rests and changes where an exercise gives none:
//     routine/dose.go; data/routine.schema.json tells them. To make them depend on more
//     than the dose: routine/flatten.go, which alone knows the day, and paper/dose.go,
//     which prints them.
//   - Reasons, problems, and with n all rules with their numbers: why/.
//   - How many keys a footer shows: mostKeys in ui/footer.go. How long the figure beside
//     any page moves: movesFor in ui/moving.go.
//   - What the terminal says becomes messages in terminal/reader.go (message), which
//     drops the wheel; terminal/manners.go keeps that from being arrows. Clicks are asked
//     for in player/view.go (MouseMode). Pages scroll in ui/scroll.go, by keys that
//     ui.Press (ui/keys.go) finds.
//   - The numbers of the rules: routine/plan/numbers.go; their lines in
//     explain_numbers.go there follow, a new one has its row. Sentences with one in words
//     ("within two weeks") do not: OutBecause in leftout.go, the insight_ files, level.go,
//     professional.go and class_changes.go there, WhatToExpect in report/plan.go.
//   - Which kind a day is: routine/plan/today.go, the first rule that holds, then choice.
//   - From which pain on a session is an easy one, or is not begun: easePain and endPain
//     in numbers.go, which hold between the halves of a balance day too (ask.go there).
//   - When an assessment is asked for: reassessDays in numbers.go; asks in
//     insight_advice.go there says what asks earlier.
//   - When an exercise that hurt is left out: hurtTwice and hurtDays in numbers.go, by
//     leftout.go there. It is out until it is done without hurt or cleared: there is no
//     length. What a day alone brings is called from begin in state.go there.
//   - The place of the back: routine/plan/classify.go, its class and stage in
//     class_stage.go there, in words in report/plan.go, drawn in ui/gauge.go.
//   - Pages to print: paper/, filled in command/paper.go.
package tui
