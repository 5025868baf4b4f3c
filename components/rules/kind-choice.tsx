import { Go } from "@/components/ui/go";
import { kindAddress } from "@/lib/council/eligibility/addresses";
import { BODY_WORDS, type BodyKind } from "@/lib/rules/body";
import { FORM_KINDS, isProcedure } from "@/lib/rules/kind";

/** The first step: the kind decides which fields there are. */
export function KindChoice({ here, instead }: { here: string; instead: string | undefined }) {
  const list = (kinds: BodyKind[]) => (
    <ul className="rule-kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <Go href={`${here}?${new URLSearchParams({ loai: kindAddress(kind), ...(instead ? { thay: instead } : {}) })}`}>
            {BODY_WORDS[kind].name}
          </Go>
          <small>{BODY_WORDS[kind].hint}</small>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3 className="rule-kinds__head">Điều kiện, tiêu chuẩn</h3>
      {list(FORM_KINDS.filter((kind) => !isProcedure(kind)))}
      <h3 className="rule-kinds__head">Cách làm</h3>
      {list(FORM_KINDS.filter(isProcedure))}
    </>
  );
}
