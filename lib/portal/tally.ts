import "server-only";
import { readPortal } from "@/lib/tenancy/portal";

// Readings wait here for a moment and are then written together: a picture of one point that waited for the database would cost many times the page it stands on,
// and all readers of an article would queue for its one row. What waits is a number for each article, nothing of a reader. A server that is killed loses the last two seconds.

/** How long a reading waits. Pages live as much less than a minute (next.config.ts): no number is older than that. */
const PAUSE = 2_000;
/** More articles than anybody reads within a moment; of invented ones no more than these fill the memory. */
const MOST = 5_000;

type Readings = { visits: number; views: Map<string, number> };
/** An article whose number has grown, where it stands. */
export type Read = { tinh: string; id: string; slug: string };
type Batch = {
  of: Map<string, Readings>;
  articles: number;
  timer: NodeJS.Timeout;
  written: Promise<Read[]>;
  done: (read: Read[] | Promise<Read[]>) => void;
};
// Pages, routes and the start are loaded apart: it stands outside them.
const kept = globalThis as typeof globalThis & {
  readings?: Batch | undefined;
  readingsWritten?: Promise<unknown>;
};

/** One reading of a public page, and of the article that stands on it. @returns whether it is the first of those that will be written together */
export function countReading(tinh: string, articleId: string | null): boolean {
  const first = !kept.readings,
    batch = (kept.readings ??= begun());
  if (batch.articles + batch.of.size >= MOST) return false;
  const readings = batch.of.get(tinh) ?? { visits: 0, views: new Map<string, number>() };
  batch.of.set(tinh, readings);
  readings.visits++;
  if (articleId) {
    const before = readings.views.get(articleId);
    if (before === undefined) batch.articles++;
    readings.views.set(articleId, (before ?? 0) + 1);
  }
  return first;
}

function begun(): Batch {
  let done: Batch["done"] = () => {};
  const written = new Promise<Read[]>((resolve) => {
    done = resolve;
  });
  return { of: new Map(), articles: 0, timer: setTimeout(() => void readingsWritten(), PAUSE).unref(), written, done };
}

/** Of what waits now, once it is written. */
export const nextWritten = (): Promise<Read[]> => kept.readings?.written ?? Promise.resolve([]);

/** Writes at once what waits. Asked before a number is read, and when the server stops. */
export async function readingsWritten(): Promise<void> {
  const batch = kept.readings;
  kept.readings = undefined;
  if (batch) {
    clearTimeout(batch.timer);
    batch.done(write(batch));
    kept.readingsWritten = Promise.all([kept.readingsWritten, batch.written]);
  }
  await kept.readingsWritten;
}

async function write({ of }: Batch): Promise<Read[]> {
  const read: Read[] = [];
  for (const [tinh, { visits, views }] of of) {
    try {
      const answer = await readPortal<{ id: string | null; slug: string }>(tinh, {
        name: "portal_readings",
        text: WRITE,
        values: [[...views.keys()], [...views.values()], visits],
      });
      for (const { id, slug } of answer?.rows ?? []) if (id) read.push({ tinh, id, slug });
    } catch (error) {
      console.warn("Chưa ghi được lượt xem:", error instanceof Error ? error.message : error);
    }
  }
  return read;
}

/** An article that is not public counts nothing. In the order of the ids, so that two instances never wait for each other. */
const WRITE = `with counted as (insert into article_view (article_id, day, views)
    select a.id, app_today(), c.readings from unnest($1::uuid[], $2::int[]) c (id, readings) join published_article a on a.id = c.id order by a.id
    on conflict (province_id, article_id, day) do update set views = article_view.views + excluded.views returning article_id),
  visited as (select count_visits($3) as n)
  select a.id, a.slug from visited left join (counted join published_article a on a.id = counted.article_id) on true`;
