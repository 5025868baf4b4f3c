import { OrderList } from "@/components/criteria/order-list";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { howWords } from "@/lib/criteria/methods";
import { exact, formatAmount, sum } from "@/lib/criteria/points";
import type { HeldVersion } from "@/lib/criteria/queries";
import { kindOf, type StoredItem, type StoredSection, tableOf } from "@/lib/criteria/stored";
import type { Item } from "@/lib/criteria/table";
import { asksWords } from "@/lib/criteria/side-by-side";
import { NA_POLICY_WORDS, SCORED_BY_WORDS, SECTION_KIND_WORDS, SECTION_KINDS } from "@/lib/criteria/words";

export type Which = { blocYearId: string; id: string };
type Doors = { save: FormAction; drop: FormAction; shift: FormAction; dropItem: FormAction; shiftItem: FormAction; dropAt: FormAction };
type Props = {
  it: Which;
  draft: HeldVersion;
  section: StoredSection;
  at: number;
  here: string;
  doors: Doors;
  /** What members said, in short, by key of item. */ voices: Record<string, string>;
  /** Units that have begun to score by the version this draft amends. */ begun: number;
};

const Hidden = ({ fields }: { fields: Record<string, string> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <HiddenField key={`${name}${value}`} name={name} value={value} />
    ))}
  </>
);

