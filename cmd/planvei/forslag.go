package main

import (
	"fmt"

	"planvei/cmd/internal/model"
)

// suggest returns «. Mente du …?» with the known word nearest to word, or ""
// when none is near. Format is how the word is shown.
func suggest(word string, known []string, format string) string {
	meant := model.Nearest(word, known)
	if meant == "" {
		return ""
	}
	return fmt.Sprintf(". Mente du "+format+"?", meant)
}
