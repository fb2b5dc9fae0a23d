import Glibc

/// What `call` gives, made again for as long as a signal interrupts it: on some file systems even opening can be.
func uninterrupted<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
