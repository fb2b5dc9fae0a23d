import RIECDomain
import TerminalUI

extension Role {
  /// The role of a status: where a record begins, waits, was refused, ended; else it is under way.
  static func status(_ code: Code, in lifecycle: Lifecycle?) -> Role {
    switch code {
    case "aangehouden": .statusHeld
    case "afgewezen": .statusRejected
    case lifecycle?.initial: .statusNew
    default: lifecycle?.ends.contains(code) == true ? .statusEnded : .statusActive
    }
  }
}
