import ArgumentParser
import PlainText
import UserSettings

/// The language of this run's help and complaints, which are written before the options are known.
enum Spoken {
  /// What `--taal` says, wherever it stands; else the environment or the configuration; else Dutch.
  static let taal: Taal = {
    let arguments = CommandLine.arguments.dropFirst()
    for (place, argument) in zip(arguments.indices, arguments) {
      if argument.hasPrefix("--taal="), let taal = Taal(rawValue: String(argument.dropFirst("--taal=".count))) {
        return taal
      }
      let next = arguments.index(after: place)
      if argument == "--taal", arguments.indices.contains(next), let taal = Taal(rawValue: arguments[next]) {
        return taal
      }
      if argument == "--" { break }
    }
    return UserConfiguration.spokenTaal
  }()
}

extension String {
  /// The text in the language of this run.
  static func said(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)(Spoken.taal) }
}

extension ArgumentHelp {
  /// A help text in the language of this run, and what the value is called in it.
  static func said(_ nl: String, _ en: String, as name: Tekst? = nil) -> ArgumentHelp {
    ArgumentHelp("\(String.said(nl, en))", valueName: name?(Spoken.taal))
  }
}
