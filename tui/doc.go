// Package tui is WHAT IS SEEN AND HEARD. App is the one Bubble Tea model and
// only routes: it shows the screen of the step that flow says comes now, hands
// it messages, and carries out the action that it returns.
//
// Paths are from the root of the repository. A file name alone is in the folder that was
// named last.
//
// # Which is what
//
//	tui/app.go, run.go, sound.go  the root: messages, the screen of a step, the speaker
//	tui/visit                     one run by one person: the flow, what is known, what is being kept
//	tui/ui, theme, chart          the design system: pages, keys, lists, colours by role, charts, big numbers
//	tui/form, tell                any step that asks; any step that tells
//	tui/home, picker, player      the first page; the list of routines; a session
//	tui/summary, past, progress   a session that has ended; the list of them; charts and weeks
//	tui/heat, stopwatch           the time of heat; a self-test that is timed
//	tui/result, why, settings, help
//	                              the result of an assessment; reasons and problems; settings; keys and tones
//	tui/stage, figure             the frame of the player; the moving body
//	tui/live, cue, awake          a running session; tones and voices; keeping the display awake
//	tui/bus, media, child         the session bus; media keys, and other players while words are spoken; how other programs are started
//	tui/event                     what happens in a session, as lines for other programs
//	tui/plain                     the same steps line by line
//	tui/command, report, paper    the command line (table.go prints tables); what is said in lines; pages to print
//	tui/command/manual            writes the man pages and completions of a release
//	tui/terminal                  everything between Bubble Tea and the system
//	tui/whole                     tests of the whole program; programs to compare it with (bench), and the pictures of README.md (picture)
//	routine                       routines, exercises, doses (how they are read: read_*.go), and timeline.go: a routine laid out in time
//	routine/flow                  what comes after what: steps, questions, outcomes
//	routine/plan                  the rules: class, level, day, insights, progress
//	routine/session               a session as it runs: events, cues, the record
//	routine/body                  joints and limits of the body, its positions, and how a figure moves between its poses
//	routine/strict, text          TOML that is checked; words that are safe to print
//	data                          what is read and kept: settings, records, own routines; the shipped exercises, figures and routines as files
//
// Imports go one way: main, tui, data, routine/plan, routine/session, routine. Words that the app and plain
// both say stand in routine/flow, or in tui/report where they need records or a plan.
//
// A message goes App.Update -> Screen.Update -> ui.Action -> visit.Next ->
// flow.Next -> the screen of the next step. A screen imports no screen, starts
// nothing, and names what it wants by an action (an outcome, a change of settings, a
// command).
//
// # How to add
//
// Each recipe lists what you change; after "follows" stands what comes by itself. Then
// `go test ./...`, with -update in tui, tui/stage and tui/plain where pictures in testdata
// change on purpose, and at the end .ci/run.
//
// A question before a session, after it or on the next morning:
//
//	routine/flow/session_questions.go  a row with its words, in the list of its moment
//	routine/session/answers.go         a field and a row of the same name; its Told is what the summary says
//	follows: pages, corrections, plain, summary, check of records, export, flags of history
//
// In an older record it counts as not asked. Another question: its words in
// routine/flow/questions.go, its page and what becomes of the answer in the file of its kind
// (assess_, session_, past_, safety_ or test_steps.go).
//
// A setting of the app (what is asked, sound, the rules):
//
//	data/settings.go       its field and default
//	data/settings_list.go  its row: name in the file, words, bounds
//	where it is used       screens: e.Known.Settings; sound: SoundOf in tui/visit/visit.go;
//	                       what is asked: Facts in data/snapshot.go; the rules: PlanSettings there
//	follows: the file, its checks, the screen of settings
//
// A setting of a session (a length, which cues are heard, the count-in):
//
//	routine/flatten.go     its field in Options (zero: as usual), and its line in Over (one over the other) and
//	                       Valid (what a file may hold)
//	data/settings_list.go  its row; data/settings.go needs nothing
//	where it is used       routine/session has it as Timeline.Options
//
// A setting of the player's frame: its field in Display of data/settings.go, its row in
// data/settings_list.go; what tui/stage draws has it as Look, and where it changes a size, layout.go, as
// Display.
//
// A flag of a session (`tspine start --...`):
//
//	tui/command/start.go   its line, in the method on
//	routine/flatten.go     its field in Options, if it changes the steps or what is cued; or else
//	tui/visit/visit.go     its field in Flags: what is heard (Sound), seen or asked
//	where it is used       routine/session: voice.go says which kinds of cues are spoken at all, rep_cue.go
//	                       what the count of a rep says (without words its tone is left)
//	follows: help, completion, man pages
//
// An exercise, in a position of routine/body/position.go (standing, sitting, on all fours, lying ...):
//
//	data/exercises/ID.toml     its words, dose and needs
//	data/figures/ID.toml       its figure: two poses or more, in degrees at the joints
//	data/routines/NAME.toml    its id, in mobility or stability; the balance day is put together of both
//	follows: plan, screens, sound. Then `go generate ./tui/cue/words` records its lines; data/library_test.go
//	and README.md list the exercises; a new risk in not_for is named in routine/flow/safety_steps.go too
//
// A screen:
//
//	tui/NAME/NAME.go        New, and a struct that embeds ui.Sheet and makes its page, keys included (as tui/why does)
//	routine/flow/step.go    its ID; what asks has its place in routine/flow/sequences.go too
//	tui/run.go              its line in screenOf; and a key on the screen that leads to it, by ui.Opens
//	                        (home: keys in tui/home/home.go; the picker: keys in tui/picker/picker.go)
//	in lines: show and the menu in tui/plain/pages.go. tui/whole/direction_test.go lists the packages
//
// A page of words alone is no package:
//
//	routine/flow/step.go       its ID
//	routine/flow/sequences.go  its row, with a function that makes a Step of the kind Tell
//	the key that opens it, as above; in lines the menu in tui/plain/pages.go
//	follows: the app and plain show it. Its words come from what flow may import (routine, plan, session)
//
// What a screen shows comes from ui.Env (tui/ui/screen.go): e.Known has records, settings,
// routines and the plan. What it is about comes with the flow.Outcome that opens it: a session as
// Record (ui.OpensOf), a session to start with its Choice; a page about a routine would need that of open
// in routine/flow/flow.go, too. A screen finds them in the step that tui/run.go makes it of, the function of
// a Tell in its goal. What is to be known of an exercise before doing it: AskFirst
// and Caution in routine/exercise.go, as sentences About in tui/report/timeline.go. A screen that changes with
// time has Wait; one that reaches for speaker, disk or bus has Begin, which waits for the first
// frame; one that shows records has Read, called when they were read anew (all in tui/ui/screen.go).
//
// A key of a session:
//
//	routine/session/apply.go    its event
//	routine/session/events.go   what it does, in handle or move; what is to be remembered is a field in session.go
//	tui/player/keys.go          its row in Keys; a footer has the first keys that fit (tui/ui/footer.go)
//	tui/plain/session.go        its letter (commands) and words (keysHelp)
//	Where, of the key w, is a short one to copy. A key that only says or shows something again needs no event, but
//	a method of Live in tui/live/live.go, whose Apply hands every cue to the speaker, and the last two files
//
// A tone, or another tone for a cue:
//
//	tui/cue/tone.go      a new one: its constant
//	tui/cue/scores.go    a new one: its name, meaning, notes and family; how any sounds (timbres: synth.go)
//	tui/live/live.go     which cue sounds like it: by its kind, by its side, or by more (sound)
//	follows: help, doctor. Words wait until a tone is over: if it is longer, ToneTakes in routine/session/tones.go
//
// A cue: words, a tone or both. A rest, too, is a step.
//
//	routine/session/cue.go              its kind and Rank; a line that has no tone is a CueForm, and needs neither
//	routine/session/cues_at_moments.go  at the start, the half or the end of a step, or of the whole session
//	                cues_in_gaps.go     where there is room between others, as what is next in a rest
//	                ready.go            in get ready
//	                rep_cue.go          with the count of a rep
//	                work.go             in timed work
//	                form.go             form, in reps and holds
//	                words.go            when a key is pressed
//	tui/live/live.go                    its tone, one there is or a new one
//	`go generate ./tui/cue/words` records it; what no shipped routine says stands in tui/cue/words/phrases.txt
//
// A command:
//
//	tui/command/NAME.go     the command; it reads by read in read.go and prints by printLines, printTable or printJSON
//	tui/command/run.go      its line
//	tui/command/help.txt    its words; README.md has a row for it
//	Lines that a screen has too are in tui/report. Files that have another name than their command: last is in
//	history.go, history add and edit in history_change.go, sheet and report in paper.go, schema in new.go,
//	completion in usage.go, flags of several commands in flags.go
//
// A number over days or weeks (done, planned, pain): a method of Plan or Progress in
// routine/plan/progress.go; its words in tui/report/history.go. When something was last done is a
// question to the records, oldest first: e.Known.Records, or Records of what read returns.
//
// A tip on home (an insight):
//
//	routine/plan/insight_advice.go   what is worth doing; or insight_info.go: what is good to know, and
//	                                 good news. The most urgent stands first
//	routine/plan/numbers.go          each number in it
//	routine/plan/explain_numbers.go  the row of each number
//	follows: home, plan. A key that leads on from it: keyOf in tui/home/view.go; for an appointment:
//	forAppointment in tui/paper/report.go; what is told for some days only: isNews in routine/plan/news.go
//
// A warning sign: its row in routine/plan/warning_signs.go, the most urgent last; SeeFirst in
// routine/flow/safety_steps.go names it, README.md lists it.
//
// A self-test: its field in SelfTest and its row in TestFields (routine/plan/selftest.go), its
// page in selfTests (routine/flow/test_steps.go), its figure in data/figures; flags, charts and
// export follow.
//
// A topic of progress: its row in topics of tui/progress/progress.go, its page in a file beside it,
// its words in History of tui/report/history.go; charts: chart.Ratings, fed as by PainSeries.
//
// A theme: its name in Themes of data/settings.go, its inks in tui/theme/colours.go, its body in
// tui/theme/figure.go.
//
// # Where it stands
//
//   - A record: its fields (routine, level, when, exercises) in routine/session/record.go, answers in answers.go,
//     read and checked in data/record.go; one of an earlier version just has no value.
//   - The summary of a record: words in tui/report/summary.go, printed by plain and `tspine last`; drawn by
//     tui/summary/summary.go, exercises in rows.go. What the plan says by now, as the next session, is no
//     part of the record: New there takes it from e.Known.Plan, and tui/plain/pages.go does the same.
//   - The position of the back, stiff to loose: routine/plan/classify.go, its class and stage in
//     class_stage.go; in words Position in tui/report/plan.go, drawn by e.Gauge in tui/ui/gauge.go.
//   - Home: blocks in tui/home/view.go (place, weeks, last, unfinished, tips), the day in today.go; in lines
//     home in tui/plain/pages.go.
//   - The player: what has a place in tui/stage/layout.go, by what needs.go says of the session; drawn in
//     drawing.go, the words of a step in words.go, counts beside the phase in moment.go.
//   - The count-in after a pause: routine/session/countin.go. The ticks before any start or end:
//     ticks in cues_at_moments.go.
//   - Get ready, rests and changes where an exercise gives no seconds: routine/dose.go; laid out in
//     routine/flatten.go, printed by tui/paper/dose.go, told by data/routine.schema.json.
//   - How to get into a position, in words: routine/session/words.go, approach.go.
//   - How an exercise or a routine is read: routine/read_exercise.go and read_dose.go; its fields:
//     exercise.go and dose.go; lists of routines: data/library.go.
//   - The list of routines: tui/picker/picker.go has what its keys do, view.go how it looks;
//     tui/command/routines.go prints it.
//   - Which kind a day is: routine/plan/today.go, the first rule that holds. The level: level.go;
//     an exercise that hurt: leftout.go; from which pain on it is an easy day: easePain and endPain
//     in numbers.go. All numbers are in numbers.go; sentences with one in words are beside their rule.
//   - The export: data/export; a CSV has a column for each answer, others in columns of csv.go.
//   - Keys, footers (which keys fit, and how many), scrolling: tui/ui/keys.go, footer.go, scroll.go. How long a figure
//     beside a page moves: moving.go.
//   - What the terminal says becomes messages: tui/terminal/reader.go; the wheel: manners.go.
//   - Pages to print: tui/paper, filled in tui/command/paper.go.
package tui
