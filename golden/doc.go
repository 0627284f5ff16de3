// Package golden writes down what people see: screens, commands, journeys on a
// terminal. It holds tests only, and files that are read before they are
// committed.
package golden
