import Foundation
import Testing

/// What bash, zsh and fish offer.
@Suite(.serialized) struct CompletionTests {
  private func script(_ shell: String) throws -> String {
    let answer = try Program.run("--generate-completion-script", shell)
    #expect(answer.status == 0 && answer.errors.isEmpty)
    return answer.output
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell gets a script that it can read and that offers the kinds`(_ shell: String) throws {
    let script = try script(shell)
    for word in ["handhavingsknelpunten", "portefeuilles", "zoek", "schema", "jsonl"] {
      #expect(script.contains(word), "\(word)")
    }
    let path = try Program.freshFolder() + "/script"
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    // Shells that are not installed cannot judge it.
    let judge = try Program.shell("command -v \(shell) >/dev/null || exit 0; \(shell) -n \(path)")
    #expect(judge.status == 0 && judge.errors.isEmpty, "\(judge.errors)")
  }

  @Test(arguments: [
    (["lijst", "ha"], ["handhavingsknelpunten"]), (["lijst", "casussen", "--kolommen", "id,ti"], ["id,titel"]),
    (["lijst", "casussen", "--formaat", ""], ["tabel", "json", "jsonl", "csv", "md"]),
    (["lijst", "signalen", "--sorteer", "-ontv"], ["-ontvangen"]), (["lijst", "casussen", "--filter", "thm"], []),
    (["lijst", "casussen", "--filter", "gemee"], ["gemeente:"]), (["schema", "bet"], ["betrokkenen"]),
    (["--thema", "rijks"], ["rijkshuisstijl"]), (["begin", "map", "--regio", "N"], ["NH", "NN", "NL"]),
    (["schema", "con"], ["config"]), (["triage", "--filter", "ontv"], ["ontvangen:"]),
    (["beeld", "map", "--themas", "licht,rijks"], ["licht,rijkshuisstijl"]), (["--taal", ""], ["nl", "en"]),
    (["zo"], ["zoek"]),
  ])
  func `bash completes kinds, columns, filters and names`(_ words: [String], _ offers: [String]) throws {
    let path = try Program.freshFolder() + "/script"
    try Data(try script("bash").utf8).write(to: URL(fileURLWithPath: path))
    let quoted = (["knooppunt"] + words).map { "'\($0)'" }.joined(separator: " ")
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let line = """
      PATH="\(folder):$PATH"; . \(path)
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _knooppunt knooppunt "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let answer = try Program.command("/bin/bash", ["-c", line], environment: Program.environment)
    #expect(answer.lines.map(String.init) == offers, "\(answer.errors)")
  }

  /// bash ends a word at a colon, so what is typed reaches the function in pieces.
  @Test(arguments: [
    (["stat"], ["status:"]), (["status", ":", "an"], ["analyse"]), (["status", ":"], ["aangemeld"]),
  ])
  func `bash completes the value of a filter's field behind the colon`(_ pieces: [String], _ offers: [String]) throws {
    let path = try Program.freshFolder() + "/script"
    try Data(try script("bash").utf8).write(to: URL(fileURLWithPath: path))
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let words = (["knooppunt", "lijst", "casussen", "--filter"] + pieces).map { "'\($0)'" }.joined(separator: " ")
    let line = """
      PATH="\(folder):$PATH"; . \(path)
      COMP_WORDS=(\(words)); COMP_CWORD=\(3 + pieces.count)
      COMP_LINE='knooppunt lijst casussen --filter \(pieces.joined())'; COMP_POINT=${#COMP_LINE}
      _knooppunt_colons knooppunt "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let answer = try Program.command("/bin/bash", ["-c", line], environment: Program.environment)
    #expect(answer.lines.prefix(1).map(String.init) == offers, "\(answer.errors)")
  }
}
