public import PlainText
import RIECDomain

/// The reden of a change, which the journal keeps as a code or in words.
public enum RedenText {
  /// What is shown of `reden`: the label of a code that Triage gave, else what was typed.
  public static func label(_ reden: String) -> Tekst { Codes.wegingsreden[Code(reden)]?.label ?? Tekst(reden) }
}
