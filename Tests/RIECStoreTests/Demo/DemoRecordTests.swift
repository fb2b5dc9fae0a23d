import RIECDomain
import RIECStore
import Testing

/// What the office would find in the demo store.
@Suite struct DemoRecordTests {
  @Test func `there are 198 warnings and no fault`() throws {
    let sample = try DemoSample.usual()
    let byID = Dictionary(sample.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let context = RuleContext(peildatum: DemoDays.peildatum, lookup: { byID[$0] })
    var warnings: [String: Int] = [:]
    for record in sample.all {
      let kind = try #require(Kinds.named(record.kind))
      for finding in kind.findings(in: record, context: context) {
        guard finding.severity == .warning else {
          Issue.record("\(record.id.text) \(finding.path.text): \(finding.message.nl)")
          continue
        }
        let regio = record.kind == .casus ? record[Casus.regio]?.text ?? "" : ""
        warnings["\(kind.plural) \(regio) \(finding.rule)", default: 0] += 1
      }
    }
    // Rule 7 at casussen without inbreng or themas, the description at the soorten of LI, 4 and 24 at what is public.
    let expected = [
      "casussen AA 7": 4, "casussen DH 7": 2, "casussen ON 7": 145, "casussen LI 0": 36,
      "handhavingsknelpunten  4": 3, "portefeuilles  24": 8,
    ]
    #expect(warnings == expected)
    #expect(warnings.values.reduce(0, +) == 198)
  }

  @Test func `every id stands once`() throws {
    let ids = try DemoSample.usual().all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every codenaam stands once, in Midden-Nederland without a numeral`() throws {
    let titles = try DemoSample.usual().casussen.compactMap { $0[Casus.titel] }
    #expect(Set(titles).count == 1_600)
    let first = try DemoSample.usual().casussen.filter { $0[Casus.regio] == "MN" }.compactMap { $0[Casus.titel] }
    #expect(first.allSatisfy { $0.allSatisfy(\.isLetter) })
  }

  @Test func `a record has the fields of its kind in their order and no other`() throws {
    for record in try DemoSample.usual().all {
      let names = try #require(Kinds.named(record.kind)).fields.map(\.name)
      let keys = record.root.json.members.map(\.key)
      #expect(keys == names.filter(keys.contains), "\(record.id.text)")
    }
  }

  @Test func `every way from one status to the next is allowed`() throws {
    for record in try DemoSample.usual().all {
      guard let lifecycle = Kinds.named(record.kind)?.lifecycle, record.kind != .portefeuille else { continue }
      let steps = record[Casus.statusHistorie].compactMap { $0[Statusregel.status] }
      if steps.isEmpty, record[Handhavingsknelpunt.bron] != nil { continue }
      #expect(steps.first == lifecycle.initial, "\(record.id.text)")
      #expect(steps.last == record[Casus.status], "\(record.id.text)")
      for (from, to) in zip(steps, steps.dropFirst()) {
        #expect(lifecycle.transitions(from: from).contains { $0.to == to }, "\(record.id.text): \(from) to \(to)")
      }
    }
  }

  @Test func `the history of a casus runs forward and fits its days`() throws {
    for casus in try DemoSample.usual().casussen {
      // Text order is time order: both offsets move noon by an hour, and steps of one day share theirs.
      let moments = casus[Casus.statusHistorie].compactMap { $0[Statusregel.op]?.text.prefix(16) }
      #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 < $1 }, "\(casus.id.text)")
      #expect(moments.first?.prefix(10) == casus[Casus.behandeldVan]?.iso.prefix(10))
      if let end = casus[Casus.behandeldTot] { #expect(moments.last?.prefix(10) == end.iso.prefix(10)) }
    }
  }

  @Test func `nothing happened after the peildatum`() throws {
    for record in try DemoSample.usual().all {
      for step in record[Casus.statusHistorie] {
        let day = try #require(step[Statusregel.op]?.datum)
        #expect(day <= DemoDays.peildatum, "\(record.id.text)")
      }
      for note in record[Casus.notities] { #expect(try #require(note[Notitie.op]).datum <= DemoDays.peildatum) }
      for advies in record[Casus.adviezen] {
        #expect(try #require(advies[Advies.datum]) <= DemoDays.peildatum, "\(record.id.text)")
      }
    }
  }

  @Test func `an advies and money have their time in the life of their casus`() throws {
    for casus in try DemoSample.usual().casussen {
      func day(_ status: Code) -> Datum? {
        casus[Casus.statusHistorie].first { $0[Statusregel.status] == status }?[Statusregel.op]?.datum
      }
      let last = casus[Casus.behandeldTot] ?? DemoDays.peildatum
      for advies in casus[Casus.adviezen] {
        let datum = try #require(advies[Advies.datum])
        #expect(try #require(day("advies")) <= datum && datum <= last, "\(casus.id.text)")
      }
      for mutation in casus[Casus.interventies].flatMap({ $0[Interventie.geldmutaties] }) {
        let datum = try #require(mutation[Geldmutatie.datum])
        #expect(try #require(day("uitvoering")) <= datum && datum <= last, "\(casus.id.text)")
      }
    }
  }
}
