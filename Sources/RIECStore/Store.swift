public import RIECDomain
