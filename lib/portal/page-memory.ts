import type { OutgoingHttpHeaders } from "node:http";

// A storm of readers asks for one page, and each answer costs Next a millisecond although nothing on the page has moved. So an answer is told again
// for a moment without it (answer-first.ts). Time is handed in.

/** How long an answer is told again, from when it was begun. Pages live as much less than a minute (next.config.ts): no number is older than that. */
export const LIFE = 1_000;
/** What is more than that is not kept: a moment holds no more pages than are read in it. */
const MOST_PAGES = 500,
  MOST_BYTES = 16 * 1024 * 1024;

export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
type Kept = { answer: Answer; until: number };

export class PageMemory {
  private readonly pages = new Map<string, Kept>();
  private bytes = 0;
  private shutUntil = -Infinity;

  recall(key: string, now: number): Answer | null {
    const kept = this.pages.get(key);
    return kept && now < kept.until ? kept.answer : null;
  }

  /** @param begun when it was asked for: what it tells may be as old as that */
  keep(key: string, answer: Answer, begun: number, now: number): void {
    this.drop(key);
    const { length } = answer.body;
    if (begun < this.shutUntil || length > MOST_BYTES) return;
    for (const [oldest, { until }] of this.pages) {
      if (now < until && this.pages.size < MOST_PAGES && this.bytes + length <= MOST_BYTES) break;
      this.drop(oldest);
    }
    this.pages.set(key, { answer, until: begun + LIFE });
    this.bytes += length;
  }

  /**
   * Nothing of what was public before is told again. Next forgets its own copy only when the request that renews is over, and an answer that is under
   * way may end after that: so nothing that is begun within the next moment is kept either.
   */
  forget(now: number): void {
    this.pages.clear();
    this.bytes = 0;
    this.shutUntil = now + LIFE;
  }

  private drop(key: string): void {
    this.bytes -= this.pages.get(key)?.answer.body.length ?? 0;
    this.pages.delete(key);
  }
}

// The start and the routes are loaded apart: it stands outside them.
const kept = globalThis as typeof globalThis & { pageMemory?: PageMemory };
export const pageMemory = (): PageMemory => (kept.pageMemory ??= new PageMemory());