/** One section: its name and points, its items with the ways to change them. Up and down need neither mouse nor script. */
export function SectionPanel({ it, draft, section, at, here, doors, voices, begun }: Props) {
  const { numeral, name, kind, max, items, id } = section;
  const which = { ...it, sectionId: id },
    table = tableOf(draft).sections[at]!;
  return (
    <section className="panel" id={`muc-${id}`} aria-labelledby={`ten-muc-${id}`}>
      <div className="panel__head">
        <h2 id={`ten-muc-${id}`}>
          {numeral}. {name}
        </h2>
        <span className="meta num">{kind === "SCORED" ? meter(section) : SECTION_KIND_WORDS[kindOf(kind)]}</span>
      </div>
      <div className="panel__body">
        <div className="clause__acts">
          <ConfirmForm
            action={doors.save}
            open={{ label: "Sửa mục", small: true, icon: "pen" }}
            title={`Sửa mục ${numeral}`}
            submit="Lưu mục"
            safe="Chưa sửa"
            hidden={{ ...which, version: String(section.version) }}
          >
            <TextField name="name" label="Tên mục" defaultValue={name} />
            <NumberField
              name="max"
              label="Điểm của mục"
              hint={kind === "SCORED" ? undefined : "Mục ngoài thang điểm ghi 0."}
              defaultValue={formatAmount(max)}
            />
          </ConfirmForm>
          <Form action={doors.shift} label={`Chuyển mục ${numeral}`} className="clause__move">
            <Hidden fields={which} />
            {at > 0 && (
              <Submit kind="quiet" small icon="rise" name="to" value="up">
                Chuyển mục lên
              </Submit>
            )}
            {at < draft.sections.length - 1 && (
              <Submit kind="quiet" small icon="fall" name="to" value="down">
                Chuyển mục xuống
              </Submit>
            )}
          </Form>
          {items.length === 0 && (
            <ConfirmForm
              action={doors.drop}
              open={{ label: "Xóa mục", kind: "quiet", small: true }}
              title={`Xóa mục ${numeral}?`}
              submit="Xóa mục"
              safe="Giữ lại"
              kind="danger"
              hidden={{ ...which, version: String(section.version) }}
              effects={[{ text: <>Bỏ mục “{name}”.</> }, { text: "Các mục sau được đánh số lại." }]}
            />
          )}
        </div>
        <OrderList
          action={doors.dropAt}
          hidden={it}
          sectionId={id}
          kind={kind}
          empty="Mục chưa có tiêu chí. Thêm bằng nút bên dưới, hoặc kéo từ mục khác sang."
          lines={items.map((item, n) => ({
            id: item.id,
            number: table.items[n]!.number,
            node: (
              <ItemLine
                it={it}
                item={item}
                shown={table.items[n]!}
                first={n === 0}
                last={n === items.length - 1}
                here={here}
                doors={doors}
                voice={voices[item.key]}
                begun={begun}
              />
            ),
          }))}
        />
        <p>
          <ButtonLink href={`${here}/moi?muc=${id}`} small icon="plus">
            Thêm tiêu chí vào mục {numeral}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}

/** "58 trên 60, còn thiếu 2": where the section stands. */
export function meter({ items, max }: Pick<StoredSection, "items" | "max">): string {
  const found = sum(items.map((item) => item.max)),
    wanted = exact(max),
    by = formatAmount(found.minus(wanted).abs());
  return `${formatAmount(found)} trên ${formatAmount(wanted)} điểm${found.eq(wanted) ? ", đã khớp" : found.lt(wanted) ? `, còn thiếu ${by}` : `, thừa ${by}`}`;
}

type LineProps = {
  it: Which;
  item: StoredItem;
  shown: Item;
  first: boolean;
  last: boolean;
  here: string;
  doors: Doors;
  voice: string | undefined;
  begun: number;
};

function ItemLine({ it, item, shown, first, last, here, doors, voice, begun }: LineProps) {
  const which = { ...it, itemId: item.id };
  return (
    <>
      <div className="criteria__said">
        <b>
          <span className="num">{shown.number}.</span> {item.name}
        </b>
        <p className="meta">{howWords(shown)}</p>
        <p className="meta">
          {SCORED_BY_WORDS[shown.scoredBy]}. Minh chứng: {asksWords(shown).toLowerCase()}.
          {shown.naPolicy && ` Không phát sinh: ${NA_POLICY_WORDS[shown.naPolicy].toLowerCase()}.`}
        </p>
        {voice && (
          <p className="meta num">
            <Go href={`${here.replace(/\/soan$/, "")}/gop-y/tong-hop#y-kien-${item.key}`}>Góp ý: {voice}</Go>
          </p>
        )}
      </div>
      <b className="num">{shown.method === "PENALTY" || shown.method === "GATE" ? "" : `${formatAmount(item.max)} điểm`}</b>
      <div className="clause__acts">
        <ButtonLink href={`${here}/${item.id}`} small icon="pen">
          Sửa<span className="sr"> tiêu chí {shown.number}</span>
        </ButtonLink>
        {(!first || !last) && (
          <Form action={doors.shiftItem} label={`Chuyển tiêu chí ${shown.number}`} className="clause__move">
            <Hidden fields={which} />
            {!first && (
              <Submit kind="quiet" small icon="rise" name="to" value="up">
                Lên
              </Submit>
            )}
            {!last && (
              <Submit kind="quiet" small icon="fall" name="to" value="down">
                Xuống
              </Submit>
            )}
          </Form>
        )}
        <ConfirmForm
          action={doors.dropItem}
          open={{ label: "Xóa", kind: "quiet", small: true }}
          title={`Xóa tiêu chí ${shown.number}?`}
          submit="Xóa tiêu chí"
          safe="Giữ lại"
          kind="danger"
          hidden={{ ...which, version: String(item.version) }}
          effects={[
            { text: <>Bỏ “{item.name}” khỏi dự thảo.</> },
            ...(begun > 0
              ? [
                  {
                    icon: "warn" as const,
                    text: `${begun} đơn vị đã bắt đầu tự chấm: khi bản sửa đổi được thông qua, số liệu và minh chứng đã ghi ở tiêu chí này không còn tính điểm, vẫn giữ trong lịch sử.`,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}

export function NewSection({ it, action, renumber, items }: { it: Which; action: FormAction; renumber: FormAction; items: boolean }) {
  return (
    <section className="clause clause--new" aria-labelledby="muc-moi">
      <h3 id="muc-moi">Thêm mục</h3>
      <Form action={action} submit="Thêm mục" kind="plain" icon="plus" label="Thêm mục">
        <Hidden fields={it} />
        <TextField name="name" label="Tên mục" frame="wide" />
        <div className="fields3">
          <SelectField
            name="kind"
            label="Loại mục"
            defaultValue="MAIN"
            options={SECTION_KINDS.map((value) => ({ value, label: SECTION_KIND_WORDS[value] }))}
          />
          <NumberField name="max" label="Điểm của mục" hint="Mục ngoài thang điểm ghi 0." />
        </div>
      </Form>
      {items && (
        <Form action={renumber} label="Đánh số lại" className="criteria__renumber">
          <Hidden fields={it} />
          <Submit kind="quiet" small icon="hash">
            Đánh số lại các tiêu chí 1, 2, 3
          </Submit>
        </Form>
      )}
    </section>
  );
}
