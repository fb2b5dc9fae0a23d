package import PlainText
package import RIECDomain
import StrictJSON
package import TerminalUI

/// One field while its value is typed or chosen.
package struct FieldEditor: Sendable {
  /// How its value comes about.
  package enum Way: Sendable {
    /// It is typed.
    case line(TextField.Model)
    /// It is typed, on several lines.
    case text(TextField.Model)
    /// It is chosen from codes, or yes and no.
    case codes(CodePicker)
    /// Records are looked for by a word.
    case records(RecordPicker)
  }

  /// What a key led to.
  enum Outcome: Sendable {
    /// It is still being edited.
    case open
    /// Other records are to be looked for.
    case ask(RecordPicker.Query)
    /// This is the value; nil empties the field.
    case done(JSONValue?)
    /// The field stays as it was.
    case cancelled
  }

  let path: FieldPath
  package let field: FieldDescription
  package internal(set) var way: Way
  /// Why what is typed cannot be taken.
  package internal(set) var fault: Tekst?
  /// What stood there when it was opened.
  private(set) var begun: FormDraft.Typing
  private let before: JSONValue?

  /// An editor of `field`, which has `value` now; `own` are the codes that the office added to its list.
  init(
    _ field: FieldDescription, at path: FieldPath, value: JSONValue?, own: [CodeList.Entry] = [], taal: Taal
  ) {
    self.path = path
    self.field = field
    let value = value == .null ? nil : value
    before = value
    func text() -> TextField.Model {
      TextField.Model(value.map { FieldInput.text(of: $0, type: field.type, taal: taal) } ?? "")
    }
    switch field.type {
    case .code(let list):
      way = .codes(CodePicker(list.adding(own), chosen: [value?.string].compactMap { $0 }, taal: taal))
    case .list(.code(let list)):
      way = .codes(CodePicker(list, chosen: value?.strings ?? [], isMultiple: true, taal: taal))
    case .flag: way = .codes(CodePicker(yesOrNo: value?.bool, taal: taal))
    case .reference(let kinds):
      way = .records(RecordPicker(kinds: kinds, chosen: [value?.string].compactMap { $0 }, isMultiple: false))
    case .list(.reference(let kinds)):
      way = .records(RecordPicker(kinds: kinds, chosen: value?.strings ?? [], isMultiple: true))
    case .longText: way = .text(text())
    default: way = .line(text())
    }
    begun = FormDraft.Typing(path: path, text: "", cursor: 0, chosen: [])
    begun = typing
  }

  /// Handles a key.
  mutating func press(_ key: Key, today: Datum, taal: Taal) -> Outcome {
    switch way {
    case .line(var line):
      switch key {
      case .escape: return .cancelled
      case .enter, .tab: return typed(line.text, today, taal)
      default:
        _ = line.press(key)
        fault = nil
        way = .line(line)
      }
    case .text(var text):
      switch key {
      case .escape: return .cancelled
      case .enter, .tab: return typed(text.text, today, taal)
      case .control("n"): text.insert("\n")
      default: _ = text.press(key)
      }
      fault = nil
      way = .text(text)
    case .codes(var picker):
      let outcome = picker.press(key)
      way = .codes(picker)
      switch outcome {
      case .open: return .open
      case .cancelled: return .cancelled
      case .done: return .done(value(of: picker))
      }
    case .records(var picker):
      let outcome = picker.press(key)
      way = .records(picker)
      switch outcome {
      case .open: return .open
      case .cancelled: return .cancelled
      case .ask(let query): return .ask(query)
      case .done: return .done(value(of: picker.chosen, isMultiple: picker.isMultiple))
      }
    }
    return .open
  }

  /// Takes a text that was pasted.
  mutating func paste(_ text: String) -> RecordPicker.Query? {
    fault = nil
    switch way {
    case .line(var line):
      line.paste(text)
      way = .line(line)
    case .text(var long):
      let scalars = text.unicodeScalars.filter { $0 != "\r" }
      long.insert(String(String.UnicodeScalarView(scalars)))
      way = .text(long)
    case .records(var picker):
      picker.line.paste(text)
      way = .records(picker)
      return picker.ask()
    case .codes: break
    }
    return nil
  }

  /// The value as it stands so far, where it can be taken: `.some(nil)` is an emptied field.
  func tentative(today: Datum, taal: Taal) -> JSONValue?? {
    switch way {
    case .line(let line), .text(let line):
      do throws(InputFault) {
        return .some(try FieldInput.value(of: line.text, for: field, today: today, taal: taal))
      } catch {
        return .none
      }
    case .codes(let picker): return .some(value(of: picker))
    case .records(let picker): return .some(value(of: picker.chosen, isMultiple: picker.isMultiple))
    }
  }

  private mutating func typed(_ text: String, _ today: Datum, _ taal: Taal) -> Outcome {
    do throws(InputFault) {
      return .done(try FieldInput.value(of: text, for: field, today: today, taal: taal))
    } catch {
      // What an older text held may stay until somebody changes it.
      if UnseenCharacter(in: text) != nil, text == begun.text { return .done(before) }
      fault = error.message
      if let found = UnseenCharacter(in: text) { show(found.grapheme) }
      return .open
    }
  }

  /// Puts the cursor before a grapheme, so that its line is on the screen.
  private mutating func show(_ grapheme: Int) {
    switch way {
    case .line(let line): way = .line(TextField.Model(line.text, cursor: grapheme))
    case .text(let text): way = .text(TextField.Model(text.text, cursor: grapheme))
    case .codes, .records: break
    }
  }

  /// What is chosen, as a value.
  func value(of picker: CodePicker) -> JSONValue? {
    if picker.isYesOrNo { return picker.chosen.first.map { .bool($0 == CodePicker.yes) } }
    return value(of: picker.chosen, isMultiple: picker.isMultiple)
  }

  private func value(of chosen: [String], isMultiple: Bool) -> JSONValue? {
    if isMultiple { return chosen.isEmpty ? nil : .array(chosen.map { .string($0) }) }
    return chosen.first.map { .string($0) }
  }
}

extension JSONValue {
  /// The strings of an array.
  var strings: [String] { array?.compactMap(\.string) ?? [] }
}
