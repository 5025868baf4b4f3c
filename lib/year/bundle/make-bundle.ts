import "server-only";
import { auditOf } from "@/lib/audit/audit";
import { jobOf } from "@/lib/jobs/job";
import { momentWords } from "@/lib/provinces/dates";
import { eraseBytes, writeGrowing } from "@/lib/storage/place";
import { forPerson } from "@/lib/tenancy/for-person";
import { inOperation } from "@/lib/tenancy/operation";
import { CHAPTERS } from "./chapters";
import { faultWords, NO_READER } from "./fault-words";
import type { Contents } from "./piece";
import { bundleScope, type ScopeFound } from "./queries";
import { type Bytes, type Eyes, STORED, writeBundle } from "./write-bundle";
import { GrowingZip } from "@/lib/documents/zip";

export type Made = { sha256: string; bytes: number; contents: Contents };
const FAULT = "update record_bundle set fault = $2 where id = $1 and state = 'asked'";
const SEAL =
  "update record_bundle set state = 'sealed', fault = null, sealed_at = $2, sha256 = $3, bytes = $4, contents = $5 where id = $1 and state = 'asked' returning kind, bloc_year_id as year, unit_id as unit";

/** Reads the record with these eyes and writes it into the store. The moment is stated in the bundle; everything else comes from the record. */
export async function readInto({
  id,
  province,
  eyes,
  moment,
  bytes = STORED,
}: {
  id: string;
  province: string;
  eyes: Eyes;
  moment: Date;
  bytes?: Bytes;
}): Promise<Made | null> {
  const [row] = await eyes.asThem<{ it: ScopeFound }>(bundleScope(id));
  if (!row) return null;
  const { scope, today } = row.it,
    zip = new GrowingZip(scope.endsOn);
  const title = scope.unit ? `Hồ sơ năm ${scope.year} của ${scope.unit.name}` : `Hồ sơ bàn giao năm thi đua ${scope.year}`;
  const writing = writeGrowing(province, id, zip.output),
    telling = writeBundle(zip, CHAPTERS, {
      scope,
      eyes,
      today,
      title,
      bytes,
      foot: `Lập lúc ${momentWords(moment)} từ dữ liệu trên hệ thống.`,
    });
  // The half that falls first says why and ends the other; only when both have come to an end does the transaction they read from go on.
  let why: Error | undefined;
  const fallen = (error: Error) => {
    why ??= error;
    zip.abandon(error);
  };
  await Promise.all([writing.catch(fallen), telling.catch(fallen)]);
  if (why) throw why;
  return { ...(await writing), contents: await telling };
}

/**
 * The job `make-bundle`: nothing is offered before the last byte is written and its hash is in the audit. A worker that dies in between leaves the request standing;
 * two that make it at the same time agree on the one that was first. What stands in the way is written down in words, and tried again.
 */
export async function makeBundle(payload: unknown): Promise<void> {
  const { province, ref } = jobOf(payload);
  const asked = await inOperation(
    province,
    async (sql) =>
      (await sql.query<{ reader: string }>("select reader_id as reader from record_bundle where id = $1 and state = 'asked'", [ref]))
        .rows[0],
  );
  if (!asked) return;
  try {
    const made = await forPerson(
      province,
      asked.reader,
      async ({ actor, asThem, now }) => ({ it: await readInto({ id: ref, province, eyes: { actor, asThem }, moment: now }), now }),
      "repeatable read",
    );
    if (!made?.it) return void (await inOperation(province, (sql) => sql.query(FAULT, [ref, NO_READER])));
    await seal(province, ref, made.it, made.now);
  } catch (error) {
    await inOperation(province, (sql) => sql.query(FAULT, [ref, faultWords(error as Error)]));
    throw error;
  }
}

async function seal(province: string, id: string, { sha256, bytes, contents }: Made, moment: Date): Promise<void> {
  const first = await inOperation(province, async (sql) => {
    const {
      rows: [it],
    } = await sql.query<{ kind: string; year: string; unit: string | null }>(SEAL, [id, moment, sha256, bytes, JSON.stringify(contents)]);
    if (it)
      await auditOf(sql, "bundle.sealed", id, {
        sha256,
        bytes,
        entries: contents.entries,
        blocYear: it.year,
        ...(it.unit ? { unit: it.unit } : {}),
      });
    return Boolean(it) || (await sql.query("select from record_bundle where sha256 = $1", [sha256])).rowCount! > 0;
  });
  if (!first) await eraseBytes(province, sha256);
}
