/// Codenamen for new casussen: words for weather and landscape before a bird, a plant or a stone, which point at nobody
/// (rule 22).
public enum Codenames {
  /// A codenaam that no casus has, the same for the same signaal as long as the same ones are taken.
  public static func proposal(for id: RecordID, isTaken: (String) -> Bool) -> String {
    // FNV-1a: where to begin, so that signalen one after another get names that do not look alike.
    let hash = id.text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let count = colours.count * things.count
    for step in 0..<count {
      let name = name(at: (Int(hash) + step) % count)
      if !isTaken(name) { return name }
    }
    let first = name(at: Int(hash) % count)
    for numeral in 2...9_999 where !isTaken("\(first) \(numeral)") { return "\(first) \(numeral)" }
    return first
  }

  private static func name(at place: Int) -> String {
    // 11 shares no factor with the number of things: neighbours differ in both words.
    "\(colours[place % colours.count]) \(things[place / colours.count &* 11 % things.count])"
  }

  private static let colours = [
    "Stille", "Grijze", "Blauwe", "Groene", "Gele", "Rode", "Witte", "Zwarte", "Bruine", "Zilveren", "Gouden", "Late",
    "Vroege", "Kleine", "Grote", "Hoge", "Lage", "Warme", "Koude", "Lichte", "Donkere", "Ronde", "Verre", "Zachte",
  ]

  private static let things = [
    "Wulp", "Kluut", "Plevier", "Kievit", "Grutto", "Tureluur", "Reiger", "Lepelaar", "Zwaluw", "Lijster", "Specht",
    "Merel", "Vink", "Sijs", "Fuut", "Meerkoet", "Linde", "Wilg", "Berk", "Eik", "Beuk", "Els", "Iep", "Hazelaar",
    "Lelie", "Anemoon", "Krokus", "Iris", "Varen", "Zegge", "Duin", "Terp", "Wierde", "Kwelder", "Beek", "Vaart",
    "Plas", "Kei", "Zwerfkei", "Schelp", "Nevel", "Bries", "Golf",
  ]
}
