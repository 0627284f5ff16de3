// Package golden writes down what people see: screens, commands, journeys on a
// terminal. It holds tests only, and files that are read before they are
// committed.
//
// There are four ways to look at the program, from the fastest to the truest:
//
//   - A player (player_test.go) plays keys to the wizard in memory, and looks at the picture.
//     Where it begins is in player_starts_test.go.
//   - runIn (command_test.go) runs a command in this process, on a day of our own.
//   - A script (scripts_test.go, testdata/script) runs commands as people type them. The
//     crew does them (crew_linux_test.go), but for -each-starts.
//   - A home (home_test.go) runs a program on a terminal: terminal_test.go starts it,
//     terminal_types_test.go types, terminal_sees_test.go waits for what is to be seen.
//
// What the program under test is, in each of them, stands in programs_test.go; the files
// that its output is compared with are read and written in check_test.go.
package golden
