import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// What the words of `wijzig` are to make of a record, by the rules of the screens.
struct WantedChange {
  /// Why they cannot.
  enum Fault: Error {
    /// A path or a value is wrong.
    case words(Tekst)
    /// The lifecycle does not allow the step.
    case step(Trouble)
  }

  let assignments: [Assignment]
  /// The toelichting of a step.
  let reden: String?
  /// What guards of the lifecycle look at.
  let index: StoreIndex
  let day: Datum
  let taal: Taal

  /// What changes in `record`. `status` takes the step of the lifecycle, after everything else.
  func changes(of record: Record, _ kind: Kind) throws(Fault) -> [FieldChange] {
    let plain = assignments.filter { $0.path != "status" || kind.lifecycle == nil }
    let edit: PathEdit.Edit
    do throws(PathFault) {
      edit = try PathEdit.changes(for: record, kind: kind, assignments: plain, today: day, taal: taal)
    } catch {
      throw .words(error.message)
    }
    guard kind.lifecycle != nil, let status = assignments.last(where: { $0.path == "status" })?.text else {
      return edit.changes
    }
    return Changes.between(record, try step(to: status, of: edit.record, kind), kind: kind)
  }

  private func step(to status: String, of record: Record, _ kind: Kind) throws(Fault) -> Record {
    guard let moment = Clock.moment(on: index.peildatum) else { return record }
    let outcome = Steps.taking(
      Code(status), of: record, kind: kind, by: Places.user, at: moment, toelichting: reden, context: index.ruleContext)
    switch outcome {
    case .success(let after): return after
    case .failure(let fault): throw .step(fault.trouble(of: record, kind))
    }
  }
}

extension FileStore {
  /// Saves `set`; where warnings stand in its way and `accepts` says so, once more with them accepted.
  func save(_ set: ChangeSet, acceptingWarnings accepts: Bool) throws(SaveFailure) -> Saved {
    do throws(SaveFailure) {
      return try save(set)
    } catch {
      guard accepts, case .unaccepted(let warnings) = error else { throw error }
      var accepted = set
      accepted.accepted = Array(Set(warnings.values.flatMap { $0.map(\.rule) })).sorted()
      return try save(accepted)
    }
  }
}
