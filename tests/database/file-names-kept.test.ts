import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aPerson, aProvince, aUnit, insertAsOwner } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

const MIGRATION = readFileSync(
  new URL("../../prisma/migrations/20261129170001_file_name_of_its_use/migration.sql", import.meta.url),
  "utf8",
);

test("of what was sent before names belonged to uses, the first keeps its own and another unit's gets a plain one, not the first one's", async () => {
  const province = await aProvince(),
    at = { province_id: province.id },
    [one, other] = [await aUnit(province), await aUnit(province)],
    [first, second] = [
      await aPerson(province, { unit: one, posts: ["unit_officer"] }),
      await aPerson(province, { unit: other, posts: ["unit_officer"] }),
    ];
  const file = await insertAsOwner("stored_file", {
    ...at,
    sha256: "a".repeat(64),
    bytes: 10,
    media_type: "application/pdf",
    original_name: "Báo cáo tốt.pdf",
    uploaded_by_id: first.personId,
  });
  const use = (unit: { id: string }, by: { personId: string }, added: string) =>
    insertAsOwner("file_use", {
      ...at,
      file_id: file,
      file_name: "x",
      kind: "evidence",
      about: unit.id,
      unit_id: unit.id,
      added_by_id: by.personId,
      added_at: added,
    });
  const uses = [await use(one, first, "2026-01-01"), await use(other, second, "2026-01-02"), await use(one, first, "2026-01-03")];
  const client = await ownerSql.connect();
  try {
    await client.query("begin");
    await client.query("set local role app_owner");
    await client.query("alter table file_use drop column file_name");
    await client.query(MIGRATION);
    await client.query("alter table file_use no force row level security");
    const { rows } = await client.query("select file_name as name from file_use where id = any ($1) order by added_at", [uses]);
    expect(rows.map(({ name }) => name)).toEqual(["Báo cáo tốt.pdf", "tep.pdf", "Báo cáo tốt.pdf"]);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
