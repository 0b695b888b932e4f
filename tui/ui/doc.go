// Package ui is the design system: pages, blocks, lists, the footer, the gauge and the
// calendar, of which screens are made.
//
// # Words
//
//   - env: what a screen may see: the moment, the window, the theme, what is
//     known of the person. It is handed in and never changed by a screen.
//   - screen: one full window. Update changes it and returns an Action; View
//     only draws: the same screen drawn twice, or at another size in between,
//     is the same. A sheet is a screen that is one page: it does everything but make the page.
//   - action: what a key or a message leads to: an outcome for the flow, a
//     change of the settings, a command. The root carries it out.
//   - binding: a key as data. The same list handles a key, fills the footer and
//     fills the help.
package ui
