package strict

import "strings"

// wrong are files that can be taken apart and hold the wrong things.
var wrong = []bad{
	{"nothing in it", "", `
prone-w.toml:1:1: name is missing
  add a line that starts with name =
`},
	{"unknown keys", "name = \"x\"\nneed = [\"floor\"]\n colour = 3\n[dose]\nrep = 3\n[doze]\nsets = 3\n", `
prone-w.toml:2:1: unknown key need
    need = ["floor"]
    ^
  did you mean needs?
prone-w.toml:3:2: unknown key colour
     colour = 3
     ^
  known here: name, id, figure, focus, position, needs, during, rate, at, calm, dose, variation
prone-w.toml:5:1: unknown key rep
    rep = 3
    ^
  did you mean reps?
prone-w.toml:6:2: unknown key doze
    [doze]
     ^
  did you mean dose?
`},
	{"unknown parts of dotted keys", "name = \"x\"\ndose.repps.fast = 3\n", `
prone-w.toml:2:6: unknown key repps
    dose.repps.fast = 3
         ^
  did you mean reps?
`},
	{"wrong types", "name = 3\nneeds = \"floor\"\nrate = \"fast\"\ncalm = 1\n[dose]\nsets = \"3\"\nreps = 2.5\n", `
prone-w.toml:1:8: name must be text, not a whole number
    name = 3
           ^
  write name = "3"
prone-w.toml:2:9: needs must be a list of texts, not text
    needs = "floor"
            ^
  write needs = ["floor"]
prone-w.toml:3:8: rate must be a number, not text
    rate = "fast"
           ^
prone-w.toml:4:8: calm must be true or false, not a whole number
    calm = 1
           ^
  write calm = true or calm = false
prone-w.toml:6:8: sets must be a whole number, not text
    sets = "3"
           ^
  write sets = 3
prone-w.toml:7:8: reps must be a whole number, not a number with a fraction
    reps = 2.5
           ^
`},
	{"more wrong types", "name = [\"x\"]\nneeds = { floor = true }\nrate = nan\ncalm = 'true'\ndose = 3\nvariation = { id = \"x\" }\n", `
prone-w.toml:1:8: name must be text, not a list
    name = ["x"]
           ^
prone-w.toml:2:9: needs must be a list of texts, not a table
    needs = { floor = true }
            ^
prone-w.toml:3:8: rate must be a number, not NaN
    rate = nan
           ^
prone-w.toml:4:8: calm must be true or false, not text
    calm = 'true'
           ^
  write calm = true or calm = false
prone-w.toml:5:8: dose must be a table, not a whole number
    dose = 3
           ^
  write dose = { ... }
prone-w.toml:6:13: variation must be a list of tables, not a table
    variation = { id = "x" }
                ^
  write [[variation]] on a line of its own
`},
	{"wrong elements", "name = \"x\"\nneeds = [\n  \"floor\", 3,\n  true, # and\n  2026-11-23,\n]\nat = [1, \"2\", inf, [3]]\nvariation = [{ id = \"x\" }, 3]\n", `
prone-w.toml:3:12: element 2 of needs must be text, not a whole number
      "floor", 3,
               ^
prone-w.toml:4:3: element 3 of needs must be text, not true or false
      true, # and
      ^
prone-w.toml:5:3: element 4 of needs must be text, not a date or time
      2026-11-23,
      ^
prone-w.toml:7:10: element 2 of at must be a number, not text
    at = [1, "2", inf, [3]]
             ^
prone-w.toml:7:15: element 3 of at must be a number, not +Inf
    at = [1, "2", inf, [3]]
                  ^
prone-w.toml:7:20: element 4 of at must be a number, not a list
    at = [1, "2", inf, [3]]
                       ^
prone-w.toml:8:28: element 2 of variation must be a table, not a whole number
    variation = [{ id = "x" }, 3]
                               ^
`},
	{"a number too large", "name = \"x\"\ndose.sets = 1_000_000_001\n", `
prone-w.toml:2:13: sets is too large a number
    dose.sets = 1_000_000_001
                ^
`},
	{"words outside the choice", "name = \"x\"\nfocus = \"mobilty\"\nposition = \"lying\"\n", `
prone-w.toml:2:9: focus cannot be "mobilty"
    focus = "mobilty"
            ^
  did you mean "mobility"?
prone-w.toml:3:12: position cannot be "lying"
    position = "lying"
               ^
  write one of "standing", "seated", "prone"
`},
	{"bad ids", "name = \"x\"\nid = \"Prone W!\"\nfigure = \"-\"\n[[variation]]\nid = \"\"\n[[variation]]\n", `
prone-w.toml:2:6: "Prone W!" is not an id
    id = "Prone W!"
         ^
  write id = "prone-w"
prone-w.toml:3:10: "-" is not an id
    figure = "-"
             ^
  write 1 to 64 lower-case letters, digits and hyphens
prone-w.toml:5:6: "" is not an id
    id = ""
         ^
  write 1 to 64 lower-case letters, digits and hyphens
prone-w.toml:6:1: id is missing
    [[variation]]
    ^
  add a line that starts with id =
`},
	{"a long id", "name = \"x\"\nid = \"" + strings.Repeat("long-", 13) + "\"\n", `
prone-w.toml:2:6: "long-long-long-long-long-long-long-long…" is not an id
    id = "long-long-long-long-long-long-long-long-long-long-long-long-long-"
         ^
  write 1 to 64 lower-case letters, digits and hyphens
`},
	{"words that cannot be shown", "name = \"red \\u001b[31m\"\nduring = [\"up\", \"\", \"a\u202eb\"]\n", `
prone-w.toml:1:8: name holds the character U+001B, which cannot be shown
    name = "red \u001b[31m"
           ^
  take it out
prone-w.toml:2:17: element 2 of during is empty
    during = ["up", "", "a?b"]
                    ^
  write some words between the quotes
prone-w.toml:2:21: element 3 of during holds the character U+202E, which cannot be shown
    during = ["up", "", "a?b"]
                        ^
  take it out
`},
	{"too many words", "name = \"" + strings.Repeat("la", 201) + "\"\nduring = [ \"x\", \"" + strings.Repeat("肩", 401) + "\", 'y']\n", `
prone-w.toml:1:8: name has 402 characters; the limit is 400
    name = "lalalalalalalalalalalalalalalalalalalalalalalalalalalalalalalalala…
           ^
  shorten it, or split it in two
prone-w.toml:2:17: element 2 of during has 401 characters; the limit is 400
    during = [ "x", "肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩肩…
                    ^
  shorten it, or split it in two
`},
	{"wide characters before", "name = \"x\"\nneeds = ['肩甲骨', '👩‍👩‍👧', 3]\n", `
prone-w.toml:2:26: element 3 of needs must be text, not a whole number
    needs = ['肩甲骨', '👩?👩?👧', 3]
                                   ^
`},
	{"tabs before", "name\t=\t3\n", `
prone-w.toml:1:8: name must be text, not a whole number
    name = 3
           ^
  write name = "3"
`},
	{"a mark at the start, and carriage returns", "\ufeffname = 3\r\nneeds = 3\r\n", `
prone-w.toml:1:8: name must be text, not a whole number
    name = 3
           ^
  write name = "3"
prone-w.toml:2:9: needs must be a list of texts, not a whole number
    needs = 3
            ^
`},
	{"hostile keys", "name = \"x\"\n\"a\u202eb\u009b31m\" = 1\n", `
prone-w.toml:2:1: unknown key a?b?31m
    "a?b?31m" = 1
    ^
  known here: name, id, figure, focus, position, needs, during, rate, at, calm, dose, variation
`},
}
