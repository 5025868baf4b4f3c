/** "Giao ước" and "giao uoc" are the same to a person in a hurry. Keeps the length of the text, so that a match can be marked in it. */
export function fold(text: string) {
  return Array.from(text.normalize("NFC"), bare).join("");
}

function bare(letter: string) {
  const plain = letter.normalize("NFD")[0]!.toLowerCase();
  return plain === "đ" ? "d" : plain;
}
