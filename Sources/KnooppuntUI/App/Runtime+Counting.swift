import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Counting, which takes a while among a million rows.
extension Runtime {
  /// Counts the values of a column.
  mutating func startCounting(_ request: Frequency.Request) {
    counting?.cancel()
    guard let records = model.office.index?[request.kind], let column = records.kind.column(request.column) else {
      return
    }
    let cancellation = Workshop.Cancellation()
    counting = cancellation
    workshop.start { workshop in
      let rows = request.rows ?? records.select(request.predicate, isCancelled: { cancellation.isCancelled })
      let counts = records.frequencies(
        of: request.column, in: rows,
        progress: { workshop.postProgress(.screen(.frequency(.progressed($0)))) },
        isCancelled: { cancellation.isCancelled })
      guard let counts, !cancellation.isCancelled else { return }
      workshop.post(.screen(.frequency(.counted(request, FrequencyTable(counts, of: column)))))
    }
  }

  /// Counts the figures of the Overzicht.
  mutating func startCounting(_ request: Overzicht.Request) {
    countingFigures?.cancel()
    guard let index = model.office.index else { return }
    let cancellation = Workshop.Cancellation()
    countingFigures = cancellation
    workshop.start { workshop in
      guard let answers = request.answers(in: index, isCancelled: { cancellation.isCancelled }) else { return }
      workshop.post(.screen(.overzicht(.counted(request, answers))))
    }
  }

  /// Counts how many records of `kind` in the region each of `filters` lets through.
  mutating func startCounting(_ kind: Kind.Name, _ filters: [String]) {
    counting?.cancel()
    guard let records = model.office.index?[kind] else { return }
    let cancellation = Workshop.Cancellation()
    counting = cancellation
    let scope = model.office.settings.scope.predicate(for: records.kind)
    let context = model.office.filterContext
    workshop.start { workshop in
      var counts: [String: Int] = [:]
      for text in filters {
        if cancellation.isCancelled { return }
        guard case .success(let filter) = Filter.parse(text, for: records.kind, context) else { continue }
        counts[text] = records.select(.all([scope, filter.predicate])).count
      }
      if !cancellation.isCancelled { workshop.post(.eachCounted(kind, counts)) }
    }
  }
}
