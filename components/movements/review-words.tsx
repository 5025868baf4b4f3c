import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { gathered, type UnitWords } from "@/lib/movements/totals";
import { momentWords } from "@/lib/provinces/dates";

type Words = {
  id: string;
  title: string;
  results: string | null;
  limits: string | null;
  lessons: string | null;
  closedAt: string | null;
  version: number;
};
type ReviewProps = {
  review: Words;
  blocYearId: string | null;
  units: Record<"results" | "difficulties" | "proposals", UnitWords[]>;
  write?: FormAction | undefined;
};

/** What all did together, in words: begun from what the units wrote, ended by whoever keeps the movement. */
export function ReviewWords({ review, blocYearId, units, write }: ReviewProps) {
  const parts: [string, string | null][] = [
    ["Kết quả chung", review.results],
    ["Hạn chế, nguyên nhân", review.limits],
    ["Bài học, kiến nghị", review.lessons],
  ];
  const title = `${review.title}: nội dung tổng hợp`,
    id = blocYearId ? "tong-hop" : undefined,
    begun = units.results.length > 0;
  if (!write || review.closedAt) {
    return (
      <Panel
        title={title}
        id={id}
        foot={review.closedAt && `Kết thúc lúc ${momentWords(review.closedAt)}. Số liệu ở bảng trên gồm cả báo cáo được nhận sau đó.`}
      >
        {parts.every(([, text]) => !text) && <p className="soft">Chưa có nội dung tổng hợp.</p>}
        {parts
          .filter(([, text]) => text)
          .map(([title, text]) => (
            <div key={title}>
              <h3 className="mv-head">{title}</h3>
              <p className="meet-prose">{text}</p>
            </div>
          ))}
      </Panel>
    );
  }
  return (
    <Panel title={title} id={id}>
      <p className="meta">
        {begun && "Ô chưa có nội dung được điền sẵn từ báo cáo của các đơn vị, sửa rồi lưu. "}Kết thúc đợt thì nội dung không sửa được nữa.
      </p>
      <Form
        action={write}
        label={title}
        extra={
          <>
            <Submit kind="plain" name="verb" value="save">
              Lưu nội dung tổng hợp
            </Submit>
            <Submit name="verb" value="close">
              Kết thúc đợt
            </Submit>
          </>
        }
      >
        <HiddenField name="reviewId" value={review.id} />
        <HiddenField name="blocYearId" value={blocYearId ?? ""} />
        <HiddenField name="version" value={String(review.version)} />
        <AreaField
          name="results"
          label="Kết quả chung"
          rows={10}
          frame="meet-long"
          defaultValue={review.results ?? gathered(units.results)}
        />
        <AreaField
          name="limits"
          label="Hạn chế, nguyên nhân"
          optional
          rows={6}
          frame="meet-long"
          defaultValue={review.limits ?? gathered(units.difficulties)}
        />
        <AreaField
          name="lessons"
          label="Bài học, kiến nghị"
          optional
          rows={6}
          frame="meet-long"
          defaultValue={review.lessons ?? gathered(units.proposals)}
        />
      </Form>
    </Panel>
  );
}

const LABELS = { results: "Kết quả", difficulties: "Khó khăn, hạn chế", proposals: "Đề xuất, kiến nghị" } as const;
export type UnitText = { name: string; results: string | null; difficulties: string | null; proposals: string | null };

/** Each unit in its own words, one after the other. */
export function UnitTexts({ units }: { units: readonly UnitText[] }) {
  if (units.length === 0) return null;
  return (
    <Panel title="Báo cáo của từng đơn vị" id="bang-loi">
      <ul className="mv-words">
        {units.map((unit) => (
          <li key={unit.name}>
            <h3>{unit.name}</h3>
            <dl>
              {(["results", "difficulties", "proposals"] as const)
                .filter((field) => unit[field])
                .map((field) => (
                  <div key={field}>
                    <dt>{LABELS[field]}</dt>
                    <dd className="meet-prose">{unit[field]}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
