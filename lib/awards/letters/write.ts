import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { identityDigits } from "@/lib/people/identity";
import { markOf } from "@/lib/people/mark";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { type PaperAsked, papersFor } from "../dossier";
import { paperRows } from "../dossier-queries";
import { moveProposal } from "../move";
import type { Proposal } from "../queries";
import { mayChangeSubject } from "../rules";
import { isPaperKind } from "../words";
import { type LetterBase, type LetterShown, unitNamed } from "./queries";
import { keyOf, kept, obstaclesOfEnded, obstaclesToSubject, readRows } from "./rules";
import type {
  AddRowsInput,
  AddSubjectInput,
  DropSubjectInput,
  KeepSubjectInput,
  LetterInput,
  LinkSubjectInput,
  NewLetterInput,
  SubjectTyped,
} from "./schema";

const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

export const pathOfLetter = (home: string, { giver, unitSlug, id }: Pick<LetterShown, "giver" | "unitSlug" | "id">): string =>
  giver === "UNIT" ? `${home}/don-vi/${unitSlug ?? "cua-toi"}/de-nghi/${id}` : `${home}/ban/de-nghi/to-trinh/${id}`;

export async function startLetter(ctx: Ctx, it: LetterBase, { id, mode, period, occasion }: NewLetterInput): Promise<Done> {
  const giver = it.scope === "unit" ? "UNIT" : "BOARD",
    next = pathOfLetter(`/${ctx.actor.provinceSlug}`, { giver, unitSlug: null, id });
  if (await ctx.tx.proposalLetter.findFirst({ where: { id }, select: { id: true } })) return { next };
  const ahead: ProblemItem[] = Number(period) > it.year ? [{ code: "proposal.year_ahead", field: "period" }] : [],
    unknown: ProblemItem[] = it.modes.some((one) => one.mode === mode) ? [] : [{ code: "proposal.mode_not_now", field: "mode" }];
  refuse([...obstaclesOfEnded(it.ended, undefined), ...ahead, ...unknown]);
  await ctx.tx.proposalLetter.create({
    data: { id, giver, unitId: it.unitId, mode, period, occasion, writtenById: ctx.actor.personId, createdAt: ctx.now },
  });
  await audit(ctx, "proposal_letter.started", id, { unit: it.unitId, mode, period });
  return { next };
}

const mustBeDraft = ({ sentAt }: LetterShown) => {
  if (sentAt) throw new Problem("proposal.letter_sent");
};

export async function keepLetter(ctx: Ctx, it: LetterShown, { version, occasion }: LetterInput): Promise<Done> {
  mustBeDraft(it);
  const { count } = await ctx.tx.proposalLetter.updateMany({
    where: { id: it.id, version, sentAt: null },
    data: { occasion, version: { increment: 1 } },
  });
  if (count === 0)
    throw await clashOf(ctx.sql, it.id, it.version, [{ field: "occasion", label: "Về việc", yours: occasion, theirs: it.occasion }]);
  await audit(ctx, "proposal_letter.changed", it.id, { unit: it.unitId });
  return { done: "Đã lưu tờ trình." };
}

/** The unit a subject belongs to: the letter's own; the board names one that stands. */
async function unitOf({ sql }: Ctx, it: LetterShown, unitId: string | undefined): Promise<string> {
  if (it.unitId) {
    refuse(obstaclesOfEnded(it.ended, undefined));
    return it.unitId;
  }
  const named = unitId ? await unitNamed(sql, unitId) : null;
  if (!unitId || !named) throw new Problem({ code: "proposal.unit_missing", field: "unitId" });
  refuse(obstaclesOfEnded(named.ended, "unitId"));
  return unitId;
}

const markFor = (identity: string | null): Uint8Array<ArrayBuffer> | null => {
  const digits = identity && identityDigits(identity);
  return digits ? new Uint8Array(Buffer.from(markOf(digits), "hex")) : null;
};

async function create(
  ctx: Ctx,
  it: LetterShown,
  unitId: string,
  title: { code: string; name: string },
  typed: SubjectTyped,
  asked: PaperAsked[],
): Promise<string> {
  const made = await ctx.tx.awardProposal.create({
    data: {
      giver: it.giver,
      letterId: it.id,
      mode: it.mode,
      period: it.period,
      unitId,
      writtenById: ctx.actor.personId,
      titleCode: title.code,
      titleName: title.name,
      ...kept(typed),
      idMark: markFor(typed.identity),
      invented: it.invented,
      createdAt: ctx.now,
      proposalPapers: {
        create: asked.map(({ kind, title: name, form, required, source }) => ({
          kind,
          title: name,
          form,
          required,
          fromRecord: source === "record" && isPaperKind(kind),
        })),
      },
    },
    select: { id: true },
  });
  return made.id;
}

const titleNamed = (it: LetterShown, code: string) => it.titles.find((title) => title.code === code);
const there = ({ proposals }: LetterShown) =>
  proposals
    .filter(({ state }) => state === "drafting")
    .map(({ kind, subjectName, post, unitName }) =>
      keyOf({ kind, name: subjectName === unitName && kind === "COLLECTIVE" ? null : subjectName, post }),
    );

