import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { howWords, METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints, ZERO } from "@/lib/criteria/points";
import type { Item, Section, Version } from "@/lib/criteria/table";
import { type Judged, standingWords } from "@/lib/scoring/check-rules";
import type { CheckedSheet } from "@/lib/scoring/check-queries";
import { isPlain } from "@/lib/scoring/judging";
import { reasonWords } from "@/lib/scoring/reasons";
import { momentWords } from "@/lib/provinces/dates";
import { addWorkingDays, calendarFrom } from "@/lib/provinces/working-days";
import { pendingFor } from "@/lib/scoring/returns/rules";
import { Grant, type Judging, OneClick, OtherPoints } from "./judge-forms";
import { Proofs } from "./proofs";
import { ReturnedLine, ReturnLineForm } from "./return-line";

type Seen = Pick<
  CheckedSheet,
  | "id"
  | "self"
  | "cross"
  | "judged"
  | "announced"
  | "proofs"
  | "replies"
  | "reasons"
  | "returns"
  | "today"
  | "replyDays"
  | "days"
  | "comments"
>;
/** What this checker may do to a line; nothing while the sheet is closed to them. */
export type CheckActs = { judge?: FormAction | undefined; giveBack?: FormAction | undefined; callOff?: FormAction | undefined };
type TableProps = CheckActs & { tinh: string; it: Seen; version: Version; /** Where words on a line are exchanged. */ talk: string };

/** All items, a panel for each section: what the unit wrote, its proof, and the judgement beside them. */
export function CheckTable({ version, ...rest }: TableProps) {
  return version.sections.map((section) => <SectionTable key={section.key} section={section} {...rest} />);
}

function SectionTable({ tinh, section, it, talk, ...acts }: Omit<TableProps, "version"> & { section: Section }) {
  const left = section.items.filter(({ key }) => !it.judged[key]).length;
  return (
    <Panel
      title={`${section.number}. ${section.name}`}
      flush
      aside={<span className="meta num">{left === 0 ? "Đã thẩm định đủ" : `Còn ${left}/${section.items.length} tiêu chí`}</span>}
    >
      <DataTable
        name={`Thẩm định mục ${section.number}`}
        bare
        tight={false}
        rows={section.items}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "item",
            head: "Tiêu chí",
            names: true,
            width: "25%",
            cell: (item) => (
              <>
                <span id={`tc-${item.key}`}>
                  <span className="num">{item.number}.</span> {item.name}
                </span>
                <small className="meta num">{howWords(item)}</small>
                <Go className="meta" href={`${talk}?muc=${item.key}`}>
                  {it.comments[item.key] ? `${it.comments[item.key]} ý kiến` : "Ghi ý kiến"}
                  <span className="sr">, tiêu chí {item.number}</span>
                </Go>
              </>
            ),
          },
          { key: "self", head: "Đơn vị tự chấm", width: "24%", cell: (item) => <SelfCell item={item} it={it} /> },
          {
            key: "proof",
            head: "Minh chứng",
            width: "22%",
            cell: (item) => (
              <Proofs tinh={tinh} proofs={it.proofs.filter(({ itemKey }) => itemKey === item.key)} asked={item.asksEvidence} ask />
            ),
          },
          { key: "judge", head: "Thẩm định", cell: (item) => <JudgeCell item={item} it={it} {...acts} /> },
        ]}
      />
    </Panel>
  );
}

function SelfCell({ item, it }: { item: Item; it: Seen }) {
  const own = it.self[item.key];
  const replies = it.replies.filter(({ itemKey }) => itemKey === item.key),
    crossed = it.cross[item.key];
  const supplied = it.returns.find(({ itemKey, state }) => itemKey === item.key && state === "supplemented");
  if (!own && crossed) return <GivenCell item={item} given={crossed} />;
  if (!own)
    return <span className="meta">{item.scoredBy === "self" ? "Đơn vị không kê khai" : "Nơi khác chấm hoặc công bố, chưa có điểm"}</span>;
  return (
    <div className="num">
      <strong>{selfWords(item, own)}</strong>
      {item.method !== "GATE" && item.method !== "PENALTY" && !own.na && <span className="meta"> / {formatAmount(item.max)}</span>}
      {!own.na && <p className="meta">{METHODS[item.method].explain(item.params, own.inputs, exact(item.max))}</p>}
      {own.note && <p>“{own.note}”</p>}
      {crossed && (
        <p>
          <b>Chấm chéo: {selfWords(item, crossed)}</b>
          {crossed.reason && <>. {crossed.reason}</>}
        </p>
      )}
      {supplied && <p className="meta num">Đã bổ sung {momentWords(supplied.closedAt!)}</p>}
      {replies.length > 0 && (
        <a href="#giai-trinh" className="meta">
          {replies.length} ý kiến giải trình
        </a>
      )}
    </div>
  );
}

