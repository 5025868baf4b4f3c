import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { wordsOf } from "@/lib/problems/catalogue";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { doneAddress } from "./addresses";
import { actingOf, type Chosen, chosenIn, stepFacts } from "./lines";
import { planned, type Planned } from "./rules";
import type { ManyInput, SeenInput, TransferInput } from "./schema";
import type { Step } from "./words";

type Shown = ManyInput["proposals"];

/** The preview told what would happen; here it is asked again. If one of them has moved meanwhile, nothing is done and the page says which. */
function asShown(step: Step, it: Chosen, shown: Shown, { actor }: Ctx, toId: string | null): Planned[] {
  const plan = planned(step, it.lines, actingOf(actor), stepFacts(it, toId)),
    wrong: ProblemItem[] = [];
  if (plan.length < new Set(shown.map(({ id }) => id)).size) wrong.push({ code: "many.gone" });
  for (const { line, problems } of plan) {
    const name = { unit: line.subject, title: line.titleName };
    if (shown.some(({ id, version }) => id === line.id && version !== line.version)) wrong.push({ code: "many.stale", facts: name });
    else if (problems.length > 0)
      wrong.push({ code: "many.not_now", facts: { ...name, why: problems.map(({ code, facts }) => wordsOf(code, facts)).join(" ") } });
  }
  if (wrong.length > 0) throw new Problem(wrong);
  return plan;
}

type Values = readonly unknown[];
/** All or none: as many rows must be found as were shown, each still in its version. */
async function write({ sql }: Ctx, statement: { name: string; text: string }, plan: readonly Planned[], more: Values = []): Promise<void> {
  const { rowCount } = await sql.query({
    ...statement,
    values: [plan.map(({ line }) => line.id), plan.map(({ line }) => line.version), ...more],
  } as { text: string });
  if (rowCount !== plan.length) throw new Problem("many.moved");
}

/** One row of the log for each dossier, which is read by its own history, in one statement. */
const auditEach = ({ sql, post }: Ctx, event: string, plan: readonly Planned[], detail: (one: Planned) => object) =>
  sql.query({
    name: "audit_each",
    text: "select audit_append($1, x.id, x.detail, $4) from unnest($2::uuid[], $3::jsonb[]) with ordinality x(id, detail, at) order by x.at",
    values: [event, plan.map(({ line }) => line.id), plan.map((one) => JSON.stringify(detail(one))), post.code],
  } as { text: string });

const RECEIVE = {
  name: "receive_many",
  text: `update award_proposal p set state = 'received', received_at = coalesce(p.received_at, app_now()), received_by_id = app_person(), officer_id = x.officer, due_on = x.due, version = p.version + 1
    from unnest($1::uuid[], $2::int[], $3::uuid[], $4::date[]) x(id, version, officer, due) where p.province_id = app_province() and p.id = x.id and p.version = x.version and p.state = 'sent'`,
};

export async function receiveMany(ctx: Ctx, it: Chosen, { proposals }: ManyInput): Promise<Done> {
  const plan = asShown("tiep-nhan", it, proposals, ctx, null);
  await write(ctx, RECEIVE, plan, [plan.map(({ officerId }) => officerId), plan.map(({ dueOn }) => dueOn)]);
  await auditEach(ctx, "proposal.received", plan, ({ line }) => ({
    unit: line.unitId,
    again: line.receivedAt !== null,
    many: plan.length,
  }));
  return { done: `Đã tiếp nhận ${plan.length} hồ sơ.` };
}

const TRANSFER = {
  name: "transfer_many",
  text: `with x as (select * from unnest($1::uuid[], $2::int[]) x(id, version)), told as (
      insert into proposal_transfer (proposal_id, from_id, to_id, reason, by_id, seen_at) select p.id, p.officer_id, $3, $4, app_person(), case when $3 = app_person() then app_now() end
      from award_proposal p join x on x.id = p.id and x.version = p.version where p.province_id = app_province())
    update award_proposal p set officer_id = $3, version = p.version + 1 from x where p.province_id = app_province() and p.id = x.id and p.version = x.version and p.state in ('sent', 'received', 'returned', 'appraising', 'asking_opinion')`,
};

/** To another officer, with the reason that the receiver reads first; a later transfer takes an earlier notice away. */
export async function transferMany(ctx: Ctx, it: Chosen, { proposals, to, reason }: TransferInput): Promise<Done> {
  const officer = it.officers.find(({ id }) => id === to);
  if (!officer) throw new Problem({ code: "transfer.no_post", field: "to" });
  const plan = asShown("chuyen", it, proposals, ctx, to);
  await write(ctx, TRANSFER, plan, [to, reason]);
  await auditEach(ctx, "proposal.transferred", plan, ({ line }) => ({ unit: line.unitId, from: line.officerId, to, many: plan.length }));
  return {
    done:
      to === ctx.actor.personId
        ? `Anh/Chị phụ trách ${plan.length} hồ sơ từ bây giờ.`
        : `Đã chuyển ${plan.length} hồ sơ cho ${officer.name}.`,
  };
}

const COMPLETE = {
  name: "complete_many",
  text: `with done as (update award_proposal p set complete_at = app_now(), complete_by_id = app_person(), version = p.version + 1
      from unnest($1::uuid[], $2::int[]) x(id, version) where p.province_id = app_province() and p.id = x.id and p.version = x.version and p.state in ('received', 'appraising') and p.complete_at is null returning p.id),
    found as (update proposal_paper q set finding = 'PRESENT', finding_note = null, found_by_id = app_person(), found_at = app_now(), version = q.version + 1
      where q.province_id = app_province() and q.proposal_id in (select id from done) and q.finding is null and (q.file_use_id is not null or q.from_record))
    select id from done`,
};

export async function completeMany(ctx: Ctx, it: Chosen, { proposals }: ManyInput): Promise<Done> {
  const plan = asShown("du-giay-to", it, proposals, ctx, null);
  await write(ctx, COMPLETE, plan);
  await auditEach(ctx, "proposal.complete", plan, ({ line }) => ({ unit: line.unitId, papers: line.papers.length, many: plan.length }));
  return { done: `Đã ghi đủ thành phần của ${plan.length} hồ sơ.` };
}

export const chosenOf = ({ sql }: Pick<Ctx, "sql">, { proposals }: ManyInput): Promise<Chosen> =>
  chosenIn(
    sql,
    proposals.map(({ id }) => id),
  );

/** The receiver has read what was handed over. */
export async function seeTransfers(ctx: Ctx, _it: object, { transfers }: SeenInput): Promise<Done> {
  const { count } = await ctx.tx.proposalTransfer.updateMany({
    where: { id: { in: transfers }, toId: ctx.actor.personId, seenAt: null },
    data: { seenAt: ctx.now },
  });
  if (count === 0) throw new Problem("many.seen");
  return { done: "Đã ghi nhận." };
}

type Many<Input extends ManyInput> = (ctx: Ctx, it: Chosen, input: Input) => Promise<Done>;
/** The same from the preview, which ends with the deed: the queue says what was done. */
export const backToQueue =
  <Input extends ManyInput>(step: Step, run: Many<Input>): Many<Input> =>
  async (ctx, it, input) => {
    await run(ctx, it, input);
    return { next: doneAddress(ctx.actor.provinceSlug, step, it.lines.length) };
  };
