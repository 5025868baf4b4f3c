import { expect, test } from "vitest";
import { ownerSql } from "../support/database.ts";

test("where a national rule was found is said in the words of an office, never as a working note", async () => {
  const { rows: tables } = await ownerSql.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'found_in' and table_name like 'national\\_%' order by 1",
  );
  expect(tables.length).toBeGreaterThan(3);
  for (const { name } of tables) {
    const { rows } = await ownerSql.query<{ found: string }>(`select distinct found_in as found from ${name} where found_in is not null`);
    for (const { found } of rows) expect(found, name).not.toMatch(/thấy toàn văn|thứ cấp|một phần mềm|^Báo Lao Động/i);
  }
  const { rows: said } = await ownerSql.query<{ found: string }>("select distinct found_in as found from national_statistic_form");
  expect(said).toEqual([{ found: "Biểu mẫu lấy theo phần mềm quản lý thi đua, khen thưởng; chưa có văn bản gốc để đối chiếu" }]);
});
