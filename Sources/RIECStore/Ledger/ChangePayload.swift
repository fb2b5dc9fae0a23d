import RIECDomain
import StrictJSON

/// What a line of the journal says of a change: the `x` of design §2. A key that begins with `@` is about the change, every
/// other one is a path.
struct ChangePayload: Equatable {
  /// A basis that a line brings in.
  struct Basis: Equatable {
    struct File: Equatable {
      var name: String
      var sha256: String
      var bytes: Int
      var records: Int
    }

    var number: Int
    var files: [File]
  }

  var changes: [FieldChange] = []
  var reden: String?
  var accepted: [Int] = []
  var reverses: ClosedRange<Int>?
  /// Whether what it reverses was itself taking something back, so that it does that again.
  var isRedo = false
  var basis: Basis?

  /// The bytes of `x`.
  var bytes: [UInt8] {
    var object = JSONObject()
    if let reden { object["@reden"] = .string(reden) }
    if !accepted.isEmpty { object["@acceptatie"] = .array(accepted.map { .number(JSONNumber($0)) }) }
    if let reverses {
      object["@regels"] = .array([reverses.lowerBound, reverses.upperBound].map { .number(JSONNumber($0)) })
    }
    if isRedo { object["@opnieuw"] = .bool(true) }
    if let basis { object["@basis"] = basis.json }
    for change in changes {
      var values = JSONObject()
      values["o"] = change.old
      values["n"] = change.new
      object[change.path.text] = .object(values)
    }
    return JSONWriter.bytes(.object(object))
  }

  init(
    changes: [FieldChange] = [], reden: String? = nil, accepted: [Int] = [], reverses: ClosedRange<Int>? = nil,
    isRedo: Bool = false, basis: Basis? = nil
  ) {
    self.changes = changes
    self.reden = reden
    self.accepted = accepted
    self.reverses = reverses
    self.isRedo = isRedo
    self.basis = basis
  }

  /// What `bytes` say; nil where they are no such object.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? StrictJSON.parse(bytes))?.object else { return nil }
    for member in object.members {
      switch member.key {
      case "@reden": reden = member.value.string
      case "@acceptatie": accepted = (member.value.array ?? []).compactMap(\.integer)
      case "@regels":
        let ends = (member.value.array ?? []).compactMap(\.integer)
        guard ends.count == 2, ends[0] <= ends[1] else { return nil }
        reverses = ends[0]...ends[1]
      case "@opnieuw": isRedo = member.value.bool ?? false
      case "@basis":
        guard let found = Basis(member.value) else { return nil }
        basis = found
      case let key where key.hasPrefix("@"): continue
      default:
        guard let values = member.value.object else { return nil }
        changes.append(FieldChange(FieldPath(text: member.key), old: values["o"], new: values["n"]))
      }
    }
  }
}

extension ChangePayload.Basis {
  /// As it stands in a line.
  var json: JSONValue {
    var object = JSONObject()
    object["nr"] = .number(JSONNumber(number))
    object["bestanden"] = .array(files.map(\.json))
    return .object(object)
  }

  /// What `json` says; nil where it is no basis.
  init?(_ json: JSONValue) {
    guard let object = json.object, let number = object["nr"]?.integer, let entries = object["bestanden"]?.array else {
      return nil
    }
    let files = entries.compactMap { File($0) }
    guard files.count == entries.count else { return nil }
    self.number = number
    self.files = files
  }
}

extension ChangePayload.Basis.File {
  /// As it stands in a line.
  var json: JSONValue {
    var entry = JSONObject()
    entry["naam"] = .string(name)
    entry["sha256"] = .string(sha256)
    entry["bytes"] = .number(JSONNumber(bytes))
    entry["records"] = .number(JSONNumber(records))
    return .object(entry)
  }

  /// What `json` says; nil where it is no file.
  init?(_ json: JSONValue) {
    guard let file = json.object, let name = file["naam"]?.string, let sha256 = file["sha256"]?.string,
      let bytes = file["bytes"]?.integer, let records = file["records"]?.integer
    else { return nil }
    self.init(name: name, sha256: sha256, bytes: bytes, records: records)
  }
}
