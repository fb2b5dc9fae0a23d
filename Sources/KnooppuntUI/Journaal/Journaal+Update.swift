import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Journaal {
  /// Takes in what happened. Pure: reading the journal is work for elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .typed(let key): return type(key, &model, office)
    case .pasted(let text):
      model.line.field.paste(text)
      return ask(&model, office)
    case .filterPressed: model.isTyping = true
    case .moved(let movement):
      if model.isZoomed {
        model.detail.scroll(movement)
        return []
      }
      model.table.move(movement)
    case .linkPassed(let forward):
      if Layout(model.size, filterRows: 1).detailRows == 0 { model.isZoomed = true }
      settle(&model, office)
      _ = model.detail.passLink(forward: forward)
      return []
    case .openPressed:
      let target = model.detail.target.flatMap { model.links.indices.contains($0) ? model.links[$0] : nil }
      return (target ?? model.links.first).map { [.open($0)] } ?? []
    case .reversePressed: return model.current.map { [.reverse($0.lines)] } ?? []
    case .zoomPressed: model.isZoomed.toggle()
    case .backPressed: return back(&model, office)
    case .leavePressed: return [.leave]
    case .resized(let size): model.size = size
    case .groundChanged:
      guard office.index != nil, model.generation != office.generation else { break }
      let isFirst = model.generation == nil
      model.generation = office.generation
      return isFirst ? ask(&model, office) : request(&model, office, limit: max(step, model.entries.count))
    case .read(let page): take(page, &model)
    }
    settle(&model, office)
    return more(&model, office)
  }

  private static func type(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    switch key {
    case .escape, .enter: model.isTyping = false
    case .backspace where model.line.field.text.isEmpty: model.isTyping = false
    case .up, .control("p"): return update(&model, .moved(.up), office)
    case .down, .control("n"): return update(&model, .moved(.down), office)
    case .pageUp: return update(&model, .moved(.pageUp), office)
    case .pageDown: return update(&model, .moved(.pageDown), office)
    default:
      let before = model.line.field.text
      guard model.line.field.press(key), model.line.field.text != before else { return [] }
      return ask(&model, office)
    }
    settle(&model, office)
    return []
  }

  /// Esc: one thing at a time, from the innermost out.
  private static func back(_ model: inout Model, _ office: Office) -> [Effect] {
    if model.detail.focus != nil {
      model.detail.leaveLinks()
    } else if model.isZoomed {
      model.isZoomed = false
    } else if !model.line.field.text.isEmpty {
      model.line = FilterLine.Model()
      return ask(&model, office)
    } else {
      return [.leave]
    }
    settle(&model, office)
    return []
  }

  // MARK: - Reading

  /// Reads what the text asks, from the last line on; a text that cannot be understood leaves what stands there.
  static func ask(_ model: inout Model, _ office: Office) -> [Effect] {
    model.fault = nil
    do throws(JournaalQuery.Fault) {
      model.query = try JournaalQuery(model.line.field.text)
    } catch {
      model.fault = error
      settle(&model, office)
      return []
    }
    settle(&model, office)
    model.isComplete = false
    return request(&model, office, limit: step)
  }

  /// Reads on where the window nears the last row that was read.
  private static func more(_ model: inout Model, _ office: Office) -> [Effect] {
    guard !model.isComplete, !model.isRunning, model.generation != nil, let last = model.entries.last,
      model.table.cursorRow + 3 * model.table.visibleRows > model.entries.count
    else { return [] }
    return request(&model, office, before: last.lines.lowerBound, limit: step)
  }

  private static func request(
    _ model: inout Model, _ office: Office, before: Int? = nil, limit: Int
  ) -> [Effect] {
    guard office.index != nil else { return [] }
    model.number += 1
    model.isRunning = true
    let id = model.query.record.map { RecordID($0.uppercased()) }
    let known = id.flatMap { office.index?.locate($0) == nil ? nil : $0 }
    return [
      .read(Request(number: model.number, query: model.query, id: known, before: before, limit: limit))
    ]
  }

  private static func take(_ page: Page, _ model: inout Model) {
    guard page.request.number == model.number else { return }
    model.isRunning = false
    model.failure = page.failure
    model.isComplete = page.isComplete
    if let last = page.last { model.last = last }
    if page.request.before != nil {
      model.entries += page.entries
      return
    }
    let line = model.current?.lines.upperBound
    model.entries = page.entries
    // The cursor stays on its change; where that is filtered out, on the one before it in time.
    let row = line.flatMap { line in model.entries.firstIndex { $0.lines.upperBound <= line } }
    model.table.settle(rowCount: model.entries.count, cursorRow: row ?? 0)
    model.detailed = nil
  }

  /// Brings the window and the change in full in line with what was read.
  static func settle(_ model: inout Model, _ office: Office) {
    let layout = Layout(model.size, filterRows: filterRows(model))
    model.table.settle(rowCount: model.entries.count, visibleRows: layout.tableRows)
    let rows = model.isZoomed || layout.detailRows == 0 ? model.size.rows - 2 : layout.detailRows
    guard let entry = model.current else {
      (model.detail, model.links, model.detailed) = (DetailPane.Model(), [], nil)
      model.isZoomed = false
      return
    }
    let columns = max(1, model.size.columns - 3)
    if model.detailed?.line == entry.lines.upperBound, model.detailed?.columns == columns {
      model.detail.settle(visibleRows: rows)
      return
    }
    let isSame = model.detailed?.line == entry.lines.upperBound
    let text = EntryText(entry, office.taal, LocalTime(office.settings))
    let (sections, links) = text.sections(reversal: model.reversal(of: entry))
    let pane = DetailPane.Layout(sections, columns: columns)
    if isSame {
      model.detail.settle(layout: pane, visibleRows: rows)
    } else {
      model.detail = DetailPane.Model(pane, visibleRows: rows)
    }
    model.links = links
    model.detailed = (entry.lines.upperBound, columns)
  }

  /// The rows of the filter: one while there is something in it, and one for what is wrong there.
  static func filterRows(_ model: Model) -> Int {
    guard model.isTyping || !model.line.field.text.isEmpty else { return 0 }
    return model.fault == nil || model.size.rows < 8 ? 1 : 2
  }
}

extension Journaal.Model {
  /// Why the command `id` cannot be given now; nil where it can.
  func reason(against id: String, _ office: Office) -> Tekst? {
    switch id {
    case "journaal.open":
      return links.isEmpty ? Tekst(nl: "hier staat geen record", en: "there is no record here") : nil
    case "journaal.verwijzing", "journaal.zoom": return entries.isEmpty ? Reasons.emptyList : nil
    case "journaal.terugdraaien":
      if case .readOnly(let reason) = office.access { return reason.reason }
      guard let current else {
        return isRunning
          ? Tekst(nl: "het journaal wordt nog gelezen", en: "the journal is still being read") : Reasons.emptyList
      }
      if current.parts.contains(where: \.isPurged) {
        return Tekst(
          nl: "de inhoud is vernietigd en niet terug te halen", en: "its content was destroyed and cannot be had back")
      }
      if !current.isReversible {
        return Tekst(nl: "dit is geen wijziging van een record", en: "this is no change of a record")
      }
      return reversal(of: current).map { _ in Tekst(nl: "al teruggedraaid", en: "taken back already") }
    default: return nil
    }
  }
}
