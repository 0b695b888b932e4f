package strict

import "strings"

// Nearest is the word of among that word was most likely meant to be, "" when
// none is near: one slip in a short word, up to three in a long one (X).
// Capitals and _ for - are no slip. Of equals the first one wins.
func Nearest(word string, among []string) string {
	from := plainSpelling(word)
	best, fewest := "", min(max(1, (len(from)+1)/3), 3)+1
	for _, candidate := range among {
		to := plainSpelling(candidate)
		if len(to) > len(from)+3 || len(from) > len(to)+3 {
			continue
		}
		if n := slips(from, to); n < fewest {
			best, fewest = candidate, n
		}
	}
	return best
}

// plainSpelling is cut, for no word of ours is longer.
func plainSpelling(word string) []rune {
	runes := []rune(strings.ReplaceAll(strings.ToLower(word), "_", "-"))
	return runes[:min(len(runes), maxKey)]
}

// slips counts the letters left out, put in, mistaken or swapped with their
// neighbour that turn a into b.
func slips(a, b []rune) int {
	var older []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range b {
			mistaken := row[j]
			if a[i] != b[j] {
				mistaken++
			}
			next[j+1] = min(mistaken, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], older[j-1]+1)
			}
		}
		older, row = row, next
	}
	return row[len(b)]
}
