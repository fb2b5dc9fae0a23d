public import RIECStore
