import RIECStore
import Synchronization

/// The open form on its way to the keeper: the latest state wins, one write at a time, away from the loop's thread but
/// where the program may end.
final class DraftQueue: Sendable {
  private let keeper: any DraftKeeper
  private let state = Mutex(State())
  /// Held while the keeper works.
  private let turn = Mutex(())

  private struct State {
    /// The form as the loop has it.
    var wanted: FormDraft?
    /// The form as it is kept.
    var kept: FormDraft?
    /// What it is called; nil where nothing is kept.
    var name: String?
    /// When the loop's form is to be kept.
    var due: ContinuousClock.Instant?
    /// How the last try ended.
    var told: App.DraftState?
  }

  /// So long after its first change a form is kept: a crash costs no more.
  private static let pause = Duration.milliseconds(400)

  init(_ keeper: any DraftKeeper) {
    self.keeper = keeper
  }

  /// Whether a change waits to be kept.
  var isWaiting: Bool { state.withLock { $0.due != nil } }

  /// Takes note of the open form, nil where there is none or nothing of it would be lost.
  func note(_ draft: FormDraft?, at moment: ContinuousClock.Instant, _ workshop: Workshop) {
    let isDue = state.withLock { state in
      if draft != state.wanted {
        state.wanted = draft
        if draft == state.kept {
          state.due = nil
        } else {
          // What was saved or given up goes at once.
          state.due = draft == nil ? moment : state.due ?? moment + Self.pause
        }
      }
      guard let due = state.due, moment >= due else { return false }
      state.due = nil
      return true
    }
    if isDue {
      workshop.start { workshop in
        if let told = self.settle() { workshop.post(.draftKept(told)) }
      }
    }
  }

  /// Keeps the form now, on this thread; how that went, where that is news.
  @discardableResult
  func flush(_ draft: FormDraft?) -> App.DraftState? {
    state.withLock { state in
      state.wanted = draft
      state.due = nil
    }
    return settle()
  }

  /// Forgets what is kept of a form that was saved just now.
  func drop() {
    turn.withLock { _ in
      let name = state.withLock { state in
        defer { (state.name, state.kept) = (nil, nil) }
        return state.name
      }
      if let name { keeper.drop(name) }
    }
  }

  /// Keeps `draft` for the next start and lets go of it; why that failed, nil where it did not.
  func leave(_ draft: FormDraft) -> StoreError? {
    flush(draft)
    return state.withLock { state in
      if case .lost(let error) = state.told { return error }
      (state.name, state.kept, state.wanted, state.told) = (nil, nil, nil, nil)
      return nil
    }
  }

  private func settle() -> App.DraftState? {
    turn.withLock { _ in
      let (wanted, kept, name) = state.withLock { ($0.wanted, $0.kept, $0.name) }
      guard let wanted else {
        if let name { keeper.drop(name) }
        state.withLock { state in (state.name, state.kept, state.told) = (nil, nil, nil) }
        return nil
      }
      if wanted == kept { return nil }
      let told: App.DraftState
      do throws(StoreError) {
        let done = try keeper.keep(wanted.content, as: name)
        state.withLock { state in (state.name, state.kept) = (done.name, wanted) }
        told = .kept(done.place)
      } catch {
        told = .lost(error)
      }
      return state.withLock { state in
        defer { state.told = told }
        return told == state.told ? nil : told
      }
    }
  }

  // MARK: - What others left

  /// The name of the form that is kept; nil where none is.
  var name: String? { state.withLock { $0.name } }

  /// The drafts that wait for somebody, the oldest first.
  func leftBehind() -> [App.LeftForm] {
    keeper.leftBehind(except: Set([name].compactMap { $0 })).compactMap { left in
      FormDraft(left.content.form).map { App.LeftForm(left, $0) }
    }
  }

  /// Takes a draft over, to go on with; false where another program was first.
  func claim(_ left: App.LeftForm) -> Bool {
    turn.withLock { _ in
      guard let name = keeper.claim(left.name) else { return false }
      state.withLock { state in (state.name, state.kept) = (name, left.draft) }
      return true
    }
  }

  /// Keeps a draft that nobody has open with what was found for it; false where that failed.
  func rewrite(_ left: App.LeftForm) -> Bool { (try? keeper.keep(left.draft.content, as: left.name)) != nil }

  /// Keeps a draft until somebody asks for it.
  func shelve(_ name: String) { keeper.shelve(name) }

  /// Puts a draft away in quarantine.
  func setAside(_ name: String) { keeper.setAside(name) }
}
