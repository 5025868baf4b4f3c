import { createHash } from "node:crypto";
import { readBytes } from "@/lib/storage/place";
import { makeBundle } from "@/lib/year/bundle/make-bundle";
import { aSession, type Player, type Province } from "./cast.ts";
import { ownerSql } from "./database.ts";
import { entriesOf } from "./unzip.ts";

/** Somebody of the demo, by name, with a session of their own. */
export async function demoPlayer(province: Province, name: string): Promise<Player> {
  const {
    rows: [it],
  } = await ownerSql.query<{ id: string; account: string; unit: string | null }>(
    "select id, account_id as account, unit_id as unit from person where province_id = $1 and full_name = $2",
    [province.id, name],
  );
  return { personId: it!.id, accountId: it!.account, unitId: it!.unit, ...(await aSession(province, it!.account)) };
}

export const waitingBundle = async (province: Province): Promise<string> =>
  (
    await ownerSql.query<{ id: string }>(
      "select id from record_bundle where province_id = $1 and state = 'asked' order by asked_at desc limit 1",
      [province.id],
    )
  ).rows[0]!.id;
export const made = (province: Province, ref: string) => makeBundle({ province: province.id, ref });
export type Sealed = {
  state: string;
  sha256: string | null;
  bytes: string | null;
  fault: string | null;
  contents: { missing: { title: string; why: string }[]; papers: string[]; files: number } | null;
};
export const bundleRow = async (id: string): Promise<Sealed> =>
  (await ownerSql.query<Sealed>("select state, sha256, bytes, fault, contents from record_bundle where id = $1", [id])).rows[0]!;

export async function bytesOf(province: Province, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readBytes(province.id, sha256)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
export const zipOfBundle = async (province: Province, id: string): Promise<Map<string, Buffer>> =>
  entriesOf(await bytesOf(province, (await bundleRow(id)).sha256!));
export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
