import PlainText

/// Rule 2, F: Toeslagen is a convenantpartner, but the law does not (yet) let it give information [3:198].
///
/// It may bring in a casus or signaal; only `informatieVerstrekt` true is refused.
package enum ToeslagenDoesNotProvideInformation: Rule {
  package static let number = 2
  package static let kinds: Set<Kind.Name> = [.casus, .signaal]

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    record.placed(Casus.inbreng).compactMap { inbreng in
      guard inbreng.part[Inbreng.partner] == "toeslagen", inbreng.part[Inbreng.informatieVerstrekt] == true else {
        return nil
      }
      return Finding(
        rule: number, .fault, at: inbreng.path.appending(Inbreng.informatieVerstrekt.name),
        Tekst(
          nl: "Toeslagen kan wettelijk (nog) geen informatie verstrekken: zet dit op nee.",
          en: "By law Toeslagen cannot (yet) give information: set this to no."))
    }
  }
}
