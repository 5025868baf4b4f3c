import type { Ctx } from "@/lib/action/action";
import { textHashOf } from "@/lib/pledges/canonical";
import type { PledgeFound } from "@/lib/pledges/pledge";
import { findPledge } from "@/lib/pledges/queries";
import { recordSignature } from "@/lib/pledges/sign";
import {
  aPerson,
  aProvince,
  aUnit,
  aYear,
  as,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "./cast.ts";
import { ownerSql } from "./database.ts";

export type Stage = {
  province: Province;
  units: Unit[];
  leaders: Player[];
  secretary: Player;
  year: Year;
  meetingId: string;
  agendaItemId: string;
};

/** A bloc of so many units with their leaders, a secretary, and a meeting at which all are present. */
export async function aStage(members: number): Promise<Stage> {
  const province = await aProvince();
  const units: Unit[] = [];
  for (let n = 0; n < members; n++) units.push(await aUnit(province));
  const leaders: Player[] = [];
  for (const unit of units) leaders.push(await aPerson(province, { unit, posts: ["unit_leader"] }));
  const secretary = await aPerson(province, { unit: units[0]!, posts: ["unit_officer"] });
  const year = await aYear(province, units, { year: "2026", stage: "running" });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head: leaders[0]!, secretary });
  const meetingId = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai",
    place: "Hội trường",
    starts_at: "2026-03-24T01:00:00Z",
    status: "open",
    chair_name: "Người chủ trì",
    secretary_name: "Thư ký",
  });
  const agendaItemId = await insertAsOwner("agenda_item", {
    province_id: province.id,
    meeting_id: meetingId,
    bloc_year_id: year.blocYearId,
    position: 1,
    title: "Ký giao ước",
  });
  for (const unit of units) {
    await insertAsOwner("attendance", {
      province_id: province.id,
      meeting_id: meetingId,
      unit_id: unit.id,
      unit_name: unit.name,
      person_name: "Người dự",
      state: "present",
    });
  }
  return { province, units, leaders, secretary, year, meetingId, agendaItemId };
}

/** A draft with one shared clause and one with targets per unit. */
export async function aDraft({ province, year }: Stage, number = 1): Promise<{ id: string; clauses: string[] }> {
  const id = await insertAsOwner("pledge", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    number,
    title: "Giao ước thi đua năm 2026",
    preamble: "Cùng cam kết:",
    closing: "Hiệu lực từ ngày ký.",
  });
  const clauses = [];
  for (const [at, perUnit] of [false, true].entries()) {
    clauses.push(
      await insertAsOwner("pledge_clause", {
        province_id: province.id,
        pledge_id: id,
        position: at + 1,
        heading: `Điều ${at + 1}`,
        body: "Nội dung",
        per_unit: perUnit,
      }),
    );
  }
  return { id, clauses };
}

/** Adopted behind the verbs: every unit of the stage is a party. */
export async function anAdopted(stage: Stage, number = 1): Promise<{ id: string; clauses: string[] }> {
  const draft = await aDraft(stage, number);
  await ownerSql.query("update pledge set state = 'adopted', adopted_at = now() where id = $1", [draft.id]);
  for (const [at, unit] of stage.units.entries()) {
    await insertAsOwner("pledge_party", {
      province_id: stage.province.id,
      pledge_id: draft.id,
      unit_id: unit.id,
      unit_name: unit.name,
      position: at + 1,
    });
  }
  return draft;
}

/** The pledge as somebody reads it. */
export const pledgeSeen = (who: Player, id: string): Promise<PledgeFound> => as(who, async ({ sql }) => (await findPledge(sql, id))!);
export const seenHash = async (who: Player, id: string): Promise<string> => textHashOf((await pledgeSeen(who, id)).pledge);

/** A leader signs in the application; the password is proven elsewhere. */
export const signAs = (leader: Player, pledgeId: string, seen: string) =>
  as(
    leader,
    (ctx: Ctx) =>
      recordSignature(ctx, pledgeId, leader.unitId!, seen, {
        manner: "APP",
        personId: leader.personId,
        signerName: ctx.actor.name,
        signerTitle: "Giám đốc",
        signedAt: ctx.now,
      }),
    "unit_leader",
  );

export const signaturesOf = async (id: string): Promise<number> =>
  Number((await ownerSql.query("select count(*) as n from pledge_signature where pledge_id = $1", [id])).rows[0].n);
