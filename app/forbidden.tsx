/**
 * Nobody is refused a public page, and signed-in pages have their own beside their layout. Without this file Next's own page would travel
 * with every answer; as a reference to that of the signed-in pages it would bring its script to everybody who reads.
 */
export default function Nothing() {
  return null;
}