export async function addSubject(
  ctx: Ctx,
  it: LetterShown,
  { titleCode, unitId, letterId: _letter, ...typed }: AddSubjectInput,
): Promise<Done> {
  mustBeDraft(it);
  const unit = await unitOf(ctx, it, unitId),
    twice: ProblemItem[] =
      it.unitId && there(it).includes(keyOf(typed)) ? [{ code: "proposal.subject_twice", field: typed.name ? "name" : "kind" }] : [];
  refuse([...obstaclesToSubject(typed, titleCode, it.titles), ...twice]);
  const id = await create(ctx, it, unit, titleNamed(it, titleCode)!, typed, papersFor(await paperRows(ctx.sql), { ...it, titleCode }));
  await audit(ctx, "proposal.drafted", it.id, { proposals: [id] });
  return { done: "Đã thêm vào tờ trình. Ghi thành tích của đề nghị này ở bên dưới." };
}

/** Persons from a list: every row or none. */
export async function addRows(ctx: Ctx, it: LetterShown, { titleCode, unitId, rows: text }: AddRowsInput): Promise<Done> {
  mustBeDraft(it);
  const unit = await unitOf(ctx, it, unitId),
    title = titleNamed(it, titleCode),
    { rows, problems } = readRows(text, it.unitId ? there(it) : []);
  const open =
    title && problems.length === 0
      ? await openAlready(
          ctx,
          it,
          unit,
          titleCode,
          rows.map(({ name, post }) => `${name}|${post ?? ""}`),
        )
      : [];
  refuse([
    ...(title?.kind === "PERSON" ? [] : [{ code: "proposal.title_of_other_kind" as const, field: "titleCode" }]),
    ...problems,
    ...open.map((at): ProblemItem => ({ code: "proposal.row_open", field: "rows", facts: { line: rows[at]!.line, name: rows[at]!.name } })),
  ]);
  const ids: string[] = [],
    asked = papersFor(await paperRows(ctx.sql), { ...it, titleCode });
  for (const row of rows) ids.push(await create(ctx, it, unit, title!, row, asked));
  await audit(ctx, "proposal.drafted", it.id, { proposals: ids });
  return { done: `Đã thêm ${ids.length} cá nhân vào tờ trình.` };
}

/** Which of the rows, counted from 0, have an open proposal for the same award, year and kind already; asked once for all of them. */
async function openAlready({ sql }: Ctx, it: LetterShown, unitId: string, titleCode: string, names: string[]): Promise<number[]> {
  const { rows } = await sql.query<{ at: number }>({
    name: "proposal_rows_open",
    text: `select (x.at - 1)::int as at from unnest($5::text[]) with ordinality x(name, at) join award_proposal p on p.province_id = app_province() and p.unit_id = $1 and p.title_code = $2 and p.period = $3 and p.mode = $4::award_mode
      and p.subject_key = 'p|' || folded(split_part(x.name, '|', 1)) || '|' || folded(split_part(x.name, '|', 2)) where p.state not in ('council_refused', 'changed', 'decided', 'withdrawn', 'refused_above') order by x.at`,
    values: [unitId, titleCode, it.period, it.mode, names],
  } as { text: string });
  return rows.map(({ at }) => at);
}

/** Before it is sent, or where it came back with the subject named. A number typed anew takes the old mark's place; left empty, the mark stays. */
export async function keepSubject(ctx: Ctx, it: Proposal, { version, titleCode: _title, ...typed }: KeepSubjectInput): Promise<Done> {
  if (!mayChangeSubject(it)) throw new Problem("proposal.subject_frozen");
  if (typed.kind !== it.kind) throw new Problem("proposal.stays");
  refuse(obstaclesToSubject(typed, null, []));
  const { kind: _kind, ...written } = kept(typed),
    mark = markFor(typed.identity);
  const { count } = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version, state: { in: ["drafting", "returned"] } },
    data: { ...written, ...(mark ? { idMark: mark } : {}), version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "proposal.subject_kept", it.id, { unit: it.unitId });
  return { done: "Đã lưu thông tin đối tượng." };
}

/** Taken out while the letter is written; it stays in the log alone. */
export async function dropSubject(ctx: Ctx, it: Proposal, { version }: DropSubjectInput): Promise<Done> {
  if (it.state !== "drafting" || !it.letter) throw new Problem("proposal.not_open");
  await moveProposal(ctx, it, version, "withdraw", { withdrawnReason: "Bỏ khỏi tờ trình trước khi gửi" });
  await audit(ctx, "proposal.withdrawn", it.id, { unit: it.unitId });
  return { done: "Đã bỏ khỏi tờ trình." };
}

/** Which entry of the register it is: only one that was proposed to whoever links it. */
export async function linkSubject(ctx: Ctx, it: Proposal, { version, subjectId }: LinkSubjectInput): Promise<Done> {
  if (it.state === "decided" || it.state === "withdrawn") throw new Problem("proposal.not_open");
  if (subjectId) {
    const { rows } = await ctx.sql.query<{ found: boolean }>({
      name: "proposal_alike",
      text: "select exists (select from jsonb_array_elements(alike_subjects($1)) x where x ->> 'id' = $2) as found",
      values: [it.id, subjectId],
    });
    if (!rows[0]?.found) throw new Problem("record.moved");
  }
  const { count } = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version },
    data: { subjectId, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "proposal.subject_linked", it.id, { unit: it.unitId, subject: subjectId });
  return { done: subjectId ? "Đã liên kết với hồ sơ khen thưởng có sẵn." : "Đã bỏ liên kết." };
}
