import Foundation

/// The project's own files, read from disk: what the house rules are checked against.
struct SourceTree {
  /// One file of code.
  struct File {
    let path: String
    let module: String
    let lines: [Substring]
  }

  let root: URL

  init() {
    root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The Swift files of every module, `Themes` included.
  func sources() throws -> [File] {
    try swiftFiles(under: "Sources") { $0[1] } + swiftFiles(under: "Themes") { _ in "Themes" }
  }

  /// The Swift and C files of every module.
  func code() throws -> [File] {
    try sources() + files(under: "Sources", endings: [".c", ".h"]) { $0[1] }
  }

  /// The part of a line before a comment; texts stay in it.
  static func code(of line: Substring) -> Substring {
    guard let comment = line.firstRange(of: "//") else { return line }
    return line[..<comment.lowerBound]
  }

  /// The Swift files of the test targets.
  func tests() throws -> [File] {
    try swiftFiles(under: "Tests") { $0[1] }
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private func swiftFiles(under folder: String, module: ([String]) -> String) throws -> [File] {
    try files(under: folder, endings: [".swift"], module: module)
  }

  private func files(under folder: String, endings: [String], module: ([String]) -> String) throws -> [File] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map { name in
      let path = folder + "/" + name
      return File(
        path: path, module: module(path.split(separator: "/").map(String.init)),
        lines: try text(of: path).split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}

extension SourceTree.File {
  /// Whether it is C.
  var isC: Bool { !path.hasSuffix(".swift") }

  /// Its lines without comments.
  var code: [String] { lines.map { String(SourceTree.code(of: $0)) } }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy(Self.isImportModifier) else { return nil }
      return words.dropFirst(at + 1).first { !Self.declarationWords.contains($0) }
        .map { String($0.prefix { $0 != "." }) }
    }
  }

  private static let declarationWords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  private static func isImportModifier(_ word: Substring) -> Bool {
    ["public", "package", "internal", "private", "fileprivate"].contains(word) || word.hasPrefix("@")
  }
}
