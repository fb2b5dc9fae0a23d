public import RIECDomain

/// What the program remembers of one user from session to session. It concerns the screens only, never a record.
public struct Memory: Hashable, Sendable {
  /// When a store was last looked at.
  public struct Sitting: Hashable, Sendable {
    /// The peildatum of that session.
    public let day: Datum
    /// The local time at which it was last alive, as `2026-11-21T10:50`.
    public let moment: String

    /// A session on `day` that was alive at `moment`.
    public init(day: Datum, moment: String) {
      self.day = day
      self.moment = moment
    }
  }

  /// What is to be remembered from now on.
  public enum Change: Hashable, Sendable {
    /// A view was saved, in place of an own one of its name.
    case viewSaved(SavedView)
    /// The own view of this name is no longer wanted.
    case viewForgotten(String)
    /// The columns at a place were chosen; nil: as the kind has them.
    case columnsChosen(ColumnChoice.Place, ColumnChoice?)
    /// A command was given.
    case commandGiven(String)
    /// A store is looked at.
    case sat(store: String, Sitting)
  }

  /// The user's own views, in the order in which they were first saved.
  public internal(set) var views: [SavedView] = []
  /// The columns that were chosen.
  public internal(set) var columns: [ColumnChoice.Place: ColumnChoice] = [:]
  /// The commands that were given behind `:`, the latest last.
  public internal(set) var commands: [String] = []
  /// The last session of each store, by what identifies the store.
  public internal(set) var sittings: [String: Sitting] = [:]

  /// So many commands are remembered.
  static let mostCommands = 200
  /// Of so many stores the last session is remembered.
  static let mostSittings = 100

  /// Nothing yet.
  public init() {}

  /// Takes in a change.
  public mutating func apply(_ change: Change) {
    switch change {
    case .viewSaved(let view):
      if let place = views.firstIndex(where: { $0.isNamed(view.name) }) {
        views[place] = view
      } else {
        views.append(view)
      }
    case .viewForgotten(let name):
      views.removeAll { $0.isNamed(name) }
      columns = columns.filter { $0.key.view != name }
    case .columnsChosen(let place, let choice): columns[place] = choice
    case .commandGiven(let text):
      if commands.last != text { commands.append(text) }
      commands.removeFirst(max(0, commands.count - Self.mostCommands))
    case .sat(let store, let sitting):
      sittings[store] = sitting
      while sittings.count > Self.mostSittings,
        let oldest = sittings.min(by: { ($0.value.moment, $0.key) < ($1.value.moment, $1.key) })
      {
        sittings[oldest.key] = nil
      }
    }
  }

  /// Takes over one part of `other`.
  public mutating func take(_ part: MemoryPart, from other: Memory) {
    switch part {
    case .views: views = other.views
    case .columns: columns = other.columns
    case .commands: commands = other.commands
    case .sittings: sittings = other.sittings
    }
  }
}
