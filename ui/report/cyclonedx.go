package report

import (
	"bytes"
	"strconv"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// CycloneDX is for programs that keep attestations: a document of that
// format, version 1.6, which defines a standard (https://cyclonedx.org/docs/1.6/json/#definitions_standards).
// Its file ends like any other of JSON, so it is chosen by name only.
var CycloneDX = Format{Name: "cyclonedx", Suffix: ".cdx.json", of: func(k Kind) bool { return k.standard != nil }, set: setCycloneDX, escaped: jsonEscaped}

func setCycloneDX(k Kind, d Document) (string, error) {
	bom := cdx.NewBOM()
	bom.Version = d.Catalogue.Revision
	bom.Definitions = &cdx.Definitions{Standards: &[]cdx.StandardDefinition{k.standard(d)}}
	var b bytes.Buffer
	// The same catalogue gives the same bytes: there is neither a time nor a serial number.
	err := cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false).EncodeVersion(bom, cdx.SpecVersion1_6)
	return b.String(), err
}

// standard is the catalogue as a standard: a requirement for each category, below it
// one for each criterion, and below that one for each condition. A level holds the
// criteria of the levels below it, too.
func (s set) standard() cdx.StandardDefinition {
	prefix := s.ID + "@" + s.Version
	out := cdx.StandardDefinition{BOMRef: prefix, Name: s.Title, Version: s.Version, Description: lined([]string{s.Attribution, s.LeftOut})}
	if link := web(s.Source); link != "" {
		out.ExternalReferences = &[]cdx.ExternalReference{{Type: cdx.ERTypeWebsite, URL: link}}
	}
	var all []cdx.StandardRequirement
	levels := make(map[int][]string)
	for _, section := range s.Categories {
		category := prefix + "/" + section.ID
		all = append(all, cdx.StandardRequirement{BOMRef: category, Identifier: section.ID, Title: section.Title})
		for _, m := range section.Criteria {
			ref := category + "/" + m.ID
			all = append(all, m.requirement(ref, category))
			for _, condition := range m.Conditions {
				all = append(all, cdx.StandardRequirement{
					BOMRef: ref + "/" + condition.ID, Identifier: m.ID + "/" + condition.ID, Text: condition.Text, Parent: ref,
				})
			}
			for _, level := range s.Levels {
				if m.Level <= level.Number {
					levels[level.Number] = append(levels[level.Number], ref)
				}
			}
		}
	}
	out.Requirements = &all
	var named []cdx.StandardLevel
	for _, level := range s.Levels {
		number := strconv.Itoa(level.Number)
		one := cdx.StandardLevel{BOMRef: prefix + "/level-" + number, Identifier: number, Title: level.Name, Description: level.Text}
		if refs := levels[level.Number]; refs != nil {
			one.Requirements = &refs
		}
		named = append(named, one)
	}
	if named != nil {
		out.Levels = &named
	}
	return out
}

func (m asked) requirement(ref, parent string) cdx.StandardRequirement {
	out := cdx.StandardRequirement{BOMRef: ref, Identifier: m.ID, Title: m.Title, Text: m.Asks, Parent: parent}
	var more []string
	for _, text := range append([]string{m.Reading}, m.Wishes...) {
		if text != "" {
			more = append(more, text)
		}
	}
	if more != nil {
		out.Descriptions = &more
	}
	out.Properties = &[]cdx.Property{{Name: "rungs:effort", Value: string(m.Effort)}, {Name: "rungs:impact", Value: string(m.Impact)}}
	var links []cdx.ExternalReference
	for _, source := range m.Sources {
		if link := web(source.URL); link != "" {
			links = append(links, cdx.ExternalReference{Type: cdx.ERTypeDocumentation, URL: link, Comment: source.Title})
		}
	}
	if links != nil {
		out.ExternalReferences = &links
	}
	return out
}
