import { CheckGroup } from "@/components/ui/choice";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { Alike, AlikeGroup } from "@/lib/council/honours/rules";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

type Props = { groups: AlikeGroup[]; home: string; merge: FormAction; apart: FormAction };

/** One question a group: the one that stays, and those that may be the same. */
export function AlikeGroups({ groups, home, merge, apart }: Props) {
  if (groups.length === 0)
    return <Empty title="Không có hồ sơ nào giống nhau">Hồ sơ cùng tên và đơn vị, hoặc cùng số định danh, hiện ở đây để xem lại.</Empty>;
  return (
    <div className="stack">
      {groups.map((group) => (
        <Group key={group.kept.id} group={group} home={home} merge={merge} apart={apart} />
      ))}
    </div>
  );
}

function Group({ group: { kept, others, sameMark }, home, merge, apart }: { group: AlikeGroup } & Omit<Props, "groups">) {
  return (
    <Panel
      title={`${kept.name}, ${RECIPIENT_WORDS[kept.kind].toLowerCase()}`}
      aside={<span className="meta">{sameMark ? "Cùng số định danh" : "Cùng tên, cùng đơn vị"}</span>}
    >
      <p>
        Giữ lại: <One it={kept} home={home} />
      </p>
      <Form action={merge} submit="Gộp hồ sơ đã chọn" label={`Gộp hồ sơ của ${kept.name}`}>
        <HiddenField name="keptId" value={kept.id} />
        <CheckGroup
          name="others"
          label="Gộp vào hồ sơ giữ lại"
          defaultValue={others.map(({ id }) => id)}
          options={others.map((one) => ({ value: one.id, label: <One it={one} home={home} /> }))}
        />
      </Form>
      <Form action={apart} submit="Không phải một" kind="quiet" small label={`Hồ sơ của ${kept.name} là những đối tượng khác nhau`}>
        <HiddenField name="keptId" value={kept.id} />
        {others.map(({ id }) => (
          <input key={id} type="hidden" name="others" value={id} autoComplete="off" readOnly />
        ))}
      </Form>
    </Panel>
  );
}

const One = ({ it: { id, name, post, unitName, honours, years }, home }: { it: Alike; home: string }) => (
  <>
    <Go href={`${home}/${id}`}>{name}</Go>{" "}
    <span className="meta num">
      {[post, unitName, `${honours} lượt khen`, years.length > 0 && `năm ${years.join(", ")}`].filter(Boolean).join(" · ")}
    </span>
  </>
);
