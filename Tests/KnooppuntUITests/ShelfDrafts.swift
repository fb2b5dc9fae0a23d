import RIECDomain
import RIECStore
import StrictJSON
import Synchronization

/// A keeper whose drafts are on a shelf in memory, which several runs of the program share.
final class ShelfDrafts: DraftKeeper {
  private struct State {
    var drafts: [String: DraftContent] = [:]
    var shelved: Set<String> = []
    var away: [String] = []
    var count = 0
    var failure: StoreError?
    var place = DraftPlace.store
  }

  private let state = Mutex(State())

  /// What is kept now, by name.
  var drafts: [String: DraftContent] { state.withLock { $0.drafts } }
  /// The forms that are kept now.
  var forms: [JSONObject] { drafts.sorted { $0.key < $1.key }.map(\.value.form) }
  /// What was put away.
  var away: [String] { state.withLock { $0.away } }
  /// What is kept until somebody asks for it.
  var shelved: Set<String> { state.withLock { $0.shelved } }

  /// From now on nothing can be kept, or again.
  func fail(_ failure: StoreError?) { state.withLock { $0.failure = failure } }

  /// From now on drafts are kept there.
  func move(to place: DraftPlace) { state.withLock { $0.place = place } }

  /// Puts a draft there that another program left.
  func leave(_ form: JSONObject, as name: String) {
    state.withLock { $0.drafts[name] = DraftContent(form: form, records: []) }
  }

  func keep(_ content: DraftContent, as name: String?) throws(StoreError) -> KeptDraft {
    let (kept, failure) = state.withLock { state -> (KeptDraft, StoreError?) in
      if let failure = state.failure { return (KeptDraft(name: "", place: .store), failure) }
      state.count += 1
      let name = name ?? "draft-\(state.count)"
      state.drafts[name] = content
      return (KeptDraft(name: name, place: state.place), nil)
    }
    if let failure { throw failure }
    return kept
  }

  func drop(_ name: String) {
    state.withLock { state in
      state.drafts[name] = nil
      state.shelved.remove(name)
    }
  }

  func leftBehind(except open: Set<String>) -> [LeftDraft] {
    state.withLock { state in
      state.drafts.filter { !open.contains($0.key) }.sorted { $0.key < $1.key }.map { name, content in
        LeftDraft(
          name: name, moment: "2022-09-05T12:03:00Z", content: content, isShelved: state.shelved.contains(name))
      }
    }
  }

  func claim(_ name: String) -> String? {
    state.withLock { state in
      guard let content = state.drafts.removeValue(forKey: name) else { return nil }
      state.count += 1
      let mine = "draft-\(state.count)"
      state.drafts[mine] = content
      state.shelved.remove(name)
      return mine
    }
  }

  func shelve(_ name: String) { state.withLock { _ = $0.shelved.insert(name) } }

  func setAside(_ name: String) {
    state.withLock { state in
      state.drafts[name] = nil
      state.away.append(name)
    }
  }
}
