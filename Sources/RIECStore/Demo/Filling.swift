extension Demo {
  /// Writes every file of a store into `folder`.
  static func fill(
    _ folder: inout Folder, _ options: DemoOptions, progress: (Int, Int) -> Void, isCancelled: () -> Bool
  ) throws(DemoError) {
    try layOut(&folder, options)
    let world = World(seed: options.zaad, casussen: options.casussen)
    let shares = Region.allCases.map { Demo.shares(of: $0, seed: options.zaad) }
    var plans = plans(options, shares: shares)
    let signalen = SignaalPlans(options, &plans, shares: shares)
    let casussen = CasusWriter(options, world, plans, shares, signalen)
    let overleggen = OverlegPlans(plans, seed: options.zaad)
    let subjects = SubjectWriter(world: world)
    let total =
      plans.count + signalen.all.count + Knelpunten.all.count + PublicRecords.portefeuilles.count
      + overleggen.all.count + 3 * world.locatieCount
    var done = 0
    var files: [ChangePayload.Basis.File] = []
    func kind(
      _ name: String, _ count: Int, _ write: (Int, inout JSONLine) -> Void, in folder: inout Folder
    ) throws(DemoError) {
      guard count > 0 else { return }
      var file = try folder.makeFile("basis/1/\(name).jsonl")
      var line = JSONLine()
      for index in 0..<count {
        write(index, &line)
        try file.append(line.bytes)
        done += 1
        guard done % 1_024 == 0 else { continue }
        progress(done, total)
        if isCancelled() { throw .cancelled }
      }
      files.append(try file.finish(name: "\(name).jsonl", records: count))
    }
    try kind("casussen", plans.count, casussen.write, in: &folder)
    try kind(
      "signalen", signalen.all.count, SignaalWriter(casussen: casussen, overleggen: overleggen).write, in: &folder)
    try kind("handhavingsknelpunten", Knelpunten.all.count, KnelpuntWriter(world: world).write, in: &folder)
    try kind("portefeuilles", PublicRecords.portefeuilles.count, PublicRecords.writePortefeuille, in: &folder)
    try kind(
      "overleggen", overleggen.all.count, OverlegWriter(casussen: casussen, overleggen: overleggen).write, in: &folder)
    try kind("betrokkenen", 2 * world.locatieCount, subjects.writeBetrokkene, in: &folder)
    try kind("locaties", world.locatieCount, subjects.writeLocatie, in: &folder)
    try folder.bring(ChangePayload.Basis(number: 1, files: files), seed: options.zaad)
    progress(done, total)
  }

  /// The folders and the files that say what the folder is (design §2).
  private static func layOut(_ folder: inout Folder, _ options: DemoOptions) throws(DemoError) {
    for name in ["basis", "basis/1", "journal", "snapshot", "quarantine", "tmp", "drafts", "claims", "toegang"] {
      try folder.makeFolder(name)
    }
    var line = JSONLine()
    line.openObject()
    line.field("formaat", "knooppunt")
    line.field("versie", 1)
    line.field("leesbaarVanaf", 1)
    line.field("storeId", storeID(options))
    line.field("regio", "NL")
    line.field("peildatum", Calendar.iso(Calendar.peildatum))
    line.key("demo")
    line.openObject()
    line.key("zaad")
    line.word(String(options.zaad))
    line.field("casussen", options.casussen)
    line.field("generator", DemoStore.generator)
    line.closeObject()
    line.closeObject()
    line.endLine()
    var format = try folder.makeFile("FORMAT")
    try format.append(line.bytes)
    try format.finish()
    var lock = try folder.makeFile("lock")
    try lock.finish()
  }

  /// 32 hex digits that follow from the options.
  private static func storeID(_ options: DemoOptions) -> String {
    var random = Random(seed: options.zaad, .identity, options.casussen)
    return [random.next(), random.next()].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
