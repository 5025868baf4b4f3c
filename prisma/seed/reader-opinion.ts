import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

type SeedOpinion = {
  article?: string;
  name: string;
  words: string;
  at: string;
  answer?: string;
  state: "waiting" | "published";
  by?: string;
};

/** What readers said: those published with their copy, those that still wait. */
export async function sowOpinions(sower: Sower, at: Keys, opinions: SeedOpinion[]): Promise<void> {
  for (const [n, { article, name, words, at: receivedAt, answer, state, by }] of opinions.entries()) {
    const id = at.of("reader-opinion", String(n)),
      article_id = article && at.of("article", article),
      decided_at = state === "published" ? receivedAt : undefined;
    await sower.into("reader_opinion", [
      {
        id,
        article_id,
        name,
        words,
        answer,
        state,
        reference: `YK-MINHHOA${n + 1}`,
        received_at: receivedAt,
        decided_at,
        decided_by_id: decided_at && by,
      },
    ]);
    if (state === "waiting") continue;
    await sower.into("published_opinion", [
      { id, article_id, name, words, answer, received_on: receivedAt.slice(0, 10), published_at: receivedAt },
    ]);
    sower.audit("reader_opinion.published", id, { answered: Boolean(answer) }, receivedAt);
  }
}
