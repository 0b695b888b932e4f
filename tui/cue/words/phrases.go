package words

import (
	"strconv"
	"strings"
)

// Clauses cuts a line at its punctuation, in lower case, with one space between words.
func Clauses(line string) []string {
	var out []string
	for clause := range strings.FieldsFuncSeq(strings.ToLower(line), func(r rune) bool { return strings.ContainsRune(".,;:!?", r) }) {
		if all := strings.Fields(clause); len(all) > 0 {
			out = append(out, strings.Join(all, " "))
		}
	}
	return out
}

// Cover finds phrases that make up a clause exactly, the longest first, or nil. A
// number between the tens may be two phrases, as "40" and "5".
func Cover(clause string, has func(phrase string) bool) []string {
	var phrases []string
	for all := strings.Fields(clause); len(all) > 0; {
		n := len(all)
		for n > 0 && !has(strings.Join(all[:n], " ")) {
			n--
		}
		if n == 0 {
			number, err := strconv.Atoi(all[0])
			if err != nil || number < 20 || number > 99 || number%10 == 0 {
				return nil
			}
			all = append([]string{strconv.Itoa(number / 10 * 10), strconv.Itoa(number % 10)}, all[1:]...)
			continue
		}
		phrases, all = append(phrases, strings.Join(all[:n], " ")), all[n:]
	}
	return phrases
}
