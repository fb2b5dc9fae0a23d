import PlainText
import Testing

@Suite struct NumbersTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-12_345, "-12.345"),
    (Int.min, "-9.223.372.036.854.775.808"),
  ])
  func `thousands are set apart by a full stop`(number: Int, text: String) {
    #expect(Numbers.grouped(number) == text)
  }

  @Test(arguments: [
    (494_867_000, "€ 4.948.670,00"), (0, "€ 0,00"), (5, "€ 0,05"), (-123_456, "€ -1.234,56"),
    (Int.min, "€ -92.233.720.368.547.758,08"),
  ])
  func `an amount is written with its cents`(eurocent: Int, text: String) {
    #expect(Money.text(eurocent: eurocent) == text)
  }
}
