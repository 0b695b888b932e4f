package terminal

// On the alternate screen many terminals turn a notch of the wheel into arrow
// keys (alternate scroll, mode 1007), and a person who only scrolls would skip
// reps. While the program is there that is off. At the end it is put back as it
// was where a terminal can remember it, and on, as it is everywhere else.
const (
	wheelOff  = "\x1b[?1007s" + "\x1b[?1007l"
	wheelBack = "\x1b[?1007h" + "\x1b[?1007r"
)
