import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON

/// One line of a list of changes: what is to be saved together.
struct ChangeLine {
  /// What is to become of one record.
  struct Edit {
    var id: RecordID
    /// The version that it must still have; nil for any.
    var version: Int?
    var assignments: [Assignment]
  }

  private(set) var edits: [Edit] = []
  private(set) var reden: String?
  private(set) var accepts: Bool

  /// What `line` says.
  init(_ line: [UInt8], reden: String?, accepts: Bool) throws(ChangeRefusal) {
    self.reden = reden
    self.accepts = accepts
    let value: JSONValue
    do throws(JSONFault) {
      value = try StrictJSON.parse(line)
    } catch {
      throw .json(error)
    }
    guard let object = value.object else { throw .notAnObject }
    for member in object.members {
      switch (member.key, member.value) {
      case ("reden", .string(let text)): self.reden = text
      case ("aanvaard", .bool(let value)): self.accepts = value
      case ("samen", .array(let parts)):
        for part in parts {
          guard let part = part.object else { throw .wrong("samen") }
          edits.append(try Self.edit(part, beside: []))
        }
        if parts.isEmpty || object["id"] != nil { throw .wrong("samen") }
      case ("reden", _), ("aanvaard", _), ("samen", _): throw .wrong(member.key)
      default: if object["samen"] != nil { throw .unknown(member.key) }
      }
    }
    if object["samen"] == nil { edits = [try Self.edit(object, beside: ["reden", "aanvaard"])] }
    if self.accepts, self.reden?.isEmpty ?? true { throw .acceptsWithoutReden }
  }

  /// Whether a record goes on in its lifecycle.
  var takesStep: Bool { edits.contains { $0.assignments.contains { $0.path == "status" } } }

  private static func edit(_ object: JSONObject, beside known: Set<String>) throws(ChangeRefusal) -> Edit {
    guard let id = object["id"] else { throw .missing("id") }
    guard let id = id.string, !id.isEmpty else { throw .wrong("id") }
    guard let wanted = object["wijzig"] else { throw .missing("wijzig") }
    guard let wanted = wanted.object, !wanted.members.isEmpty else { throw .wrong("wijzig") }
    var version: Int?
    for member in object.members {
      switch member.key {
      case "id", "wijzig": break
      case "versie":
        guard let number = member.value.integer else { throw .wrong("versie") }
        version = number
      default: if !known.contains(member.key) { throw .unknown(member.key) }
      }
    }
    let assignments = wanted.members.map { member in
      switch member.value {
      case .string(let text): Assignment(path: member.key, text: text)
      case .null: Assignment(path: member.key, text: "")
      default: Assignment(path: member.key, text: JSONWriter.text(member.value), spelling: .json)
      }
    }
    return Edit(id: RecordID(id), version: version, assignments: assignments)
  }
}

/// Why a line of a list of changes was not saved.
enum ChangeRefusal: Error {
  case json(JSONFault)
  case notAnObject
  /// A member that must be there is not.
  case missing(String)
  /// There is no member of this name.
  case unknown(String)
  /// The value of this member is none that it can have.
  case wrong(String)
  case acceptsWithoutReden
  /// The record has another version by now.
  case otherVersion(Record, wanted: Int)
  /// The record stands in one change twice.
  case twice(RecordID)
  case change(WantedChange.Fault)
  case save(SaveFailure)

  /// Whether no later line can be saved either.
  var endsAll: Bool {
    switch self {
    case .save(.readOnly), .save(.notSaved), .save(.unknown), .save(.notRead): true
    default: false
    }
  }

  /// What happened, why and what to do, in one line.
  func text(_ taal: Taal) -> String {
    switch self {
    case .json(let fault):
      let column = Tekst(nl: "teken \(fault.column)", en: "character \(fault.column)")
      return "\(column(taal)): \(fault.code.text(taal))"
    case .notAnObject:
      return Tekst(
        nl: "Dit is geen JSON-object. Bijvoorbeeld: {\"id\":\"MN-2021-0019\",\"wijzig\":{\"prioriteit\":\"hoog\"}}",
        en: "This is no JSON object. For example: {\"id\":\"MN-2021-0019\",\"wijzig\":{\"prioriteit\":\"hoog\"}}")(taal)
    case .wrong(let name):
      return Tekst(
        nl: "'\(name)' heeft een verkeerde waarde; zie 'knooppunt help wijzig'.",
        en: "'\(name)' has a wrong value; see 'knooppunt help wijzig'.")(taal)
    case .missing(let name):
      return Tekst(
        nl: "'\(name)' ontbreekt; zie 'knooppunt help wijzig'.",
        en: "'\(name)' is missing; see 'knooppunt help wijzig'.")(
          taal)
    case .unknown(let name):
      return Tekst(
        nl: "'\(name)' hoort hier niet; zie 'knooppunt help wijzig'.",
        en: "'\(name)' does not belong here; see 'knooppunt help wijzig'.")(taal)
    case .acceptsWithoutReden:
      return Tekst(nl: "'aanvaard' vraagt om 'reden'.", en: "'aanvaard' asks for 'reden'.")(taal)
    case .otherVersion(let record, let wanted):
      return Tekst(
        nl: "\(record.id.text) heeft inmiddels versie \(record.revision), niet \(wanted); bekijk wat er nu staat.",
        en: "\(record.id.text) has version \(record.revision) by now, not \(wanted); see what stands there now.")(taal)
    case .twice(let id):
      return Tekst(
        nl: "\(id.text) staat twee keer in één wijziging.", en: "\(id.text) stands in one change twice.")(taal)
    case .change(.words(let message)): return message(taal)
    case .change(.step(let trouble)): return trouble.lines(taal).joined(separator: " ")
    case .save(let failure): return failure.trouble.lines(taal).joined(separator: " ")
    }
  }

  /// What a program is told: `conflict` with the records as they stand now, else `fout`.
  func answer(_ taal: Taal) -> JSONObject {
    var answer = JSONObject()
    switch self {
    case .otherVersion(let record, wanted: _): answer["conflict"] = .array([record.version])
    case .save(.conflict(let conflicts)):
      answer["conflict"] = .array(
        conflicts.map { conflict in
          var object = conflict.theirs?.version.object ?? JSONObject()
          object["id"] = .string(conflict.id.text)
          object["door"] = .string(conflict.by)
          object["velden"] = .array(conflict.conflicts.map { .string($0.path.text) })
          return .object(object)
        })
    default: break
    }
    answer["fout"] = .string(text(taal))
    return answer
  }
}
