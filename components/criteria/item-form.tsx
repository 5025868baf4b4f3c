import { ItemLive } from "@/components/criteria/item-live";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/choice";
import { AreaField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { ParamFields } from "@/components/criteria/param-fields";
import type { Way } from "@/lib/criteria/params";
import type { Sums } from "@/lib/criteria/sample";
import type { StoredSection } from "@/lib/criteria/stored";
import {
  METHOD_WORDS,
  NA_POLICIES,
  NA_POLICY_WORDS,
  SCORED_BY,
  SCORED_BY_WORDS,
  type NaPolicy,
  type ScoredBy,
  type SectionKind,
} from "@/lib/criteria/words";

export type ItemShown = {
  itemId?: string;
  version?: number;
  sectionId: string;
  number: string;
  name: string;
  guidance: string;
  max: string;
  asksEvidence: boolean;
  asksNote: boolean;
  scoredBy: ScoredBy;
  naPolicy: NaPolicy | null;
  params: Record<string, string>;
};
type Props = {
  blocYearId: string;
  id: string;
  item: ItemShown;
  way: Way;
  ways: Way[];
  kind: SectionKind;
  sections: StoredSection[];
  meter: string | null;
  sums: Sums | null;
  scale: string;
  changed: boolean;
  action: FormAction;
  back: string;
  hidden: Record<string, string>;
};

/** The first question of a way, which the form sends without asking it. */
const fixed = ({ set }: Way) => Object.fromEntries(Object.entries(set).map(([field, value]) => [`p.${field}`, value]));

/** One item. The way to score is chosen first, by an ordinary link, because it decides which other fields there are. */
export function ItemForm({ blocYearId, id, item, way, ways, kind, sections, meter, sums, scale, changed, action, back, hidden }: Props) {
  const earns = kind === "MAIN" || kind === "BONUS";
  return (
    <>
      {ways.length > 1 && (
        <Panel title="Cách chấm">
          <form method="get" className="criteria__way-form">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SelectField
              name="cach"
              label="Cách tính điểm"
              defaultValue={way.key}
              options={ways.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <Button type="submit" icon="right">
              Đổi cách tính
            </Button>
          </form>
          <p className="meta">{METHOD_WORDS[way.method].about} Đổi cách tính trước khi ghi các ô bên dưới.</p>
        </Panel>
      )}
      {changed && (
        <Note kind="info" title="Cách tính mới chưa được lưu">
          Ghi các mức và điều kiện bên dưới rồi bấm lưu.
        </Note>
      )}
      <Panel title="Tiêu chí">
        <Form
          action={action}
          submit={item.itemId ? "Lưu tiêu chí" : "Thêm tiêu chí"}
          label="Tiêu chí"
          extra={<Go href={back}>{item.itemId ? "Về bảng, chưa lưu" : "Về bảng, chưa thêm"}</Go>}
        >
          <HiddenField name="blocYearId" value={blocYearId} />
          <HiddenField name="id" value={id} />
          {item.itemId && (
            <>
              <HiddenField name="itemId" value={item.itemId} />
              <HiddenField name="version" value={String(item.version)} />
            </>
          )}
          <HiddenField name="method" value={way.method} />
          {Object.entries(way.set).map(([field, value]) => (
            <HiddenField key={field} name={`p.${field}`} value={value} />
          ))}
          <div className="criteria__name">
            <TextField name="number" label="Số thứ tự" defaultValue={item.number} />
            <TextField name="name" label="Tên tiêu chí" defaultValue={item.name} />
          </div>
          <div className="fields3">
            <SelectField
              name="sectionId"
              label="Mục"
              defaultValue={item.sectionId}
              options={sections.map((section) => ({ value: section.id, label: `${section.numeral}. ${section.name}` }))}
            />
            {earns && <NumberField name="max" label="Điểm tối đa" hint={meter ?? undefined} defaultValue={item.max} />}
          </div>
          <ParamFields key={way.key} way={way} values={item.params} />
          <ItemLive
            key={`${way.key}-thu`}
            method={way.method}
            start={{ ...item.params, ...fixed(way), max: item.max, sectionId: item.sectionId }}
            sums={kind === "MAIN" ? sums : null}
            scale={scale}
          />
          <AreaField name="guidance" label="Hướng dẫn chấm, minh chứng cần có" optional rows={3} defaultValue={item.guidance} />
          <CheckField name="asksEvidence" label="Yêu cầu tài liệu minh chứng" defaultChecked={item.asksEvidence} />
          <CheckField name="asksNote" label="Yêu cầu thuyết minh" defaultChecked={item.asksNote} />
          <div className="fields3">
            <SelectField
              name="scoredBy"
              label="Bên chấm"
              defaultValue={item.scoredBy}
              options={SCORED_BY.map((value) => ({ value, label: SCORED_BY_WORDS[value] }))}
            />
            {kind === "MAIN" && (
              <SelectField
                name="naPolicy"
                label="Khi không phát sinh nhiệm vụ"
                empty="Không được ghi không phát sinh"
                defaultValue={item.naPolicy ?? ""}
                options={NA_POLICIES.map((value) => ({ value, label: NA_POLICY_WORDS[value] }))}
              />
            )}
          </div>
        </Form>
      </Panel>
    </>
  );
}
