/// Who writes to a store, and from where moments and salts come.
public struct Author: Sendable {
  /// The login name of the real user.
  public let user: String
  /// A name of this run of the program.
  public let session: String
  /// The moment: UTC, ISO 8601 with milliseconds.
  public let now: @Sendable () -> String
  /// Sixteen random bytes.
  public let salt: @Sendable () -> [UInt8]

  /// Who writes as `user` in the run `session`.
  public init(
    user: String, session: String, now: @escaping @Sendable () -> String, salt: @escaping @Sendable () -> [UInt8]
  ) {
    self.user = user
    self.session = session
    self.now = now
    self.salt = salt
  }

  /// `user`, by the machine's clock and random numbers.
  public static func login(_ user: String) -> Author {
    var random = SystemRandomNumberGenerator()
    let session = (0..<8).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
    return Author(user: user, session: session, now: { UTC.now }, salt: { UTC.salt })
  }
}
