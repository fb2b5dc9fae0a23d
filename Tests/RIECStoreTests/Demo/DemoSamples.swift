import Foundation
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A demo store on the disk, read back as records.
struct DemoSample {
  let path: String
  /// By the plural of their kind, in the order of the file.
  let records: [String: [Record]]
  let text: String

  /// A fresh path under the temporary folder.
  static func freshPath() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("knooppunt-demo-\(UUID().uuidString)").path
  }

  /// Writes a store and reads it back.
  init(_ options: DemoOptions) throws {
    path = Self.freshPath()
    try DemoStore.write(to: path, options)
    var records: [String: [Record]] = [:]
    var text = ""
    for kind in Kinds.all where !Kinds.ofTriage.contains(kind.name) {
      let file = try String(contentsOfFile: "\(path)/basis/1/\(kind.plural).jsonl", encoding: .utf8)
      text += file
      records[kind.plural] = try file.split(separator: "\n").map {
        Record(kind: kind.name, try #require(try StrictJSON.parse(String($0)).object))
      }
    }
    self.records = records
    self.text = text
    try FileManager.default.removeItem(atPath: path)
  }

  /// The default store, made once.
  static func usual() throws -> DemoSample { try made.get() }

  private static let made = Result { try DemoSample(DemoOptions()) }

  var casussen: [Record] { records["casussen"] ?? [] }
  var signalen: [Record] { records["signalen"] ?? [] }
  var all: [Record] { Kinds.all.flatMap { records[$0.plural] ?? [] } }
}

/// The casussen of one region with what the tables count of them (domain page §4).
struct Counted {
  let casussen: [Record]

  /// Those that were treated in 2021.
  var treated: [Record] {
    casussen.filter {
      guard let from = $0[Casus.behandeldVan], let status = $0[Casus.status] else { return false }
      let until = $0[Casus.behandeldTot] ?? DemoDays.peildatum
      return from.year <= 2021 && until.year >= 2021 && status != CasusStatus.afgewezen
        && status != CasusStatus.ingetrokken
    }
  }

  /// How many treated casussen have `theme`.
  func count(theme: Code) -> Int {
    treated.count { $0[Casus.themas].contains { $0[Themaregel.code] == theme } }
  }

  /// How many treated casussen were brought in by one of `partners`.
  func count(inbreng partners: Set<Code>) -> Int {
    treated.count { $0[Casus.inbreng].contains { $0[Inbreng.partner].map(partners.contains) ?? false } }
  }

  /// The adviezen dated in 2021.
  var adviezen: [Part] { casussen.flatMap { $0[Casus.adviezen] }.filter { $0[Advies.datum]?.year == 2021 } }

  /// How many of them advise `soort`.
  func count(soort: Code) -> Int { adviezen.count { $0[Advies.soorten].contains(soort) } }

  /// The sum in eurocents of the mutations of 2021 of a kind, from `bron` if there is one given.
  func sum(_ soort: Code, from bron: Code? = nil, year: Int = 2021) -> Int {
    let interventies: [Part] = casussen.flatMap { $0[Casus.interventies] }
    let mutations: [Part] = interventies.flatMap { $0[Interventie.geldmutaties] }
    var sum = 0
    for mutation in mutations where mutation[Geldmutatie.soort] == soort {
      guard mutation[Geldmutatie.datum]?.year == year, bron == nil || mutation[Geldmutatie.bron] == bron else {
        continue
      }
      sum += mutation[Geldmutatie.bedragEurocent]?.count ?? 0
    }
    return sum
  }
}

/// Days that the tests turn on.
enum DemoDays {
  static let peildatum = Datum(iso: "2022-09-05") ?? Datum(day: 0)
}
