import PlainText
import TerminalUI

/// The mouse: off until the user wants it, because it takes the terminal's own selecting away. A click does what keys do,
/// by the same messages.
extension App {
  /// A turn of the wheel moves this far.
  private static let wheelStep = 3

  /// Switches the mouse on or off.
  static func switchMouse(_ model: inout Model) -> [Effect] {
    model.hasMouse.toggle()
    let key = keymap(model)["muis"]?.keys.first?.label ?? Tekst(":muis")
    model.notice = Notice(
      text: model.hasMouse
        ? Tekst(
          nl: "Muis aan: klik, wiel, kolomkop. Tekst selecteren gaat nu met Shift. Uit: \(key.nl).",
          en: "Mouse on: click, wheel, column head. Select text with Shift now. Off: \(key.en).")
        : Tekst(nl: "Muis uit.", en: "Mouse off."),
      role: .info)
    return [.useMouse(model.hasMouse)]
  }

  /// What the mouse did.
  static func point(_ mouse: Mouse, at moment: ContinuousClock.Instant, _ model: inout Model) -> [Effect] {
    guard model.hasMouse else { return [] }
    model.notice = nil
    switch mouse.deed {
    case .wheelUp: return move(by: -wheelStep, &model)
    case .wheelDown: return move(by: wheelStep, &model)
    case .press:
      // Drawn once more: what stood on the screen when the button went down follows from the model alone.
      var frame = Frame(model.size)
      view(model, &frame)
      return frame.meaning(at: mouse.place).map { click(on: $0, at: moment, &model) } ?? []
    }
  }

  private static func click(
    on meaning: Target.Meaning, at moment: ContinuousClock.Instant, _ model: inout Model
  ) -> [Effect] {
    switch meaning {
    case .row(0): return give(.enter, &model)
    case .row(let distance): return move(by: distance, &model)
    case .item(0): return press(.enter, &model)
    case .item(let distance): return pressed(distance < 0 ? .up : .down, times: abs(distance), &model)
    case .keys(let keys): return keys.flatMap { take(.key($0), at: moment, &model) }
    case .spot(let place): return tellTop(&model, .overzicht(.pointed(place)))
    case .heading(let place): return sort(byColumn: place, &model)
    }
  }

  /// Sorts the list by a column whose heading was clicked; the one that it is sorted by turns round.
  private static func sort(byColumn place: Int, _ model: inout Model) -> [Effect] {
    guard case .list(let list) = model.screens.last, !list.filter.isOpen else { return [] }
    let items = RecordList.items(list)
    guard items.indices.contains(place) else { return [] }
    let name = items[place].column
    return tellTop(&model, .list(list.contents.sort.first?.column == name ? .sortReversed : .sortCalled(name)))
  }

  /// Moves the cursor, or what scrolls, so many rows.
  private static func move(by distance: Int, _ model: inout Model) -> [Effect] {
    let key: Key = distance < 0 ? .up : .down
    let count = abs(distance)
    guard model.overlay == nil, let movement = command(of: key, model) else {
      return pressed(key, times: count, &model)
    }
    return (0..<count).flatMap { _ in update(&model, movement) }
  }

  /// What `key` does on this screen, whatever keys the user gave it.
  private static func give(_ key: Key, _ model: inout Model) -> [Effect] {
    guard model.overlay == nil, let message = command(of: key, model) else { return press(key, &model) }
    return update(&model, message)
  }

  private static func command(of key: Key, _ model: Model) -> Message? {
    tables(model).bindings.first { $0.keys.contains([key]) && reason(against: $0.id, model) == nil }?.message
  }

  private static func pressed(_ key: Key, times: Int, _ model: inout Model) -> [Effect] {
    (0..<times).flatMap { _ in press(key, &model) }
  }
}
