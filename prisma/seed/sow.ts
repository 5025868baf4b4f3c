import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type pg from "pg";

type Value = string | number | boolean | null | string[] | Buffer | object | undefined;
export type Row = Record<string, Value>;

/** The same name gives the same id on every machine; the form is a uuid v8 (RFC 9562: meaning left to us). */
export function idOf(...names: string[]): string {
  const hex = createHash("sha256").update(names.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes rows as the superuser, in the transaction the seed opened. Keys are column names. */
export class Sower {
  client: pg.Client;
  passwordHash = "";
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

  /** Everything after belongs to this province: audit_append() and defaults ask for it. */
  async enter(provinceId: string) {
    await this.client.query("select set_config('app.province', $1, true)", [provinceId]);
  }

  /** Chained like audit_append() does it, at the hour at which the story says that it happened. */
  async audit(event: string, about: string, detail: object, at: string) {
    await this.client.query(
      `insert into audit_entry (seq, at, event, about, detail, previous_hash, hash)
       select n, $4::timestamptz, $1, $2, $3, before, audit_hash(before, n, $4::timestamptz, null, null, $1, $2, $3)
       from (select coalesce(max(seq), 0) + 1 as n, coalesce((array_agg(hash order by seq desc))[1], '') as before from audit_entry where province_id = app_province()) last`,
      [event, about, JSON.stringify(detail), at]);
  }
}

const jsonIfObject = (value: Value) =>
  value !== null && typeof value === "object" && !Array.isArray(value) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
