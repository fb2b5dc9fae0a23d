/// What a demo store is made of.
public struct DemoOptions: Sendable {
  /// How many casussen. From 1,219 on the figures of 2021 are exact, and what is more lies outside 2021; with fewer,
  /// each region keeps its part of a sample, those at the boundary of the year first, and no figure of the tables holds.
  public var casussen = 1_600
  /// The seed, of which the lowest 63 bits count: the same seed and number give the same bytes on every machine.
  public var zaad: UInt64 = 1

  /// `casussen` casussen from the seed `zaad`; 1,600 from seed 1 unless said otherwise.
  public init(casussen: Int = 1_600, zaad: UInt64 = 1) {
    self.casussen = casussen
    self.zaad = zaad
  }

  /// Whether the store is for measuring: the casussen outside 2021 are then short, about 1.4 KB.
  var isLarge: Bool { casussen > 20_000 }
}

/// Why a demo store was not written. Nothing of it is left behind.
public enum DemoError: Error, Hashable, Sendable {
  /// Fewer than one or more than ten million casussen were asked for.
  case number(Int)
  /// Something lies at the path already, and it is not an empty folder.
  case exists(path: String)
  /// The folder `parent`, which `path` belongs in, is not there.
  case noParent(path: String, parent: String)
  /// The caller cancelled.
  case cancelled
  /// The system refused `call` on `path` with the error number `errno`.
  case system(call: String, path: String, errno: Int32)
}

/// Makes the demo store: synthetic casework in a store folder whose figures are those of the Jaarverslag 2021
/// (domain page §7.1). All people, places and enterprises in it are invented; the portefeuilles and three knelpunten
/// are public and carry their source. Of row 4 a II only the part that stands in adviezen is there: the rest comes with
/// the kind bibobondersteuning.
public enum DemoStore {
  /// The generator's version: a demo store that an older one made is made anew.
  public static let generator = "3"

  /// Writes a demo store to `path`, which must not exist or be an empty folder. The store is built beside it and
  /// renamed into place when every byte is on the disk.
  ///
  /// - Parameters:
  ///   - path: the folder of the store; its parent exists.
  ///   - options: how many casussen, and from which seed.
  ///   - progress: is told now and then how many records are written, and of how many.
  ///   - isCancelled: is asked as often; true ends the work with `DemoError.cancelled`.
  public static func write(
    to path: String, _ options: DemoOptions = DemoOptions(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(DemoError) {
    guard (1...10_000_000).contains(options.casussen) else { throw .number(options.casussen) }
    var options = options
    options.zaad &= UInt64(Int64.max)
    var folder = try Demo.Folder(for: path)
    do throws(DemoError) {
      try Demo.fill(&folder, options, progress: progress, isCancelled: isCancelled)
      if isCancelled() { throw .cancelled }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
  }
}
