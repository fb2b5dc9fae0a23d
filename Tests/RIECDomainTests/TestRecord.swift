import RIECDomain
import StrictJSON
import Testing

/// The record of `kind` that `json` spells.
func record(_ kind: Kind, _ json: String) throws -> Record {
  Record(kind: kind.name, try #require(try StrictJSON.parse(json).object))
}

/// A context on 2022-09-05, a Monday, in which `others` are the other records.
func context(_ others: Record...) -> RuleContext {
  let byID = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return RuleContext(peildatum: day("2022-09-05")) { byID[$0] }
}

/// The day spelled `iso`; a test that misspells one compares with day 0.
func day(_ iso: String) -> Datum { Datum(iso: iso) ?? Datum(day: 0) }
