import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { ArticleOffer } from "@/lib/evidence/articles";
import { articleHref } from "@/lib/evidence/article-words";
import { dateWords } from "@/lib/provinces/dates";

type OpenSheet = { id: string; items: { id: string; key: string; name: string; section: string }[] };
type Acts = { take: FormAction; leave: FormAction };
type OffersProps = Acts & { offers: ArticleOffer[]; sheets: OpenSheet[]; tinh: string };

/** "Bài viết được giới thiệu làm minh chứng": each is taken for an item, or left with a reason. */
export function ArticleOffers({ offers, sheets, tinh, take, leave }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <Panel title={`Bài viết được giới thiệu làm minh chứng (${offers.length})`} id="bai-viet">
      <ul className="stack">
        {offers.map((it) => {
          const sheet = sheets.find(({ id }) => id === it.sheet);
          return (
            <li key={it.id} className="stack">
              <OfferHead it={it} tinh={tinh} />
              {sheet ? (
                <Form action={take} submit="Dùng làm minh chứng" icon="check" label={`Dùng bài “${it.title}” làm minh chứng`}>
                  <HiddenField name="offer" value={it.id} />
                  <SelectField
                    name="item"
                    label="Cho tiêu chí"
                    empty="Chọn tiêu chí"
                    options={sheet.items.map(({ id, name, section }) => ({ value: id, label: name, group: section }))}
                    defaultValue={sheet.items.find(({ key }) => key === it.itemKey)?.id ?? ""}
                  />
                </Form>
              ) : (
                <p className="soft">
                  {it.sheet ? "Bảng tự chấm đã gửi hoặc đang chờ duyệt nên chưa dùng được." : "Dùng được khi khối mở tự chấm điểm."}
                </p>
              )}
              <ConfirmForm
                action={leave}
                open={{ label: "Không dùng", small: true }}
                title={`Không dùng bài “${it.title}”?`}
                submit="Không dùng bài này"
                safe="Để đó"
                hidden={{ offer: it.id }}
                effects={[{ text: "Người giới thiệu thấy lý do; bài vẫn trên cổng." }]}
              >
                <AreaField name="reason" label="Lý do" rows={2} />
              </ConfirmForm>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function OfferHead({ it, tinh }: { it: ArticleOffer; tinh: string }) {
  return (
    <p>
      <Go className="file" href={articleHref(tinh, it.slug)} target="_blank" rel="noreferrer">
        <b>BÀI</b>
        <span>{it.title}</span>
      </Go>
      <span className="meta block num">{`Đăng ngày ${dateWords(it.datedOn)}. ${it.by ?? "Người viết"} giới thiệu ${it.itemKey === null ? `cho bảng tự chấm năm ${it.year}` : it.item ? `cho tiêu chí “${it.item}”` : "cho một tiêu chí nay không còn trong bảng"}.`}</span>
    </p>
  );
}

/** Beside one item: what was offered for it, or for the unit as a whole, is taken in one step. */
export function ArticlesForItem({
  offers,
  item,
  tinh,
  take,
}: {
  offers: ArticleOffer[];
  item: { id: string; key: string };
  tinh: string;
  take: FormAction;
}) {
  const here = offers.filter(({ itemKey }) => itemKey === null || itemKey === item.key);
  if (here.length === 0) return null;
  return (
    <Panel title={`Bài viết được giới thiệu làm minh chứng (${here.length})`}>
      <ul className="stack">
        {here.map((it) => (
          <li key={it.id}>
            <OfferHead it={it} tinh={tinh} />
            <Form action={take} submit="Dùng cho tiêu chí này" kind="plain" icon="check" label={`Dùng bài “${it.title}” cho tiêu chí này`}>
              <HiddenField name="offer" value={it.id} />
              <HiddenField name="item" value={item.id} />
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** On the sheet: that something waits, and where. */
export function OffersNote({ count, href }: { count: number; href: string }) {
  return (
    count > 0 && (
      <Note kind="info" title={`${count} bài viết được giới thiệu làm minh chứng`}>
        <p>
          <Go href={`${href}#bai-viet`}>Xem và chọn tiêu chí</Go>
        </p>
      </Note>
    )
  );
}
