import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Following the journal, reading it, and taking changes back.
extension Runtime {
  /// What the edge calls, from any thread, when the journal was written to.
  public var journalMoved: @Sendable () -> Void {
    let workshop = workshop
    return { workshop.post(.storeMoved) }
  }

  func startFollowing() {
    let (source, store) = (source, model.following.store)
    workshop.start { workshop in workshop.post(.followed(App.Followed(source, store))) }
  }

  func startReversing(_ lines: ClosedRange<Int>) {
    let (source, store) = (source, model.following.store)
    workshop.start { workshop in
      var changes: ChangeSet?
      let result: Result<Saved, SaveFailure>
      do throws(SaveFailure) {
        let found = try source.reversal(of: lines)
        changes = found
        result = .success(try source.save(found))
      } catch {
        result = .failure(error)
      }
      workshop.post(
        .reversed(App.Reversed(lines: lines, changes: changes, result: result)),
        .followed(App.Followed(source, store)))
    }
  }

  /// Works out what taking back `lines` does; where none are given, the last own change of before.
  func startPreparing(_ lines: ClosedRange<Int>?) {
    let (source, user) = (source, model.office.settings.user)
    workshop.start { workshop in
      let entry: HistoryEntry?
      if let lines {
        var wanted = HistoryQuery(limit: 1)
        wanted.before = lines.upperBound + 1
        entry = (try? source.history(wanted))?.first
      } else {
        entry = OwnChanges.last(of: user, in: source)
      }
      let result: Result<ChangeSet, SaveFailure>
      do throws(SaveFailure) {
        guard let entry else { throw .nothing }
        result = .success(try source.reversal(of: entry.lines))
      } catch {
        result = .failure(error)
      }
      workshop.post(
        .reversalPrepared(App.PreparedReversal(entry: entry, isEarlier: lines == nil, result: result)))
    }
  }

  mutating func startReading(_ request: Journaal.Request) {
    readingHistory?.cancel()
    let cancellation = Workshop.Cancellation()
    readingHistory = cancellation
    let source = source
    let (taal, local) = (model.office.taal, LocalTime(model.office.settings))
    workshop.start { workshop in
      let page = request.page(from: source, taal, local, isCancelled: { cancellation.isCancelled })
      if let page { workshop.post(.screen(.journaal(.read(page)))) }
    }
  }
}

/// The changes that somebody can still take back.
enum OwnChanges {
  /// So many are looked at in one go.
  private static let step = 5_000

  /// The last change by `user` that stands: not one that takes another back, nor one that was taken back, nor one that
  /// only says that a session of Triage stopped or goes on.
  static func last(of user: String, in source: any RecordStore) -> HistoryEntry? {
    var reversed: Set<Int> = []
    var wanted = HistoryQuery(limit: step)
    while true {
      let entries = (try? source.history(wanted)) ?? []
      for entry in entries {
        // What was taken back does nothing, so that what it took back in turn stands again.
        if reversed.contains(entry.lines.upperBound) { continue }
        if let reverses = entry.reverses {
          reversed.insert(reverses.upperBound)
        } else if entry.user == user, entry.isReversible,
          TriageCommit(entry)?.isHousekeeping != true
        {
          return entry
        }
      }
      guard entries.count == step, let last = entries.last else { return nil }
      wanted.before = last.lines.lowerBound
    }
  }
}

extension HistoryEntry {
  /// Whether its content stands, so that it can be taken back.
  var isReversible: Bool {
    !parts.isEmpty && parts.allSatisfy { !$0.isPurged && ($0.id != nil || operation == "basis") }
  }
}
