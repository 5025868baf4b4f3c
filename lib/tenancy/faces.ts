/** What the public may know of every province at any moment without a query: under which host, name, crest and accent it shows itself. */
export type Face = { slug: string; host: string | null; officialName: string | null; accent: string | null; crestId: string | null };

type Kept = {
  /** Where signed-in work is done: the address of the settings. */ home: URL;
  bySlug: Map<string, Face>;
  byHost: Map<string, Face>;
};
// Instrumentation, proxy and routes are loaded apart: it stands outside them. Renewed at start, when an instance publishes and each minute (lib/portal/hear.ts).
const kept = globalThis as typeof globalThis & { faces?: Kept };

export function keepFaces(faces: Face[], appUrl: string): void {
  const home = new URL(appUrl);
  kept.faces = {
    home,
    bySlug: new Map(faces.map((face) => [face.slug, face])),
    // The host of the settings belongs to all: no province may take it.
    byHost: new Map(faces.flatMap((face) => (face.host && face.host !== home.hostname ? [[face.host, face] as const] : []))),
  };
}

export const faceOf = (slug: string): Face | undefined => kept.faces?.bySlug.get(slug);

/** The province whose own host a request names; none for the address of the settings and for any host that nobody stored. */
export function provinceAt(hostHeader: string | undefined | null): Face | undefined {
  if (!hostHeader || !kept.faces || kept.faces.byHost.size === 0) return undefined;
  return kept.faces.byHost.get(
    hostHeader
      .toLowerCase()
      .replace(/:\d{1,5}$/, "")
      .replace(/\.$/, ""),
  );
}

/** Protocol, host and port where signed-in work is done. */
export const workOrigin = (): string | undefined => kept.faces?.home.origin;

/** Protocol, host and port under which the public reads a province: its own host where it has one. Never what a visitor calls the server. */
export function originAt(host: string | null | undefined, appUrl: string): string {
  const { origin, protocol, port, hostname } = new URL(appUrl);
  return host && host !== hostname ? `${protocol}//${host}${port && `:${port}`}` : origin;
}
