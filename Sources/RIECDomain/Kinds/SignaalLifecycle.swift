import PlainText

extension Signaal {
  /// The lifecycle of the domain page §7.6.
  static let lifecycle = Lifecycle(
    states: Codes.signaalStatus, initial: SignaalStatus.nieuw, ends: SignaalStatus.ends,
    transitions: [
      .init(SignaalStatus.nieuw, SignaalStatus.inWeging),
      .init(SignaalStatus.inWeging, SignaalStatus.opgewerkt, [newCasus]),
      .init(SignaalStatus.inWeging, SignaalStatus.gekoppeld, [target]),
      .init(SignaalStatus.inWeging, SignaalStatus.aangehouden, reason + [resumption]),
      .init(SignaalStatus.inWeging, SignaalStatus.doorverwezen, passedOn),
      .init(SignaalStatus.inWeging, SignaalStatus.afgewezen, reason),
      .init(SignaalStatus.aangehouden, SignaalStatus.inWeging),
    ]
      + SignaalStatus.decided.map { .init($0, SignaalStatus.inWeging, [reversal]) }
      + SignaalStatus.decided.map { .init($0, SignaalStatus.vernietigd, [retentionPassed]) })

  private static let newCasus = Lifecycle.Guard.record(nl: "nieuwe casus", en: "new casus") { $0[casusId] != nil }

  private static let target = Lifecycle.Guard.record(
    nl: "casus, knelpunt of dubbel signaal", en: "casus, knelpunt or double signaal"
  ) { $0[gekoppeldAan] != nil }

  private static let reason: [Lifecycle.Guard] = [
    .record(nl: "reden", en: "reden") { $0[weging]?[Weging.reden] != nil },
    .record(nl: "motivering bij deze reden", en: "motivering with this reden") {
      guard let weging = $0[weging], let reden = weging[Weging.reden], Codes.wegingsreden[reden]?.needsText == true
      else { return true }
      return weging[Weging.motivering].isFilled
    },
  ]

  private static let resumption = Lifecycle.Guard.record(
    nl: "datum of gebeurtenis om te hervatten", en: "date or event to resume"
  ) { $0[hervatOp] != nil || $0[hervatAls]?[HervatAls.soort] != nil }

  private static let passedOn: [Lifecycle.Guard] = [
    .record(nl: "ontvanger", en: "receiver") { ($0[doorverwezen]?[Doorverwijzing.naar]).isFilled },
    .record(nl: "grondslag van de doorverwijzing", en: "grondslag for passing on") {
      $0[doorverwezen]?[Doorverwijzing.grondslag] != nil
    },
    .record(nl: "wat er gedeeld wordt", en: "what is shared") { ($0[doorverwezen]?[Doorverwijzing.wat]).isFilled },
  ]

  private static let reversal = Lifecycle.Guard.motivering(
    at: SignaalStatus.inWeging, nl: "reden van het terugdraaien", en: "reason for the reversal")

  private static let retentionPassed = Lifecycle.Guard(
    Tekst(nl: "bewaartermijn verstreken", en: "bewaartermijn has passed")
  ) { record, context in record[bewaarTot].map { $0 < context.peildatum } ?? false }
}