/** What a department gave, or another agency published: the unit has nothing of its own here. */
function GivenCell({ item, given }: { item: Item; given: NonNullable<Seen["cross"][string]> }) {
  return (
    <div className="num">
      <strong>{standingWords(given)}</strong>
      {!given.na && <span className="meta"> / {formatAmount(item.max)}</span>}
      <p className="meta">{given.layer === "board" ? "Cơ quan khác công bố, đã khóa" : "Sở, ngành chấm"}</p>
      {given.note && <p>“{given.note}”</p>}
    </div>
  );
}
const selfWords = (item: Item, own: { points: string | null; na: boolean; inputs: unknown }) =>
  item.method === "GATE" ? gateWords(own.inputs) : standingWords(own);
const gateWords = (inputs: unknown) => ((inputs as { hit?: boolean } | null)?.hit ? "Có" : "Không có");

function JudgeCell({ item, it, judge, giveBack, callOff }: CheckActs & { item: Item; it: Seen }) {
  const out = pendingFor(it.returns, it.today, item.key);
  if (out)
    return (
      <div className="judge-cell">
        <ReturnedLine asked={out} id={it.id} number={item.number} callOff={callOff} />
      </div>
    );
  const now = it.judged[item.key],
    own = it.cross[item.key] ?? it.self[item.key];
  const form: Judging = {
    sheetId: it.id,
    itemKey: item.key,
    version: now?.version ?? 0,
    number: item.number,
    gate: item.method === "GATE",
    penalty: item.method === "PENALTY",
    max: formatAmount(item.max),
    points: now?.points ? formatPoints(now.points) : own?.points ? formatPoints(own.points) : "",
    reason: now?.reason ?? "",
    reasonId: now?.reasonId ?? null,
    reasons: it.reasons,
    hit: Boolean(((now ?? own)?.inputs as { hit?: boolean } | undefined)?.hit),
  };
  const acceptWords =
    item.method === "GATE" ? `Đồng ý: ${gateWords(own?.inputs)}` : `Đồng ý ${own ? standingWords(own).toLowerCase() : formatPoints(ZERO)}`;
  const claims = !isPlain(own),
    accepts = judge && !claims && (own || item.scoredBy === "self") && !(now && isAccepted(now, own));
  return (
    <div className="judge-cell" {...(now ? {} : { "data-waits": "" })}>
      {now ? (
        <Standing item={item} now={now} own={own} said={reasonWords(it.reasons, now)} />
      ) : (
        !judge && <Chip kind="todo">Chưa thẩm định</Chip>
      )}
      {judge && claims && !now && <Grant action={judge} it={form} />}
      {accepts && !now && <OneClick action={judge} it={form} verb="accept" words={acceptWords} />}
      {judge && item.scoredBy !== "self" && !now && <OneClick action={judge} it={form} verb="defer" words="Ghi Tạm tính" />}
      {judge && own?.layer !== "board" && (
        <details className="unfold" suppressHydrationWarning>
          <summary className="btn btn--quiet btn--s">
            {now ? "Chấm lại" : claims ? "Không duyệt, chấm điểm" : own ? "Chấm khác" : "Nhập điểm"}
            <span className="sr"> tiêu chí {item.number}</span>
          </summary>
          {claims && now && <Grant action={judge} it={{ ...form, reason: "" }} />}
          {accepts && now && <OneClick action={judge} it={form} verb="accept" words={acceptWords} />}
          <OtherPoints action={judge} it={form} lowering={Boolean(own)} />
          {giveBack && item.scoredBy === "self" && (
            <ReturnLineForm
              action={giveBack}
              id={it.id}
              itemKey={item.key}
              number={item.number}
              dueOn={addWorkingDays(it.today, it.replyDays, calendarFrom(it.days))}
            />
          )}
        </details>
      )}
    </div>
  );
}

const isAccepted = (now: Judged, own: { points: string | null; na: boolean; inputs: unknown } | undefined) =>
  !now.deferred &&
  JSON.stringify(now.inputs) === JSON.stringify(own?.inputs ?? now.inputs) &&
  now.na === (own?.na ?? false) &&
  (now.na || exact(now.points ?? 0).eq(exact(own?.points ?? 0)));

function Standing({
  item,
  now,
  own,
  said,
}: {
  item: Item;
  now: Judged;
  own: { points: string | null; na: boolean; inputs: unknown } | undefined;
  said: string;
}) {
  if (now.deferred) return <Chip kind="defer">Tạm tính, chờ số liệu</Chip>;
  const words = item.method === "GATE" ? gateWords(now.inputs) : standingWords(now);
  if (isAccepted(now, own))
    return (
      <div className="num judged">
        <Chip kind="bare">Đồng ý {words.toLowerCase()}</Chip>
        {said && <p>{said}</p>}
      </div>
    );
  return (
    <div className="num judged">
      {own && <s>{selfWords(item, own)}</s>} <strong>{words}</strong>
      {said && <p>{said}</p>}
    </div>
  );
}
