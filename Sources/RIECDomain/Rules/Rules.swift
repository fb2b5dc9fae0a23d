/// The validation rules, in the order of the domain page §3.4.
public enum Rules {
  /// Every rule.
  public static let all: [any Rule.Type] = []
}
