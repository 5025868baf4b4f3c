import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { DELEGATED_ACTS, delegatedWords } from "@/lib/people/delegation-words";
import { POST_WORDS } from "@/lib/people/words";
import { dateWords } from "@/lib/provinces/dates";
import type { UnitYear } from "@/lib/year/unit-year";

/** Who holds which post in the unit. */
export function UnitPosts({ posts }: { posts: UnitYear["posts"] }) {
  return (
    <Panel title="Người giữ chức vụ" foot="Chức vụ do quản trị của tỉnh giao; người thứ hai xác nhận thì có hiệu lực.">
      {posts.length === 0 ? (
        <Empty title="Chưa có ai giữ chức vụ">Quản trị của tỉnh giao chức vụ cho lãnh đạo và công chức phụ trách của đơn vị.</Empty>
      ) : (
        <Leader
          wrap
          lines={posts.map(({ name, title, code, waiting }) => ({
            label: POST_WORDS[code],
            value: (
              <>
                {name}
                {title ? `, ${title}` : ""}
                {waiting && (
                  <>
                    {" "}
                    <Chip kind="todo">Chờ xác nhận</Chip>
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

type DelegationsProps = { unit: UnitYear; me: string; give?: FormAction | undefined; end: FormAction };

/** Acts the leader lets somebody of the unit do until a date. */
export function UnitDelegations({ unit, me, give, end }: DelegationsProps) {
  const people = unit.people.filter(({ id }) => id !== me);
  return (
    <Panel
      id="uy-quyen"
      title="Ủy quyền của lãnh đạo đơn vị"
      foot="Người được ủy quyền ký TUQ.; văn bản ủy quyền ghi cùng chữ ký. Hết hạn thì quyền tự hết."
    >
      {unit.delegations.length === 0 && <p className="meta">Chưa ủy quyền việc nào. Lãnh đạo đơn vị ủy quyền khi đi vắng dài ngày.</p>}
      <ul className="lines">
        {unit.delegations.map((it) => (
          <li key={it.id} className="office">
            <p>
              <b>{it.receiver}</b>: {delegatedWords(it.act).toLowerCase()},{" "}
              <span className="num">
                {dateWords(it.since)} – {dateWords(it.until)}
              </span>
              {it.document ? `, ${it.document}` : ""}. {it.ended && <Chip kind="na">Đã hết</Chip>}
            </p>
            {give && !it.ended && (
              <ConfirmForm
                action={end}
                open={{ label: "Kết thúc ủy quyền", small: true, kind: "quiet" }}
                title={`Kết thúc ủy quyền cho ${it.receiver}?`}
                submit="Kết thúc ủy quyền"
                kind="danger"
                safe="Giữ ủy quyền"
                hidden={{ id: it.id, version: String(it.version) }}
                effects={[{ text: "Người này thôi quyền ngay. Việc đã làm theo ủy quyền vẫn có giá trị." }]}
              />
            )}
          </li>
        ))}
      </ul>
      {give && people.length > 0 && (
        <ConfirmForm
          action={give}
          open={{ label: "Ủy quyền", icon: "user" }}
          title="Ủy quyền cho người của đơn vị"
          submit="Ủy quyền"
          safe="Chưa ủy quyền"
          hidden={{ unitId: unit.id }}
        >
          <SelectField
            name="receiverId"
            label="Người được ủy quyền"
            empty="Chọn người của đơn vị"
            options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
          />
          <SelectField name="act" label="Việc" options={Object.entries(DELEGATED_ACTS).map(([value, label]) => ({ value, label }))} />
          <DateField name="until" label="Đến hết ngày" />
          <TextField name="document" label="Văn bản ủy quyền" hint="Số, ngày, ví dụ Giấy ủy quyền số 05/GUQ-STC ngày 10/02/2026." />
        </ConfirmForm>
      )}
      {give && people.length === 0 && <p className="meta">Đơn vị chưa có người khác để ủy quyền. Đề nghị quản trị của tỉnh thêm người.</p>}
    </Panel>
  );
}
