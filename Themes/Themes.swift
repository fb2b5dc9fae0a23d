/// The theme files that come with the program, as they are in this folder.
public enum Themes {
  /// The text of the theme named `name`, or nil where there is none.
  public static func text(named name: String) -> [UInt8]? { all[name] }

  /// Every theme by name.
  public static let all: [String: [UInt8]] = [
    "donker": PackageResources.donker_yaml,
    "hoog-contrast": PackageResources.hoog_contrast_yaml,
    "kleurveilig": PackageResources.kleurveilig_yaml,
    "licht": PackageResources.licht_yaml,
    "rijkshuisstijl": PackageResources.rijkshuisstijl_yaml,
    "zwart-wit": PackageResources.zwart_wit_yaml,
  ]
}
