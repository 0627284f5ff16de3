package model

import "slices"

// lineage is the way from the version of the header to the one that is answered now.
type lineage struct {
	versions []string   // the first one is that of the header
	steps    []*Upgrade // what leads from each version to the next

	// What was said of criteria, as far as somebody has asked; see carry.
	events    map[string]*Event  // by ID
	given     []map[key][]*Event // by version and what it was said of then
	told      map[key][]*Event   // what is told of a criterion of the last version
	registers map[key]*register  // by criterion of the last version; nil until somebody asks
	awaited   map[string]bool    // IDs that are named and not there yet
	past      map[int]*Assessment

	// What is worked out once, because versions that split and merge have very many ways.
	paths   map[path][]string
	from    []map[string][]string // by version, what stands for a criterion of the next one
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

// findLineage finds the way anew, after events of kind [CatalogueKind]. Of upgrades that did not
// know of each other the one that leads furthest counts, and then the latest.
func (a *Assessment) findLineage() {
	r := a.registers[key{kind: CatalogueKind}]
	leads := map[string]*Event{} // to each version, the latest
	for _, e := range r.inOrder() {
		if e.Undoes == "" && e.Upgrade != nil && e.Version != a.Header.Version {
			leads[e.Version] = e
		}
	}
	next := map[string][]string{}
	for to, e := range leads {
		next[e.Upgrade.From] = append(next[e.Upgrade.From], to)
	}
	// One upgrade leads to each version, so what the first one leads to is a tree, and
	// rings are not in it.
	steps := map[string]int{a.Header.Version: 0}
	reached := []string{a.Header.Version}
	for n := 1; len(reached) > 0 && n <= maxUpgrades; n++ {
		var further []string
		for _, from := range reached {
			for _, to := range next[from] {
				steps[to] = n
				further = append(further, to)
			}
		}
		reached = further
	}
	last := a.Header.Version
	for _, head := range r.heads() {
		if n := steps[head.Version]; head.Upgrade != nil && n > 0 && n >= steps[last] {
			last = head.Version
		}
	}
	if a.lineage = nil; last == a.Header.Version {
		return
	}
	l := &lineage{versions: []string{last}}
	for at := last; at != a.Header.Version; at = leads[at].Upgrade.From {
		l.steps = append(l.steps, leads[at].Upgrade)
		l.versions = append(l.versions, leads[at].Upgrade.From)
	}
	slices.Reverse(l.versions)
	slices.Reverse(l.steps)
	a.lineage = l
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
