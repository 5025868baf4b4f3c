import { readFileSync } from "node:fs";
import pg from "pg";

// The clock of every rule is the function app_now(); production has no setting that shifts it. Here it is replaced for one
// province of this run, so that a journey walks from January to April while all others stay in their own day.

const FUNCTION = (body: string) => `create or replace function app_now() returns timestamptz language sql stable parallel safe as $$ ${body} $$`;

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: readFileSync(".data-journeys/owner.url", "utf8").trim() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** From now on it is `moment` ("2024-01-22T08:30+07:00") in this province, and time goes on from there. */
export const setClock = (provinceId: string, moment: string): Promise<void> => asOwner((client) => {
  const ahead = Math.round((Date.parse(moment) - Date.now()) / 1000);
  return client.query(FUNCTION(`select now() + case when app_province() = ${client.escapeLiteral(provinceId)}::uuid then make_interval(secs => ${ahead}) else interval '0' end`));
});

/** The real clock again, for everybody. */
export const resetClock = (): Promise<void> => asOwner((client) => client.query(FUNCTION("select now()")));
