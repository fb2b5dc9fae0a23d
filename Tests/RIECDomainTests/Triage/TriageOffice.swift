import RIECDomain
import StrictJSON
import Testing

/// Records in memory, and what Triage may ask about them, on 2022-09-05.
struct TriageOffice: Sendable {
  var records: [RecordID: Record] = [:]
  var settings = TriageSettings.defaults
  var shared: Set<TriageShared> = []

  init() throws {
    for (kind, json) in Self.standing { add(try record(kind, json)) }
  }

  mutating func add(_ record: Record) { records[record.id] = record }

  /// The world as it is now, for `user` at `hour` o'clock.
  func context(_ user: String = "analist1", hour: Int = 10, minute: Int = 0) throws -> TriageContext {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let moment = try #require(Moment(iso: "2022-09-05T\(two(hour)):\(two(minute)):00+02:00"))
    let (records, shared) = (records, shared)
    return TriageContext(
      user: user, now: moment, settings: settings,
      rules: RuleContext(peildatum: day("2022-09-05")) { records[$0] },
      shares: { _, what in shared.contains(what) },
      linked: { id in records.values.filter { $0[Signaal.gekoppeldAan] == id }.map(\.id) },
      isTitleTaken: { title in records.values.contains { $0[Casus.titel] == title } })
  }

  /// A signaal without faults, received on 2022-09-01; `members` are added to it, or stand for its own.
  static func signaal(_ number: Int, _ members: String = "") throws -> Record {
    let digits = String(number)
    let id = "S-MN-2022-" + String(repeating: "0", count: 4 - digits.count) + digits
    var signaal = try record(
      Signaal.kind,
      ##"""
      {"id":"\##(id)","ontvangenOp":"2022-09-01","regio":"MN","onderwerp":"Laden bij nacht",
       "inbreng":[{"nr":1,"partner":"politie","datum":"2022-09-01"}],"gemeenten":["Duinvoort"],
       "themas":[{"nr":1,"code":"hennep_drugs"}],"omschrijving":"Drie bestelbussen bij een loods.",
       "betrokkenen":["P-0001"],"locaties":["L-0001"],"status":"nieuw",
       "statusHistorie":[{"nr":1,"status":"nieuw","op":"2022-09-01T09:00:00+02:00","door":"analist9"}],
       "vertrouwelijkheid":"intern","grondslag":"convenant","doel":"Inzicht in de loods","bewaarTot":"2023-09-01",
       "versie":1}
      """##)
    let more = try #require(try StrictJSON.parse("{" + members + "}").object)
    for member in more.members { signaal.root.json[member.key] = member.value == .null ? nil : member.value }
    return signaal
  }

  private static let standing: [(Kind, String)] = [
    (Betrokkene.kind, #"{"id":"P-0001","pseudoniem":"P-0001","soort":"onbekend"}"#),
    (Betrokkene.kind, #"{"id":"P-0002","pseudoniem":"P-0002","soort":"onbekend"}"#),
    (Locatie.kind, #"{"id":"L-0001","omschrijving":"loods","gemeente":"Duinvoort"}"#),
    (Locatie.kind, #"{"id":"L-0002","omschrijving":"pand","gemeente":"Meerum"}"#),
    (
      Handhavingsknelpunt.kind,
      ##"""
      {"id":"HKP-MN-0001","naam":"Havenkade","objectsoort":"gebied","regio":"MN","gebiedstype":"havengebied",
       "gemeenten":["Duinvoort"],"status":"aangewezen","geldigVan":"2021-01-01","geldigTot":"2023-01-01",
       "besluit":{"stuurgroep":"MN","datum":"2021-01-01","kenmerk":"1"}}
      """##
    ),
    (
      Handhavingsknelpunt.kind,
      ##"""
      {"id":"HKP-MN-0002","naam":"Weg","objectsoort":"gebied","regio":"MN","status":"aangewezen",
       "geldigTot":"2022-09-04","besluit":{"stuurgroep":"MN","datum":"2021-01-01","kenmerk":"2"}}
      """##
    ),
    (
      Handhavingsknelpunt.kind,
      #"{"id":"HKP-MN-0003","naam":"Plas","objectsoort":"gebied","regio":"MN","status":"voorstel"}"#
    ),
    (
      Handhavingsknelpunt.kind,
      ##"""
      {"id":"HKP-NH-0001","naam":"Elders","objectsoort":"gebied","regio":"NH","status":"aangewezen",
       "geldigTot":"2023-01-01","besluit":{"stuurgroep":"NH","datum":"2021-01-01","kenmerk":"3"}}
      """##
    ),
    (
      Casus.kind,
      ##"""
      {"id":"MN-2022-0001","titel":"Wulp","regio":"MN","aanleiding":{"soort":"gebiedsscan"},
       "inbreng":[{"nr":1,"partner":"politie"}],"themas":[{"nr":1,"code":"witwassen"}],"status":"weging",
       "behandeldVan":"2022-03-01","vertrouwelijkheid":"intern","grondslag":"convenant","doel":"Inzicht",
       "taken":[{"nr":1,"wat":"bellen","wie":"analist1","uiterlijk":"2022-09-10"}]}
      """##
    ),
    (
      Casus.kind,
      ##"""
      {"id":"MN-2022-0002","titel":"Kluut","regio":"MN","aanleiding":{"soort":"gebiedsscan"},
       "inbreng":[{"nr":1,"partner":"politie"}],"themas":[{"nr":1,"code":"witwassen"}],"status":"ingetrokken",
       "behandeldVan":"2022-03-01","behandeldTot":"2022-04-01","vertrouwelijkheid":"intern","grondslag":"convenant",
       "doel":"Inzicht"}
      """##
    ),
    (Overleg.kind, #"{"id":"O-MN-2022-0001","datum":"2022-09-04","regio":"MN"}"#),
    (Overleg.kind, #"{"id":"O-MN-2022-0002","datum":"2022-09-05","regio":"MN"}"#),
  ]
}

/// What an outcome's edits leave: the rules find no new fault in any.
func expectSound(_ outcome: TriageOutcome, _ context: TriageContext, _ location: SourceLocation = #_sourceLocation) {
  for (edit, judgement) in outcome.judgements(context.rules) {
    let faults = judgement.faults.map { "\(edit.record.id.text) \($0.path.text): \($0.message.nl)" }
    #expect(faults.isEmpty, sourceLocation: location)
  }
}
