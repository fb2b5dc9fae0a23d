import CSystem
import Glibc
import KnooppuntUI

/// The editor of the user's choice.
enum Editor {
  /// `$VISUAL`, else `$EDITOR`, else the form's own.
  static var choice: EditorChoice {
    for variable in ["VISUAL", "EDITOR"] {
      guard let text = Places.environment(variable) else { continue }
      do throws(EditorCommand.Fault) {
        let command = try EditorCommand(text)
        let program = resolved(command.words.first ?? "")
        return .program(command, program: program, environment: EditorCommand.environment(environment))
      } catch {
        return .refused(variable: variable, error)
      }
    }
    return .builtIn
  }

  /// What `word` starts, once it is looked for and links are followed; itself where that is not to be found.
  private static func resolved(_ word: String) -> String { found(word) ?? word }

  /// The program that `word` starts, by its path or by its name in `$PATH`, links followed; nil where there is none.
  static func found(_ word: String) -> String? {
    let path = Places.environment("PATH") ?? "/bin:/usr/bin"
    let folders = path.split(separator: ":").map { "\($0)/\(word)" }
    let candidates = word.contains("/") ? [word] : folders
    for candidate in candidates where access(candidate, X_OK) == 0 {
      guard let path = realpath(candidate, nil) else { continue }
      defer { free(path) }
      return String(cString: path)
    }
    return nil
  }

  static var environment: [(name: String, value: String)] {
    var entries: [(name: String, value: String)] = []
    var index: Int32 = 0
    while let entry = csystem_environment_entry(index) {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { entries.append((String(parts[0]), String(parts[1]))) }
      index += 1
    }
    return entries
  }
}
