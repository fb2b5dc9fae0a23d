import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import StrictJSON

/// `wijzig --lijst`: a change a line, each saved on its own and answered when the disk has it.
struct ChangeList {
  private let path: String
  private let session: Session
  private let reden: String?
  private let accepts: Bool

  /// The changes in the file at `path`, or on standard input where that is `-`. `reden` and `accepts` hold where a line
  /// says nothing itself.
  init(path: String, reden: String?, accepts: Bool, _ session: Session) {
    (self.path, self.reden, self.accepts, self.session) = (path, reden, accepts, session)
  }

  func run() throws {
    var input = try opened()
    let source = try session.openStore()
    try session.demandWritable(source)
    source.verifyAhead()
    var index = try session.index(of: source)
    var saved = 0
    var refused = 0
    while let line = try next(&input) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      var answer = JSONObject()
      answer["regel"] = .number(JSONNumber(input.number))
      do throws(ChangeRefusal) {
        let wanted = try ChangeLine(line, reden: reden, accepts: accepts)
        // The guards of a lifecycle look at other records: as those are now.
        if wanted.takesStep, let news = source.follow() { index = news.index }
        answer.append(try save(wanted, to: source, index))
        saved += 1
      } catch {
        refused += 1
        answer.append(error.answer(session.taal))
        try tell(answer)
        Output.errorLine("\(path == "-" ? "stdin" : path):\(input.number): \(error.text(session.taal))")
        if error.endsAll { break }
        continue
      }
      try tell(answer)
    }
    Output.errorLine(
      "knooppunt: "
        + Tekst(
          nl: "\(saved) \(saved == 1 ? "regel" : "regels") opgeslagen, \(refused) niet.",
          en: "\(saved) \(saved == 1 ? "line" : "lines") saved, \(refused) not.")(session.taal)
    )
    // It is saved and said: without a snapshot the next opening takes longer, no more.
    try? source.renewSnapshotAtEnd(
      beyond: Session.linesBehindSnapshot, peildatum: session.peildatum(of: source.info))
    if refused > 0 { throw ExitCode.failure }
  }

  private func save(
    _ wanted: ChangeLine, to source: FileStore, _ index: StoreIndex
  ) throws(ChangeRefusal) -> JSONObject {
    var edits: [RecordEdit] = []
    for one in wanted.edits {
      let known = source.latest(one.id) ?? source.latest(RecordID(one.id.text.uppercased()))
      guard let record = known, let kind = Kinds.named(record.kind) else {
        throw .save(index.destroyed.contains(one.id) ? .destroyed(one.id) : .gone(one.id))
      }
      if let version = one.version, record.revision != version { throw .otherVersion(record, wanted: version) }
      if edits.contains(where: { $0.id == record.id }) { throw .twice(record.id) }
      let change = WantedChange(
        assignments: one.assignments, reden: wanted.reden, index: index, day: session.peildatum(of: source.info),
        taal: session.taal)
      do throws(WantedChange.Fault) {
        edits.append(
          RecordEdit(kind: kind.name, id: record.id, base: record, changes: try change.changes(of: record, kind)))
      } catch {
        throw .change(error)
      }
    }
    var outcome = JSONObject()
    do throws(SaveFailure) {
      let saved = try source.save(ChangeSet(edits, reden: wanted.reden), acceptingWarnings: wanted.accepts)
      outcome["journaal"] = .array([saved.lines.lowerBound, saved.lines.upperBound].map { .number(JSONNumber($0)) })
      outcome["records"] = .array(saved.records.map(\.version))
    } catch {
      guard case .nothing = error else { throw .save(error) }
      outcome["records"] = .array(edits.compactMap { $0.base?.version })
    }
    return outcome
  }

  private func opened() throws -> LineInput {
    do throws(LineInput.Failure) {
      return try LineInput(path)
    } catch {
      throw session.fail(trouble(of: error))
    }
  }

  private func next(_ input: inout LineInput) throws -> [UInt8]? {
    do throws(LineInput.Failure) {
      return try input.next()
    } catch {
      throw session.fail(trouble(of: error))
    }
  }

  /// A change whose answer nobody takes is the last one: who reads no more cannot know what was saved.
  private func tell(_ answer: JSONObject) throws {
    do throws(Output.Failure) {
      try Output.json(JSONWriter.bytes(.object(answer)) + [0x0A])
    } catch {
      _ = error.told(in: session.taal)
      throw ExitCode.failure
    }
  }

  private func trouble(of failure: LineInput.Failure) -> Trouble {
    let what = Tekst(
      nl: "De wijzigingen zijn niet te lezen: \(path).", en: "The changes cannot be read: \(path).")
    switch failure {
    case .system(let number):
      let reason = SystemError.text(number)
      return Trouble(
        what: what, why: Tekst(nl: "Het systeem meldt: \(reason.nl).", en: "The system says: \(reason.en)."),
        remedy: Tekst(nl: "Controleer het pad en de rechten.", en: "Check the path and its permissions."))
    case .tooLong(let line):
      return Trouble(
        what: what,
        why: Tekst(nl: "Regel \(line) is langer dan 16 MB.", en: "Line \(line) is longer than 16 MB."),
        remedy: Tekst(
          nl: "Wat ervoor staat is opgeslagen; splits de regel.", en: "What stands before it is saved; split the line.")
      )
    }
  }
}

extension Record {
  /// Its id and version.
  var version: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id.text)
    object["versie"] = .number(JSONNumber(revision))
    return .object(object)
  }
}

extension JSONObject {
  /// Puts the members of `other` behind these.
  fileprivate mutating func append(_ other: JSONObject) {
    for member in other.members { self[member.key] = member.value }
  }
}
