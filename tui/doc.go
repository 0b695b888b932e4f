// Package tui is WHAT IS SEEN AND HEARD. App is the one Bubble Tea model and
// only routes: it shows the screen of the step that flow says comes now, hands
// it messages, and carries out the action that it returns.
//
// All paths are from the root of the repository.
//
// # Which is what
//
//	tui/app.go run.go sound.go    the root: messages, the screen of a step, the speaker
//	tui/visit/                    one run by one person: the flow, what is known, what is being kept
//	tui/ui/ theme/ chart/         the design system: pages, keys, lists, colours by role, charts, big numbers
//	tui/form/ tell/               any step that asks; any step that tells
//	tui/home/ picker/ heat/ player/ result/ stopwatch/ summary/ past/ progress/ why/ settings/ help/
//	                              the other screens; picker lists routines, past lists sessions, why shows reasons and problems
//	tui/stage/ figure/            the frame of the player; the moving body
//	tui/live/ cue/ awake/         a running session; tones and voices; keeping the display awake
//	tui/bus/ media/ child/        the session bus; media keys, and other players while words are spoken; programs set apart
//	tui/event/                    what happens in a session, as lines for other programs
//	tui/plain/                    the same steps line by line
//	tui/command/ report/ paper/   the command line (table.go prints tables); what is said in lines; pages to print
//	tui/command/manual/           writes the man pages and completions of a release
//	tui/terminal/                 everything between Bubble Tea and the system
//	tui/whole/                    tests of the whole program; bench/ has programs to measure it beside, and
//	                              picture/ draws the screens of README.md: run it after a change that is seen
//	routine/                      what a session is made of: routines, exercises, doses, the timeline
//	routine/flow/                 what comes after what: steps, questions, outcomes
//	routine/plan/                 the rules: class, level, day, insights, progress
//	routine/session/              a session as it runs: events, cues, the record
//	routine/body/                 joints and limits of the body, and how a figure moves between its poses
//	routine/strict/ text/         TOML that is checked; words that are safe to print
//	data/                         what is read and kept: settings, records, own routines; exercises, figures and days as files
//
// A message goes App.Update -> Screen.Update -> ui.Action -> visit.Next ->
// flow.Next -> the screen of the next step. A screen imports no screen, starts
// nothing, and names what it wants by an action (an outcome, a change of settings, a
// command).
//
// # How to add
//
// Each recipe lists what you change; after "follows" stands what comes by itself.
//
// A question before a session, after it or on the next morning:
//
//	routine/flow/session_questions.go  a row with its words
//	routine/session/answers.go         a field and a row of the same name; Told there is what the summary says
//	follows: pages, corrections, plain, summary, check of records, export, flags of history
//
// Another question: its words in routine/flow/questions.go, its page and what becomes of
// the answer in the file of its kind there (assess_, session_, past_, safety_ or test_steps.go).
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
//	routine/flatten.go     its field in Options, and its line in Over and Valid; its zero value is what is usual
//	data/settings_list.go  its row
//	where it is used       routine/session has it as Timeline.Options; count-in: countin.go there
//
// A setting of the player's frame: its field in Display of data/settings.go, its row in
// data/settings_list.go; tui/stage has it as d.Look, and n.Display where it changes a size
// (layout.go there).
//
// A flag of a session (`tspine start --...`):
//
//	tui/command/start.go   its line, as in on; what it sets is a field of Options (as for a setting
//	                       of a session, with no row), or else of Flags in tui/visit/visit.go
//	where it is used       the steps and the cues have Options: which kinds of cues are spoken is
//	                       routine/session/voice.go, the count of a rep rep_cue.go there;
//	                       sound has Flags by Visit.Sound in tui/visit/visit.go
//	follows: help, completion, man pages
//
// An exercise, in any position:
//
//	data/exercises/ID.toml     its words, dose and needs
//	data/figures/ID.toml       its figure: two poses or more, in degrees at the joints
//	data/routines/NAME.toml    its id, in mobility or stability; a balance day has those of both
//	follows: plan, screens, sound. Then `go generate ./tui/cue/words` records its lines; data/library_test.go
//	and README.md list the exercises; a new risk in not_for is named in routine/flow/safety_steps.go too
//
// A screen:
//
//	tui/NAME/NAME.go        New, and a struct that embeds ui.Sheet and makes its page, keys included (as tui/why does)
//	routine/flow/step.go    its ID; what asks has its place in routine/flow/sequences.go too
//	tui/run.go              its line in screenOf; and one key in the screen that it is opened from, by
//	                        ui.Opens (home: keys in tui/home/home.go; the picker: keys in tui/picker/picker.go)
//	in lines: show and the menu in tui/plain/pages.go. tui/whole/direction_test.go lists the packages
//
// A page of words alone is no package:
//
//	routine/flow/step.go       its ID
//	routine/flow/sequences.go  its row, with a function that makes a Step of the kind Tell
//	the key that opens it, in the screen it is opened from; in lines the menu in tui/plain/pages.go
//	follows: both faces show it
//
// What a screen shows comes from ui.Env (tui/ui/screen.go): e.Known has records, settings,
// routines and the plan. What it is about comes with the outcome that opens it (flow.Outcome):
// a session as Record (ui.OpensOf), a routine as Choice; a Tell has both in its goal, screenOf in
// its step. What a person may know of an exercise before doing it, cautions too, is About in
// tui/report. What changes with time has Wait (ui.Waiter); what reaches for
// speaker, disk or bus has Begin (ui.Beginner), which waits for the first frame; what
// is to take in that records were read anew has Read (ui.Reader; begins in tui/app.go says when).
//
// A key of a session:
//
//	routine/session/apply.go    its event
//	routine/session/events.go   what it does, in handle or move; what is to be remembered is a field in session.go there
//	tui/player/keys.go          its row in Keys; the footer has their order
//	tui/plain/session.go        its letter (commands) and words (keysHelp)
//	w, "where am I", is a short one to read. A key that only says or shows something again needs no event: a
//	method of Live in tui/live/live.go, whose Apply sees every cue, and the two lines in tui/player and tui/plain
//
// A tone, or another tone for a cue:
//
//	tui/cue/tone.go      a new one: its constant
//	tui/cue/scores.go    a new one: its name, meaning, notes and family; how any sounds (timbres: synth.go there)
//	tui/live/live.go     which cue sounds like it (phaseTones, bySide, sound)
//	follows: help and doctor. A tone longer than ToneTakes leaves it: tones.go in routine/session
//
// A cue, with words or a tone alone:
//
//	routine/session/cue.go  its kind and Rank
//	its moment              routine/session/cues_at_moments.go: the start, half or end of a step, and of the
//	                        whole session (the timeline knows its length); cues_in_gaps.go: wherever there is room,
//	                        so in rests; rep_cue.go: the count of a rep; work.go: timed work; form.go: form;
//	                        ready.go: get ready; words.go: what answers a key; apply.go: the end
//	tui/live/live.go        its tone, one there is or a new one
//	A line without a tone is a CueForm and needs no kind. What no shipped routine says is listed in
//	tui/cue/words/phrases.txt; `go generate ./tui/cue/words` records it
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
//	                                 good news. The place in the list is the rank
//	routine/plan/numbers.go          each number in it
//	routine/plan/explain_numbers.go  the row of each number
//	follows: home, plan. A key that leads on from it: keyOf in tui/home/view.go; for an appointment:
//	forAppointment in tui/paper/report.go; news is told for days: isNews, from a day in news.go
//
// A warning sign: its row in routine/plan/warning_signs.go, the most urgent last; SeeFirst in
// routine/flow/safety_steps.go names it, README.md lists it.
//
// A self-test: its field in SelfTest and its row in TestFields (routine/plan/selftest.go), its
// page in selfTests (routine/flow/test_steps.go), its figure in data/figures.
//
// A topic of progress: its row in topics of tui/progress/progress.go, its page in a file beside it,
// its words in History of tui/report/history.go; charts: chart.Ratings, fed as by PainSeries there.
//
// A theme: its name in Themes of data/settings.go, its inks in tui/theme/colours.go, its body in
// tui/theme/figure.go.
//
// # Where it stands
//
//   - The summary: routine/session/record.go has what is kept of a session; tui/report/summary.go
//     its words, which plain and `tspine last` print; tui/summary/summary.go draws it, rows.go
//     there a row an exercise. It is of a record; what the plan says by now (the next session, the
//     way to the next level, the position of the back) it takes from e.Known.Plan in New, in words of
//     tui/report/plan.go; tui/plain/pages.go prints the same.
//   - The position of the back, stiff to loose: routine/plan/classify.go, its class and stage in
//     class_stage.go there; in words Position in tui/report/plan.go, drawn by e.Gauge in tui/ui/gauge.go.
//   - Home: blocks in tui/home/view.go (place, weeks, last, unfinished, tips), the day in today.go there,
//     keys in home.go; in lines home in tui/plain/pages.go.
//   - The player: keys in tui/player/keys.go; what has a place in tui/stage/layout.go, by what needs.go
//     there says of the session; drawn in drawing.go, the words of a step in words.go, counts beside
//     the phase in moment.go.
//   - Counting in to a session that goes on: routine/session/countin.go. The ticks before a start or an
//     end: Ticks in cues_at_moments.go there.
//   - Get ready, rests and changes where an exercise gives no seconds: routine/dose.go; laid out in
//     routine/flatten.go, printed by tui/paper/dose.go, told by data/routine.schema.json.
//   - How to get into a position, in words: routine/session/words.go, approach.go.
//   - How an exercise or a routine is read: routine/read_exercise.go and read_dose.go; its fields:
//     exercise.go and dose.go there; lists of routines: data/library.go.
//   - The list of routines: tui/picker/picker.go has what its keys do, view.go there how it looks;
//     tui/command/routines.go prints it.
//   - Which kind a day is: routine/plan/today.go, the first rule that holds. The level: level.go there;
//     an exercise that hurt: leftout.go; from which pain on it is an easy day: easePain and endPain
//     in numbers.go. All numbers are in numbers.go; sentences with one in words are beside their rule.
//   - The export: data/export; a CSV has a column for each answer, others in columns of csv.go there.
//   - Keys, footers, scrolling: tui/ui/keys.go, footer.go, scroll.go. How long a figure beside a page
//     moves: moving.go there.
//   - What the terminal says becomes messages: tui/terminal/reader.go; the wheel: manners.go there.
//   - Pages to print: tui/paper, filled in tui/command/paper.go.
package tui
