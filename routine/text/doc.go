// Package text holds the one type of words that screens and voices accept.
//
// Words come from files that anybody may have written. Text is made safe once,
// when a file is loaded, and stays safe: no control or escape character, no
// bidi override, no invisible or stacked mark (a joiner where it joins aside), one line, bounded length. A
// view that takes a Text cannot be made to move the cursor, and a speech
// program that is given Spoken cannot be made to read a file.
//
// The package never decides what is said; it only makes it harmless.
package text
