import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type pg from "pg";

type Value = string | number | boolean | null | string[] | Buffer | object | undefined;
export type Row = Record<string, Value>;
/** A person's id and the code of the post by which they acted. */
export type Doer = { person?: string; post?: string };
type Happened = {
  event: string;
  about: string;
  detail: object;
  at: string;
  by: Doer;
  /** What is written with the head of the log as it was before this. */ first?: ((head: string) => Promise<void>) | undefined;
};

/** The same name gives the same id on every machine; the form is a uuid v8 (RFC 9562: meaning left to us). */
export function idOf(...names: string[]): string {
  const hex = createHash("sha256").update(names.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes rows as the superuser, in the transaction the seed opened. Keys are column names. */
export class Sower {
  client: pg.Client;
  passwordHash = "";
  #happened: Happened[] = [];
  constructor(client: pg.Client) {
    this.client = client;
  }

  /** One hash for all demo accounts: hashing each apart would cost seconds and hide nothing, the password is printed. */
  async usePassword(password: string) {
    this.passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  }

  async into(table: string, rows: Row[]): Promise<void> {
    for (const row of rows) {
      const columns = Object.keys(row).filter((name) => row[name] !== undefined);
      const values = columns.map((name) => jsonIfObject(row[name]));
      await this.client.query(
        `insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")}) values (${columns.map((_, at) => `$${at + 1}`).join(", ")})`,
        values,
      );
    }
  }

  /** The province that bore this code on that day: national data, there before any seed. */
  async territoryAt(code: string, day: string): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>("select id from territory_at($1, $2)", [code, day]);
    return rows[0]!.id;
  }

  /** Everything after belongs to this province: audit_append() and defaults ask for it. */
  async enter(provinceId: string) {
    await this.writeAudit();
    await this.client.query("select set_config('app.province', $1, true)", [provinceId]);
  }

  /** What happened, at the hour at which the story says so, and by whom if it says that too. */
  audit(event: string, about: string, detail: object, at: string, by: Doer = {}, first?: Happened["first"]) {
    this.#happened.push({ event, about, detail, at, by, first });
  }

  /** The log of the province in the order of its hours, chained like audit_append() does it. The last province asks for it itself. */
  async writeAudit() {
    const inOrder = this.#happened.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    this.#happened = [];
    for (const { event, about, detail, at, by, first } of inOrder) {
      if (first)
        await first(
          (
            await this.client.query<{ hash: string }>(
              "select hash from audit_entry where province_id = app_province() order by seq desc limit 1",
            )
          ).rows[0]?.hash ?? "",
        );
      await this.client.query(
        `insert into audit_entry (seq, at, person, post, event, about, detail, previous_hash, hash)
         select n, $4::timestamptz, $5, $6, $1, $2, $3, before, audit_hash(before, n, $4::timestamptz, $5, $6, $1, $2, $3)
         from (select coalesce(max(seq), 0) + 1 as n, coalesce((array_agg(hash order by seq desc))[1], '') as before from audit_entry where province_id = app_province()) last`,
        [event, about, JSON.stringify(detail), at, by.person ?? null, by.post ?? null],
      );
    }
  }
}

const jsonIfObject = (value: Value) =>
  value !== null && typeof value === "object" && !Array.isArray(value) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
