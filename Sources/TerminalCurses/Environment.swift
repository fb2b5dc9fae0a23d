import Glibc

/// The process's environment.
enum Environment {
  /// The value of `name`, or nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    // Copied at once; nothing in this program changes the environment.
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }
}
