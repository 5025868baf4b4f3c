import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import type { RuleShown } from "@/lib/council/eligibility/queries";
import { dateWords } from "@/lib/provinces/dates";
import type { StoredRule } from "@/lib/rules/judge";
import { sourceWords } from "@/lib/rules/words";
import { UNVERIFIED } from "@/lib/titles/words";

export const Unverified = () => (
  <span className="verify">
    <Icon name="ask" size="s" />
    {UNVERIFIED}
  </span>
);

/** "từ 01/01/2024 đến 30/09/2026". */
export const spanWords = ({ from, to }: Pick<StoredRule, "from" | "to">): string =>
  `từ ${dateWords(from)}${to ? ` đến ${dateWords(to)}` : ""}`;

/** Instrument and article, with a link where one is known, and the days of this version. */
export function RuleSource({ rule }: { rule: Pick<StoredRule, "instrument" | "article" | "link" | "from" | "to" | "scope"> }) {
  const words = sourceWords(rule);
  return (
    <>
      {rule.link ? (
        <a href={rule.link} rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      <br />
      <span className="meta num">
        {rule.scope === "province" ? "Quy định của tỉnh, " : ""}hiệu lực {spanWords(rule)}
      </span>
    </>
  );
}

/** How far the rule was compared with its text, here and by whom. */
export function RuleState({ rule }: { rule: RuleShown }) {
  if (!rule.inForce) return <Chip kind="doing">Bản soạn</Chip>;
  if (rule.verification === "ORIGINAL")
    return (
      <>
        <Chip kind="done">Đã đối chiếu văn bản gốc</Chip>
        {rule.comparison && (
          <>
            <br />
            <span className="meta">
              {rule.comparison.by}; {rule.comparison.confirmedBy} xác nhận
            </span>
          </>
        )}
      </>
    );
  return (
    <>
      <Unverified />
      {rule.comparison && (
        <>
          <br />
          <span className="meta">{rule.comparison.by} đã đối chiếu, chờ lãnh đạo xác nhận</span>
        </>
      )}
    </>
  );
}
