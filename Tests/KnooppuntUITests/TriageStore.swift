import Foundation
import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// A store on disk with the casussen and knelpunten of the sound office and signalen that wait, for several analysts.
final class TriageStore: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/knooppunt-triage-\(UUID().uuidString)"

  /// With `settings`, a triageinstelling of these members; with `more`, other signalen beside the usual five.
  init(settings: String? = nil, signalen: [String] = TriageStore.waiting, more: [String] = []) throws {
    try beginStore(at: path, regio: "MN", groep: nil)
    var files = SoundOffice.files
    files["signalen.jsonl"] = signalen + more
    if let settings { files["triageinstellingen.jsonl"] = [#"{"id":"TI-0001",\#(settings),"versie":1}"#] }
    var edits: [RecordEdit] = []
    for (file, lines) in files.sorted(by: { $0.key < $1.key }) {
      let kind = try #require(Kinds.plural(String(file.prefix { $0 != "." })))
      for line in lines {
        let object = try #require(try StrictJSON.parse(Array(line.utf8)).object)
        let change = FieldChange("", old: nil, new: .object(object))
        edits.append(
          RecordEdit(kind: kind.name, id: Record(kind: kind.name, object).id, base: nil, changes: [change]))
      }
    }
    let store = try open("analist0")
    _ = try store.save(ChangeSet(edits, origin: .importing))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The store as `user` has it open.
  func open(_ user: String) throws -> FileStore {
    let author = Author(
      user: user, session: user, now: { "2022-09-05T10:00:00.000Z" }, salt: { (0..<16).map { UInt8($0) } })
    let store = try openStore(at: path, author: author)
    _ = store.buildIndex(peildatum: try #require(Datum(iso: "2022-09-05")))
    return store
  }

  /// A terminal of `user`, in Triage.
  func desk(
    _ user: String = "analist1", _ columns: Int = 80, _ rows: Int = 24, taal: Taal = .nl, keys: String = "gt"
  ) throws -> Desk {
    try Desk(SampleStore.sound, columns, rows, taal: taal, user: user, saving: try open(user), keys: keys)
  }

  /// The record `id` as the disk has it.
  func record(_ id: RecordID) throws -> Record? { try index().record(id) }

  func index() throws -> StoreIndex {
    let store = try openStore(at: path)
    return store.buildIndex(peildatum: try #require(Datum(iso: "2022-09-05")))
  }

  /// Somebody changes a field.
  func change(_ id: RecordID, _ field: FieldPath, to value: JSONValue, by user: String) throws {
    let store = try open(user)
    let record = try #require(try self.record(id))
    let kind = try #require(Kinds.named(record.kind))
    let change = FieldChange(field, old: record.value(at: field, kind: kind), new: value)
    _ = try store.save(
      ChangeSet([RecordEdit(kind: kind.name, id: id, base: record, changes: [change])], reden: "anders"))
  }

  static let waiting = [
    signaal(101, "2022-08-01", "Laden bij nacht", "Drie bestelbussen laden bij een loods; buren ruiken iets."),
    signaal(102, "2022-08-08", "Contante huur", "De huur wordt contant betaald.", "\"locaties\":[\"L-0002\"]"),
    signaal(103, "2022-08-15", "Lege winkel", "Een winkel zonder klanten heeft veel omzet.", "\"betrokkenen\":[]"),
    signaal(104, "2022-08-22", "Nachtelijk licht", "Er brandt licht in een leeg pand.", "\"locaties\":[]"),
    signaal(105, "2022-08-29", "Vaten zonder etiket", "In de berm staan vaten.", "\"locaties\":[],\"betrokkenen\":[]"),
  ]

  /// A signaal without faults; `members` stand for its own.
  static func signaal(
    _ number: Int, _ received: String, _ onderwerp: String, _ text: String, _ members: String = ""
  ) -> String {
    let places = members.contains("\"locaties\"") ? "" : ",\"locaties\":[\"L-0001\"]"
    let people = members.contains("\"betrokkenen\"") ? "" : ",\"betrokkenen\":[\"P-0002\"]"
    let state = members.contains("\"status\"") ? "" : ",\"status\":\"nieuw\""
    let rest = members.isEmpty ? "" : ",\(members)"
    return """
      {"id":"S-MN-2022-0\(number)","ontvangenOp":"\(received)","regio":"MN","onderwerp":"\(onderwerp)",\
      "inbreng":[{"nr":1,"partner":"politie","datum":"\(received)"}],"gemeenten":["Eemwolde"],\
      "themas":[{"nr":1,"code":"witwassen"}],"omschrijving":"\(text)","betrouwbaarheid":"waarschijnlijk"\
      \(places)\(people)\(state)\(rest),\
      "statusHistorie":[{"nr":1,"status":"nieuw","op":"\(received)T09:00:00Z","door":"analist9"}],\
      "vertrouwelijkheid":"vertrouwelijk","grondslag":"convenant","doel":"Nagaan waar het geld vandaan komt",\
      "bewaarTot":"2027-09-01","versie":1}
      """
  }
}

extension Desk {
  /// The visible screen of Triage.
  var triage: Triage.Model? { if case .triage(let triage) = model.screens.last { triage } else { nil } }
  /// The signaal on the card.
  var card: String? { triage?.card?.id.text }
  /// What was decided in the session, as `0101 afwijzen`.
  var decided: [String] {
    triage?.session?.lines.map { "\($0.id.text.suffix(4)) \($0.besluit.text)" } ?? []
  }
  /// Whether something is asked.
  var isAsking: Bool { if case .deciding? = triage?.stage { true } else { false } }

  /// The journal was written to, and what was is read and shown.
  mutating func hearNews() {
    runtime.journalMoved()
    finishWork()
    send(.workFinished)
    finishWork()
  }
}
