import PlainText
import RIECDomain
import RIECStore
import TerminalUI

extension App {
  /// Opens the Journaal on top of the visible screen, with `text` as its filter.
  static func openJournaal(_ text: String, _ model: inout Model) -> [Effect] {
    if case .journaal = model.screens.last, text.isEmpty { return [] }
    put(.journaal(Journaal.Model(text: text, size: screenSize(model))), &model)
    return tellTop(&model, .journaal(.groundChanged))
  }

  /// `:journaal`: of the record that is open, or as the words behind it say.
  static func openJournaalOfRecord(_ text: String, _ model: inout Model) -> [Effect] {
    guard text.isEmpty, case .record(let record) = model.screens.last else { return openJournaal(text, &model) }
    return openJournaal("record:\(record.sheet.id.text)", &model)
  }

  static func carry(_ effects: [Journaal.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .read(let request): return [.readHistory(request)]
      case .open(let id): return openRecord(id, &model)
      case .reverse(let lines): return prepare(lines, &model)
      case .leave: return leave(&model)
      }
    }
  }

  /// Whether what is typed goes to the filter of the visible Journaal.
  static func isTypingInJournaal(_ model: Model) -> Bool {
    if case .journaal(let journaal) = model.screens.last { journaal.isTyping } else { false }
  }
}
