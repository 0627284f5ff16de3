module rungs

go 1.26.0

require (
	charm.land/bubbles/v2 v2.2.1 // github.com/charmbracelet/bubbles: key bindings and text fields
	charm.land/bubbletea/v2 v2.1.1 // github.com/charmbracelet/bubbletea: the full-screen program
	charm.land/glamour/v2 v2.0.1 // github.com/charmbracelet/glamour: Markdown as styled text
	charm.land/lipgloss/v2 v2.0.6 // github.com/charmbracelet/lipgloss: colours and styles
	github.com/CycloneDX/cyclonedx-go v0.12.0 // a catalogue as a standard
	github.com/adrg/xdg v0.5.3 // where assessments lie on each system
	github.com/anyascii/go v0.3.3 // what a printer cannot print, in letters that it can
	github.com/charmbracelet/colorprofile v0.4.3 // how many colours the terminal has
	github.com/charmbracelet/x/ansi v0.11.9 // the width of text in cells
	github.com/charmbracelet/x/vt v0.0.0-20260823001701-96af6d2cb5f6 // tests: a terminal in memory
	github.com/creack/pty v1.1.24 // tests: a pseudo-terminal
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392 // the plan as a calendar
	github.com/rogpeppe/go-internal v1.16.0 // tests: scripts of commands, files of pictures, differences
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // tests: our JSON against our schemas
	github.com/spf13/cobra v1.10.2 // commands, flags, completion
	github.com/spf13/pflag v1.0.9 // the flags of cobra, for help
	github.com/yuin/goldmark v1.7.17 // tests: our Markdown as others read it
	go.yaml.in/yaml/v4 v4.0.0 // front matter and catalogue
	golang.org/x/net v0.62.0 // tests: our HTML as a browser reads it
	golang.org/x/sys v0.49.0 // the lock on a journal, and a name that replaces none
	golang.org/x/term v0.47.0 // is this a terminal, and how large
	pgregory.net/rapid v1.3.0 // tests: properties
)

require (
	github.com/alecthomas/chroma/v2 v2.14.0 // indirect
	github.com/atotto/clipboard v0.1.4 // indirect
	github.com/charmbracelet/ultraviolet v0.0.0-20261008173134-6b8d4baf91b4 // indirect
	github.com/charmbracelet/x/exp/ordered v0.1.0 // indirect
	github.com/charmbracelet/x/exp/slice v0.0.0-20250327172914-2fdc97757edf // indirect
	github.com/charmbracelet/x/term v0.2.2 // indirect
	github.com/charmbracelet/x/termios v0.1.1 // indirect
	github.com/charmbracelet/x/windows v0.2.2 // indirect
	github.com/clipperhouse/displaywidth v0.11.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/lucasb-eyer/go-colorful v1.4.1 // indirect
	github.com/mattn/go-runewidth v0.0.30 // indirect
	github.com/microcosm-cc/bluemonday v1.0.27 // indirect
	github.com/muesli/cancelreader v0.2.2 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
	github.com/xo/terminfo v1.0.0 // indirect
	github.com/yuin/goldmark-emoji v1.0.5 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)

// Glamour's colours for code, which we have none of: see there.
replace github.com/alecthomas/chroma/v2 => ./ui/theme/chroma

// What Glamour would take HTML out of pages with: see there.
replace github.com/microcosm-cc/bluemonday => ./ui/theme/bluemonday

// Since v0.0.26 it makes a table of 2.2 MB as soon as a frame has a line in it. This one
// says the same width of every letter, and nothing else of it is called.
replace github.com/mattn/go-runewidth => github.com/mattn/go-runewidth v0.0.25
