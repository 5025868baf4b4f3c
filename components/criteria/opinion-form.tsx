import { RadioField } from "@/components/ui/choice";
import { AreaField, HiddenField, NumberField, TextField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { Chip } from "@/components/ui/chip";
import { amendedWords } from "@/lib/criteria/amendments";
import { howWords } from "@/lib/criteria/methods";
import { answerWords, type Opinion } from "@/lib/criteria/opinions/rules";
import type { DiscussedVersion } from "@/lib/criteria/opinions/queries";
import { partOf, STANCE_WORDS, STANCES, WHOLE } from "@/lib/criteria/opinions/words";
import { formatAmount } from "@/lib/criteria/points";
import { tableOf } from "@/lib/criteria/stored";
import type { Item } from "@/lib/criteria/table";
import { SCORED_BY_WORDS } from "@/lib/criteria/words";

type Props = { blocYearId: string; table: DiscussedVersion; unit: { unitId: string; name: string }; mine: Opinion[]; action: FormAction };
const CHOICES = STANCES.map((value) => ({ value, label: STANCE_WORDS[value] }));

/** The sheet of opinions of one unit: every line of the draft, then the table as a whole. One button keeps all of it. */
export function OpinionForm({ blocYearId, table, unit, mine, action }: Props) {
  const version = tableOf(table),
    own = new Map(mine.map((it) => [it.key, it])),
    amended = table.before ? amendedWords(tableOf(table.before), version) : {};
  return (
    <Form action={action} label={`Góp ý của ${unit.name}`} className="says">
      <HiddenField name="blocYearId" value={blocYearId} />
      <HiddenField name="id" value={table.id} />
      <HiddenField name="unitId" value={unit.unitId} />
      {version.sections.map((section) => (
        <Panel
          key={section.key}
          title={`${section.number}. ${section.name}`}
          aside={<span className="meta num">{section.kind === "MAIN" ? `${formatAmount(section.max)} điểm` : ""}</span>}
          flush
        >
          <ul className="says__lines">
            {section.items.map((item) => (
              <Line key={item.key} item={item} mine={own.get(item.key)} amended={amended[item.key]} />
            ))}
          </ul>
        </Panel>
      ))}
      <Panel id="ca-bang" title="Ý kiến chung về cả bảng" flush>
        <ul className="says__lines">
          <Line item={null} mine={own.get(WHOLE)} />
        </ul>
      </Panel>
      <div className="acts">
        <Submit name="to" value="save" icon="check">
          Lưu ý kiến của đơn vị
        </Submit>
        <Submit name="to" value="rest" kind="plain">
          Lưu và đồng ý các dòng chưa ghi
        </Submit>
      </div>
      <p className="meta">Sửa được đến khi kết thúc góp ý. Các đơn vị trong khối và cơ quan thi đua, khen thưởng đọc được ý kiến.</p>
    </Form>
  );
}

function Line({ item, mine, amended }: { item: Item | null; mine: Opinion | undefined; amended?: string | undefined }) {
  const part = partOf(item?.key ?? WHOLE),
    about = item ? `tiêu chí ${item.number}` : "cả bảng";
  return (
    <li className="says__line" id={`dong-${part}`}>
      <HiddenField key={mine?.version ?? 0} name={`v.${part}`} value={String(mine?.version ?? 0)} />
      <div className="says__item">
        {item ? (
          <>
            <b>
              <span className="num">{item.number}.</span> {item.name}
            </b>
            {Number(item.max) > 0 && <b className="num says__max">{formatAmount(item.max)} điểm</b>}
            <p className="meta num">
              {howWords(item)}. {SCORED_BY_WORDS[item.scoredBy]}.
            </p>
            {item.guidance && <p className="meta says__guide">{item.guidance}</p>}
            {amended && (
              <p className="num">
                <Chip kind="warn">Đã sửa</Chip> {amended}
              </p>
            )}
          </>
        ) : (
          <>
            <b>Cả bảng tiêu chí</b>
            <p className="meta">Ghi ý kiến chung thì đơn vị được tính là đã góp ý.</p>
          </>
        )}
      </div>
      <div className="says__say">
        <RadioField
          name={`s.${part}`}
          label={<span className="sr">Ý kiến về {about}</span>}
          options={CHOICES}
          defaultValue={mine?.stance}
          frame="says__choice"
        />
        <div className="says__why">
          <AreaField name={`r.${part}`} label="Lý do, nội dung đề nghị" rows={2} defaultValue={mine?.reason ?? ""} />
          {item && (
            <div className="says__proposal">
              <TextField name={`n.${part}`} label="Đề nghị ghi là" optional defaultValue={mine?.proposedName ?? ""} />
              {Number(item.max) > 0 && (
                <NumberField
                  name={`m.${part}`}
                  label="Điểm tối đa đề nghị"
                  optional
                  defaultValue={mine?.proposedMax ? formatAmount(mine.proposedMax) : ""}
                />
              )}
            </div>
          )}
        </div>
        {mine?.answer && (
          <Note kind="ok" title="Thư ký trả lời">
            {answerWords(mine)}
          </Note>
        )}
      </div>
    </li>
  );
}
