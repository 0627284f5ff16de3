package model

import (
	"reflect"
	"slices"
)

// lineage is the way from the version of the header to the one that is answered now.
type lineage struct {
	versions []string   // the first one is that of the header
	steps    []*Upgrade // what leads from each version to the next

	// What was said of criteria, as far as somebody has asked; see carry.
	taken     int                // how many of the events of the assessment are in it
	busy      bool               // they are being taken in
	work      *int               // steps taken, for tests that count them
	events    map[string]*Event  // by ID
	given     []map[key][]*Event // by version and what it was said of then
	told      map[key][]*Event   // what is told of a criterion of the last version
	registers map[key]*register  // by criterion of the last version; nil until somebody asks
	spoke     []map[key]bool     // by version, of which criteria something was said, to that one or before
	awaited   map[string]bool    // IDs that are named and not there yet
	mixed     map[key]bool       // criteria of the last version of which an event has an ID that others have
	past      map[int]*past      // by version; see asAt

	// What is worked out once, because versions that split and merge have very many ways.
	paths   map[path][]string
	from    []map[string][]string // by version, what stands for a criterion of the next one
	forks   map[string]bool       // by criterion of the last version, see forked
	decides []map[key][]*Event    // by version, see said; nil but while carry works
}

// path is what of a criterion of the version n became by the version m.
type path struct {
	id   string
	n, m int
}

// version is that of the catalogue which is answered now.
func (a *Assessment) version() string {
	if l := a.lineage; l != nil {
		return l.versions[len(l.versions)-1]
	}
	return a.Header.Version
}

// maxUpgrades is how many versions may follow each other. A file with more was made to
// waste time: the rest of its way is not gone.
const maxUpgrades = 100

// maxWays is how many ways are kept. Of people who upgrade, take it back and merge with
// those who have not, each day may go another one of a few.
const maxWays = 4

// lead notes an upgrade. To each version the latest leads.
func (a *Assessment) lead(e *Event) {
	if e.Undoes != "" || e.Upgrade == nil || e.Version == a.Header.Version {
		return
	}
	if a.leads == nil {
		a.leads = map[string]*Event{}
	}
	if other := a.leads[e.Version]; other == nil || compare(other, e) < 0 {
		a.leads[e.Version] = e
	}
}

// findLineage finds the way anew, after events of kind [CatalogueKind]. Of upgrades that did not
// know of each other the one that leads furthest counts, and then the latest.
func (a *Assessment) findLineage() {
	last, furthest := a.Header.Version, 0
	depths := map[string]int{}
	for _, head := range a.registers[key{kind: CatalogueKind}].heads() {
		a.work++
		if n := a.depth(head.Version, depths); head.Upgrade != nil && n > 0 && n >= furthest {
			last, furthest = head.Version, n
		}
	}
	if a.lineage = nil; furthest == 0 {
		return
	}
	versions, steps := []string{last}, []*Upgrade(nil)
	for at := last; at != a.Header.Version; at = a.leads[at].Upgrade.From {
		steps = append(steps, a.leads[at].Upgrade)
		versions = append(versions, a.leads[at].Upgrade.From)
	}
	slices.Reverse(versions)
	slices.Reverse(steps)
	a.lineage = a.way(versions, steps)
}

// depth is how many steps lead from the version of the header to another one, or 0: there
// is no way, or it is a ring, or too long. One upgrade leads to each version, so there is at
// most one way.
func (a *Assessment) depth(version string, known map[string]int) int {
	if n, ok := known[version]; ok {
		return n
	}
	n := 0
	for at := version; at != a.Header.Version; n++ {
		a.work++
		lead := a.leads[at]
		if lead == nil || n == maxUpgrades {
			n = 0
			break
		}
		at = lead.Upgrade.From
	}
	known[version] = n
	return n
}

// way is the lineage along these versions. If that way was gone before it is the same one,
// which knows what was said until then: what comes day by day is not carried anew each day
// that somebody upgrades or takes it back.
func (a *Assessment) way(versions []string, steps []*Upgrade) *lineage {
	same := func(l *lineage) bool {
		return slices.Equal(l.versions, versions) && slices.EqualFunc(l.steps, steps, func(x, y *Upgrade) bool { return x == y || reflect.DeepEqual(x, y) })
	}
	l := &lineage{versions: versions, steps: steps, work: &a.work}
	if i := slices.IndexFunc(a.ways, same); i >= 0 {
		l = a.ways[i]
		a.ways = slices.Delete(a.ways, i, i+1)
	}
	a.ways = slices.Insert(a.ways, 0, l)
	a.ways = slices.Delete(a.ways, min(len(a.ways), maxWays), len(a.ways))
	return l
}

// between are the criteria of the last version for which one of the version n stands.
func (l *lineage) between(id string, n int) []string { return l.path(id, n, len(l.steps)) }

// path is where a criterion of the version n went up to the version m; where that is
// an earlier one it is the same. The caller must not change it.
func (l *lineage) path(id string, n, m int) []string {
	if n >= m {
		return []string{id}
	}
	way := path{id, n, m}
	if ids, ok := l.paths[way]; ok {
		return ids
	}
	var ids []string
	there := map[string]bool{}
	for _, before := range l.path(id, n, m-1) {
		for _, to := range l.steps[m-1].carry(before) {
			if !there[to] {
				there[to] = true
				ids = append(ids, to)
			}
		}
	}
	if l.paths == nil {
		l.paths = map[path][]string{}
	}
	l.paths[way] = ids
	return ids
}
