import type { Version } from "../../lib/criteria/table.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

type SeedOpinion = {
  unit: string;
  /** Without it the table as a whole. */ item?: string;
  stance: "agree" | "object" | "propose";
  reason?: string;
  name?: string;
  max?: number;
  answer?: ["accepted" | "kept", string?];
};
export type SeedDiscussion = {
  key: string;
  versionId: string;
  yearId: string;
  table: Version;
  dueOn: string;
  note: string;
  openedAt: string;
  at: string;
  by: Doer;
  opinions: SeedOpinion[];
};

/** A draft laid before the members, and what the first of them said; officers of units speak for them. */
export async function sowDiscussion(sower: Sower, at: Keys, it: SeedDiscussion): Promise<void> {
  await sower.into("criteria_discussion", [
    {
      id: at.of("discussion", it.key),
      criteria_version_id: it.versionId,
      bloc_year_id: it.yearId,
      due_on: it.dueOn,
      note: it.note,
      opened_by_id: it.by.person,
      opened_at: it.openedAt,
    },
  ]);
  sower.audit("criteria.discussion_opened", it.versionId, { blocYear: it.yearId, due: it.dueOn }, it.openedAt, it.by);
  const items = it.table.sections.flatMap((section) => section.items);
  for (const { unit, item: key = "", stance, reason, name, max, answer } of it.opinions) {
    const item = items.find((one) => one.key === key);
    await sower.into("criteria_opinion", [
      {
        id: at.of("opinion", it.key, unit, key),
        criteria_version_id: it.versionId,
        bloc_year_id: it.yearId,
        unit_id: at.unit(unit),
        item_key: key,
        stance,
        reason,
        proposed_name: name,
        proposed_max: max === undefined ? undefined : String(max),
        said_number: item?.number,
        said_name: item?.name,
        said_max: item ? String(item.max) : undefined,
        said_by_id: at.person(`can-bo-${unit}`),
        said_at: it.at,
        answer: answer?.[0],
        answer_text: answer?.[1],
        answered_by_id: answer ? it.by.person : undefined,
        answered_at: answer ? it.at : undefined,
      },
    ]);
  }
  for (const unit of new Set(it.opinions.map((one) => one.unit))) {
    const own = it.opinions.filter((one) => one.unit === unit);
    sower.audit(
      "criteria.opinions_given",
      it.versionId,
      { unit: at.unit(unit), blocYear: it.yearId, said: Object.fromEntries(own.map(({ item, stance }) => [item ?? "_", stance])) },
      it.at,
      { person: at.person(`can-bo-${unit}`), post: "unit_officer" },
    );
  }
  for (const { unit, item = "", answer } of it.opinions)
    if (answer) sower.audit("criteria.opinion_answered", it.versionId, { unit: at.unit(unit), item, answer: answer[0] }, it.at, it.by);
}
