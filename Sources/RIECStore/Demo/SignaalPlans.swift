extension Demo {
  /// What a signaal is and what became of it.
  struct SignaalPlan {
    enum State {
      case nieuw, inWeging, aangehouden, opgewerkt, gekoppeld, doorverwezen, afgewezen
    }

    let region: Region
    let state: State
    let received: Day
    /// The casus that it became or was linked to.
    let casus: Int?
    var number = 0

    var id: String { "S-\(region.code)-\(Calendar.year(received))-\(World.padded(number))" }
  }

  /// Every signaal of a store, in the order of its file.
  struct SignaalPlans {
    private(set) var all: [SignaalPlan] = []

    /// The id of the signaal at `position`.
    func id(at position: Int) -> String? { all.indices.contains(position) ? all[position].id : nil }
  }
}
