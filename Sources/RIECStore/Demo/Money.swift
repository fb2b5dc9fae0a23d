extension Demo {
  /// What one interventie moved, in whole euros; each amount in the year 2021 unless said otherwise.
  struct MoneyPiece {
    /// By which road.
    enum Road {
      case fiscaal, bestuurlijk, afpakteam
    }

    var road = Road.fiscaal
    var opgelegd = 0
    /// Imposed in 2020.
    var opgelegdEarlier = 0
    var geind = 0
    /// Part of `geind` that came from realising a seizure; the seizure is that much larger.
    var uitgewonnen = 0
    var beslag = 0
    /// What was seized and released again; the seizure is that much larger.
    var opgeheven = 0
    var isEstimated = false
  }

  /// Cuts the sums of Tabel 2 into pieces and gives them to casussen that began before 2021 and went on in it. A piece
  /// stays under a million euros, so that no amount in eurocents has nine digits.
  static func layMoney(_ money: Money, _ shares: inout [Share], _ random: inout Random) {
    let carriers = random.order(shares.count).filter {
      !shares[$0].isBoundary && (shares[$0].interval == .endedIn || shares[$0].interval == .across)
    }.prefix(16)
    guard !carriers.isEmpty else { return }
    var pieces = fiscalPieces(money, &random) + afpakteamPieces(money, &random)
    if money.opgelegdBestuursrechtelijk > 0 {
      pieces.append(MoneyPiece(road: .bestuurlijk, opgelegd: money.opgelegdBestuursrechtelijk))
    }
    for (number, piece) in pieces.enumerated() {
      shares[carriers[carriers.startIndex + number % carriers.count]].money.append(piece)
    }
  }

  private static func fiscalPieces(_ money: Money, _ random: inout Random) -> [MoneyPiece] {
    let largest = max(money.opgelegd, money.opgelegdEarlier, money.geind, money.beslag)
    guard largest > 0 else { return [] }
    let weights = weights(for: largest, &random)
    let opgelegd = split(money.opgelegd, weights)
    let earlier = split(money.beslagAfpakteam > 0 ? 0 : money.opgelegdEarlier, weights)
    let geind = split(money.geind, weights)
    let beslag = split(money.beslag, weights)
    return weights.indices.map { number in
      var piece = MoneyPiece(
        opgelegd: opgelegd[number], opgelegdEarlier: earlier[number], geind: geind[number], beslag: beslag[number])
      piece.isEstimated = money.isPartlyEstimated && number % 4 == 0
      if number == 0, piece.beslag > 0 { piece.uitgewonnen = min(piece.geind, 10_000) }
      if number == 1, piece.beslag > 0 { piece.opgeheven = 2_500 }
      return piece
    }
  }

  private static func afpakteamPieces(_ money: Money, _ random: inout Random) -> [MoneyPiece] {
    guard money.beslagAfpakteam > 0 else { return [] }
    let weights = weights(for: money.beslagAfpakteam, &random)
    let earlier = split(money.opgelegdEarlier, weights)
    let geind = split(money.geindAfpakteam, weights)
    let beslag = split(money.beslagAfpakteam, weights)
    return weights.indices.map { number in
      MoneyPiece(
        road: .afpakteam, opgelegdEarlier: earlier[number], geind: geind[number], beslag: beslag[number])
    }
  }

  /// Weights of 80 to 120 for as many pieces as keep the largest under 900,000 euros.
  private static func weights(for sum: Int, _ random: inout Random) -> [Int] {
    (0..<max(6, sum / 600_000 + 1)).map { _ in random.within(80...120) }
  }

  /// `sum` in whole parts that go by `weights` and add up to it.
  private static func split(_ sum: Int, _ weights: [Int]) -> [Int] {
    let whole = max(1, weights.reduce(0, +))
    var reached = 0
    var given = 0
    return weights.map { weight in
      reached += weight
      let part = sum * reached / whole - given
      given += part
      return part
    }
  }
}
