import { VerdictChip } from "@/components/rules/eligibility";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { votingChanged, type VotingChanged } from "@/lib/council/sitting/preview";
import { GIVER_WORDS, GIVERS, type PaperAsked, papersFor } from "@/lib/awards/dossier";
import { inForce } from "@/lib/rules/judge";
import { procedureOf } from "@/lib/rules/procedure";
import { besidesChanged, type BesideChanged, type Changed, touched, verdictsChanged } from "@/lib/council/eligibility/preview";
import type { RuleBookWithOpen, RuleShown } from "@/lib/council/eligibility/queries";
import { dateWords } from "@/lib/provinces/dates";
import { lowered } from "@/lib/provinces/words";

type Props = { tinh: string; book: RuleBookWithOpen; rule: RuleShown; ending: string | null };

/** Before it is saved: which open proposals would be judged otherwise, by the engine that judges them. */
export function RuleChanges({ tinh, book, rule, ending }: Props) {
  const now = book.rules.filter((one) => one.inForce),
    then = whatIf(book, rule, ending);
  if (!then) return null;
  if (procedureOf(rule.condition) === "voting")
    return (
      <VotingChanges
        tinh={tinh}
        title={then.title}
        changed={votingChanged(book.sessions, now, then.rules)}
        sessions={book.sessions.length}
      />
    );
  if (procedureOf(rule.condition) === "paper") return <PaperChanges title={then.title} book={book} then={then.rules} />;
  const changed = verdictsChanged(book.open, now, then.rules);
  // another day may count from now on, whatever the two texts say
  if (procedureOf(rule.condition) === "transition")
    return (
      <>
        <BesideChanges tinh={tinh} title={then.title} changed={besidesChanged(book.open, now, rule)} />
        {changed.length > 0 && (
          <VerdictChanges
            tinh={tinh}
            title="Hồ sơ được xét theo ngày khác"
            changed={changed}
            foot={`Có ${changed.length} hồ sơ đổi kết quả đối chiếu. Kết luận đã ghi của người thẩm định giữ nguyên.`}
          />
        )}
      </>
    );
  return (
    <VerdictChanges
      tinh={tinh}
      title={then.title}
      changed={changed}
      foot={`Có ${touched(book.open, rule, then.rules)} hồ sơ đang xử lý thuộc phạm vi quy định này, ${changed.length} hồ sơ đổi kết quả đối chiếu. Kết luận đã ghi của người thẩm định giữ nguyên.`}
    />
  );
}

