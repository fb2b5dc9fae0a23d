extension Kind {
  /// The state of `record` on `peildatum`: the one that it has stored, or the one that its status column makes of that
  /// once a day has passed (`Column.Source.lapsing`), as verlopen of aangewezen; nil without a status.
  public func status(of record: Record, on peildatum: Datum) -> Code? {
    guard let stored = record.root.json["status"]?.string.map({ Code($0) }) else { return nil }
    guard case .lapsing(path: "status", let on, let from, let to)? = column("status")?.source, stored == from,
      let path = column(on)?.storedPath,
      let day = record.values(at: path).first?.string.flatMap({ Datum(iso: $0) }), day < peildatum
    else { return stored }
    return to
  }

  /// What the screens call the state `code` of this kind, derived ones included; nil for one that it does not have.
  public func entry(ofStatus code: Code) -> CodeList.Entry? {
    if let entry = lifecycle?.states[code] { return entry }
    guard case .code(let list)? = column("status")?.kind else { return nil }
    return list[code]
  }
}
