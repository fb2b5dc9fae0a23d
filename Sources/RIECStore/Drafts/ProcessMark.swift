import Glibc

/// A running program of this machine, told from a later one that got the same number.
struct ProcessMark: Hashable, Sendable {
  /// The number of the process.
  let number: Int32
  /// When it started: clock ticks since the machine did.
  let start: Int
  /// The first digits of the kernel's id of this run of the machine.
  let boot: String

  /// This program.
  static let own = ProcessMark(
    number: getpid(), start: ProcessMark.start(of: getpid()) ?? 0, boot: ProcessMark.currentBoot)

  private static let currentBoot: String = {
    let bytes = contents("/proc/sys/kernel/random/boot_id") ?? []
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "-") }.prefix(8), as: UTF8.self)
  }()

  private init(number: Int32, start: Int, boot: String) {
    (self.number, self.start, self.boot) = (number, start, boot)
  }

  /// The program that ``text`` names, which may stand at the beginning of a name.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = Int32(parts[0]), number > 0, let start = Int(parts[1]) else { return nil }
    self.init(number: number, start: start, boot: String(parts[2].prefix { $0 != "." }))
  }

  /// Number, start and run of the machine, joined by hyphens.
  var text: String { "\(number)-\(start)-\(boot)" }

  /// Whether it still runs. In doubt it does.
  var isAlive: Bool {
    if boot != Self.currentBoot { return false }
    if let now = Self.start(of: number) { return now == start }
    if Self.isZombie(number) { return false }
    // Another user's process may be hidden.
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// When the process `number` started; nil where there is none, or it ended and was not waited for yet.
  private static func start(of number: Int32) -> Int? {
    let fields = status(of: number)
    guard fields.count > 19, fields[0] != "Z" else { return nil }
    return Int(fields[19])
  }

  /// Whether the process `number` ended and nobody waited for that yet.
  private static func isZombie(_ number: Int32) -> Bool { status(of: number).first == "Z" }

  /// What the kernel says of a process, from its state on; empty where that cannot be asked.
  private static func status(of number: Int32) -> [String] {
    guard let bytes = contents("/proc/\(number)/stat"), let name = bytes.lastIndex(of: UInt8(ascii: ")")) else {
      return []
    }
    // The name of the program, between parentheses, may hold blanks.
    return bytes[bytes.index(after: name)...].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a small file of /proc; of a longer one its beginning.
  static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }
}
