import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Saving, and finding what a field can name.
extension Runtime {
  /// Saves away from the loop; the answer says how it ended, with the store as it is then.
  func startSaving(_ changes: ChangeSet) {
    let (source, store, drafting) = (source, model.following.store, drafting)
    let draft = App.draft(model)
    workshop.start { workshop in
      // Where the program dies just now nobody could tell a new record from one that was not saved.
      if let draft, draft.purpose == .add { drafting?.flush(draft) }
      let result: Result<Saved, SaveFailure>
      do throws(SaveFailure) {
        result = .success(try source.save(changes))
        // At once: what is saved must not be offered again.
        drafting?.drop()
      } catch {
        result = .failure(error)
        if let draft, let told = drafting?.flush(draft) { workshop.post(.draftKept(told)) }
      }
      workshop.post(.saved(result), .followed(App.Followed(source, store)))
    }
  }

  /// Works out what a change of many records would do.
  func startPlanning(_ order: Bulk.Order) {
    guard let index = model.office.index else { return }
    workshop.start { workshop in
      workshop.post(.screen(.bulk(.planned(order, order.plan(in: index)))))
    }
  }

  /// Looks for records that a field could name.
  func startFinding(_ query: RecordPicker.Query) {
    let office = model.office
    workshop.start { workshop in
      workshop.post(.recordsFound(query.candidates(office), number: query.number))
    }
  }
}

extension RecordPicker.Query {
  /// The records that a field could name.
  func candidates(_ office: Office) -> [RecordPicker.Candidate] {
    guard let index = office.index,
      case .success(let search) = Search.parse(text, among: kinds.compactMap(Kinds.named), office.filterContext)
    else { return [] }
    let hits = search.run(in: index, limit: RecordPicker.limit).groups.flatMap(\.hits).prefix(RecordPicker.limit)
    return hits.map { RecordPicker.Candidate(id: $0.id, title: $0.title, status: $0.statusLabel(office.taal)) }
  }
}
