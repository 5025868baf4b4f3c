import { expect, test } from "@playwright/test";
import type { APIRequestContext } from "@playwright/test";
import { PRIVATE_COLUMNS } from "../../support/private-columns.ts";
import { asOwner } from "../support/owner.ts";
import { pageOf } from "../support/people.ts";
import { endpoints } from "../support/rights.ts";
import { addressOf } from "../support/samples.ts";

/** Every public row of the table, which policy.test.ts holds against the build: a new page is walked by itself. Rows without a sample answer nothing without a secret; they are asked with an empty one. */
const PUBLIC = endpoints.filter(({ permission }) => permission === "public");
const PROVINCES = ["tinh-mau", "can-tho", "lao-cai", "phu-tho"];
const addresses = () =>
  PUBLIC.flatMap(({ endpoint, sample }) => {
    const path =
      addressOf(sample) ||
      endpoint
        .replace(/^\/\(portal\)/, "")
        .replace(/\/(page|route)$/, "")
        .replace("[tinh]", "tinh-mau")
        .replace(/\[[^\]]+\]/g, "00000000-0000-7000-8000-000000000000");
    const [, head] = path.split("/");
    return PROVINCES.includes(head!) && !/[0-9a-f]{8}-/.test(path) ? PROVINCES.map((slug) => path.replace(`/${head}`, `/${slug}`)) : [path];
  });

/** What the database holds of persons beside name, post, unit and award. Short words would be found anywhere. */
const privateValues = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ table: string; column: string; type: string }>(PRIVATE_COLUMNS),
      found: { where: string; value: string }[] = [];
    for (const { table, column, type } of rows.filter((one) => ["text", "bytea", "USER-DEFINED"].includes(one.type))) {
      const { rows: values } = await client.query<{ value: string }>(
        `select distinct ${type === "bytea" ? `encode(${column}, 'hex')` : `${column}::text`} as value from ${table} where ${column} is not null limit 5000`,
      );
      found.push(
        ...values
          .filter(({ value }) => value.length >= 7 && !/^[A-Z_]+$/.test(value))
          .map(({ value }) => ({ where: `${table}.${column}`, value })),
      );
    }
    return found;
  });
/** The door of a demo offers its accounts. */
const ofDemo = (path: string, value: string) => path === "/dang-nhap" && value.endsWith(".demo");
async function leaksIn(request: APIRequestContext, paths: string[], values: { where: string; value: string }[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const path of paths) {
    const text = (await (await request.get(path, { maxRedirects: 0 })).text()).toLowerCase();
    for (const { where, value } of values) if (text.includes(value.toLowerCase()) && !ofDemo(path, value)) leaks.push(`${path}: ${where}`);
  }
  return leaks;
}

test("no public page, feed or file tells anything private of a person; a page behind the door would", async ({ browser, request }) => {
  const values = await privateValues();
  expect([...new Set(values.map(({ where }) => where))]).toEqual(expect.arrayContaining(["account.sign_in_name", "person_contact.email"]));
  const paths = [...new Set(addresses())];
  expect(paths.length).toBeGreaterThan(PUBLIC.length);
  expect(await leaksIn(request, paths, values)).toEqual([]);
  // The same eyes find it where it may stand: the people of a province, as its administrator reads them.
  const inside = await pageOf(browser, "quantri@tinh-mau.demo");
  expect((await leaksIn(inside.context().request, ["/tinh-mau/quan-tri/nguoi"], values)).length).toBeGreaterThan(0);
});
