import { Chip } from "@/components/ui/chip";
import { CheckGroup } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { OfferChoices, OfferMade } from "@/lib/portal/news/offers";
import { OFFER_WORDS } from "@/lib/portal/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";

type OffersProps = OfferChoices & {
  id: string;
  /** Whether the public reads it now. */ shown: boolean;
  offer: FormAction;
  drop: FormAction;
};

/** To whom a published article is offered as evidence, and what each made of it. */
export function ArticleOffersPanel({ id, shown, units, items, made, offer, drop }: OffersProps) {
  return (
    <Panel title="Giới thiệu làm minh chứng">
      <div className="stack">
        {made.length > 0 && (
          <ul className="stack">
            {made.map((it) => (
              <li key={it.id}>
                <b className="strong">{it.unit}</b> <Chip kind={OFFER_WORDS[it.state].chip}>{OFFER_WORDS[it.state].name}</Chip>
                <span className="meta block num">{aboutOf(it)}</span>
                {shown && it.state === "open" && (
                  <Form action={drop} submit="Rút lời giới thiệu" kind="quiet" small label={`Rút lời giới thiệu cho ${it.unit}`}>
                    <HiddenField name="id" value={id} />
                    <HiddenField name="offer" value={it.id} />
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
        {!shown ? (
          <p className="meta">Bài không còn trên cổng nên không giới thiệu thêm; đơn vị đã dùng thì bảng điểm ghi ngày gỡ.</p>
        ) : units.length === 0 ? (
          <p className="meta">Bài chưa có nhãn đơn vị nào. Chọn đơn vị ở phần Nhãn, lưu lại, rồi giới thiệu ở đây.</p>
        ) : (
          <Form action={offer} submit="Giới thiệu cho đơn vị" kind="plain" icon="send" label="Giới thiệu làm minh chứng">
            <HiddenField name="id" value={id} />
            <CheckGroup name="units" label="Đơn vị" options={units} defaultValue={units.length === 1 ? [units[0]!.value] : []} />
            {items.length > 0 && (
              <details className="unfold" suppressHydrationWarning>
                <summary className="btn btn--quiet btn--s">Chọn tiêu chí</summary>
                <CheckGroup
                  name="items"
                  label="Tiêu chí"
                  options={items}
                  hint="Không chọn thì giới thiệu chung, đơn vị tự chọn tiêu chí."
                />
              </details>
            )}
          </Form>
        )}
      </div>
    </Panel>
  );
}

const aboutOf = ({ item, gone, state, reason, offeredAt, answeredAt, answeredBy }: OfferMade): string =>
  [
    item ? `Tiêu chí “${item}”` : gone ? "Một tiêu chí nay không còn trong bảng" : "Cả bảng tự chấm",
    `giới thiệu ngày ${dateWords(dayOf(offeredAt))}`,
    answeredAt &&
      `${state === "declined" ? "không dùng" : "dùng"} ngày ${dateWords(dayOf(answeredAt))}${answeredBy ? `, ${answeredBy}` : ""}`,
    reason && `lý do: ${reason}`,
  ]
    .filter(Boolean)
    .join("; ");
