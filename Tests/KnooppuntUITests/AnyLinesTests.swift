import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import Testing

/// Whatever is typed, the dialogue goes on, ends, and saves nothing to which nobody said yes.
@Suite struct AnyLinesTests {
  private static let words = [
    "triage", "bewerk MN-2021-0007", "verder MN-2022-0005", "nieuw casussen", "nieuw signalen", "toon MN-2021-0007",
    "lijst casussen", "1", "2", "3", "4", "5", "i", "s", "u", "n", "p", ".", "<", "!", "?", "=", "-", "+", "o", "a",
    "b", "w", "v", "c", "k", "", "", "", "/prior", "kievit", "stop", "+14d", "P-0002", "nee", "\\", "ongedaan",
    "-9223372036854775808", "9223372036854775807", "/", "fouten", "meer", "regio NL", "regio MN", "stop", "\\stop",
    "toon 2", "toon 9", "bewerk 3", "lijst signalen",
  ]

  @Test(arguments: 0..<60)
  func `without a yes no record is saved but the session`(_ seed: UInt64) throws {
    var random = Random(seed: seed)
    let lines = (0..<60).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? random.text(upTo: 12).filter { !"jJyYoOsSeE".contains($0) } : Self.words.randomElement(using: &random) ?? ""
    }
    // Where a form is left, 1, o and s say that it is to be saved.
    .filter { $0 != "1" && $0 != "o" && $0 != "s" }
    let store = try SavingStore()
    let talk = try Conversation(store, triage: seed % 2 == 0 ? "" : nil, lines)
    #expect(talk.code == 0, "\(lines)")
    let saved = Set(store.saves.flatMap(\.edits).map(\.kind))
    #expect(saved.subtracting([.triagesessie]).isEmpty, "\(lines)")
  }

  @Test(arguments: 100..<140)
  func `with a yes now and then it ends all the same, and what it says stays within the columns`(
    _ seed: UInt64
  ) throws {
    var random = Random(seed: seed)
    let lines = (0..<80).map { _ in
      Int.random(in: 0..<10, using: &random) == 0
        ? random.text(upTo: 20) : (Self.words + ["j", "j", "j", "E bellen"]).randomElement(using: &random) ?? ""
    }
    let store = try SavingStore()
    let talk = try Conversation(store, taal: seed % 3 == 0 ? .en : .nl, triage: "", columns: 60, lines)
    #expect(talk.code == 0, "\(lines)")
    #expect(talk.said.allSatisfy { SafeText($0).width <= 60 }, "\(talk.said.filter { SafeText($0).width > 60 })")
  }
}
