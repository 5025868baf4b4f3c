import { insertAsOwner, type Player, type Province, type Unit } from "./cast.ts";

type Giver = { giver: "UNIT"; unit: Unit } | { giver: "BOARD" };
type Letter = { id: string; province: Province; giver: Giver; mode: string; period: string; by: Player };

/** A letter of a unit or of the board, as a draft, behind the back of the application. */
export async function aLetter(
  province: Province,
  giver: Giver,
  by: Player,
  more: { mode?: string; period?: string } = {},
): Promise<Letter> {
  const { mode = "AD_HOC", period = "2026" } = more;
  const id = await insertAsOwner("proposal_letter", {
    province_id: province.id,
    giver: giver.giver,
    unit_id: giver.giver === "UNIT" ? giver.unit.id : null,
    mode,
    period,
    occasion: "Cứu người trong mưa lũ",
    written_by_id: by.personId,
  });
  return { id, province, giver, mode, period, by };
}

/** A row of award_proposal as a letter's proposal has it; what is given takes the place of what is assumed. */
export const rowOf = (letter: Letter, unit: Unit, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  province_id: letter.province.id,
  giver: letter.giver.giver,
  letter_id: letter.id,
  mode: letter.mode,
  period: letter.period,
  unit_id: unit.id,
  written_by_id: letter.by.personId,
  ...aPersonOf(),
  ...more,
});
export const aPersonOf = (name = "Lò Văn Mẫu", post = "Nhân viên") => ({
  kind: "PERSON",
  title_code: "CERT_PROV_PERSON",
  title_name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)",
  subject_name: name,
  subject_post: post,
  gender: "MALE",
  recipient_class: "DIRECT_WORKER",
});
/** The unit itself. */
export const THE_UNIT = {
  kind: "COLLECTIVE",
  title_code: "CERT_PROV",
  title_name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
  subject_name: null,
  subject_post: null,
  gender: null,
  recipient_class: null,
};
