import { dateWords } from "@/lib/provinces/dates";
import type { PlanSeen } from "@/lib/plans/queries";
import { type Said, sectionTitle } from "@/lib/plans/text";
import { basisWords } from "@/lib/plans/papers";
import { PART_WORDS } from "@/lib/plans/words";
import type { PlanKind } from "@/lib/tenancy/generated/enums";

const lines = (text: string | null) =>
  (text ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** "Chỉ tiêu: 100 %. Người thực hiện: Văn phòng. Hạn: 30/06/2026." */
export function PointFacts({ it }: { it: Omit<Said, "body"> }) {
  const said = [
    it.target && `${PART_WORDS.target}: ${it.target}`,
    it.who && `${PART_WORDS.who}: ${it.who}`,
    it.until && `${PART_WORDS.until}: ${dateWords(it.until)}`,
  ].filter(Boolean);
  return said.length > 0 ? <span className="plan-facts num">{said.join(" · ")}</span> : null;
}

/** The words themselves, in the serif of an official paper. */
export function PlanDocument({ kind, plan, bloc }: { kind: PlanKind; plan: PlanSeen; bloc: string }) {
  const basis = basisWords(plan);
  return (
    <article className="doc plan-doc" aria-labelledby="van-ban">
      <h2 id="van-ban">{plan.title.toLocaleUpperCase("vi")}</h2>
      <h3>{bloc}</h3>
      <div className="doc__rule" />
      {basis && (
        <p>
          <i>{basis}.</i>
        </p>
      )}
      {lines(plan.preamble).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      {plan.sections.map(({ id, heading, points }, at) => (
        <section key={id} aria-labelledby={`phan-${id}`}>
          <h4 id={`phan-${id}`}>{sectionTitle(kind, at, heading)}</h4>
          <ol>
            {points.map((point) => {
              const [first, ...rest] = lines(point.body);
              return (
                <li key={point.id}>
                  {first}
                  {rest.map((line, n) => (
                    <p key={n}>{line}</p>
                  ))}
                  <PointFacts it={point} />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {lines(plan.closing).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </article>
  );
}
