import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";
import { sowReview, type SeedReview } from "./review.ts";

export type SeedMovement = {
  key: string;
  /** Of a bloc-year; without it of the whole province. */
  yearId?: string;
  /** A unit's own. */
  unit?: string;
  name: string;
  form: keyof typeof FORMS;
  /** What the province called it then. */
  formLabel?: string;
  launchedOn: string;
  startsOn: string;
  endsOn: string;
  joinBy?: string;
  slogan?: string;
  aims?: string;
  contents?: string;
  measures?: string;
  launches: { level: string; launcher: string; number?: string; on?: string }[];
  links?: { kind: "CAMPAIGN" | "SCHEME" | "FUND" | "EVENT"; name: string; issuer?: string; note?: string }[];
  indicators: { key: string; name: string; unit: string; target?: number; total?: "SUM" | "AVERAGE" }[];
  joined: { unit: string; on?: string; number?: string; plan?: string }[];
  reviews: SeedReview[];
  by?: Doer;
  /** When it was entered or launched in the application. */
  at: string;
  source?: string;
  invented: string;
};

/** As the law of its time names it. */
const FORMS = { REGULAR: "Thường xuyên", DRIVE: "Theo đợt (chuyên đề)", THEMATIC: "Theo chuyên đề" };

/** A launched movement with everything that has happened in it so far. */
export async function sowMovement(sower: Sower, at: Keys, it: SeedMovement): Promise<string> {
  const id = at.of("movement", it.key),
    indicator = (key: string) => at.of("indicator", it.key, key);
  await sower.into("movement", [
    {
      id,
      bloc_year_id: it.yearId,
      unit_id: it.unit && at.unit(it.unit),
      name: it.name,
      form_code: it.form,
      form_name: FORMS[it.form],
      form_label: it.formLabel,
      launched_on: it.launchedOn,
      starts_on: it.startsOn,
      ends_on: it.endsOn,
      join_by: it.joinBy,
      slogan: it.slogan,
      aims: it.aims,
      contents: it.contents,
      measures: it.measures,
      state: "launched",
      launched_at: it.at,
      created_by_id: it.by?.person,
      created_at: it.at,
      source: it.source,
      invented: it.invented,
    },
  ]);
  await sower.into(
    "movement_launch",
    it.launches.map(({ level, launcher, number, on }, n) => ({
      id: at.of("launch", it.key, String(n)),
      movement_id: id,
      position: n + 1,
      level,
      launcher,
      document_number: number,
      document_date: on,
    })),
  );
  for (const { kind, name, issuer, note } of it.links ?? []) {
    const campaign = at.of("campaign", kind, name);
    await sower.client.query("insert into campaign (id, kind, name, issuer) values ($1, $2, $3, $4) on conflict do nothing", [
      campaign,
      kind,
      name,
      issuer ?? null,
    ]);
    await sower.into("movement_campaign", [{ id: at.of("link", it.key, kind, name), movement_id: id, campaign_id: campaign, note }]);
  }
  await sower.into(
    "movement_indicator",
    it.indicators.map(({ key, name, unit, target, total }, n) => ({
      id: indicator(key),
      movement_id: id,
      position: n + 1,
      name,
      unit_of_measure: unit,
      target,
      total: total ?? "SUM",
    })),
  );
  await sower.into(
    "movement_participation",
    it.joined.map(({ unit, on, number, plan }) => ({
      id: at.of("participation", it.key, unit),
      movement_id: id,
      unit_id: at.unit(unit),
      joined_on: on ?? it.launchedOn,
      document_number: number,
      document_date: number ? (on ?? it.launchedOn) : null,
      plan,
      recorded_at: it.at,
    })),
  );
  sower.audit("movement.launched", id, { scope: it.yearId ? (it.unit ? "unit" : "bloc") : "province" }, it.at, it.by);
  for (const review of it.reviews)
    await sowReview(
      sower,
      at,
      { movement: it.key, movementId: id, indicators: it.indicators.map(({ key }) => indicator(key)), by: it.by },
      review,
    );
  return id;
}
