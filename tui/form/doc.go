// Package form is a page of questions: it draws any step that asks, whatever it
// asks for, and hands over every answer as it is given. Enter goes on at any
// point; what is not answered then was skipped.
//
// A question is answered in a field: a scale, one of a few, ticks, a day, or
// words. Tab and the arrows move between fields.
package form
