public import RIECDomain

/// The region that every screen is limited to; `NL` is no limit (design §2).
public struct Scope: Hashable, Sendable {
  /// The region's code.
  public let regio: Code

  /// The scope of `regio`.
  public init(_ regio: Code) {
    self.regio = regio
  }

  /// Everything.
  public static let national = Scope("NL")

  /// Whether it limits anything.
  public var isNational: Bool { self == .national }

  /// What the records of `kind` must satisfy to be inside; nothing for a kind without region. What is landelijk
  /// belongs to every region.
  public func predicate(for kind: Kind) -> Predicate {
    guard !isNational, let column = kind.column("regio"), case .code(let list) = column.kind else { return .all([]) }
    let inside = [regio, Self.landelijk].compactMap { list.position(of: $0) }
    return .codes(column: column.name, Set(inside))
  }

  /// The region of what belongs to all regions.
  public static let landelijk: Code = "landelijk"
}
