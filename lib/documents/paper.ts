/** A piece of an official paper. `basis`: what the paper rests on, in italics as the decree has it. */
export type Block =
  | { kind: "p"; text: string; basis?: boolean }
  | { kind: "h2"; text: string }
  | { kind: "table"; name: string; head: string[]; rows: string[][] };

/** Everything an official paper says, in the order of the decree on papers: the same for the screen, the printer and Word. */
export type Paper = {
  above: string;
  issuer: string;
  number: string;
  placeAndDate: string;
  /** "BIÊN BẢN", "TỜ TRÌNH". */
  kind: string;
  about: string;
  /** Whom a letter addresses; minutes address nobody. */
  addressees: string[];
  blocks: Block[];
  signers: { post: string; name: string }[];
  recipients: string[];
  /** A list on pages of its own, with its title. */
  annex: { title: string; about: string; blocks: Block[] } | null;
};

/** Every sentence and cell of a paper, in reading order: what a file made of it must contain, word for word. */
export function sentencesOf(paper: Paper): string[] {
  const words = (blocks: Block[]) =>
    blocks.flatMap((block) => (block.kind === "table" ? [...block.head, ...block.rows.flat()] : [block.text]));
  return [
    paper.above,
    paper.issuer,
    `Số: ${paper.number}`,
    paper.placeAndDate,
    paper.kind,
    paper.about,
    ...paper.addressees,
    ...words(paper.blocks),
    ...paper.signers.flatMap(({ post, name }) => [post, name]),
    ...paper.recipients.map((line) => `- ${line}`),
    ...(paper.annex ? [paper.annex.title, paper.annex.about, ...words(paper.annex.blocks)] : []),
  ].filter((text) => text !== "");
}
