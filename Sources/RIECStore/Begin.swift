public import RIECDomain

/// Makes a new, empty store at `path`, which must not exist or be an empty folder: FORMAT, the lock and the folders of
/// the design §2, private (0700, files 0600) or, with `groep`, shared with that group (2770, files 0660).
public func beginStore(at path: String, regio: Code, groep: String? = nil) throws(StoreError) {
  throw StoreError(.notWritable, path: path)
}
