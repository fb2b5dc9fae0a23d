import Glibc
import KnooppuntUI
import PlainText
import TerminalUI
import Themes
import UserSettings

/// The themes that there are: those of the program and, before them, the user's own, in `themas/` of their configuration.
struct ThemeShelf: ThemeSource {
  /// Where the user's own stand.
  let folder: String

  /// The shelf of whoever runs the program.
  static var own: ThemeShelf { ThemeShelf(folder: Places.config + "/themas") }

  /// The theme that stands in for what cannot be used.
  static let standard = "donker"

  /// Every theme by name, sorted.
  var names: [String] { Set(Themes.all.keys).union(ownNames).sorted() }

  /// Why the user's own theme of that name cannot be used; nil where it can, or where the theme is the program's.
  func trouble(with name: String) -> Tekst? {
    guard ownNames.contains(name) else { return nil }
    do throws(ThemeTrouble) {
      _ = try read(name)
      return nil
    } catch {
      return Tekst(nl: "thema '\(name)': \(error.text.nl)", en: "theme '\(name)': \(error.text.en)")
    }
  }

  /// The theme named `name`; throws why it cannot be used, with file, line and role.
  func theme(_ name: String) throws(ThemeTrouble) -> Theme {
    do throws(ThemeTrouble) {
      return try read(name)
    } catch {
      let reason = error.text
      throw ThemeTrouble(
        Tekst(nl: "Thema '\(name)' niet bruikbaar: \(reason.nl).", en: "Theme '\(name)' not usable: \(reason.en)."))
    }
  }

  private func read(_ name: String) throws(ThemeTrouble) -> Theme {
    guard let (text, path) = try text(named: name) else {
      throw ThemeTrouble(Tekst(nl: "er is geen thema van die naam", en: "there is no theme of that name"))
    }
    do throws(SettingsFault) {
      return try ThemeText.theme(text, name: name) { other in
        // A theme that cannot be read is as good as none.
        (try? self.text(named: other))??.text
      } original: {
        Themes.text(named: $0)
      }
    } catch {
      let reason = error.placed(calling: ThemeText.roleWord)
      throw ThemeTrouble(Tekst(nl: "\(path), \(reason.nl)", en: "\(path), \(reason.en)"))
    }
  }

  private func text(named name: String) throws(ThemeTrouble) -> (text: [UInt8], path: String)? {
    if ownNames.contains(name) {
      let path = folder + "/" + name + Self.suffix
      do throws(MemoryTrouble) {
        if let bytes = try StateFiles.bytes(of: path, atMost: ThemeText.limit) { return (bytes, Places.short(path)) }
      } catch {
        throw ThemeTrouble(error.text)
      }
    }
    return Themes.text(named: name).map { ($0, name) }
  }

  /// The names of the user's own; one that begins with a dot is none.
  private var ownNames: [String] {
    // What means something in a pattern is itself here.
    let literal = folder.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    var found = glob_t()
    defer { globfree(&found) }
    // A folder gets a slash behind its name, and is no theme.
    guard glob(literal + "/*" + Self.suffix, GLOB_MARK, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      guard let path = found.gl_pathv[index].map({ String(cString: $0) }), path.hasSuffix(Self.suffix),
        let slash = path.lastIndex(of: "/")
      else { return nil }
      return String(path[slash...].dropFirst().dropLast(Self.suffix.count))
    }
  }

  private static let suffix = ".yaml"
}
