import RIECDomain
import Testing

/// The ten saved views of the screens page, against the kinds themselves.
@Suite struct FilterOfKindsTests {
  static let context = FilterContext(today: Datum(day: 19_240), user: "analist1")

  @Test(arguments: [
    ("handhavingsknelpunten", "status:aangewezen geldigtot<=+90d"),
    ("signalen", "status:nieuw of status:in_weging of hervat<=vandaag"),
    (
      "signalen",
      "terugkoppeling:leeg status:opgewerkt of status:gekoppeld of status:doorverwezen of status:afgewezen"
    ),
    ("portefeuilles", "doel:weerbare_samenleving -status:afgerond jaar>=2022"),
  ]) func `the saved views of other kinds are sound`(_ plural: String, _ text: String) throws {
    let kind = try #require(Kinds.plural(plural))
    #expect(try Filter.parse(text, for: kind, Self.context).get().predicate != .all([]))
  }

  @Test(arguments: [
    "behandelaar:ik open:ja", "open:ja termijn<=+14d", "open:ja -wachtop:leeg",
    "open:ja gewijzigd<-60d -status:aangehouden", "open:ja overleg>=vandaag overleg<=+7d",
    "status:advies besluitpunten<5", "behandeld:2021 inbreng:leeg of thema:leeg", "fase:informatiefase",
    "status:uitvoeringsfase", "inbreng:overige", "melding:waarschuwing", "regio:MN", "regio:limburg",
  ]) func `the saved views of casussen are sound`(_ text: String) throws {
    let filter = try Filter.parse(text, for: Casus.kind, Self.context).get()
    #expect(filter.predicate != .all([]))
  }

  @Test func `a partner class stands for the partners without a row of their own`() throws {
    let filter = try Filter.parse("inbreng:overige", for: Casus.kind, Self.context).get()
    let members = Codes.partner.members(of: "overige").compactMap(Codes.partner.position(of:))
    #expect(members.count >= 9)
    #expect(filter.predicate == .codes(column: "inbreng", Set(members)))
  }

  @Test func `every filter field of every kind can be asked whether it is empty`() throws {
    for kind in Kinds.all {
      for column in kind.filterFields {
        let filter = try Filter.parse("-\(column.name):leeg", for: kind, Self.context).get()
        #expect(filter.predicate == .not(.empty(column: column.name)))
      }
    }
  }

  @Test func `whatever completion offers is a sound filter`() throws {
    for kind in Kinds.all {
      for column in kind.filterFields {
        let text = column.name + ":"
        let offers = FilterCompletion.suggestions(for: text, cursor: text.count, kind: kind) { column in
          switch column.kind {
          case .text, .name, .reference: [("leeg", 3), ("ik", 2), ("'s-Duin \"aan\" (Zee)", 1)]
          default: []
          }
        }
        #expect(!offers.isEmpty)
        for offer in offers {
          let filter = text.prefix(offer.range.lowerBound) + offer.text
          #expect(throws: Never.self, "\(kind.plural): \(filter)") {
            try Filter.parse(String(filter), for: kind, Self.context).get()
          }
        }
      }
    }
  }
}
