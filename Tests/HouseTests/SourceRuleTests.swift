import Foundation
import Testing

/// Rules of the house that a reader of one file cannot see broken.
@Suite struct SourceRuleTests {
  @Test func `the top level holds what the design lists`() throws {
    let root = SourceTree().root
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }
    let listed: Set = ["Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "Themes"]
    #expect(Set(names).subtracting(listed).isEmpty)
  }

  @Test func `unsafe code stays in the modules named for it`() throws {
    let named: Set = ["StrictJSON", "RIECStore", "TerminalCurses"]
    for file in try SourceTree().sources() where !named.contains(file.module) {
      for (number, line) in file.lines.enumerated() where SourceTree.code(of: line).contains("unsafe") {
        Issue.record("\(file.path):\(number + 1): \(line)")
      }
      for (number, line) in file.lines.enumerated() where SourceTree.code(of: line).contains("Unsafe") {
        Issue.record("\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test(arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked Sendable", "nonisolated(unsafe)"])
  func `what traps or looks away is not in the sources`(_ word: String) throws {
    for file in try SourceTree().sources() {
      for (number, line) in file.lines.enumerated() where SourceTree.code(of: line).contains(word) {
        Issue.record("\(file.path):\(number + 1): \(line)")
      }
    }
  }
}
