package cue

import "context"

// nameRecorded is the name in Status.Voice of the words that come along.
const nameRecorded = "recorded words"

// recorded says words from recordings, as far as it has them.
type recorded struct{}

func newRecorded(context.Context, Options) voice { return recorded{} }

func (recorded) name() string                      { return nameRecorded }
func (recorded) knows(string) bool                 { return false }
func (recorded) say(context.Context, string) error { return nil }
func (recorded) close()                            {}
