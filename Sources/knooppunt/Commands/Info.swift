import ArgumentParser
import Glibc
import PlainText
import RIECDomain
import RIECReports
import RIECStore
import UserSettings

/// `info`: every path, the version, what the terminal can do.
struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Paden, versie, opslag en wat deze terminal kan.",
      "Paths, version, store, settings and what this terminal can do."))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = Session(options.over(root.options), tellsConfiguration: false)
    let taal = session.taal
    let configuration = session.configuration
    let store = configuration.store(isDemo: session.options.demo)
    func pair(_ label: Tekst, _ value: String) -> (String, String) { (label(taal), value) }
    var pairs = [
      pair(Tekst(nl: "Versie", en: "Version"), "knooppunt \(Knooppunt.version)"),
      pair(Tekst(nl: "Gebruiker", en: "User"), Places.user),
      pair(Tekst(nl: "Opslag", en: "Store"), "\(store.path) (\(store.source(taal)))"),
    ]
    do throws(StoreError) {
      let source = try openStore(at: store.path, kinds: Kinds.all, author: .login(Places.user))
      pairs += describe(source, session)
    } catch {
      pairs.append(pair(Tekst(""), error.trouble(startedBare: true).what(taal)))
    }
    pairs += [
      pair(Tekst(nl: "Demo", en: "Demo"), Places.demoStore),
      pair(Tekst(nl: "Instellingen", en: "Configuration"), UserConfiguration.shownPath),
      pair(Tekst(nl: "Toestand", en: "State"), Places.state),
      pair(Tekst(nl: "Eigen thema's", en: "Own themes"), ThemeShelf.own.folder),
      pair(Tekst(nl: "Thema's", en: "Themes"), ThemeShelf.own.names.joined(separator: ", ")),
      pair(Tekst(nl: "Terminal", en: "Terminal"), terminal(taal)),
    ]
    pairs += Setting.all.filter { $0 != .opslag }.map { setting in
      (setting.name, configuration.shown(setting)(taal))
    }
    pairs += configuration.changedKeys(taal).map { ($0.id, $0.keys) }
    pairs += configuration.warnings.map { (Tekst(nl: "let op", en: "note")(taal), $0(taal)) }
    let width = pairs.map { SafeText($0.0).width }.max() ?? 0
    try session.writing {
      for (label, value) in pairs { try Output.line(SafeText(label).padded(to: width).string + "  " + value) }
    }
  }

  private func describe(_ source: FileStore, _ session: Session) -> [(String, String)] {
    let taal = session.taal
    let info = source.info
    let plain = Tekst(nl: "gewone JSON, alleen lezen", en: "plain JSON, read-only")
    let form = info.isPlain ? plain(taal) : "knooppunt 1 · \(info.storeId)"
    var pairs = [("", form)]
    pairs.append(("", source.kinds.compactMap { Kinds.named($0)?.plural }.joined(separator: ", ")))
    if let regio = info.regio { pairs.append((Tekst(nl: "Regio", en: "Region")(taal), regio.text)) }
    pairs.append((Tekst("Peildatum")(taal), session.peildatum(of: info).display))
    if let head = source.head {
      let label = Tekst(nl: "Laatste schakel", en: "Last link")(taal)
      pairs.append((label, head.n == 0 ? "–" : "\(head.n) · \(head.hash.text)"))
    }
    if let snapshot = source.newestSnapshot {
      let label = Tekst(nl: "Momentopname", en: "Snapshot")(taal)
      let place = Tekst(nl: "tot en met regel \(snapshot.line)", en: "up to and including line \(snapshot.line)")
      pairs.append((label, "\(snapshot.number) · \(place(taal))"))
    }
    if case .readOnly(let reason) = source.access, !info.isPlain, reason != .asked {
      pairs.append(("", reason.brief(taal)))
    }
    return pairs
  }

  private func terminal(_ taal: Taal) -> String {
    let name = Places.environment("TERM") ?? "–"
    let colour = Places.environment("COLORTERM").map { ", COLORTERM=\($0)" } ?? ""
    let bare = Places.environment("NO_COLOR") == nil ? "" : ", NO_COLOR"
    let size = Window.columns.map { ", \($0) \(Tekst(nl: "kolommen", en: "columns")(taal))" }
    return "TERM=\(name)\(colour)\(bare)" + (size ?? Tekst(nl: ", geen terminal", en: ", no terminal")(taal))
  }
}
