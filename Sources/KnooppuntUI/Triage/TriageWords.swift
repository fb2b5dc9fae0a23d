import PlainText
import RIECDomain

extension CodeList {
  /// What the screens call `code`; one that the list does not know is called as it is spelled.
  func word(_ code: Code) -> Tekst { self[code]?.label ?? Tekst(code.text) }
}
