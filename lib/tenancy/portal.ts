import "server-only";
import { env } from "@/lib/env";
import { thrownOn } from "./away";
import type { Statement } from "./enter";
import { type Face, keepFaces } from "./faces";
import { doors } from "./pools";

/** What the public may know of a province. */
export type PublicProvince = {
  id: string;
  slug: string;
  name: string;
  kind: "PROVINCE" | "CITY";
  demo: boolean;
  boardName: string | null;
  contact: string | null;
  /** Own host name, without port. */
  host: string | null;
  /** What the province chose to show; null where it chose nothing. `name` above is then its short name. */
  fullName: string | null;
  accent: string | null;
  crestId: string | null;
  responsible: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** Readings of all public pages: on this day, and ever. */
  visits: { today: number; all: number } | null;
};

/** Reads published copies of one province as app_portal, which sees nothing else. Null: no such province. */
export async function readPortal<Row extends object>(
  slug: string,
  statement: Statement,
): Promise<{ province: PublicProvince; now: Date; rows: Row[] } | null> {
  const client = await doors().portal.connect().catch(thrownOn);
  let broken: Error | undefined;
  try {
    const answers = await Promise.allSettled([
      client.query("begin"),
      client.query({ name: "enter_portal", text: "select province, at from enter_portal($1)", values: [slug] }),
      client.query(statement as { text: string }),
      client.query("commit"),
    ]);
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed) {
      broken = failed.reason as Error;
      return thrownOn(broken);
    }
    const [, where, data] = answers.map((answer) => (answer as PromiseFulfilledResult<{ rows: unknown[] }>).value);
    const row = where!.rows[0] as { province: PublicProvince; at: Date } | undefined;
    return row ? { province: row.province, now: row.at, rows: data!.rows as Row[] } : null;
  } finally {
    client.release(broken);
  }
}

/** What this process keeps at hand of every province (faces.ts), asked anew. */
export async function renewFaces(): Promise<void> {
  keepFaces(
    (
      await doors()
        .portal.query<Face>({
          name: "public_faces",
          text: `select slug, host, official_name as "officialName", accent, crest_id as "crestId" from public_faces()`,
        })
        .catch(thrownOn)
    ).rows,
    env().APP_URL,
  );
}

/** Every province of this install, for the front page. */
export async function publishedProvinces(): Promise<Pick<PublicProvince, "slug" | "name" | "kind" | "demo">[]> {
  return (
    await doors()
      .portal.query({ name: "published_provinces", text: `select slug, name, kind, demo from published_province order by name collate vi` })
      .catch(thrownOn)
  ).rows;
}
