// Package browser tests the finished site where it is read: in Chromium, with
// the rules of axe-core, the Nu HTML checker and a keyboard. It has no code that
// the program uses.
//
// The pages are found, not listed: for every kind of page that the example, its
// nynorsk edition and the shared nynorsk plan have, the tests take the richest
// and the barest (page_test.go). A new layout is tested from the day it exists,
// and one that no page uses fails.
//
// "make test" installs what the tests need; without it they fail and say what is
// missing.
package browser
