extension Codes {
  private static let regios: [CodeList.Entry] = [
    .init("AA", "Amsterdam-Amstelland", short: "AA"), .init("DH", "Den Haag", short: "DH"),
    .init("LI", "Limburg", short: "LI"), .init("MN", "Midden-Nederland", short: "MN"),
    .init("NH", "Noord-Holland", short: "NH"), .init("NN", "Noord-Nederland", short: "NN"),
    .init("BZ", "Taskforce-RIEC Brabant-Zeeland", short: "BZ"), .init("ON", "Oost-Nederland", short: "ON"),
    .init("RO", "Rotterdam", short: "RO"), .init("CN", "Caribisch Nederland", short: "CN"),
  ]

  /// The regions that report, in the order of Tabel 1 [3:329], and the pilot of 2023 [2:66-70].
  public static let regio = CodeList("regio", regios)

  /// The regions, and `landelijk` for what belongs to all of them or to the LIEC [3:272].
  public static let regioOfLandelijk = CodeList(
    "regio", regios + [.init("landelijk", nl: "landelijk", en: "national", short: "NL")])
}
