public import RIECDomain

/// What is known of a store before its records are read.
public struct StoreInfo: Hashable, Sendable {
  /// Something worth a line, that is no fault.
  public enum Notice: Hashable, Sendable {
    /// Files in a plain folder that are of no known kind.
    case otherFiles([String])
  }

  /// The folder or file, as it was given.
  public var path: String
  /// Whether it is plain JSON without FORMAT.
  public var isPlain: Bool
  /// Whether nothing can be changed; so for every store as yet.
  public var isReadOnly: Bool
  /// FORMAT's `storeId`; empty for plain JSON.
  public var storeId: String
  /// FORMAT's `regio`: the office; nil for plain JSON.
  public var regio: Code?
  /// FORMAT's `peildatum`: what "today" is; nil where the clock decides.
  public var peildatum: Datum?
  /// FORMAT's `demo`: the data is made up.
  public var demo: Demo?
  /// FORMAT's `groep`: the group that shares it; nil for a private store and for plain JSON.
  public var groep: String?
  /// What is worth a line.
  public var notices: [Notice]

  /// How a demo was made.
  public struct Demo: Hashable, Sendable {
    /// The seed.
    public var zaad: Int
    /// The number of casussen.
    public var casussen: Int
    /// The version of the generator that made it.
    public var generator: String

    /// Whether it was made when the journal did not name its basis yet: generators 1 and 2.
    var isBeforeJournal: Bool { Int(generator).map { $0 < 3 } ?? false }

    /// A demo made from `zaad`.
    public init(zaad: Int, casussen: Int, generator: String) {
      self.zaad = zaad
      self.casussen = casussen
      self.generator = generator
    }
  }

  /// Whether the data is made up.
  public var isDemo: Bool { demo != nil }

  /// A store at `path`.
  public init(
    path: String, isPlain: Bool, isReadOnly: Bool = true, storeId: String = "", regio: Code? = nil,
    peildatum: Datum? = nil, demo: Demo? = nil, groep: String? = nil, notices: [Notice] = []
  ) {
    self.path = path
    self.isPlain = isPlain
    self.isReadOnly = isReadOnly
    self.storeId = storeId
    self.regio = regio
    self.peildatum = peildatum
    self.demo = demo
    self.groep = groep
    self.notices = notices
  }
}
