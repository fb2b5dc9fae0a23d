/// The validation rules, in the order of the domain page §3.4.
public enum Rules {
  /// Every rule.
  public static let all: [any Rule.Type] = [
    ToeslagenDoesNotProvideInformation.self,
    OnlyConvenantpartnersProvideInformation.self,
    AangewezenKnelpuntHasBesluit.self,
    CasusIsNotTiedToAnEndedKnelpunt.self,
    KnelpuntHoldsInItsOwnRegion.self,
    GebiedsgebondenAanpakRestsOnAKnelpunt.self,
    WhatWasNeverRegisteredStaysInView.self,
    NoInbrengerOrThemaStandsTwice.self,
    TreatmentEndsAfterItBegins.self,
    AdviesComesFromTheAdviesStatusOn.self,
    StatusFollowsTheLifecycle.self,
    BesluitAnswersTheFivePoints.self,
    GeldmutatieHasARechtsweg.self,
    NoMoreIsCollectedThanImposed.self,
    BeslagIsReleasedNotOverwritten.self,
    PersonalDataHasGrondslagAndDoel.self,
    ClosedCasusHasArchiefactiedatum.self,
    NoTextHoldsABSN.self,
    TitleIsACodename.self,
    ReferencesPointToRecords.self,
    PortefeuilleHasOpdrachtnemerAndDoel.self,
    NoFieldForSpecialCategories.self,
    RegionaalThemaHasANaam.self,
    TriageSettingIsOneThatCounts.self,
    NoTextHidesACharacter.self,
  ]
}
