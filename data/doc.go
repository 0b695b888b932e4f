// Package data is WHAT IS KEPT: the library that the program ships with, and
// the person's own files: settings, routines, records, assessments and
// self-tests.
//
// Words: the config folder holds settings.toml and routines/, the data folder
// holds sessions/, assessments/, tests/, running/ and trash/, where sessions lie
// that the person has taken out (see Dirs). A record is one file
// (see session.Record); a Store keeps records, assessments and tests; a Saver saves
// in the background while a session runs; what cannot be read is Skipped:
// named, left out, left alone.
//
// What holds of every file that the package writes: it is written beside its
// place and renamed into it, so that a reader finds the old one or the new
// one, never a part; when a call has returned without an error, the file is on
// the disk, a cut of power included. Folders are made for their owner alone
// (0700), files too (0600); what stands there already is never opened wider,
// and told of when it lets others in (see Dirs.TooWide). What is no plain file
// is never opened: a pipe would keep the program waiting. What a later version
// wrote is never lost: fields that this one does not know stay when a file is
// written again, and a file of a later format is not written over. Only temporary
// files of our own name are ever removed.
//
// Two programs at once: every session has a file of its own, so nothing needs
// a lock to be whole. Only "is this session still running somewhere?" does: the
// process that runs a session holds an advisory lock on running/ID, which the
// system takes back when the process ends, however it ends. A session that is
// held is neither offered to go on with nor closed by another process. A command
// that only tells looks on (Unfinished, Recent, All) and writes nothing.
//
// The package never deletes a record, never reads a clock for a person (now is
// an argument), and never opens a connection.
package data
