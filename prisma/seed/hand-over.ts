import { openTasks } from "../../lib/year/handover/open-work.ts";
import { handoverPaper } from "../../lib/year/handover/paper.ts";
import { handoverHeld } from "../../lib/year/handover/queries.ts";
import { readInto } from "../../lib/year/bundle/make-bundle.ts";
import { entered } from "../../lib/tenancy/for-person.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

type Side = { unit: string; person: string; post: string; shown: string; at: string };
export type SeedHandover = {
  key: string;
  yearId: string;
  toYearId: string;
  place: string;
  number: string;
  also: string;
  sealedAt: string;
  from: Side;
  to: Side;
  /** Secretary of the next year: through whose eyes it is read. */ reader: string;
};

/** A year handed over by both sides, its record read and sealed by the same code as in the application, at the hour at which the story says so. */
export async function sowHandOver(sower: Sower, at: Keys, it: SeedHandover): Promise<void> {
  const { client } = sower,
    bundle = at.of("bundle", it.key),
    handover = at.of("handover", it.key),
    from = at.person(it.from.person),
    to = at.person(it.to.person),
    ask = { person: from, post: it.from.post };
  await sower.into("record_bundle", [
    { id: bundle, kind: "YEAR", bloc_year_id: it.yearId, reader_id: at.person(it.reader), asked_by_id: from, asked_at: it.sealedAt },
  ]);
  const reader = (await entered(client, at.province, at.person(it.reader)))!,
    made = (await readInto({ id: bundle, province: at.province, eyes: reader, moment: new Date(it.sealedAt) }))!;
  await client.query("select set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true)");
  await client.query("update record_bundle set state = 'sealed', sealed_at = $2, sha256 = $3, bytes = $4, contents = $5 where id = $1", [
    bundle,
    it.sealedAt,
    made.sha256,
    made.bytes,
    JSON.stringify(made.contents),
  ]);
  const before = (await handoverHeld(client, it.yearId))!;
  await sower.into("handover", [
    {
      id: handover,
      bloc_year_id: it.yearId,
      to_year_id: it.toYearId,
      from_unit_id: at.unit(it.from.unit),
      to_unit_id: at.unit(it.to.unit),
      bundle_id: bundle,
      handed_on: it.from.at.slice(0, 10),
      place: it.place,
      also: it.also,
      number: it.number,
      prepared_by_id: from,
      prepared_at: it.sealedAt,
    },
  ]);
  await client.query("update handover set tasks = $2 where id = $1", [handover, JSON.stringify(openTasks(before.things))]);
  await client.query("update handover set given_by_id = $2, given_post = $3, given_at = $4 where id = $1", [
    handover,
    from,
    it.from.shown,
    it.from.at,
  ]);
  const standing = (await handoverHeld(client, it.yearId))!,
    name = (await client.query<{ name: string; title: string }>("select full_name as name, title from person where id = $1", [to]))
      .rows[0]!;
  const paper = handoverPaper({
    ...standing,
    handover: { ...standing.handover!, received: { by: name.name, title: name.title, post: it.to.shown, at: it.to.at } },
  });
  await client.query(
    "update handover set received_by_id = $2, received_post = $3, received_at = $4, paper = $5, version = 3 where id = $1",
    [handover, to, it.to.shown, it.to.at, JSON.stringify(paper)],
  );
  const detail = { blocYear: it.yearId, toYear: it.toYearId, bundle, sha256: made.sha256 };
  sower.audit("handover.prepared", handover, { blocYear: it.yearId, toYear: it.toYearId, bundle }, it.sealedAt, ask);
  sower.audit(
    "bundle.sealed",
    bundle,
    { sha256: made.sha256, bytes: made.bytes, entries: made.contents.entries, blocYear: it.yearId },
    it.sealedAt,
  );
  sower.audit("handover.given", handover, detail, it.from.at, ask);
  sower.audit("handover.received", handover, detail, it.to.at, { person: to, post: it.to.post });
}
