import { AreaField, HiddenField, NumberField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { ReportPage } from "@/lib/movements/review-queries";
import { formatNumber } from "@/lib/provinces/numbers";

type ReportProps = { it: ReportPage; action: FormAction; /** Why it cannot be handed in now. */ notYet?: string | undefined };

/** One report: figures, then words; kept as a draft or handed in. */
export function ReportForm({ it, action, notYet }: ReportProps) {
  const {
      movement,
      review,
      unit: { unitId, report },
      draft,
    } = it,
    typed = draft?.typed;
  const figure = (id: string) => typed?.figures?.[id] ?? formatNumber(report?.figures[id]);
  const words = (field: "results" | "difficulties" | "proposals") => typed?.[field] ?? report?.[field] ?? "";
  return (
    <Form
      action={action}
      label="Báo cáo của đơn vị"
      extra={
        it.archive ? (
          <Submit name="verb" value="send">
            Ghi theo bản giấy
          </Submit>
        ) : (
          <>
            <Submit kind="plain" name="verb" value="save">
              Lưu bản nháp
            </Submit>
            <Submit name="verb" value="send" {...(notYet ? { notYet } : {})}>
              Gửi báo cáo
            </Submit>
          </>
        )
      }
    >
      <HiddenField name="reviewId" value={review.id} />
      <HiddenField name="blocYearId" value={it.blocYearId} />
      <HiddenField name="unitId" value={unitId} />
      <HiddenField name="version" value={String(draft?.version ?? 0)} />
      <Panel title="Kết quả bằng số">
        <p className="meta">Số lũy kế từ ngày bắt đầu phong trào. Không có thì nhập 0.</p>
        <div className="mv-figures">
          {movement.indicators.map(({ id, name, unitOfMeasure, target }) => (
            <NumberField
              key={id}
              name={`figure_${id}`}
              label={`${name} (${unitOfMeasure})`}
              defaultValue={figure(id)}
              hint={target === null ? undefined : `Chỉ tiêu chung ${formatNumber(target)}.`}
            />
          ))}
        </div>
      </Panel>
      <Panel title="Kết quả bằng lời">
        <AreaField
          name="results"
          label="Kết quả thực hiện"
          rows={8}
          frame="meet-long"
          defaultValue={words("results")}
          hint="Việc đã làm, cách làm hay, kết quả nổi bật."
        />
        <AreaField name="difficulties" label="Khó khăn, hạn chế" optional rows={4} frame="meet-long" defaultValue={words("difficulties")} />
        <AreaField name="proposals" label="Đề xuất, kiến nghị" optional rows={4} frame="meet-long" defaultValue={words("proposals")} />
      </Panel>
    </Form>
  );
}

/** The same as others read it once it was handed in. */
export function ReportRead({ it }: { it: ReportPage }) {
  const {
    movement,
    unit: { report },
  } = it;
  if (!report || report.state === "drafting") return null;
  const parts: [string, string | null][] = [
    ["Kết quả thực hiện", report.results],
    ["Khó khăn, hạn chế", report.difficulties],
    ["Đề xuất, kiến nghị", report.proposals],
  ];
  return (
    <Panel title="Báo cáo đã gửi">
      <dl className="leader">
        {movement.indicators.map(({ id, name, unitOfMeasure }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{report.figures[id] === undefined ? "–" : `${formatNumber(report.figures[id])} ${unitOfMeasure}`}</dd>
          </div>
        ))}
      </dl>
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
