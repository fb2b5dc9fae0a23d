import PlainText
import RIECDomain
import RIECReports
import RIECStore

extension Dialogue {
  /// A record, whole, in lines with their labels: nothing stands beside something else, and a row of a table is a line.
  struct SheetLines {
    private let index: StoreIndex
    private let taal: Taal

    init(_ index: StoreIndex, _ taal: Taal) { (self.index, self.taal) = (index, taal) }

    func lines(of record: Record, _ kind: Kind) -> [SafeText] {
      let sheet = SheetBuilder(index: index, taal: taal).sheet(of: record, kind)
      var lines = ["", [sheet.title, sheet.id.text].filter { !$0.isEmpty }.joined(separator: " · ")]
      if !sheet.aside.isEmpty { lines.append(sheet.aside.map(\.text).joined(separator: " · ")) }
      let findings = kind.findings(in: record, context: index.ruleContext)
      lines += findings.map { Dialogue.text(of: $0, kind, taal) }
      // What was found is the first section of a sheet; it was said.
      let sections = findings.isEmpty ? sheet.sections[...] : sheet.sections.dropFirst()
      var said = lines.map { SafeText($0) }
      for section in sections {
        let heading = section.heading(taal)
        if !heading.isEmpty { said += ["", SafeText("\(heading):")] }
        said += section.blocks.flatMap(self.lines)
      }
      return said
    }

    private func lines(of block: Sheet.Block) -> [SafeText] {
      switch block {
      case .pairs(let pairs): pairs.flatMap(lines)
      case .table(let table): table.rows.map { line(of: $0, table.headings) }
      case .text(let value): SafeText.lines(of: value.text).map { " " + $0 }
      case .steps(let steps): line(of: steps)
      }
    }

    private func lines(of pair: Sheet.Pair) -> [SafeText] {
      // Where a comma stands inside a value it does not part them.
      let parts = pair.values.contains { $0.text.contains(", ") } ? "; " : ", "
      var text = ""
      for (place, value) in pair.values.enumerated() {
        let before = place > 0 ? pair.values[place - 1].separator : ""
        text += (before == ", " ? parts : before) + value.text
      }
      guard !text.isEmpty else { return [] }
      let lines = SafeText.lines(of: text)
      let label = SafeText(" \(pair.label(taal)): ")
      guard lines.count > 1 else { return [label + (lines.first ?? "")] }
      return [label.trimmedEnd] + lines.map { "  " + $0 }
    }

    private func line(of row: [Sheet.Value], _ headings: [Tekst]) -> SafeText {
      let parts = zip(headings, row).compactMap { heading, value -> String? in
        guard !value.text.isEmpty, value.text != "–" else { return nil }
        let label = heading(taal)
        return label.isEmpty ? value.text : "\(label): \(value.text)"
      }
      return SafeText(" " + (parts.isEmpty ? Tekst(nl: "leeg", en: "empty")(taal) : parts.joined(separator: " · ")))
    }

    private func line(of steps: [Sheet.Step]) -> [SafeText] {
      let now = steps.first(where: \.isCurrent).map {
        Tekst(nl: " Status: \($0.label.nl).", en: " Status: \($0.label.en).")
      }
      let way = steps.map { $0.label(taal) }.joined(separator: ", ")
      let all = Tekst(nl: " De stappen: \(way).", en: " The steps: \(way).")
      return [SafeText((now?(taal) ?? "") + all(taal))]
    }
  }

  /// `Fout bij Status: …`
  static func text(of finding: Finding, _ kind: Kind, _ taal: Taal) -> String {
    let field = label(of: finding.path.text, kind, taal)
    let lead =
      finding.severity == .fault
      ? Tekst(nl: "Fout", en: "Fault") : Tekst(nl: "Waarschuwing", en: "Warning")
    // Many a message names its field itself.
    let isNamed = field.isEmpty || finding.message(taal).hasPrefix(field)
    let place = isNamed ? "" : Tekst(nl: " bij \(field)", en: " at \(field)")(taal)
    return "\(lead(taal))\(place): \(finding.message(taal))"
  }

  /// What the field at `path` is called, with what it lies in: `Interventies 3 › Status`.
  static func label(of path: String, _ kind: Kind, _ taal: Taal) -> String {
    var names: [String] = []
    var labels: [String] = []
    for part in path.split(separator: "/").map(String.init) {
      if Int(part) != nil {
        if let last = labels.popLast() { labels.append("\(last) \(part)") }
        continue
      }
      names.append(part)
      labels.append(kind.field(at: names.joined(separator: "/"))?.label(taal) ?? part)
    }
    return labels.joined(separator: " › ")
  }
}
