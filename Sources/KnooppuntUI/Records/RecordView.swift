public import PlainText
public import RIECDomain
public import RIECReports
public import TerminalUI

/// One record, whole: on a screen of its own, and below a list.
public enum RecordView {
  /// The state of the view.
  public struct Model: Sendable {
    /// What it shows.
    public let sheet: Sheet
    let taal: Taal
    var pane: DetailPane.Model
    let links: [RecordID]
    /// Which of the office's indexes it is of.
    var generation = 0

    /// `sheet` laid out for `size`.
    public init(sheet: Sheet, taal: Taal, size: Size, needles: [String] = []) {
      self.sheet = sheet
      self.taal = taal
      links = sheet.links
      pane = DetailPane.Model(
        SheetLayout(sheet: sheet, taal: taal).layout(columns: RecordView.textColumns(size)),
        visibleRows: max(1, size.rows - RecordView.headRows))
      pane.needles = needles
    }

    /// The record that the highlighted reference names.
    package var target: RecordID? {
      pane.target.flatMap { links.indices.contains($0) ? links[$0] : nil }
    }

    /// Lays the sheet out for another size; the place in it is kept as well as it can be.
    mutating func resize(to size: Size) {
      let columns = RecordView.textColumns(size)
      let layout = columns == pane.layout.columns ? nil : SheetLayout(sheet: sheet, taal: taal).layout(columns: columns)
      pane.settle(layout: layout, visibleRows: max(1, size.rows - RecordView.headRows))
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case scrolled(Table.Movement)
    case nextHitPressed, previousHitPressed
    case nextRecordPressed, previousRecordPressed
    case linkPassed(forward: Bool)
    case openPressed, relatedPressed
    case sameValuePressed
    case resized(Size)
    case backPressed
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    /// Show the record so many rows further in the list that this one was opened from.
    case step(Int)
    /// Open another record.
    case open(RecordID)
    /// Show what the record is tied to.
    case relate(RecordID)
    /// Choose a value of this record, to see all that have it.
    case chooseValue(RecordID)
    /// Leave the screen.
    case leave
    /// Say something.
    case notify(Tekst)
  }

  /// A title inside a screen stands on the screen's own ground.
  static let titleStyle = Style(.title, on: .text)

  /// Title and rule.
  static let headRows = 2

  static func textColumns(_ size: Size) -> Int { max(1, size.columns - 3) }

  /// Takes in what happened.
  static func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .scrolled(let movement): model.pane.scroll(movement)
    case .resized(let size): model.resize(to: size)
    case .nextHitPressed, .previousHitPressed:
      let isNext = if case .nextHitPressed = message { true } else { false }
      guard !model.pane.needles.isEmpty else {
        return [
          .notify(Tekst(nl: "De lijst heeft geen filter om in te zoeken.", en: "The list has no filter to search for."))
        ]
      }
      guard !model.pane.jump(next: isNext) else { return [] }
      return [.notify(Tekst(nl: "Geen verdere treffer.", en: "No further hit."))]
    case .nextRecordPressed: return [.step(1)]
    case .previousRecordPressed: return [.step(-1)]
    case .linkPassed(let forward):
      guard !model.pane.passLink(forward: forward) else { return [] }
      return [.notify(Tekst(nl: "Dit record noemt geen ander.", en: "This record names no other."))]
    case .openPressed:
      if let id = model.target { return [.open(id)] }
      return [.notify(Tekst(nl: "Kies eerst een verwijzing met Tab.", en: "Choose a reference with Tab first."))]
    case .relatedPressed: return [.relate(model.sheet.id)]
    case .backPressed:
      guard model.pane.focus == nil else {
        model.pane.leaveLinks()
        return []
      }
      return [.leave]
    case .sameValuePressed: return [.chooseValue(model.sheet.id)]
    }
    return []
  }

  /// Draws title, rule and pane.
  static func view(
    _ model: Model, isFocused: Bool, crumbs: [SafeText] = [], in area: Rect, _ frame: inout Frame
  ) {
    let (top, rest) = area.split(top: 1)
    let (rule, body) = rest.split(top: 1)
    let aside = Array(
      model.sheet.aside.map { [StyledText(SafeText($0.text), $0.tone == .dimmed ? .dimmed : .confidential)] }
        .joined(separator: [StyledText(" · ", .dimmed)]))
    let inner = top.columns > 2 ? top.inset(columns: 1) : top
    var room = inner
    if !aside.isEmpty, aside.width + 20 <= inner.columns {
      frame.write(aside, in: inner.split(left: inner.columns - aside.width).rest)
      room = inner.split(left: inner.columns - aside.width - 2).left
    }
    let title = SafeText(model.sheet.title)
    let name: [StyledText] =
      title.isEmpty
      ? [StyledText(SafeText(model.sheet.id.text), titleStyle)]
      : [StyledText(title, titleStyle), StyledText(" · " + SafeText(model.sheet.id.text), .dimmed)]
    frame.write(name, in: room)
    Crumbs.view(crumbs, isFocused: isFocused, in: rule, &frame)
    DetailPane.view(model.pane, in: body.split(left: body.columns > 4 ? 1 : 0).rest, &frame)
  }
}
