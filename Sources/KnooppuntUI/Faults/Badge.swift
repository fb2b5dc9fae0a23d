import PlainText
import RIECDomain
import RIECStore
import TerminalUI

/// How many faults and warnings there are, in the letters that the lists use.
enum Badge {
  /// `3 F 12 W`, with `…` while the check goes on; nil while there is nothing to say.
  static func pieces(_ office: Office) -> [StyledText]? {
    var pieces: [StyledText] = []
    if office.faultCount > 0 { pieces.append(StyledText(SafeText("\(Numbers.grouped(office.faultCount)) F"), .fault)) }
    if office.isStale {
      let text = Tekst(nl: "gewijzigd, F5", en: "changed, F5").safe(office.taal)
      pieces.append(StyledText((pieces.isEmpty ? "" : " ") + text, .warning))
    }
    return pieces.isEmpty ? nil : pieces
  }

  /// What the letter of a finding looks like, by its code.
  static func role(of code: Code?) -> Role {
    switch code {
    case "fout": .fault
    case "verborgen": .hidden
    default: .warning
    }
  }

  /// What the letter for what was found about a record looks like.
  static func role(of melding: ColumnValue) -> Role {
    guard case .codes(let codes) = melding else { return .warning }
    return role(of: Codes.gravest(of: codes))
  }

  /// `1 fout`, `45 fouten`.
  static func faults(_ office: Office) -> Tekst {
    let count = office.faultCount
    let shown = Numbers.grouped(count)
    return count == 1 ? Tekst(nl: "1 fout", en: "1 fault") : Tekst(nl: "\(shown) fouten", en: "\(shown) faults")
  }

  /// `1 waarschuwing`, `198 waarschuwingen`.
  static func warnings(_ office: Office) -> Tekst {
    let count = office.findings.warningCount
    let shown = Numbers.grouped(count)
    return count == 1
      ? Tekst(nl: "1 waarschuwing", en: "1 warning")
      : Tekst(nl: "\(shown) waarschuwingen", en: "\(shown) warnings")
  }
}
