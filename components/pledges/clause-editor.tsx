import { Chip } from "@/components/ui/chip";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField, TextField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import type { Clause } from "@/lib/pledges/pledge";

type Acts = { add: FormAction; save: FormAction; remove: FormAction; move: FormAction };
type Props = Acts & { id: string; clauses: Clause[]; targetsHref: string };

/** The numbered clauses: each its own form, with buttons up and down that need neither mouse nor script. */
export function ClauseEditor({ id, clauses, targetsHref, ...acts }: Props) {
  return (
    <Panel title="Các điều của giao ước" aside={<span className="meta num">{clauses.length} điều</span>}>
      {clauses.length === 0 && <Empty title="Chưa có điều nào">Điều thêm ở ô bên dưới sẽ hiện ở đây theo thứ tự 1, 2, 3.</Empty>}
      <ol className="clauses">
        {clauses.map((clause, at) => (
          <ClauseItem
            key={clause.id}
            id={id}
            clause={clause}
            number={at + 1}
            last={at === clauses.length - 1}
            targetsHref={targetsHref}
            {...acts}
          />
        ))}
      </ol>
      <section className="clause clause--new" aria-labelledby="dieu-moi">
        <h3 id="dieu-moi">Thêm điều {clauses.length + 1}</h3>
        <Form
          key={clauses.length}
          action={acts.add}
          submit={`Thêm điều ${clauses.length + 1}`}
          kind={clauses.length === 0 ? "primary" : "plain"}
          icon="plus"
          label="Thêm điều"
        >
          <HiddenField name="id" value={id} />
          <ClauseFields />
        </Form>
      </section>
    </Panel>
  );
}

function ClauseFields({ clause }: { clause?: Clause }) {
  return (
    <>
      <TextField name="heading" label="Tiêu đề" frame="wide" defaultValue={clause?.heading} />
      <AreaField name="body" label="Nội dung" rows={3} defaultValue={clause?.body} />
      <CheckField name="perUnit" label="Mỗi đơn vị có chỉ tiêu riêng" defaultChecked={clause?.perUnit ?? false} />
    </>
  );
}

function ClauseItem({
  id,
  clause,
  number,
  last,
  targetsHref,
  save,
  remove,
  move,
}: Omit<Props, "clauses" | "add"> & { clause: Clause; number: number; last: boolean }) {
  const hidden = { id, clauseId: clause.id };
  return (
    <li className="clause" id={`dieu-${clause.id}`}>
      <div className="clause__head">
        <h3>Điều {number}</h3>
        {clause.perUnit && <Chip icon="users">Có chỉ tiêu riêng</Chip>}
        <div className="clause__acts">
          <Form action={move} label={`Chuyển điều ${number}`} className="clause__move">
            {Object.entries(hidden).map(([name, value]) => (
              <HiddenField key={name} name={name} value={value} />
            ))}
            {number > 1 && <Submit kind="quiet" icon="rise" name="to" value="up">{`Lên trên điều ${number - 1}`}</Submit>}
            {!last && <Submit kind="quiet" icon="fall" name="to" value="down">{`Xuống dưới điều ${number + 1}`}</Submit>}
          </Form>
          <ConfirmForm
            action={remove}
            open={{ label: "Xóa điều", kind: "quiet", small: true }}
            title={`Xóa điều ${number}?`}
            submit="Xóa điều"
            safe="Giữ lại"
            kind="danger"
            hidden={{ ...hidden, version: String(clause.version) }}
            effects={[
              {
                text: (
                  <>
                    Bỏ “{clause.heading}”{clause.perUnit ? " và chỉ tiêu các đơn vị đã nhập cho điều này" : ""}.
                  </>
                ),
              },
              { text: "Các điều sau được đánh số lại." },
            ]}
          />
        </div>
      </div>
      <Form
        action={save}
        submit={`Lưu điều ${number}`}
        kind="plain"
        label={`Điều ${number}`}
        extra={
          clause.perUnit ? (
            <ButtonLink href={targetsHref} kind="quiet" icon="sheet">
              Chỉ tiêu của các đơn vị
            </ButtonLink>
          ) : undefined
        }
      >
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <HiddenField key={clause.version} name="version" value={String(clause.version)} />
        <ClauseFields clause={clause} />
      </Form>
    </li>
  );
}
