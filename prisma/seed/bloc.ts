import type { Keys } from "./province.ts";
import { type Doer, idOf, type Row, type Sower } from "./sow.ts";

export type SeedYear = {
  bloc: string;
  year: string;
  mode: "live" | "archive";
  stage: string;
  members: string[];
  /** Else the first day of the year. */
  memberSince?: string;
  head?: string;
  deputy?: string;
  holders?: { head?: string; deputy?: string; secretary?: string };
  more?: Row;
};

export const sowBloc = (
  sower: Sower,
  at: Keys,
  bloc: { key: string; name: string; short: string; kind?: "BLOC" | "CLUSTER"; territoryId?: string },
) =>
  sower.into("bloc", [
    {
      id: at.bloc(bloc.key),
      slug: bloc.key,
      name: bloc.name,
      short_name: bloc.short,
      kind: bloc.kind ?? "BLOC",
      territory_id: bloc.territoryId,
    },
  ]);

/** A bloc-year with its members of that year, the offices its units hold and the persons who exercise them. */
export async function sowYear(sower: Sower, at: Keys, it: SeedYear): Promise<string> {
  const id = at.year(it.bloc, it.year),
    start = `${it.year.slice(0, 4)}-01-01`,
    end = `${it.year.slice(0, 4)}-12-31`;
  await sower.into("bloc_year", [
    { id, bloc_id: at.bloc(it.bloc), year: it.year, starts_on: start, ends_on: end, mode: it.mode, stage: it.stage, ...it.more },
  ]);
  await sower.into(
    "bloc_membership",
    it.members.map((unit) => ({
      id: at.of("membership", it.bloc, it.year, unit),
      bloc_id: at.bloc(it.bloc),
      unit_id: at.unit(unit),
      since: it.memberSince ?? start,
      until: it.mode === "archive" ? end : null,
      basis: it.mode === "archive" ? "Ghi theo báo cáo của khối" : "Quyết định chia cụm, khối thi đua (minh họa)",
    })),
  );
  for (const kind of ["head", "deputy"] as const) {
    const unit = it[kind];
    if (!unit) continue;
    const office = at.of("office", it.bloc, it.year, kind);
    await sower.into("bloc_office", [
      {
        id: office,
        bloc_year_id: id,
        kind,
        unit_id: at.unit(unit),
        since: it.memberSince ?? start,
        basis: "Suy tôn tại hội nghị tổng kết năm trước (minh họa)",
      },
    ]);
    const holders = kind === "head" ? (["head", "secretary"] as const) : (["deputy"] as const);
    for (const holder of holders) {
      const person = it.holders?.[holder];
      if (person)
        await sower.into("office_holder", [
          { id: idOf(office, holder), office_id: office, kind: holder, person_id: at.person(person), since: it.memberSince ?? start },
        ]);
    }
  }
  // An archive enters the system on the day somebody typed it, whatever year it tells of.
  sower.audit(
    "bloc_year.opened",
    id,
    { year: it.year, mode: it.mode },
    `${(it.more?.entered_on as string | undefined) ?? it.memberSince ?? start}T08:00:00+07:00`,
  );
  return id;
}

/** A step of the year that lies behind it. */
export async function moveYear(
  sower: Sower,
  at: Keys,
  yearId: string,
  it: { from: string; to: string; at: string; by: Doer; sheets?: number },
): Promise<void> {
  await sower.into("stage_move", [
    {
      id: at.of("stage-move", yearId, it.to),
      bloc_year_id: yearId,
      from_stage: it.from,
      to_stage: it.to,
      moved_by_id: it.by.person,
      moved_at: it.at,
    },
  ]);
  sower.audit("bloc_year.moved", yearId, { from: it.from, to: it.to, ...(it.sheets ? { sheets: it.sheets } : {}) }, it.at, it.by);
}
