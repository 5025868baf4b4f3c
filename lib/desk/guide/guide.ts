/** Taken from the demo by the drill guide-pictures: `path` behind the province, signed in as the role. */
export type Picture = { file: string; path: string; alt: string };
/** One time of the year: what is done then. */
export type Part = { when: string; title: string; does: string[]; picture?: Picture };
export type Guide = { lead: string; parts: Part[] };
export const PICTURE = { width: 960, height: 600 } as const;
