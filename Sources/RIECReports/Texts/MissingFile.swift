public import PlainText
public import RIECDomain
public import RIECStore

extension Kind {
  /// That `info`'s store has no file of its records, where one knows that there should be one: it is no more than that,
  /// and not that there are none.
  public func missingFile(in info: StoreInfo) -> Tekst {
    let isLone = info.isPlain && [".json", ".jsonl"].contains(where: info.path.hasSuffix)
    return isLone
      ? Tekst(nl: "Dit ene bestand bevat geen \(plural).", en: "This one file holds no \(plural).")
      : Tekst(nl: "Deze map heeft geen \(plural).jsonl.", en: "This folder has no \(plural).jsonl.")
  }
}
