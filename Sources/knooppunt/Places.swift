import Glibc

/// Where things are on this machine (XDG Base Directory).
enum Places {
  /// The value of an environment variable, where it is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The login name of the real user; never taken from the environment (design §2).
  static var user: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return String(getuid()) }
    return String(cString: name)
  }

  /// `$XDG_DATA_HOME/knooppunt`.
  static var data: String { folder("XDG_DATA_HOME", ".local/share") }
  /// `$XDG_CONFIG_HOME/knooppunt`.
  static var config: String { folder("XDG_CONFIG_HOME", ".config") }
  /// `$XDG_STATE_HOME/knooppunt`.
  static var state: String { folder("XDG_STATE_HOME", ".local/state") }

  /// `$XDG_RUNTIME_DIR`, which is in memory and the user's own; nil where there is none.
  static var runtime: String? { environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// Where the demo store stands.
  static var demoStore: String { data + "/demo" }

  /// Whether `$XDG_DATA_HOME` names where data is.
  static var namesData: Bool { environment("XDG_DATA_HOME")?.hasPrefix("/") == true }

  /// The variables of the specification that do not count, for their paths are relative.
  static var ignored: [String] {
    ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"].filter { name in
      environment(name).map { !$0.hasPrefix("/") } ?? false
    }
  }

  private static func folder(_ variable: String, _ fallback: String) -> String {
    // The specification says that a relative path here is invalid and must be ignored.
    if let value = environment(variable), value.hasPrefix("/") { return value + "/knooppunt" }
    return home + "/" + fallback + "/knooppunt"
  }

  /// `path` as it is shown: `~` for the user's home folder.
  static func short(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// The user's home folder.
  static var home: String {
    if let home = environment("HOME") { return home }
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return "/" }
    return String(cString: home)
  }
}
