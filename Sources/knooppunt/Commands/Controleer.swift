import ArgumentParser
import PlainText
import RIECDomain
import RIECReports
import RIECStore

/// `controleer`: verifies chain, bases, schema, rules and references.
struct Controleer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: .said(
      "Kijk alles na: journaal, basis, velden, regels en verwijzingen.",
      "Check everything: journal, basis, fields, rules and references."),
    discussion: .said(
      """
      Code 0: alles klopt; 3: er is iets mis, met bestand en regel op stderr. Een afgebroken laatste regel en resten van \
      een afgebroken programma zijn meldingen, geen fouten; --herstel ruimt ze op zonder een byte te verliezen.
      Noteer de laatste schakel (ook in 'knooppunt info') en geef haar later met --eindhash: dan blijkt of de \
      geschiedenis tot daar nog dezelfde is.
      """,
      """
      Code 0: all is well; 3: something is wrong, with file and line on stderr. A last line that was cut off and remains \
      of a program that was are notes, not faults; --herstel tidies them up without losing a byte.
      Note the last link (also in 'knooppunt info') and give it later with --eindhash: then it shows whether the \
      history up to there is still the same.
      """))

  @ParentCommand var root: Knooppunt
  @OptionGroup var options: GlobalOptions

  @Flag(
    help: .said(
      "Ruim op wat een afgebroken programma achterliet; niets gaat verloren.",
      "Tidy up what a program that was cut off left behind; nothing is lost."))
  var herstel = false

  @Option(
    help: .said(
      "De schakel die er nog moet zijn: 64 hexadecimale tekens.",
      "The link that must still be there: 64 hexadecimal characters.", as: Tekst("hash")))
  var eindhash: String?

  func run() throws {
    let session = Session(options.over(root.options))
    let taal = session.taal
    let link = try eindhash.map { text in
      guard let link = JournalHash(text.lowercased()) else {
        throw session.wrongUsage(
          Tekst(
            nl: "--eindhash: '\(text)' is geen hash van 64 tekens.",
            en: "--eindhash: '\(text)' is no hash of 64 characters."))
      }
      return link
    }
    if herstel { try session.demandWriting("controleer --herstel") }
    var source = try session.openStore(tellsDamage: false)
    if herstel {
      var told = source.tidy().map { Self.tidied($0) }
      do throws(SaveFailure) {
        told += try source.repair().map { Self.repaired($0) }
      } catch {
        // What is damaged is not for repairing; what it is, is told below.
        guard case .readOnly(let reason) = error, reason.isDamage else { throw session.fail(error.trouble) }
      }
      try session.writing {
        for text in told { try Output.line(text(taal)) }
      }
    }
    do throws(StoreError) {
      source = try source.withoutSnapshots()
    } catch {
      throw session.fail(error.trouble(startedBare: false))
    }
    let whole = source
    let index = try Interruption.heeded { try session.index(of: whole, isCancelled: { Interruption.isAsked }) }
    let found = Interruption.heeded { whole.verify(link: link, isCancelled: { Interruption.isAsked }) }
    let findings = Interruption.heeded { index.check(isCancelled: { Interruption.isAsked }) }
    if Interruption.isAsked { throw Interruption.exitCode }
    let text = VerificationText(taal: taal)
    for line in text.faults(of: found) + text.advice(on: found) { Output.errorLine(line) }
    let checked = index.with(findings)
    for line in text.advice(on: checked.unreadable, isPlain: source.info.isPlain) { Output.errorLine(line) }
    for unreadable in checked.unreadable { Output.errorLine(unreadable.text.line(taal)) }
    session.tellAbsent(Kinds.all, in: checked, source.info, Session.notJudged)
    for entry in findings.entries {
      for finding in entry.findings where finding.severity == .fault {
        Output.errorLine(FaultText(entry, finding).line(taal))
      }
    }
    try session.writing {
      for line in text.summary(of: found, index: checked, findings: findings, store: source.info.path) {
        try Output.line(line)
      }
    }
    if !found.isSound || findings.faultCount > 0 || !checked.unreadable.isEmpty { throw ExitCode.faults }
  }
  /// What was done with something that lay about, or that others could read.
  private static func tidied(_ name: String) -> Tekst {
    name.contains(" → ")
      ? Tekst(nl: "weggezet: \(name)", en: "put away: \(name)")
      : Tekst(nl: "rechten hersteld: \(name)", en: "rights mended: \(name)")
  }

  /// What was done with a part of the journal, or with what stands beside it.
  private static func repaired(_ name: String) -> Tekst {
    name.hasPrefix("journal/") && !name.contains(":")
      ? Tekst(
        nl: "hersteld: \(name); wat er afgebroken stond, staat nu in quarantine/",
        en: "mended: \(name); what stood there cut off now stands in quarantine/")
      : Tekst(nl: "opgeruimd: \(name)", en: "cleared: \(name)")
  }
}
