import Foundation
import TerminalUI
import Testing

/// Pictures of the screens, as files that one can read: the text, and below it the role of every cell. With
/// UPDATE_FRAMES=1 in the environment they are written anew instead of compared.
enum Frames {
  /// Where the pictures are.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frames")

  /// Whether they are written anew.
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FRAMES"] == "1"

  /// Compares `frame` with the picture `name`.
  static func expect(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    let actual = picture(of: frame)
    if isUpdating {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("there is no picture Frames/\(name).txt; UPDATE_FRAMES=1 makes it", sourceLocation: sourceLocation)
      return
    }
    guard expected != actual else { return }
    Issue.record("Frames/\(name).txt differs\n\(difference(expected, actual))", sourceLocation: sourceLocation)
  }

  /// The text between two rules, where the terminal's cursor stands, the roles by letter, and what the letters mean.
  static func picture(of frame: Frame) -> String {
    let rule = String(repeating: "=", count: frame.size.columns)
    let cursor = frame.cursor.map { "cursor: column \($0.column), row \($0.row)" } ?? "cursor: hidden"
    return [rule, frame.text, rule, cursor, rule, frame.plane, rule, frame.legend, ""].joined(separator: "\n")
  }

  /// The lines that differ, with their numbers.
  static func difference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for row in 0..<max(expected.count, actual.count) {
      let should = row < expected.count ? expected[row] : ""
      let found = row < actual.count ? actual[row] : ""
      if should != found { lines += ["\(row + 1) - \(should)", "\(row + 1) + \(found)"] }
    }
    return lines.joined(separator: "\n")
  }
}