/** Which open dossiers would be judged otherwise. */
function VerdictChanges({ tinh, title, changed, foot }: { tinh: string; title: string; changed: Changed[]; foot: string }) {
  return (
    <Panel title={title} foot={foot}>
      {changed.length === 0 ? (
        <p>Không có hồ sơ nào đang xử lý đổi kết quả.</p>
      ) : (
        <ul className="rule-changes">
          {changed.map(({ id, unitName, titleName, day, before, after }) => (
            <li key={id}>
              <Go href={`/${tinh}/ban/de-nghi/${id}`}>{unitName}</Go>
              <small className="meta">
                {titleName}, theo ngày {dateWords(day)}
              </small>
              <span className="tags">
                <VerdictChip verdict={before} />
                <span aria-label="thành">→</span>
                <VerdictChip verdict={after} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Which open dossiers would have two texts beside each other. */
function BesideChanges({ tinh, title, changed }: { tinh: string; title: string; changed: BesideChanged[] }) {
  return (
    <Panel
      title={title}
      foot="Quy định chuyển tiếp đã đối chiếu thì người thẩm định chọn quy định áp dụng; chưa đối chiếu thì hồ sơ cần xem xét."
    >
      {changed.length === 0 ? (
        <p>Không có hồ sơ nào đang xử lý có kết quả khác nhau giữa hai quy định.</p>
      ) : (
        <ul className="rule-changes">
          {changed.map(({ id, unitName, titleName, day, base, newer }) => (
            <li key={id}>
              <Go href={`/${tinh}/ban/de-nghi/${id}`}>{unitName}</Go>
              <small className="meta">
                {titleName}, theo ngày {dateWords(day)}
              </small>
              <span className="tags">
                <VerdictChip verdict={base} />
                <span aria-label="so với">|</span>
                <VerdictChip verdict={newer} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Of which titles and kinds of commendation a dossier made from now on would hold other papers; those made before keep what they hold. */
function PaperChanges({ title, book, then }: { title: string; book: RuleBookWithOpen; then: RuleShown[] }) {
  const rows = (rules: RuleShown[]) =>
      inForce(
        rules.filter((one) => one.inForce),
        book.today,
      ).map(({ code, name, titles, modes, scope, condition }) => ({ code, name, titles, modes, own: scope === "province", condition })),
    [was, would] = [rows(book.rules), rows(then.map((one) => ({ ...one, inForce: true })))];
  const said = (papers: PaperAsked[]) =>
    papers.map(({ title: paper, form, required }) => `${paper}${form ? ` (${form})` : ""}${required ? "" : ", không bắt buộc"}`).join("; ");
  const changed = book.titles.flatMap(({ code, name }) =>
    GIVERS.flatMap((giver) => {
      const kinds = book.modes.map(({ mode, name: kind }) => {
        const of = { titleCode: code, mode, giver },
          [before, after] = [said(papersFor(was, of)), said(papersFor(would, of))];
        return { mode, kind, before, after };
      });
      // what is the same for every kind of commendation is said once
      const same = kinds.every(({ before, after }) => before === kinds[0]!.before && after === kinds[0]!.after);
      return (same ? kinds.slice(0, 1) : kinds)
        .filter(({ before, after }) => before !== after)
        .map(({ mode, kind, before, after }) => ({ key: `${code}${giver}${mode}`, name, giver, kind: same ? null : kind, before, after }));
    }),
  );
  return (
    <Panel title={title} foot={`Hồ sơ đã lập giữ thành phần cũ. Có ${book.open.length} hồ sơ đang xử lý, không hồ sơ nào đổi.`}>
      {changed.length === 0 ? (
        <p>Hồ sơ lập hôm nay không đổi thành phần.</p>
      ) : (
        <ul className="rule-changes">
          {changed.map(({ key, name, giver, kind, before, after }) => (
            <li key={key}>
              <b>{name}</b>
              <small className="meta">
                Khi {GIVER_WORDS[giver]} đề nghị{kind && `, ${lowered(kind)}`}
              </small>
              <small>Đang là: {before || "không có giấy tờ nào"}</small>
              <small>Sẽ là: {after || "không có giấy tờ nào"}</small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Which dossiers of open sessions would be voted on otherwise. */
function VotingChanges({ tinh, title, changed, sessions }: { tinh: string; title: string; changed: VotingChanged[]; sessions: number }) {
  return (
    <Panel
      title={title}
      foot={`Có ${sessions} phiên họp chưa kết thúc, ${changed.length} hồ sơ đổi quy tắc. Kết quả đã ghi giữ quy tắc và số liệu lúc ghi.`}
    >
      {changed.length === 0 ? (
        <p>Không có hồ sơ nào trong phiên họp chưa kết thúc đổi quy tắc biểu quyết.</p>
      ) : (
        <ul className="rule-changes">
          {changed.map(({ session, line, before, after }) => (
            <li key={`${session.id}-${line.id}`}>
              <Go href={`/${tinh}/hoi-dong/${session.id}`}>{line.unitName}</Go>
              <small className="meta">
                {line.titleName}, phiên họp ngày {dateWords(session.heldOn)}
                {line.recorded && ", đã ghi kết quả"}
              </small>
              <small>
                {before} <span aria-label="thành">→</span> {after}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The rules as they would be after the next step that this page offers, if it offers one. */
function whatIf({ rules }: RuleBookWithOpen, rule: RuleShown, ending: string | null) {
  const others = rules.filter((one) => one.inForce && one.id !== rule.id);
  if (!rule.inForce) return { title: "Nếu áp dụng", rules: [...others, rule] };
  if (rule.scope === "province" && !rule.endedAt && ending !== null)
    return { title: `Nếu kết thúc sau ngày ${dateWords(ending)}`, rules: [...others, { ...rule, to: ending }] };
  return rule.verification === "ORIGINAL"
    ? null
    : { title: "Nếu xác nhận đã đối chiếu", rules: [...others, { ...rule, verification: "ORIGINAL" as const }] };
}
