import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Saving, and finding what a field can name.
extension Runtime {
  static func access(to source: any RecordSource) -> StoreAccess {
    (source as? any RecordStore)?.access ?? .readOnly(.plain)
  }

  /// Saves away from the loop; the answer says how it ended.
  func startSaving(_ changes: ChangeSet, _ source: any RecordSource) {
    guard let store = source as? any RecordStore else {
      workshop.post(.saved(.failure(.readOnly(.plain))))
      return
    }
    workshop.start { workshop in
      do throws(SaveFailure) {
        workshop.post(.saved(.success(try store.save(changes))))
      } catch {
        workshop.post(.saved(.failure(error)))
      }
    }
  }

  /// Works out what a change of many records would do.
  func startPlanning(_ order: Bulk.Order) {
    guard let index = model.office.index else { return }
    workshop.start { workshop in
      workshop.post(.screen(.bulk(.planned(order, order.plan(in: index)))))
    }
  }

  /// Looks for records that a field could name, those of the region first.
  func startFinding(_ query: RecordPicker.Query) {
    guard let index = model.office.index else { return }
    let kinds = query.kinds.compactMap(Kinds.named)
    let context = model.office.filterContext
    let taal = model.office.taal
    workshop.start { workshop in
      guard case .success(let search) = Search.parse(query.text, among: kinds, context) else {
        workshop.post(.recordsFound([], number: query.number))
        return
      }
      let found = search.run(in: index, limit: RecordPicker.limit)
      let hits = found.groups.flatMap(\.hits).prefix(RecordPicker.limit)
      let candidates = hits.map {
        RecordPicker.Candidate(id: $0.id, title: $0.title, status: $0.statusLabel(taal))
      }
      workshop.post(.recordsFound(candidates, number: query.number))
    }
  }
}
