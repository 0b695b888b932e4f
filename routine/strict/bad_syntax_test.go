package strict

import "strings"

// unreadable are files that cannot be taken apart.
var unreadable = []bad{
	{"no value", "name =\n", `
prone-w.toml:1:7: name has no value here
    name =
          ^
`},
	{"no equals sign", "name \"x\"\n", `
prone-w.toml:1:6: name has no =
    name "x"
         ^
  write = between name and its value
`},
	{"a colon", "name: \"x\"\n", `
prone-w.toml:1:5: name has no =
    name: "x"
        ^
  write = between name and its value
`},
	{"no key", "= 3\n", `
prone-w.toml:1:1: a key is missing here
    = 3
    ^
  write a key of letters, digits, - and _
`},
	{"an empty key", "'' = 3\n", `
prone-w.toml:1:1: the key is empty
    '' = 3
    ^
  write some letters or digits between the quotes
`},
	{"a key with an accent", "größe = 3\n", `
prone-w.toml:1:3: this character cannot be used in a key without quotes
    größe = 3
      ^
  put quotes around the key
`},
	{"a quoted key with a backslash", "\"a\\tb\" = 3\n", `
prone-w.toml:1:1: the quoted key has no clear end
    "a\tb" = 3
    ^
  close the quote on the same line, and leave out backslashes
`},
	{"text without quotes", "name = Prone W # lying\n", `
prone-w.toml:1:8: Prone W is not a number, and text needs quotes
    name = Prone W # lying
           ^
  write name = "Prone W"
`},
	{"text without its first quote", "name = Prone W\"\n", `
prone-w.toml:1:8: Prone W" is not a number, and text needs quotes
    name = Prone W"
           ^
  write name = "Prone W"
`},
	{"text in typographic quotes", "name = “Prone W”\n", `
prone-w.toml:1:8: “Prone W” is not a number, and text needs quotes
    name = “Prone W”
           ^
  write name = "Prone W"
`},
	{"text without its last quote", "id = \"x\"\nname = \"Prone W\nreps = 3\n", `
prone-w.toml:2:8: the text has no closing quote
    name = "Prone W
           ^
  end it with " on the same line
`},
	{"text over lines without its end", "during = [\n  \"\"\"Lift\n  and hold\n]\n", `
prone-w.toml:2:3: the text has no closing """
      """Lift
      ^
  end it with """
`},
	{"a duration without quotes", "hold = 30s\n", `
prone-w.toml:1:8: 30s is not a number, and text needs quotes
    hold = 30s
           ^
  write hold = "30s"
`},
	{"a range without quotes", "sets = 2-3\n", `
prone-w.toml:1:8: 2-3 is not a number, and text needs quotes
    sets = 2-3
           ^
  write sets = "2-3"
`},
	{"a number that starts with a point", "rate = .5\n", `
prone-w.toml:1:8: .5 is not a number, and text needs quotes
    rate = .5
           ^
  write rate = 0.5
`},
	{"a capital true", "calm = True\n", `
prone-w.toml:1:8: True is not a number, and text needs quotes
    calm = True
           ^
  write calm = true
`},
	{"texts without quotes", "needs = [floor, wall]\n", `
prone-w.toml:1:10: floor is not a number, and text needs quotes
    needs = [floor, wall]
             ^
  write "floor", with a comma after each value
`},
	{"no comma", "needs = [\n  \"floor\"\n  \"wall\"\n]\n", `
prone-w.toml:3:3: a comma or ] is missing before this
      "wall"
      ^
  put a comma, or end the list from line 1 with ]
`},
	{"a list without its end", "needs = [\"floor\", \"wall\"\n# that is all\nname = \"x\"\n", `
prone-w.toml:3:1: a comma or ] is missing before this
    name = "x"
    ^
  put a comma, or end the list from line 1 with ]
`},
	{"a list without its end at the end", "needs = [\"floor\",\n", `
prone-w.toml:1:9: the list has no closing ]
    needs = ["floor",
            ^
  end it with ]
`},
	{"an inline table without its end", "tempo = { move = \"2s\"\n", `
prone-w.toml:1:9: the inline table has no closing }
    tempo = { move = "2s"
            ^
  end it with }
`},
	{"a header without its end", "[dose\nsets = 3\n", `
prone-w.toml:1:1: the name of the table has no closing ]
    [dose
    ^
  end it with ]
`},
	{"a list header with one bracket at its end", "[[variation]\nid = \"x\"\n", `
prone-w.toml:1:1: the name of the table has no closing ]]
    [[variation]
    ^
  end it with ]]
`},
	{"two pairs in one line", "name = \"x\" reps = 3\n", `
prone-w.toml:1:12: there is something here after the end
    name = "x" reps = 3
               ^
  start a new line, or put # before a comment
`},
	{"the same key twice", "reps = 3\nname = \"x\"\n\treps = 4\n", `
prone-w.toml:3:2: reps is already set on line 1
     reps = 4
     ^
  keep one of the two
`},
	{"the same table twice", "[dose]\nsets = 3\n[dose]\nreps = 3\n", `
prone-w.toml:3:2: dose is already set on line 1
    [dose]
     ^
  keep one of the two
`},
	{"a table where a value is", "dose = 3\n[dose.tempo]\n", `
prone-w.toml:2:2: dose is already set on line 1
    [dose.tempo]
     ^
  keep one of the two
`},
	{"a list of tables where a table is", "[dose]\n[[dose]]\n", `
prone-w.toml:2:3: dose is already set on line 1
    [[dose]]
      ^
  keep one of the two
`},
	{"more of an inline table", "dose = { sets = 3 }\ndose.reps = 3\n", `
prone-w.toml:2:1: dose is already set on line 1
    dose.reps = 3
    ^
  keep one of the two
`},
	{"a backslash", "name = \"C:\\Prone\"\n", `
prone-w.toml:1:11: the backslash means nothing before this character
    name = "C:\Prone"
              ^
  write \\ for a backslash, or use single quotes
`},
	{"a backslash in text over lines", "name = \"\"\"\nC:\\Prone\"\"\"\n", `
prone-w.toml:2:3: the backslash means nothing before this character
    C:\Prone"""
      ^
  write \\ for a backslash, or use single quotes
`},
	{"a backslash before a space", "name = \"\"\"a\\ b\"\"\"\n", `
prone-w.toml:1:11: there is a backslash before a space
    name = """a\ b"""
              ^
  write \\ for a backslash, or use single quotes
`},
	{"many words without quotes", "during = Lift the chest only a little and squeeze the blades\n", `
prone-w.toml:1:10: Lift the chest only a little and squeez… is not a number, and text needs quotes
    during = Lift the chest only a little and squeeze the blades
             ^
  write during = "Lift the chest only a little and squeez…"
`},
	{"half of an escape", "name = \"caf\\u00e\"\n", `
prone-w.toml:1:9: the text has a \x, \u or \U without its digits
    name = "caf\u00e"
            ^
  write \\ for a backslash, or use single quotes
`},
	{"an escape for nothing", "name = \"\\ud800\"\n", `
prone-w.toml:1:9: the text names a character that does not exist
    name = "\ud800"
            ^
  write the character itself
`},
	{"a number too large for the decoder", "sets = 99999999999999999999\n", `
prone-w.toml:1:8: the number is too large
    sets = 99999999999999999999
           ^
  write a smaller one
`},
	{"no such day", "cleared = 2026-02-30\n", `
prone-w.toml:1:11: there is no such date or time
    cleared = 2026-02-30
              ^
  write it like 2026-11-23 or 08:15:00
`},
	{"no such time zone", "cleared = 2026-02-28T08:15:00+12:60\n", `
prone-w.toml:1:11: there is no such date or time
    cleared = 2026-02-28T08:15:00+12:60
              ^
  write it like 2026-11-23 or 08:15:00
`},
	{"a dotted key into a table with a header", "[a.b.c]\n[a]\nb.c.d = 3\n", `
prone-w.toml:3:3: c is already set on line 1
    b.c.d = 3
      ^
  keep one of the two
`},
	{"not in UTF-8", "name = \"caf\xe9\"\n", `
prone-w.toml:1:12: the file is not in UTF-8 from here on
    name = "caf?"
               ^
  save it as plain text in UTF-8
`},
	{"in UTF-16", "\xff\xfen\x00a\x00", `
prone-w.toml:1:1: the file is not in UTF-8 from here on
    ??n?a?
    ^
  save it as plain text in UTF-8
`},
	{"a NUL character", "name = \"a\x00b\"\n", `
prone-w.toml:1:10: the file holds a NUL character
    name = "a?b"
             ^
  save it as plain text in UTF-8
`},
	{"an escape character", "name = \"a\x1b[31m\"\n", `
prone-w.toml:1:10: there is a control character U+001B here
    name = "a?[31m"
             ^
  take it out
`},
	{"old line ends", "name = \"x\"\rreps = 3\r", `
prone-w.toml:1:11: there is a lone carriage return here
    name = "x"?reps = 3
              ^
  end lines with a line feed
`},
	{"an endless line", "reps = 3\nname = \"" + strings.Repeat("la", 2100) + "\"\n", `
prone-w.toml:2:1: the line is longer than 4096 bytes
    name = "lalalalalalalalalalalalalalalalalalalalalalalalalalalalalalalalala…
    ^
  break it into shorter lines
`},
	{"a long key", strings.Repeat("long", 20) + " = 3\n", `
prone-w.toml:1:1: the key is longer than 64 characters
    longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglo…
    ^
  shorten it
`},
	{"deep brackets", "a = [[[[[[[[1]]]]]]]]\n", `
prone-w.toml:1:13: this is nested more than 8 levels deep
    a = [[[[[[[[1]]]]]]]]
                ^
  use fewer brackets and dots
`},
	{"deep dots", "a.b.c.d.e.f.g.h.i = 1\n", `
prone-w.toml:1:17: this is nested more than 8 levels deep
    a.b.c.d.e.f.g.h.i = 1
                    ^
  use fewer brackets and dots
`},
	{"too large", strings.Repeat("# la\n", 20_000), `
prone-w.toml:1:1: the file is larger than 64 KB
  split it into several files
`},
}
