import RIECDomain
import Testing

/// The ten saved views of the screens page, against the kinds themselves.
@Suite struct FilterOfKindsTests {
  static let context = FilterContext(today: Datum(day: 19_240), user: "analist1")

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
}
