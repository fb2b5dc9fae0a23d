extension Part {
  /// Whether this part says of its field `name` that it was never registered (`nietGeregistreerd`).
  public func isNotRegistered(_ name: String) -> Bool { self[Advies.nietGeregistreerd].contains(name) }
}

extension Record {
  /// Whether the record says of its field `name` that it was never registered (`nietGeregistreerd`).
  public func isNotRegistered(_ name: String) -> Bool { root.isNotRegistered(name) }
}
