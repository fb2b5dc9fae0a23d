import RIECDomain
import Testing

@Suite struct TriageQueueTests {
  private static let cases: [(String, TriageQueue.Reason?)] = [
    (#""status":"nieuw""#, TriageQueue.Reason.new), (#""status":"in_weging""#, .underReview),
    (#""status":"afgewezen""#, nil), (#""status":"gekoppeld""#, nil), (#""status":"zweeft""#, nil),
    (#""status":null"#, nil),
    (#""status":"aangehouden","hervatOp":"2022-09-05""#, .dayCame(day("2022-09-05"))),
    (#""status":"aangehouden","hervatOp":"2022-09-06""#, nil),
    (
      #""status":"aangehouden","hervatAls":{"soort":"antwoord_van","partner":"om"},"informatievragen":[{"nr":1,"partner":"om"}]"#,
      nil
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"antwoord_van","partner":"om"},"informatievragen":[{"nr":1,"partner":"om","antwoordOp":"2022-09-01"}]"#,
      .eventCame("antwoord_van")
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"antwoord_van","partner":"om"},"informatievragen":[{"nr":1,"partner":"om","antwoordOp":"2022-09-01"},{"nr":2,"partner":"om"}]"#,
      nil
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"casus_in_status","casusId":"MN-2022-0001","status":"weging"}"#,
      .eventCame("casus_in_status")
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"casus_in_status","casusId":"MN-2022-0001","status":"advies"}"#, nil
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"casus_in_status","casusId":"MN-2022-0002","status":"advies"}"#,
      .eventCame("casus_in_status")
    ),
    (
      #""status":"aangehouden","hervatAls":{"soort":"knelpunt_aangewezen","id":"HKP-MN-0001"}"#,
      .eventCame("knelpunt_aangewezen")
    ),
    (#""status":"aangehouden","hervatAls":{"soort":"knelpunt_aangewezen","id":"HKP-MN-0003"}"#, nil),
    (
      #""status":"aangehouden","hervatAls":{"soort":"overleg_geweest","id":"O-MN-2022-0001"}"#,
      .eventCame("overleg_geweest")
    ),
    (#""status":"aangehouden","hervatAls":{"soort":"overleg_geweest","id":"O-MN-2022-0002"}"#, nil),
    (
      #""status":"in_weging","tweedeBeoordeling":{"besluit":"afwijzen","door":"analist2"}"#,
      .secondReview(by: "analist2")
    ),
    (#""status":"in_weging","tweedeBeoordeling":{"besluit":"afwijzen","door":"analist1"}"#, nil),
  ]

  @Test(arguments: cases)
  func `a signaal waits where its state, its day or its event says so`(
    _ members: String, _ expected: TriageQueue.Reason?
  ) throws {
    let signaal = try TriageOffice.signaal(1, members)
    #expect(TriageQueue.reason(signaal, try TriageOffice().context()) == expected)
  }
}
