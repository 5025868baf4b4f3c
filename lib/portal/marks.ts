/** One part of a text written with simple marks. The portal draws these as elements; no HTML of a person ever reaches a page. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "bullets"; items: string[] }
  | { kind: "numbers"; items: string[]; from: number }
  | { kind: "picture"; number: number };

export const BULLET = /^\s*[-–•]\s+(.*)$/;
export const NUMBER = /^\s*(\d{1,3})[.)]\s+(.*)$/;
export const HEADING = /^\s*##\s+(.*)$/;
const PICTURE = /^\s*\[ảnh\s+(\d{1,2})\]\s*$/i;

/**
 * Reads what people type in the box of an article: an empty line ends a paragraph, "- " begins a line of a list,
 * "1. " a numbered one, "## " a heading; "[ảnh 1]" alone on its line is a picture. Any other sign is a sign of the text.
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  const begin = (block: Block): Block => {
    blocks.push(block);
    return block;
  };

  for (const line of body.replace(/\r\n?/g, "\n").split("\n")) {
    const heading = HEADING.exec(line),
      bullet = BULLET.exec(line),
      number = NUMBER.exec(line),
      text = line.trim();
    if (text === "") {
      // A list goes on over one empty line: people leave air between long items.
      if (open?.kind === "paragraph") open = undefined;
      continue;
    }
    const picture = PICTURE.exec(line.normalize("NFC"));
    if (picture) {
      begin({ kind: "picture", number: Number(picture[1]) });
      open = undefined;
    } else if (heading) {
      begin({ kind: "heading", text: heading[1]!.trim() });
      open = undefined;
    } else if (bullet) {
      if (open?.kind === "bullets") open.items.push(bullet[1]!.trim());
      else open = begin({ kind: "bullets", items: [bullet[1]!.trim()] });
    } else if (number) {
      if (open?.kind === "numbers") open.items.push(number[2]!.trim());
      else open = begin({ kind: "numbers", items: [number[2]!.trim()], from: Number(number[1]) });
    } else if (open?.kind === "paragraph") {
      open.text += ` ${text}`;
    } else {
      open = begin({ kind: "paragraph", text });
    }
  }
  return blocks;
}

/** Numbers of pictures that the text calls and nobody has added. */
export function missingPictures(body: string, there: readonly number[]): number[] {
  const called = blocksOf(body).flatMap((block) => (block.kind === "picture" ? [block.number] : []));
  return [...new Set(called)].filter((number) => !there.includes(number));
}
