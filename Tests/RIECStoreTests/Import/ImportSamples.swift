import RIECDomain
import RIECStore
import StrictJSON
import Testing

/// Files to import against a small store, and what a plan says of them.
struct ImportCase {
  let scratch = Scratch()
  static let peildatum = Datum(iso: "2022-09-05") ?? Datum(day: 0)

  /// A sound casus.
  static func casus(_ id: String, _ members: String...) -> String {
    let rest =
      #""titel":"Kwartel","regio":"MN","aanleiding":{"soort":"signaal"},"#
      + #""inbreng":[{"nr":1,"partner":"politie","datum":"2021-01-05"}],"themas":[{"nr":1,"code":"omg"}],"#
      + #""status":"weging","behandeldVan":"2021-02-01","vertrouwelijkheid":"vertrouwelijk","#
      + #""grondslag":"convenant","doel":"Beoordelen.""#
    return "{" + (["\"id\":\"\(id)\"", rest] + members).joined(separator: ",") + "}"
  }

  /// What the store holds: a line a record, by the plural of its kind.
  init(store: [String: [String]] = [:]) throws {
    try beginStore(at: scratch.path + "/opslag", regio: "MN")
    var edits: [RecordEdit] = []
    for (plural, lines) in store {
      guard let kind = Kinds.plural(plural) else { continue }
      for line in lines {
        guard let object = try StrictJSON.parse(Array(line.utf8)).object else { continue }
        let record = Record(kind: kind.name, object)
        edits.append(
          RecordEdit(
            kind: kind.name, id: record.id, base: nil, changes: [FieldChange("", old: nil, new: .object(object))]))
      }
    }
    if edits.isEmpty { return }
    let opened = try openStore(at: scratch.path + "/opslag", author: .login("analist1"))
    _ = opened.buildIndex(peildatum: Self.peildatum)
    _ = try opened.save(ChangeSet(edits, origin: .importing))
  }

  var index: StoreIndex {
    get throws { try openStore(at: scratch.path + "/opslag").buildIndex(peildatum: Self.peildatum) }
  }

  /// The plan for the file or folder `name`.
  func plan(_ name: String, soort: String? = nil, koppeling: String? = nil) throws -> ImportPlan {
    let kind = try soort.map { try #require(Kinds.plural($0)) }
    let mapping = koppeling.map { (bytes: Array($0.utf8), name: "koppeling.json") }
    let source = try ImportSource(path: "\(scratch.path)/\(name)", kind: kind, mapping: mapping)
    return try #require(ImportPlan.make(from: source, against: try index))
  }
}

extension ImportPlan {
  /// The numbers of new, changed, same and refused records, by the kind.
  var numbers: [String] {
    counts.map { "\($0.kind?.text ?? "–") \($0[.new]) \($0[.changed]) \($0[.same]) \($0[.refused])" }
  }

  /// Every refusal by its place and reason.
  var reasons: [String] {
    refusals.map { refusal in
      let reason: String =
        switch refusal.reason {
        case .unreadable(.json(let fault)): fault.code.rawValue
        case .unreadable(.duplicateID(let id, _, let line)): "duplicateID \(id) \(line)"
        case .unreadable(let reason): "\(reason)"
        case .csv(let fault): fault.code.rawValue
        case .cell(let heading, _): "cell \(heading)"
        case .faults(let findings): "faults " + findings.map { "\($0.rule):\($0.path.text)" }.joined(separator: " ")
        case .otherKind(let kind): "otherKind \(kind.text)"
        case .olderRevision(let given, let stored): "olderRevision \(given) \(stored)"
        case .unknownKind: "unknownKind"
        case .destroyed: "destroyed"
        }
      return "\(refusal.file):\(refusal.line)\(refusal.column.map { ":\($0)" } ?? "") \(reason)"
    }
  }

  /// The accepted records, as JSON.
  func accepted() -> [String] {
    var lines: [String] = []
    let isWhole = eachAccepted { lines.append(JSONWriter.text(.object($0.record.root.json))) }
    return isWhole ? lines : ["the plan no longer holds"]
  }
}
