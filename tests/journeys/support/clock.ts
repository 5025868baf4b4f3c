import { asOwner } from "./owner.ts";

// The clock of every rule is the function app_now(); production has no setting that shifts it. Here it is replaced for the
// provinces of this run that ask for it, so that a journey walks from January to April while all others stay in their own day.
// Which provinces those are is kept beside it: journeys that run at once do not take each other's day away.

const shifting = (change: string, values: unknown[]): Promise<void> =>
  asOwner(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('journeys_clock'))");
    await client.query(
      "create schema if not exists journeys; create table if not exists journeys.clock (province_id uuid primary key, ahead int not null)",
    );
    await client.query(change, values);
    const { rows } = await client.query<{ province: string; ahead: number }>(
      "select province_id as province, ahead from journeys.clock order by 1",
    );
    const shifts = rows
      .map(({ province, ahead }) => `when ${client.escapeLiteral(province)}::uuid then make_interval(secs => ${ahead})`)
      .join(" ");
    await client.query(
      `create or replace function app_now() returns timestamptz language sql stable parallel safe as $$ select now()${shifts && ` + case app_province() ${shifts} else interval '0' end`} $$`,
    );
  });

/** From now on it is `moment` ("2024-01-22T08:30+07:00") in this province, and time goes on from there. */
export const setClock = (provinceId: string, moment: string): Promise<void> =>
  shifting("insert into journeys.clock values ($1, $2) on conflict (province_id) do update set ahead = excluded.ahead", [
    provinceId,
    Math.round((Date.parse(moment) - Date.now()) / 1000),
  ]);

/** The real clock again in this province. */
export const resetClock = (provinceId: string): Promise<void> =>
  shifting("delete from journeys.clock where province_id = $1", [provinceId]);
