import { sowFile } from "../files.ts";
import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

export type SeedRoleModel = {
  key: string;
  yearId: string;
  unit: string;
  movement?: string;
  kind: "COLLECTIVE" | "PERSON" | "HOUSEHOLD";
  name: string;
  post?: string;
  workplace?: string;
  field: string;
  merit: string;
  story?: string;
  consent?: { on: string; note: string };
  state: "drafting" | "proposed" | "returned" | "chosen";
  reason?: string;
  at: string;
  by?: string;
  chosen?: { on: string; basis: string; by?: Doer; resolution?: string };
  spread?: { on: string; place: string; note?: string }[];
  photo?: { file: string; caption: string; alt: string };
  source?: string;
  invented: string;
};

/** A role model as far as it has come, with its picture and where it was told. */
export async function sowRoleModel(sower: Sower, at: Keys, it: SeedRoleModel): Promise<void> {
  const id = at.of("role-model", it.key),
    person = it.by && at.person(it.by),
    proposed = it.state !== "drafting";
  await sower.into("role_model", [
    {
      id,
      bloc_year_id: it.yearId,
      unit_id: at.unit(it.unit),
      movement_id: it.movement && at.of("movement", it.movement),
      kind: it.kind,
      name: it.name,
      post: it.post,
      workplace: it.workplace,
      field: it.field,
      merit: it.merit,
      story: it.story,
      consent_on: it.consent?.on,
      consent_note: it.consent?.note,
      state: it.state,
      reason: it.reason,
      proposed_at: proposed ? it.at : null,
      proposed_by_id: proposed ? person : null,
      created_at: it.at,
      chosen_on: it.chosen?.on,
      chosen_basis: it.chosen?.basis,
      chosen_by_id: it.chosen?.by?.person,
      resolution_id: it.chosen?.resolution,
      source: it.source,
      invented: it.invented,
    },
  ]);
  await sower.into(
    "role_model_spread",
    (it.spread ?? []).map(({ on, place, note }, n) => ({
      id: at.of("spread", it.key, String(n)),
      role_model_id: id,
      told_on: on,
      place,
      note,
      recorded_by_id: it.chosen?.by?.person,
    })),
  );
  if (it.photo) {
    const file = await sowFile(sower, at, `pictures/${it.photo.file}`);
    await sower.into("file_use", [
      {
        id: at.of("use", it.photo.file, id),
        file_id: file.id,
        file_name: file.name,
        kind: "role_model_photo",
        about: id,
        unit_id: at.unit(it.unit),
        caption: it.photo.caption,
        alt_text: it.photo.alt,
        added_by_id: person,
        added_at: it.at,
      },
    ]);
  }
  if (proposed) sower.audit("role_model.proposed", id, { unit: at.unit(it.unit) }, it.at, person ? { person, post: "unit_officer" } : {});
  if (it.chosen?.by) sower.audit("role_model.chosen", id, { unit: at.unit(it.unit) }, `${it.chosen.on}T15:00:00+07:00`, it.chosen.by);
}
