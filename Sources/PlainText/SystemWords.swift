/// The system's own words for what went wrong, which come in English.
public enum SystemWords {
  /// `words` in both languages; what is not in the table stays as the system says it.
  public static func text(_ words: String) -> Tekst {
    Tekst(nl: dutch[words] ?? words, en: words)
  }

  private static let dutch = [
    "Bad file descriptor": "het bestand is niet open",
    "Broken pipe": "de ontvanger leest niet meer",
    "Cannot allocate memory": "te weinig geheugen",
    "Device or resource busy": "iets anders houdt het bezet",
    "Directory not empty": "de map is niet leeg",
    "Disk quota exceeded": "uw deel van de schijf is vol",
    "File exists": "er staat al iets van die naam",
    "File name too long": "de naam is te lang",
    "File too large": "het bestand is te groot",
    "Input/output error": "de schijf gaf een fout bij lezen of schrijven",
    "Invalid argument": "dat kan hier niet",
    "Is a directory": "het is een map",
    "No space left on device": "de schijf is vol",
    "No such device or address": "dat apparaat is er niet",
    "No such file or directory": "bestand of map bestaat niet",
    "Not a directory": "een deel van het pad is geen map",
    "Operation not permitted": "dat is niet toegestaan",
    "Permission denied": "geen toegang",
    "Read-only file system": "op deze schijf kan niet worden geschreven",
    "Resource temporarily unavailable": "iets anders houdt het op slot",
    "Stale file handle": "de netwerkschijf kent het niet meer",
    "Text file busy": "het programma loopt nog",
    "Too many levels of symbolic links": "de symbolische koppelingen lopen in een kring",
    "Too many open files": "er zijn te veel bestanden open",
    "Too many open files in system": "er zijn te veel bestanden open op deze machine",
  ]
}
