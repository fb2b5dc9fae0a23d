import Glibc
import PlainText
import Testing

@Suite struct SystemWordsTests {
  @Test(arguments: [
    ENOENT, EACCES, EEXIST, ENOSPC, EROFS, ENOTDIR, EISDIR, EPERM, EIO, ENAMETOOLONG, EMFILE, ENFILE, EDQUOT, EBUSY,
    ELOOP, EFBIG, EINVAL, ENOMEM, ENOTEMPTY, EPIPE, EBADF, EAGAIN, ESTALE, ENXIO, ETXTBSY,
  ])
  func `what the system says of a file is there in both languages`(number: Int32) throws {
    let words = String(cString: try #require(strerror(number)))
    let text = SystemWords.text(words)
    #expect(text.en == words)
    #expect(text.nl != words && text.nl.first?.isLowercase == true && text.nl.last != ".")
  }

  @Test func `other words stay as they are`() {
    #expect(SystemWords.text("Out of cheese") == Tekst("Out of cheese"))
  }
}
